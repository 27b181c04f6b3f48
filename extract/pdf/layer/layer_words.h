// Glyphs to words, by where they stand and not by what the layer calls a space.
#pragma once

#include <vector>

#include "extract/pdf/layer/page_content.h"
#include "extract/record/styled_word.h"

namespace thaimemo {

struct WordSettings {
  double overprint_max_em = 0.1;  // the same glyph again within this is shadow or false bold
  std::size_t runs_with_late_marks_max =
      5'000;  // more pieces than any real page has: marks stay where they were drawn
  double baseline_tolerance_em = 0.25;
  double run_gap_max_em = 2;         // farther apart is another piece of the page
  double back_step_max_em = 0.6;     // marks step back, other letters start anew
  double space_min_em = 0.06;        // a space glyph that leaves less is none (it stands beside a mark)
  double overdrawn_space_em = 0.06;  // a space that the letter behind a mark covers by this is none either
  double break_gap_em = 0.2;         // wider than the usual gap of its run by this: another word
  double latin_space_gap_em = 0.2;   // by this, beside a Latin letter or digit: a space that has no glyph
  double unnamed_confidence =
      0.5;  // of a word with a glyph without a letter, or a digit learned from the picture
  double struck_confidence = 0.5;  // of a word that is struck out: a person has to look
  double space_gap_em = 0.4;       // by this, between Thai letters: the same
};

// Words in the order of drawing. A mark that was drawn later than its word is put to its letter. Text that
// does not run to the right gives one word for each piece, its spaces inside. Glyphs without Unicode give no
// letters.
std::vector<StyledWord> words_of(const PageContent& content, const WordSettings& settings = {});

// Whether a letter stands on or under another one.
bool is_combining_glyph(char32_t letter);

}  // namespace thaimemo
