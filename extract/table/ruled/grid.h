// Tables from ruling lines, drawn or scanned: rules → edges → components → grid lines → cells.
//
// The method, in the order of its steps: parallel rules that lie together and touch become one edge (double,
// broken, dashed and filled lines); edges that cross form a component; the positions of a component's edges
// are its grid lines; where most of the side between two neighbouring slots of the grid is drawn they are two
// cells, else one merged cell. A border that is missing all along one side is added where the lines that run
// up to it end together.
#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

struct GridSettings {
  double snap_tolerance_pt = 3;  // parallel rules closer than this are one
  double join_tolerance_pt =
      3;  // gaps in a rule up to this are closed; rules cross when they miss by no more
  double rule_length_min_pt = 8;  // shorter rules are decoration
  double cell_side_min_pt = 4;
  double row_shift_max_pt = 10;  // a row may stand this far beside the column lines of the rest of its table
  double side_drawn_min = 0.6;   // the part of a cell's side that must be drawn
  std::size_t rules_max = 20'000;   // more rules are a drawing: no tables
  std::size_t slots_max = 100'000;  // the same for rows × columns of one grid
};

// A cell of a page: indexes into the page's tables and into the cells of that table.
struct CellPlace {
  std::size_t table = 0, cell = 0;

  auto operator<=>(const CellPlace&) const = default;
};

// Tables with their cells' places and spans, without text, in reading order (`number` from 1). A lone box is
// a frame around text or a page, not a table; a table inside another's cell is a table of its own, after the
// outer one. Slots outside the drawn outline of a stepped table are no cells. Rules with a coordinate that is
// not finite are ignored. Cost grows with rules × crossings.
std::vector<Table> find_tables(const std::vector<Rule>& rules, const GridSettings& settings = {});

// What find_tables makes of rules first: one rule without thickness for each drawn line, short ones dropped.
// Tables of the joined rules are those of the rules. More than rules_max: none.
std::vector<Rule> joined_rules(const std::vector<Rule>& rules, const GridSettings& settings = {});

// The same order for tables that come from elsewhere: above before below, left before right; renumbers.
void put_in_reading_order(std::vector<Table>& tables);

}  // namespace thaimemo
