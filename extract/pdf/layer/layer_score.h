// How much of a text layer is what a reader of the page sees: told from its letters alone.
#pragma once

#include <string>
#include <vector>

#include "extract/record/styled_word.h"

namespace thaimemo {

// Counted over the text as repaired so far.
struct LayerScore {
  int letters = 0;       // Thai letters and marks
  int lost = 0;          // glyphs without a letter, U+FFFD
  int doubled = 0;       // marks that stand twice
  int impossible = 0;    // marks without a consonant, or two of a kind over one
  int words_whole = 0;   // common words of office Thai that a lost mark would break
  int words_broken = 0;  // the same words without their mark: สานักงาน, เพือ

  // From 1, nothing wrong, to 0: the share of sound letters times the share of whole words.
  double value() const;
};

LayerScore score_layer(const std::vector<StyledWord>& words, int glyphs_without_letter);

// The word with its repairs.
std::u32string repaired_text(const StyledWord& word);

}  // namespace thaimemo
