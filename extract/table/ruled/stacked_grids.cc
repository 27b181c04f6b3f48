#include "extract/table/ruled/stacked_grids.h"

#include <algorithm>
#include <set>
#include <utility>

namespace thaimemo {
namespace {

bool reaches(const Cell& cell, int row) {
  return cell.row <= row && row < cell.row + cell.row_span;
}

// Where the cells of a row begin: columns of the grid.
std::set<int> beginnings(const Table& grid, int row) {
  std::set<int> columns;
  for (const Cell& cell : grid.cells)
    if (reaches(cell, row)) columns.insert(cell.column);
  return columns;
}

// Whether a row is no more than the white between two tables: nothing, or one low cell.
bool is_band(const Table& grid, int row, const GridSettings& settings) {
  return std::ranges::all_of(grid.cells, [&](const Cell& cell) {
    const bool alone = cell.row_span == 1 && cell.column_span == grid.columns;
    return !reaches(cell, row) || (alone && cell.bbox.height() <= settings.table_gap_max_pt);
  });
}

bool parts(const Table& grid, int row, const GridSettings& settings) {
  if (row == 0 || row + 1 >= grid.rows || !is_band(grid, row, settings)) return false;
  const std::set<int> above = beginnings(grid, row - 1), below = beginnings(grid, row + 1);
  return above.size() > 1 && below.size() > 1 && above != below;
}

// Columns in which no cell of the rows begins are none of theirs.
void number_columns(Table& table) {
  std::set<int> begin;
  for (const Cell& cell : table.cells) begin.insert(cell.column);
  const auto place = [&](int column) {
    return static_cast<int>(std::distance(begin.begin(), begin.lower_bound(column)));
  };
  for (Cell& cell : table.cells) {
    const int end = place(cell.column + cell.column_span);
    cell.column = place(cell.column);
    cell.column_span = end - cell.column;
  }
  table.columns = static_cast<int>(begin.size());
}

// Rows `first` up to, not including, `end`.
Table rows_of(const Table& grid, int first, int end) {
  Table table = grid;
  table.bbox = {};
  table.rows = end - first;
  std::erase_if(table.cells, [&](const Cell& cell) { return cell.row < first || cell.row >= end; });
  for (Cell& cell : table.cells) {
    cell.row -= first;
    table.bbox = united(table.bbox, cell.bbox);
  }
  number_columns(table);
  return table;
}

}  // namespace

std::vector<Table> stacked_grids(Table grid, const GridSettings& settings) {
  std::vector<Table> tables;
  int first = 0;
  for (int row = 0; row < grid.rows; ++row) {
    if (!parts(grid, row, settings)) continue;
    tables.push_back(rows_of(grid, first, row));
    first = row + 1;
  }
  tables.push_back(first == 0 ? std::move(grid) : rows_of(grid, first, grid.rows));
  return tables;
}

}  // namespace thaimemo
