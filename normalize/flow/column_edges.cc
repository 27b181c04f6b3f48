#include "normalize/flow/column_edges.h"

#include <algorithm>

namespace thaimemo {
namespace {

// Ragged lines of a column: one of so many nearly fills it. By eye on made reports.
constexpr int lines_that_tell = 6;

struct Extent {
  double left = 0, right = 0, box_left = 0, box_right = 0;
  int lines = 0;

  void add(const CellLines& cell) {
    for (const PrintedLine& line : cell.lines) {
      left = lines == 0 ? line.box.x0 : std::min(left, line.box.x0);
      right = lines == 0 ? line.box.x1 : std::max(right, line.box.x1);
      box_left = lines == 0 ? cell.cell->bbox.x0 : std::max(box_left, cell.cell->bbox.x0);
      box_right = lines == 0 ? cell.cell->bbox.x1 : std::min(box_right, cell.cell->bbox.x1);
      ++lines;
    }
  }

  // Few lines may all be short: then the cell's box tells, less the room that is left of the lines.
  ColumnEdges edges() const {
    ColumnEdges edges{left, right};
    const double room = std::max(0.0, left - box_left);
    if (lines < lines_that_tell) edges.right = std::max(right, box_right - room);
    return edges;
  }
};

}  // namespace

ColumnEdges edges_of(const CellLines& cell) {
  Extent extent;
  extent.add(cell);
  return extent.edges();
}

std::map<ColumnKey, ColumnEdges> edges_of(const std::vector<CellLines>& cells) {
  std::map<ColumnKey, Extent> extents;
  const auto key_of = [](const CellLines& cell) {
    return ColumnKey(cell.cell->column, cell.cell->column_span);
  };
  for (const CellLines& cell : cells) extents[key_of(cell)].add(cell);
  std::map<ColumnKey, ColumnEdges> edges;
  for (const auto& [key, extent] : extents) edges[key] = extent.edges();
  return edges;
}

}  // namespace thaimemo
