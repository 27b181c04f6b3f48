#include "extract/table/ruled/slots.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {

namespace {

// Edges whose places are closer than a cell's smallest side share a line; sorted.
std::vector<double> lines_through(std::vector<Edge> edges, const GridSettings& settings) {
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  const double together = std::max(settings.snap_tolerance_pt, settings.cell_side_min_pt);
  std::vector<double> lines;
  double sum = 0, weight = 0, last = 0;
  for (const Edge& edge : edges) {
    if (weight > 0 && edge.at - last > together) {
      lines.push_back(sum / weight);
      sum = weight = 0;
    }
    sum += edge.at * edge.length();
    weight += edge.length();
    last = edge.at;
  }
  if (weight > 0) lines.push_back(sum / weight);
  return lines;
}

std::size_t nearest(const std::vector<double>& lines, double at) {
  const auto above = std::lower_bound(lines.begin(), lines.end(), at);
  if (above == lines.begin()) return 0;
  if (above == lines.end() || at - *(above - 1) <= *above - at)
    return static_cast<std::size_t>(above - lines.begin()) - 1;
  return static_cast<std::size_t>(above - lines.begin());
}

// For every grid line the drawn part of each interval between the crossing lines.
std::vector<double> drawn_parts(const std::vector<Edge>& edges, const std::vector<double>& lines,
                                const std::vector<double>& crossing) {
  const std::size_t intervals = crossing.empty() ? 0 : crossing.size() - 1;
  std::vector<double> drawn(lines.size() * intervals, 0);
  for (const Edge& edge : edges) {
    const std::size_t row = nearest(lines, edge.at) * intervals;
    for (std::size_t i = 0; i < intervals; ++i) {
      const double length = std::min(edge.end, crossing[i + 1]) - std::max(edge.start, crossing[i]);
      if (length > 0) drawn[row + i] += length / (crossing[i + 1] - crossing[i]);
    }
  }
  return drawn;
}

// A line that separates nothing (an underline that touches a border) is none.
void drop_idle_lines(std::vector<double>& lines, const std::vector<double>& drawn, double drawn_min) {
  if (lines.empty() || drawn.empty()) return;
  const std::size_t intervals = drawn.size() / lines.size();
  std::vector<double> kept;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const auto first = drawn.begin() + static_cast<long>(line * intervals);
    if (std::any_of(first, first + static_cast<long>(intervals),
                    [&](double part) { return part >= drawn_min; }))
      kept.push_back(lines[line]);
  }
  lines = std::move(kept);
}

// Lengths of edges on dropped lines must not count for the neighbours.
void drop_edges_beside(std::vector<Edge>& edges, const std::vector<double>& lines, double tolerance) {
  std::erase_if(edges, [&](const Edge& edge) {
    return lines.empty() || std::abs(lines[nearest(lines, edge.at)] - edge.at) > tolerance;
  });
}

}  // namespace

Slots::Slots(const Edges& component, const GridSettings& settings)
    : xs_(lines_through(component.vertical, settings)),
      ys_(lines_through(component.horizontal, settings)),
      drawn_min_(settings.side_drawn_min) {
  if (xs_.size() * ys_.size() > settings.slots_max) {
    xs_.clear();
    ys_.clear();
    return;
  }
  Edges edges = component;
  drop_idle_lines(xs_, drawn_parts(edges.vertical, xs_, ys_), drawn_min_);
  drop_idle_lines(ys_, drawn_parts(edges.horizontal, ys_, xs_), drawn_min_);
  const double together = 2 * std::max(settings.snap_tolerance_pt, settings.cell_side_min_pt);
  drop_edges_beside(edges.vertical, xs_, together);
  drop_edges_beside(edges.horizontal, ys_, together);
  x_drawn_ = drawn_parts(edges.vertical, xs_, ys_);
  y_drawn_ = drawn_parts(edges.horizontal, ys_, xs_);
}

}  // namespace thaimemo
