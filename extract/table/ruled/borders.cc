#include "extract/table/ruled/borders.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace thaimemo {

namespace {

// Both sides of an edge seen from one end, so that left and right, top and bottom are one piece of code.
double reach(const Edge& edge, bool low) {
  return low ? -edge.start : edge.end;
}

// The border that `lines` would meet on their low or high side beyond the outermost of `posts`.
std::optional<Edge> border_beyond(const std::vector<Edge>& posts, const std::vector<Edge>& lines, bool low,
                                  const GridSettings& settings) {
  const double outermost = low ? -posts.front().at : posts.back().at;
  std::vector<const Edge*> over;
  double farthest = outermost;
  for (const Edge& line : lines) {
    if (reach(line, low) < outermost + settings.border_cells_min * settings.cell_side_min_pt) continue;
    over.push_back(&line);
    farthest = std::max(farthest, reach(line, low));
  }
  Edge border{low ? -farthest : farthest, 0, 0};
  std::size_t together = 0;
  for (const Edge* line : over) {
    if (reach(*line, low) < farthest - settings.border_joins_max * settings.join_tolerance_pt) continue;
    border.start = together == 0 ? line->at : std::min(border.start, line->at);
    border.end = together == 0 ? line->at : std::max(border.end, line->at);
    ++together;
  }
  const bool clear = together >= 2 && 2 * together >= over.size();
  return clear && border.length() >= settings.cell_side_min_pt ? std::optional(border) : std::nullopt;
}

bool lie_together(const std::vector<Edge>& posts, const GridSettings& settings) {
  return posts.back().at - posts.front().at <= settings.snap_tolerance_pt;
}

void add_borders(std::vector<Edge>& posts, const std::vector<Edge>& lines, const GridSettings& settings) {
  const auto low = border_beyond(posts, lines, true, settings);
  const auto high = border_beyond(posts, lines, false, settings);
  if (lie_together(posts, settings) && !(low && high)) return;
  if (low) posts.insert(posts.begin(), *low);
  if (high) posts.push_back(*high);
}

}  // namespace

void add_missing_borders(Edges& component, const GridSettings& settings) {
  const std::vector<Edge> drawn_posts = component.vertical;
  add_borders(component.vertical, component.horizontal, settings);
  add_borders(component.horizontal, drawn_posts, settings);
}

}  // namespace thaimemo
