// The columns of dark fields: on a dark ground nobody sees the rules between its cells.
#pragma once

#include <vector>

#include "extract/scan/image/mask.h"

namespace thaimemo {

struct FieldColumnSettings {
  double reach_pt = 5;  // a column's rule ends so near to the field: the rim, and a little of bad print
  double clear_pt = 1;  // to either side of its way through the field there must be no letters
  double row_share_min = 0.5;    // of a field's width, that a rule must have to part it into rows
  double edge_share_min = 0.9;   // of its width, that a rule must have to be its edge,
  double edge_row_max_pt = 10;   // no farther inside than no row is lower; as DarkFieldSettings::side_min_pt
  double level_share_min = 0.6;  // of a title's width, that a rule below it must have; as a cell's drawn side
};

// The pieces by which upright rules that end at a field go on through it, row by row of the field, as far as
// no letters stand in the way. Where a title stands over several columns with a text of its own in two of
// them at least, the rules end below the title, at a level piece between the two. A row that holds one text,
// across columns, is a title and stays whole. `text` is the ink without rules; all in pixels. By eye on made
// reports and the tables of Word.
std::vector<PixelBox> rules_through(const PixelBox& field, const std::vector<PixelBox>& rules,
                                    const Mask& text, double dpi, const FieldColumnSettings& settings = {});

}  // namespace thaimemo
