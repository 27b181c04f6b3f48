#include "corpus/make/office/table_header.h"

#include <algorithm>

namespace thaimemo::make {

namespace {

using HeaderRow = std::vector<HeaderCell>;

const HeaderCell covered_cell{"", 1, 1, true};

std::size_t group_end(const Grid& grid, std::size_t first) {
  std::size_t end = first + 1;
  while (end < grid.columns.size() && grid.columns[end].group == grid.columns[first].group) ++end;
  return end;
}

void add_group(const Grid& grid, std::size_t first, std::size_t end, HeaderRow& upper, HeaderRow& lower) {
  const int span = static_cast<int>(end - first);
  upper.push_back({grid.columns[first].group, 1, span, false});
  upper.insert(upper.end(), end - first - 1, covered_cell);
  for (std::size_t i = first; i < end; ++i) lower.push_back({grid.columns[i].header, 1, 1, false});
}

}  // namespace

std::vector<std::vector<HeaderCell>> header_rows(const Grid& grid) {
  const bool groups = std::any_of(grid.columns.begin(), grid.columns.end(),
                                  [](const Column& column) { return !column.group.empty(); });
  HeaderRow upper, lower;
  for (std::size_t i = 0; i < grid.columns.size();) {
    if (!grid.columns[i].group.empty()) {
      const std::size_t end = group_end(grid, i);
      add_group(grid, i, end, upper, lower);
      i = end;
      continue;
    }
    upper.push_back({grid.columns[i++].header, groups ? 2 : 1, 1, false});
    lower.push_back(covered_cell);
  }
  if (!groups) return {upper};
  return {upper, lower};
}

}  // namespace thaimemo::make
