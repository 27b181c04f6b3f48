// Rules as edges of a grid: the pieces of one drawn line become one edge. Internal to extract/table/ruled.
#pragma once

#include <vector>

#include "extract/table/ruled/grid.h"

namespace thaimemo {

// A horizontal edge lies at y = `at` from x = `start` to `end`; a vertical one the other way round.
struct Edge {
  double at = 0, start = 0, end = 0;

  double length() const { return end - start; }
};

struct Edges {
  std::vector<Edge> horizontal, vertical;
};

// Sorted by `at`, then `start`.
Edges edges_of(const std::vector<Rule>& rules, const GridSettings& settings);

// Edges that hang together by crossings, one group for each drawing on the page.
std::vector<Edges> components_of(const Edges& edges, const GridSettings& settings);

}  // namespace thaimemo
