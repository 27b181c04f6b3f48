#include "extract/text/html_table.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace thaimemo {
namespace {

constexpr int columns_max = 200;
constexpr int rows_max = 1'000'000;
constexpr size_t filling_max = 4;      // times the cells there are
constexpr size_t filling_free = 1000;  // small tables are always filled

bool stands_before(const Cell& a, const Cell& b) {
  return std::pair(a.row, a.column) < std::pair(b.row, b.column);
}

}  // namespace

void SpanGrid::begin_row() {
  ++row_;
  column_ = 0;
}

void SpanGrid::add(Cell cell) {
  if (row_ < 0) begin_row();
  taken_until_.resize(columns_max, 0);
  while (column_ < columns_max - 1 && taken_until_[static_cast<size_t>(column_)] > row_) ++column_;
  cell.row = row_;
  cell.column = column_;
  cell.column_span = std::clamp(cell.column_span, 1, columns_max - column_);
  if (cell.row_span <= 0 || cell.row_span > rows_max) cell.row_span = rows_max;
  int free_columns = 1;  // HTML lets a wide cell run into a high one; a grid does not
  while (free_columns < cell.column_span && taken_until_[static_cast<size_t>(column_ + free_columns)] <= row_)
    ++free_columns;
  cell.column_span = free_columns;
  for (int i = 0; i < cell.column_span; ++i)
    taken_until_[static_cast<size_t>(column_ + i)] = row_ + cell.row_span;
  columns_ = std::max(columns_, column_ + 1);
  column_ = std::min(column_ + cell.column_span, columns_max - 1);
  cells_.push_back(std::move(cell));
}

void SpanGrid::cut_spans() {
  for (Cell& cell : cells_) {
    cell.column_span = std::min(cell.column_span, columns_ - cell.column);
    cell.row_span = std::min(cell.row_span, row_ + 1 - cell.row);
  }
}

void SpanGrid::fill_free_places() {
  const size_t places = static_cast<size_t>(row_ + 1) * static_cast<size_t>(columns_);
  if (places > cells_.size() * filling_max + filling_free) return;
  std::vector<bool> taken(places);
  for (const Cell& cell : cells_)
    for (int row = cell.row; row < cell.row + cell.row_span; ++row)
      for (int column = cell.column; column < cell.column + cell.column_span; ++column)
        taken[static_cast<size_t>(row * columns_ + column)] = true;
  for (size_t place = 0; place < places; ++place) {
    if (taken[place]) continue;
    Cell cell;
    cell.row = static_cast<int>(place) / columns_;
    cell.column = static_cast<int>(place) % columns_;
    cells_.push_back(cell);
  }
}

Table SpanGrid::finish() {
  cut_spans();
  fill_free_places();
  std::stable_sort(cells_.begin(), cells_.end(), stands_before);
  Table table;
  table.rows = row_ + 1;
  table.columns = columns_;
  table.cells = std::move(cells_);
  return table;
}

}  // namespace thaimemo
