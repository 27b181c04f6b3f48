#include "extract/table/ruled/edges.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <tuple>

#include "extract/table/ruled/union_find.h"

namespace thaimemo {

namespace {

bool finite(const Box& box) {
  return std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) && std::isfinite(box.y1);
}

bool by_place(const Edge& a, const Edge& b) {
  return std::tie(a.at, a.start, a.end) < std::tie(b.at, b.start, b.end);
}
bool by_start(const Edge& a, const Edge& b) {
  return std::tie(a.start, a.at, a.end) < std::tie(b.start, b.at, b.end);
}

// The joint place is the mean weighted by length, so that a stray dash does not move a long line.
void absorb(Edge& edge, const Edge& piece) {
  const double weight = edge.length() + 1, piece_weight = piece.length() + 1;
  edge.at = (edge.at * weight + piece.at * piece_weight) / (weight + piece_weight);
  edge.end = std::max(edge.end, piece.end);
}

// Joins the pieces of one bundle of neighbouring parallel edges, sweeping along the lines.
void join_bundle(std::vector<Edge> bundle, const GridSettings& settings, std::vector<Edge>& joined) {
  std::sort(bundle.begin(), bundle.end(), by_start);
  std::vector<Edge> open;
  for (const Edge& piece : bundle) {
    const auto is_past = [&](const Edge& edge) {
      return edge.end < piece.start - settings.join_tolerance_pt;
    };
    const auto past = std::stable_partition(open.begin(), open.end(), std::not_fn(is_past));
    joined.insert(joined.end(), past, open.end());
    open.erase(past, open.end());
    const auto same = std::find_if(open.begin(), open.end(), [&](const Edge& edge) {
      return std::abs(edge.at - piece.at) <= settings.snap_tolerance_pt;
    });
    if (same == open.end())
      open.push_back(piece);
    else
      absorb(*same, piece);
  }
  joined.insert(joined.end(), open.begin(), open.end());
}

std::vector<Edge> join(std::vector<Edge> pieces, const GridSettings& settings) {
  std::sort(pieces.begin(), pieces.end(), by_place);
  std::vector<Edge> joined;
  for (std::size_t first = 0, next = 0; first < pieces.size(); first = next) {
    for (next = first + 1; next < pieces.size(); ++next)
      if (pieces[next].at - pieces[next - 1].at > settings.snap_tolerance_pt) break;
    join_bundle({pieces.begin() + static_cast<long>(first), pieces.begin() + static_cast<long>(next)},
                settings, joined);
  }
  std::erase_if(joined, [&](const Edge& edge) { return edge.length() < settings.rule_length_min_pt; });
  std::sort(joined.begin(), joined.end(), by_place);
  return joined;
}

}  // namespace

Edges edges_of(const std::vector<Rule>& rules, const GridSettings& settings) {
  Edges pieces;
  for (const Rule& rule : rules) {
    const Box& box = rule.bbox;
    if (!finite(box) || box.x1 < box.x0 || box.y1 < box.y0) continue;
    if (rule.horizontal())
      pieces.horizontal.push_back({(box.y0 + box.y1) / 2, box.x0, box.x1});
    else
      pieces.vertical.push_back({(box.x0 + box.x1) / 2, box.y0, box.y1});
  }
  return {join(std::move(pieces.horizontal), settings), join(std::move(pieces.vertical), settings)};
}

std::vector<Edges> components_of(const Edges& edges, const GridSettings& settings) {
  const double tolerance = settings.join_tolerance_pt;
  const std::size_t across = edges.horizontal.size();
  UnionFind sets(across + edges.vertical.size());
  for (std::size_t h = 0; h < across; ++h) {
    const Edge& line = edges.horizontal[h];
    const auto first = std::lower_bound(edges.vertical.begin(), edges.vertical.end(), line.start - tolerance,
                                        [](const Edge& edge, double x) { return edge.at < x; });
    for (auto post = first; post != edges.vertical.end() && post->at <= line.end + tolerance; ++post)
      if (post->start - tolerance <= line.at && line.at <= post->end + tolerance)
        sets.unite(h, across + static_cast<std::size_t>(post - edges.vertical.begin()));
  }
  std::map<std::size_t, Edges> groups;
  for (std::size_t h = 0; h < across; ++h) groups[sets.find(h)].horizontal.push_back(edges.horizontal[h]);
  for (std::size_t v = 0; v < edges.vertical.size(); ++v)
    groups[sets.find(across + v)].vertical.push_back(edges.vertical[v]);
  std::vector<Edges> components;
  for (auto& [root, group] : groups)
    if (!group.horizontal.empty() && !group.vertical.empty()) components.push_back(std::move(group));
  return components;
}

}  // namespace thaimemo
