#include "extract/table/ruled/grid.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "extract/table/ruled/borders.h"
#include "extract/table/ruled/slots.h"
#include "extract/table/ruled/stacked_grids.h"
#include "extract/table/ruled/union_find.h"

namespace thaimemo {

namespace {

constexpr double frame_drawn_min = 0.5;  // a side of the frame that is drawn for less is open
constexpr double beside_min = 0.5;       // of the lower table's height: so much is beside the other one

// Slots [row0, row1) × [column0, column1).
struct Region {
  std::size_t row0, column0, row1, column1;
};

// The slots that no drawn side separates, as lists of slot numbers (row × columns + column) by their first
// slot.
std::map<std::size_t, std::vector<std::size_t>> open_areas(const Slots& slots) {
  const std::size_t rows = slots.rows(), columns = slots.columns();
  UnionFind sets(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const std::size_t slot = row * columns + column;
      if (column + 1 < columns && !slots.drawn_on_x(column + 1, row)) sets.unite(slot, slot + 1);
      if (row + 1 < rows && !slots.drawn_on_y(row + 1, column)) sets.unite(slot, slot + columns);
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> areas;
  for (std::size_t slot = 0; slot < rows * columns; ++slot) areas[sets.find(slot)].push_back(slot);
  return areas;
}

// The length of an area's part of one frame side, and how much of it is drawn.
struct FrameSide {
  double length = 0, drawn = 0;

  void add(double part, bool is_drawn) { length += part, drawn += is_drawn ? part : 0; }
  bool open() const { return length > 0 && drawn < frame_drawn_min * length; }
};

double width_of(const Slots& slots, const std::vector<std::size_t>& area) {
  const std::size_t columns = slots.columns();
  if (columns == 0) return 0;
  std::size_t first = columns, last = 0;
  for (const std::size_t slot : area) {
    first = std::min(first, slot % columns);
    last = std::max(last, slot % columns);
  }
  return slots.xs()[last + 1] - slots.xs()[first];
}

// An area that is open to two or more sides of the frame lies outside the drawn outline, and so does a narrow
// one open to one side: there the row stands beside the others.
bool lies_outside(const Slots& slots, const std::vector<std::size_t>& area, double row_shift_max) {
  const std::size_t rows = slots.rows(), columns = slots.columns();
  FrameSide left, right, top, bottom;
  if (columns == 0) return true;
  for (const std::size_t slot : area) {
    const std::size_t row = slot / columns, column = slot % columns;
    const double width = slots.xs()[column + 1] - slots.xs()[column];
    const double height = slots.ys()[row + 1] - slots.ys()[row];
    if (column == 0) left.add(height, slots.drawn_on_x(0, row));
    if (column + 1 == columns) right.add(height, slots.drawn_on_x(columns, row));
    if (row == 0) top.add(width, slots.drawn_on_y(0, column));
    if (row + 1 == rows) bottom.add(width, slots.drawn_on_y(rows, column));
  }
  const int open_sides = left.open() + right.open() + top.open() + bottom.open();
  const double extent = left.open() || right.open() ? width_of(slots, area) : 0;
  return open_sides >= 2 || (extent > 0 && extent <= row_shift_max);
}

// Cuts an area into rectangles from its top left; an area that is a rectangle gives one.
std::vector<Region> rectangles_of(const std::vector<std::size_t>& area, std::size_t columns) {
  std::vector<std::size_t> rest = area;  // sorted
  const auto holds = [&](std::size_t slot) { return std::binary_search(rest.begin(), rest.end(), slot); };
  std::vector<Region> regions;
  while (!rest.empty()) {
    const std::size_t first = rest.front();
    Region region{first / columns, first % columns, first / columns + 1, first % columns + 1};
    while (region.column1 < columns && holds(region.row0 * columns + region.column1)) ++region.column1;
    const auto holds_row = [&](std::size_t row) {
      for (std::size_t column = region.column0; column < region.column1; ++column)
        if (!holds(row * columns + column)) return false;
      return true;
    };
    while (holds_row(region.row1)) ++region.row1;
    std::erase_if(rest, [&](std::size_t slot) {
      const std::size_t row = slot / columns, column = slot % columns;
      return row < region.row1 && column >= region.column0 && column < region.column1;
    });
    regions.push_back(region);
  }
  return regions;
}

Cell cell_of(const Region& region, const Slots& slots) {
  Cell cell;
  cell.row = static_cast<int>(region.row0);
  cell.column = static_cast<int>(region.column0);
  cell.row_span = static_cast<int>(region.row1 - region.row0);
  cell.column_span = static_cast<int>(region.column1 - region.column0);
  cell.bbox = {slots.xs()[region.column0], slots.ys()[region.row0], slots.xs()[region.column1],
               slots.ys()[region.row1]};
  return cell;
}

// Takes a narrow column away that no cell has for itself: it only exists because some rows stand beside the
// others.
void drop_shift(std::vector<Cell>& cells, int& count, const std::vector<double>& lines, double shift_max,
                int Cell::*place, int Cell::*span) {
  for (int line = count - 1; line >= 0; --line) {
    const std::size_t at = static_cast<std::size_t>(line);
    if (lines[at + 1] - lines[at] > shift_max) continue;
    const bool owned = std::any_of(cells.begin(), cells.end(),
                                   [&](const Cell& cell) { return cell.*place == line && cell.*span == 1; });
    if (owned) continue;
    for (Cell& cell : cells) {
      const int end = cell.*place + cell.*span;
      if (cell.*place > line)
        --(cell.*place);
      else if (end > line)
        --(cell.*span);
    }
    --count;
  }
}

Table ruled_table_of(Edges component, const GridSettings& settings) {
  add_missing_borders(component, settings);
  const Slots slots(component, settings);
  Table table;
  table.rows = static_cast<int>(slots.rows());
  table.columns = static_cast<int>(slots.columns());
  for (const auto& [first, area] : open_areas(slots)) {
    if (lies_outside(slots, area, settings.row_shift_max_pt)) continue;
    for (const Region& region : rectangles_of(area, slots.columns()))
      table.cells.push_back(cell_of(region, slots));
  }
  drop_shift(table.cells, table.columns, slots.xs(), settings.row_shift_max_pt, &Cell::column,
             &Cell::column_span);
  drop_shift(table.cells, table.rows, slots.ys(), settings.row_shift_max_pt, &Cell::row, &Cell::row_span);
  std::sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  for (const Cell& cell : table.cells) table.bbox = united(table.bbox, cell.bbox);
  return table;
}

// Overlapping heights make two tables neighbours; the shorter one's middle decides.
bool comes_before(const Table& a, const Table& b) {
  const double shared = std::min(a.bbox.y1, b.bbox.y1) - std::max(a.bbox.y0, b.bbox.y0);
  const bool side_by_side = shared > beside_min * std::min(a.bbox.height(), b.bbox.height());
  return side_by_side ? a.bbox.x0 < b.bbox.x0 : a.bbox.y0 < b.bbox.y0;
}

}  // namespace

void put_in_reading_order(std::vector<Table>& tables) {
  std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) {
    return std::tie(a.bbox.y0, a.bbox.x0, b.bbox.y1) < std::tie(b.bbox.y0, b.bbox.x0, a.bbox.y1);
  });
  // "Comes before" is no order over all tables of a page, so each time the next one is looked for.
  for (std::size_t place = 0; place < tables.size(); ++place) {
    std::size_t next = place;
    for (std::size_t other = place + 1; other < tables.size(); ++other)
      if (tables[other].bbox.y0 < tables[next].bbox.y1 && comes_before(tables[other], tables[next]))
        next = other;
    std::rotate(tables.begin() + static_cast<long>(place), tables.begin() + static_cast<long>(next),
                tables.begin() + static_cast<long>(next) + 1);
    tables[place].number = static_cast<int>(place) + 1;
  }
}

std::vector<Rule> joined_rules(const std::vector<Rule>& rules, const GridSettings& settings) {
  if (rules.size() > settings.rules_max) return {};
  const Edges edges = edges_of(rules, settings);
  std::vector<Rule> joined;
  for (const Edge& edge : edges.horizontal) joined.push_back({{edge.start, edge.at, edge.end, edge.at}});
  for (const Edge& edge : edges.vertical) joined.push_back({{edge.at, edge.start, edge.at, edge.end}});
  return joined;
}

std::vector<Table> find_tables(const std::vector<Rule>& rules, const GridSettings& settings) {
  if (rules.size() > settings.rules_max) return {};
  const Edges edges = edges_of(rules, settings);
  std::vector<Table> tables;
  for (Edges& component : components_of(edges, settings)) {
    for (Table& table : stacked_grids(ruled_table_of(std::move(component), settings), settings))
      if (table.cells.size() > 1) tables.push_back(std::move(table));
  }
  put_in_reading_order(tables);
  return tables;
}

}  // namespace thaimemo
