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

// Lengths in points of the page; shares are from 0 to 1.
struct GridSettings {
  // Parallel rules closer than this are one: the two strokes of a double line, the edges of a thick one.
  double snap_tolerance_pt = 3;
  // Gaps in a rule up to this are closed, and rules cross when they miss by no more: dashes, worn print.
  double join_tolerance_pt = 3;
  // Shorter rules are decoration: less than the height of a line of 10-point type.
  double rule_length_min_pt = 8;
  // No cell is narrower or lower; grid lines that lie closer are one. No letter of a table fits into less.
  double cell_side_min_pt = 4;
  // A row may stand this far beside the column lines of the rest of its table. By eye on made reports.
  double row_shift_max_pt = 10;
  // The share of a cell's side that must be drawn: more than a half, so that what a fold or a word hides does
  // not merge cells. By eye on made reports.
  double side_drawn_min = 0.6;
  // A missing border is added this many of the smallest cells beyond the outermost line, at least: nearer,
  // the ends of the lines only stick out of it.
  double border_cells_min = 2;
  // Lines that end so near to each other, in tolerances of joining, end together at a border.
  double border_joins_max = 2;
  // Between two tables; a line of 8-point type with its marks does not fit into it. By eye on made reports.
  double table_gap_max_pt = 9;
  // More rules are a drawing: no tables. The same for rows × columns of one grid.
  std::size_t rules_max = 20'000;
  std::size_t slots_max = 100'000;
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
