#include "extract/table/partial/undivided_rows.h"

#include <algorithm>

namespace thaimemo {
namespace {

bool spans_all(const Cell& cell, const Table& table) {
  return cell.row_span == 1 && cell.column_span == table.columns;
}

}  // namespace

bool parts_header_alone(const Table& ruled) {
  if (ruled.columns == 1 || ruled.rows < 2) return false;
  return std::ranges::all_of(ruled.cells, [&](const Cell& cell) {
    return cell.row == 0 ? cell.row_span == 1 : spans_all(cell, ruled);
  });
}

Table rows_alone(const Table& ruled) {
  Table table = ruled;
  table.columns = 1;
  std::erase_if(table.cells, [](const Cell& cell) { return cell.row == 0 && cell.column > 0; });
  for (Cell& cell : table.cells) {
    cell.column_span = 1;
    cell.bbox = {ruled.bbox.x0, cell.bbox.y0, ruled.bbox.x1, cell.bbox.y1};
  }
  return table;
}

}  // namespace thaimemo
