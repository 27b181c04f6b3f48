#include "extract/text/row_table.h"

#include <algorithm>
#include <utility>

namespace thaimemo {
namespace {

constexpr size_t filling_max = 4;      // times the cells there are
constexpr size_t filling_free = 1000;  // cells: small tables are always filled

Cell empty_cell_behind(const Row& row) {
  Cell cell;
  const Box& last = row.back().bbox;
  cell.bbox = {last.x1, last.y0, last.x1, last.y1};
  return cell;
}

void fill_short_rows(std::vector<Row>& rows, size_t columns) {
  size_t cells = 0;
  for (const Row& row : rows) cells += row.size();
  if (rows.size() * columns > cells * filling_max + filling_free) return;
  for (Row& row : rows)
    while (row.size() < columns && row[0].column_span != 0) row.push_back(empty_cell_behind(row));
}

}  // namespace

Table table_of_rows(std::vector<Row> rows, bool ruled) {
  Table table;
  size_t columns = 1;
  for (const Row& row : rows) columns = std::max(columns, row.size());
  fill_short_rows(rows, columns);
  table.rows = static_cast<int>(rows.size());
  table.columns = static_cast<int>(columns);
  table.ruled = ruled;
  table.bbox = rows.empty() ? Box{} : rows[0][0].bbox;
  for (size_t row = 0; row < rows.size(); ++row)
    for (size_t column = 0; column < rows[row].size(); ++column) {
      Cell& cell = rows[row][column];
      cell.row = static_cast<int>(row);
      cell.column = static_cast<int>(column);
      if (cell.column_span == 0) cell.column_span = table.columns;
      table.bbox.x0 = std::min(table.bbox.x0, cell.bbox.x0);
      table.bbox.x1 = std::max(table.bbox.x1, cell.bbox.x1);
      table.bbox.y1 = std::max(table.bbox.y1, cell.bbox.y1);
      table.cells.push_back(std::move(cell));
    }
  return table;
}

}  // namespace thaimemo
