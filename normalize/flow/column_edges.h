// How wide the lines of a table's column may be, and how they are set.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "normalize/flow/printed_lines.h"

namespace thaimemo {

struct ColumnEdges {
  double left = 0, right = 0;  // that lines reach, in points
};

struct CellLines {
  const Cell* cell = nullptr;
  std::vector<PrintedLine> lines;
};

// Of one cell, by its own lines and its box.
ColumnEdges edges_of(const CellLines& cell);

// Of all columns of a table; merged cells are columns of their own. The key: first column and column span.
using ColumnKey = std::pair<int, int>;
std::map<ColumnKey, ColumnEdges> edges_of(const std::vector<CellLines>& cells);

}  // namespace thaimemo
