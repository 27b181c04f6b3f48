#include "normalize/segment/structure/table_grid.h"

#include <algorithm>

namespace thaimemo {
namespace {

constexpr size_t positions_max = 4'000'000;  // a table that claims more is no table of a page

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace

const std::string& text_of(const Cell& cell) {
  return cell.text;
}

TableGrid::TableGrid(const Table& table) : rows_(table.rows), columns_(table.columns) {
  for (const Cell& cell : table.cells) {  // a record from outside may claim too little
    rows_ = std::max(rows_, cell.row + 1);
    columns_ = std::max(columns_, cell.column + 1);
  }
  if (static_cast<size_t>(rows_) * static_cast<size_t>(columns_) > positions_max) rows_ = columns_ = 0;
  cells_.resize(static_cast<size_t>(rows_) * static_cast<size_t>(columns_));
  for (const Cell& cell : table.cells)
    for (int row = std::max(cell.row, 0); row < std::min(cell.row + cell.row_span, rows_); ++row)
      for (int column = std::max(cell.column, 0); column < std::min(cell.column + cell.column_span, columns_);
           ++column)
        cells_[static_cast<size_t>(row) * columns_ + column] = &cell;
}

const Cell* TableGrid::at(int row, int column) const {
  if (row < 0 || column < 0 || row >= rows_ || column >= columns_) return nullptr;
  return cells_[static_cast<size_t>(row) * columns_ + column];
}

bool TableGrid::begins_at(int row, int column) const {
  const Cell* cell = at(row, column);
  return cell != nullptr && cell->row == row && cell->column == column;
}

bool TableGrid::empty_at(int row, int column) const {
  const Cell* cell = at(row, column);
  return cell == nullptr || blank(text_of(*cell));
}

std::vector<const Cell*> TableGrid::filled(int row) const {
  std::vector<const Cell*> cells;
  for (int column = 0; column < columns_; ++column)
    if (!empty_at(row, column) && (cells.empty() || cells.back() != at(row, column)))
      cells.push_back(at(row, column));
  return cells;
}

}  // namespace thaimemo
