#include "extract/table/borderless/cells.h"

#include <algorithm>
#include <cmath>

#include "extract/table/borderless/header.h"
#include "extract/table/borderless/header_levels.h"

namespace thaimemo {

namespace {

constexpr double border_pt = 1;  // around all text of a table, so that cells hold their words' boxes

// From the top to the bottom of lines `from` up to before `end`.
Interval height_of(const TextRegion& region, std::size_t from, std::size_t end) {
  Interval height = down(region.lines[from].box);
  for (std::size_t i = from; i < end; ++i) height = united(height, down(region.lines[i].box));
  return height;
}

// The lines between the cells: columns lie between neighbouring `xs`, rows between neighbouring `ys`.
struct CellGrid {
  std::vector<double> xs, ys;

  Interval row(std::size_t at) const { return {ys[at], ys[at + 1]}; }
};

// Those that rules show; else in the middle of the gutters, and around the notes, which may be wider than the
// columns.
std::vector<double> column_edges(const TextRegion& region, const BorderlessRows& table) {
  if (!table.xs.empty()) return table.xs;
  const auto& columns = table.columns;
  Interval all{columns.front().low, columns.back().high};
  const bool notes = table.note_begin() < table.rows.size();
  for (std::size_t i = notes ? table.rows[table.note_begin()] : table.end; i < table.end; ++i)
    all = united(all, across(region.lines[i].box));
  std::vector<double> xs{all.low - border_pt};
  for (std::size_t i = 1; i < columns.size(); ++i) xs.push_back((columns[i - 1].high + columns[i].low) / 2);
  xs.push_back(all.high + border_pt);
  return xs;
}

// Those that rules show; else in the middle between the rows. Rows that lie in each other's heights, as of noise, still
// follow each other.
std::vector<double> row_edges(const TextRegion& region, const BorderlessRows& table) {
  if (!table.ys.empty()) return table.ys;
  std::vector<double> ys;
  Interval above;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const Interval height = height_of(region, table.rows[row], table.end_of(row));
    ys.push_back(row == 0 ? height.low - border_pt : std::max(ys.back(), (height.low + above.high) / 2));
    above = height;
  }
  ys.push_back(std::max(ys.back(), above.high + border_pt));
  return ys;
}

Cell cell_at(std::size_t row, const ColumnRange& columns, const Interval& height, const CellGrid& grid) {
  Cell cell;
  cell.row = static_cast<int>(row);
  cell.column = static_cast<int>(columns.first);
  cell.column_span = static_cast<int>(columns.count());
  cell.bbox = {grid.xs[columns.first], height.low, grid.xs[columns.end], height.high};
  return cell;
}

// A header's cell of the upper level, or of its only one.
struct UpperCell {
  ColumnRange columns;
  double bottom = 0;  // of its text, where it spans columns
};

// The lines of a header, and what is known of them.
struct Header {
  const TextRegion& region;
  const BorderlessRows& table;
  const CellGrid& grid;
  HeaderLevels levels;

  std::size_t first() const { return table.rows[0]; }
  std::size_t end() const { return table.end_of(0); }
  std::vector<Interval> runs_of(std::size_t line) const {
    return header_runs_of(region.lines[line], table.columns, region.settings.gutters);
  }
};

// The columns that a text run of the header spans; only bold lines show by their other runs what is free.
ColumnRange columns_of(const Header& header, std::size_t line, const Interval& run,
                       const std::vector<Interval>& runs) {
  const SegmentedLine& text = header.region.lines[line];
  const ColumnRange under = columns_spanned(run, text.bold ? runs : std::vector<Interval>{}, text.em,
                                            header.table.columns, header.region.settings.header);
  if (under.count() != 1) return under;
  return header.levels.spanned(line, run, under.first).value_or(under);
}

// The cell that begins with column `first`: as wide as the widest text run that begins there.
UpperCell upper_cell(const Header& header, std::size_t first) {
  UpperCell cell{{first, first + 1}, 0};
  if (header.table.continued && header.table.header_lines == 0) return cell;
  for (std::size_t i = header.first(); i < header.end(); ++i) {
    const auto runs = header.runs_of(i);
    for (const Interval& run : runs) {
      const ColumnRange spanned = columns_of(header, i, run, runs);
      if (spanned.count() < 2 || spanned.first != first || header.levels.any_above(i, spanned)) continue;
      cell.columns.end = std::max(cell.columns.end, spanned.end);
      cell.bottom = std::max(cell.bottom, height_over(header.region.words[i], run).high);
    }
  }
  return cell;
}

// Where the lower level begins under a spanning cell: with the first line that is not one text in the middle
// of it; the row's end where there is none.
double lower_level(const Header& header, const UpperCell& cell) {
  const Interval over{header.grid.xs[cell.columns.first], header.grid.xs[cell.columns.end]};
  for (std::size_t i = header.first(); i < header.end(); ++i) {
    const double em = header.region.lines[i].em;
    const Interval below = height_over(header.region.words[i], over, cell.bottom - em / 2);
    if (below.empty()) continue;
    std::vector<Interval> inside = header.runs_of(i);
    std::erase_if(inside, [&](const Interval& run) { return !over.holds(run); });
    if (inside.empty()) continue;
    const double off_max = header.region.settings.header.middle_within_em * em;
    if (inside.size() == 1 && std::abs(inside[0].middle() - over.middle()) < off_max) continue;
    return (below.low + cell.bottom) / 2;
  }
  return header.grid.ys[1];
}

// Cells of row 0, and of row 1 where the header has two levels; then cells of one level go over both rows.
std::vector<Cell> header_cells(const Header& header) {
  const double top = header.grid.ys[0], bottom = header.grid.ys[1];
  std::vector<Cell> cells;
  bool two_levels = false;
  for (std::size_t column = 0; column < header.table.columns.size();) {
    const UpperCell upper = upper_cell(header, column);
    const double middle = upper.columns.count() > 1 ? lower_level(header, upper) : bottom;
    cells.push_back(cell_at(0, upper.columns, {top, middle}, header.grid));
    for (; column < upper.columns.end; ++column) {
      if (middle >= bottom) continue;
      cells.push_back(cell_at(1, {column, column + 1}, {middle, bottom}, header.grid));
      two_levels = true;
    }
  }
  for (Cell& cell : cells)
    if (two_levels && cell.row == 0 && cell.bbox.y1 == bottom) cell.row_span = 2;
  return cells;
}

// Cells of the rows below the header, whose first one is row `levels` of the table; notes span all columns.
void add_body_cells(std::vector<Cell>& cells, const BorderlessRows& table, const CellGrid& grid,
                    std::size_t levels) {
  const std::size_t columns = table.columns.size();
  for (std::size_t row = 1; row < table.rows.size(); ++row) {
    const std::size_t at = row + levels - 1;
    if (row >= table.note_begin()) {
      cells.push_back(cell_at(at, {0, columns}, grid.row(row), grid));
      continue;
    }
    for (std::size_t column = 0; column < columns; ++column)
      cells.push_back(cell_at(at, {column, column + 1}, grid.row(row), grid));
  }
}

// `shared` says for each row how many of its first cells it shares with the row above.
void join_key_cells(std::vector<Cell>& cells, const std::vector<std::size_t>& shared) {
  const auto is_shared = [&](const Cell& cell) {
    return static_cast<std::size_t>(cell.column) < shared[static_cast<std::size_t>(cell.row)];
  };
  for (const Cell& cell : cells) {
    if (!is_shared(cell)) continue;
    for (Cell& above : cells) {
      if (above.column != cell.column || above.row + above.row_span != cell.row) continue;
      ++above.row_span;
      above.bbox.y1 = cell.bbox.y1;
    }
  }
  std::erase_if(cells, is_shared);
}

}  // namespace

Table borderless_table_of(const TextRegion& region, const BorderlessRows& rows) {
  const CellGrid grid{column_edges(region, rows), row_edges(region, rows)};
  const Header header{region, rows, grid, HeaderLevels(region, rows.rows[0], rows.end_of(0), rows.columns)};
  Table table;
  table.ruled = false;
  table.bbox = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
  table.cells = header_cells(header);
  const bool two_levels =
      std::any_of(table.cells.begin(), table.cells.end(), [](const Cell& cell) { return cell.row == 1; });
  add_body_cells(table.cells, rows, grid, two_levels ? 2 : 1);
  std::vector<std::size_t> shared = keys_shared(region, rows);
  if (two_levels) shared.insert(shared.begin(), 0);
  join_key_cells(table.cells, shared);
  table.rows = static_cast<int>(rows.rows.size()) + (two_levels ? 1 : 0);
  table.columns = static_cast<int>(rows.columns.size());
  std::stable_sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  return table;
}

}  // namespace thaimemo
