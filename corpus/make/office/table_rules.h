// Where a table has rules, as data: printers that take a style for the whole table read RuleSet, those that take a
// style for each cell ask for its sides.
#pragma once

#include "corpus/make/draft/axes.h"

namespace thaimemo::make {

struct RuleSet {
  bool at_sides = false, at_ends = false;  // the outer frame: left and right; top and bottom
  bool between_rows = false, between_columns = false;
  bool below_header = false;
};

RuleSet rule_set(Rules rules);

// A table's rule as CSS and OpenDocument both write it: width, kind, colour. Two thin lines of a double rule and the
// gap between them share its width.
const char* border_of(Rules rules);

// Whether nothing but white parts a row from the next one, so that more of it helps the reader.
bool needs_row_gap(Rules rules);

// Where a cell stands in its table, spans included.
struct CellPosition {
  bool first_row = false, last_row = false, first_column = false, last_column = false;
  bool last_header_row = false;
};

struct CellSides {
  bool top = false, right = false, bottom = false, left = false;
};

CellSides ruled_sides(Rules rules, const CellPosition& position);

}  // namespace thaimemo::make
