// What a person has to be told of a text layer's asides and struck words, each with its place. Internal to extract.
#pragma once

#include <string>
#include <vector>

#include "extract/pdf/layer/page_content.h"
#include "extract/record/page_record.h"

namespace thaimemo {

struct NoteSettings {
  std::size_t notes_max = 12;      // of one page; one more tells how many are left out
  double cut_confidence = 0.6;     // of a text whose end cannot be seen: a person has to look
  double struck_confidence = 0.5;  // of a text with struck words, as of the words themselves
  double beside_max_em = 0.7;      // a clipped piece begins so near to what is left of its text
};

// "20 pt from the left, 300 pt from the top": where a box begins on its page.
std::string point_place(const Box& box);

// Problems "text-unseen", "text-aslant" and "text-watermark" for the page's asides. Text that was cut at its
// cell's edge gets `cut_confidence`.
void note_unseen(Page& page, std::vector<Problem>& problems, const NoteSettings& settings = {});

// Problems "text-struck-out" for passages with struck words, which leave the text; only where a passage has no other
// words do they stay, so that nothing vanishes. `strikes`: whose notes are told.
void settle_strikes(Page& page, const std::vector<Strike>& strikes, std::vector<Problem>& problems,
                    const NoteSettings& settings = {});

}  // namespace thaimemo
