// The styles of tables. What a name means:
//
//   BodyCell, StripedCell, HeadCell   cells with the rules of all sides, or of none
//   BodyCellTR                        one with rules at the top and at the right only, and so on
//   LeftHalf, RightHalf               cells without rules that hold two tables beside each other
//   Row, WholeRow                     rows that may break at the foot of a page as the style says, or may not
//   HeadRow                           a header that is not repeated; where rows may not break it may, since Writer loses
//                                     the rows behind it at the foot of a page when none of a table may
//   Table                             a table with the usual gap below
#pragma once

#include <string>

#include "corpus/make/office/office_style.h"
#include "corpus/make/office/table_rules.h"

namespace thaimemo::make {

// For office:automatic-styles.
std::string table_styles(const Axes& axes, const OfficeStyle& style);

// A table with a gap of its own below.
std::string table_style(const std::string& name, double gap_below_pt);

// The name of the style of a cell: kind is BodyCell, StripedCell or HeadCell.
std::string ruled_cell_style_name(const char* kind, Rules rules, const CellPosition& position);

}  // namespace thaimemo::make
