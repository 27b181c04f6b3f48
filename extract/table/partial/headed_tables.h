// Tables without rules whose header stands alone in bold: its words show the columns, the white below them where those end.
//
// Where lines are stretched, white inside of them is as wide as that between columns, and no line shows a table. Bold words
// side by side with text below each are one all the same.
#pragma once

#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Among words outside of the tables found so far; without text, from top to bottom.
std::vector<Table> headed_tables(const std::vector<StyledWord>& words, const std::vector<Table>& tables,
                                 const PartialSettings& settings = {});

}  // namespace thaimemo
