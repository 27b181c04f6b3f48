// Letters that were set apart to fill a line ("ห น่ ว ย", "รุ่ นละ"), closed up again.
//
// Thai text is justified by widening the gaps between letters as well ("Thai distributed" of word processors), and a
// wide gap reads as a space. A typed space stands between two words, so one inside a word of the dictionary was none,
// and neither was one between two letters that stand alone.
#pragma once

#include <string>
#include <vector>

#include "extract/record/page_record.h"
#include "normalize/text/word_breaks.h"

namespace thaimemo {

// Takes such spaces out of the text and appends an edit "flow-spread" for each.
void close_spread_letters(std::u32string& text, const WordBreaks& words, std::vector<Edit>& edits);

}  // namespace thaimemo
