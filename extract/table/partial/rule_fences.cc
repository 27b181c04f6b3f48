#include "extract/table/partial/rule_fences.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/interval.h"
#include "base/median.h"
#include "extract/table/lines/text_lines.h"
#include "extract/table/partial/known_edges.h"

namespace thaimemo {

namespace {

using Fence = std::vector<Rule>;

bool in_any(const Rule& rule, const std::vector<Table>& tables, double margin) {
  return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
    return rule.bbox.x0 >= table.bbox.x0 - margin && rule.bbox.x1 <= table.bbox.x1 + margin &&
           overlap(down(rule.bbox), down(table.bbox));
  });
}

// Upright rules from left to right, as long as two lines of text at least.
std::vector<Rule> posts_among(const std::vector<Rule>& rules, const std::vector<Table>& ruled,
                              const PartialSettings& settings) {
  std::vector<Rule> posts;
  for (const Rule& rule : rules)
    if (!rule.horizontal() && rule.bbox.height() >= settings.fence_height_min_pt &&
        !in_any(rule, ruled, settings.at_side_pt))
      posts.push_back(rule);
  std::stable_sort(posts.begin(), posts.end(),
                   [](const Rule& a, const Rule& b) { return a.bbox.x0 < b.bbox.x0; });
  return posts;
}

// The rules that stand as high as one of them does, and end there or lower.
Fence fence_of(const Rule& model, const std::vector<Rule>& posts, const PartialSettings& settings) {
  Fence fence;
  for (const Rule& post : posts) {
    const bool as_long = post.bbox.y0 <= model.bbox.y0 + settings.at_side_pt &&
                         post.bbox.y1 >= model.bbox.y1 - settings.at_side_pt;
    const bool beside = fence.empty() || post.bbox.x0 - fence.back().bbox.x0 > settings.at_side_pt;
    if (as_long && beside) fence.push_back(post);
  }
  return fence;
}

// The number of its rules that end together with the model, above and below.
std::size_t alike(const Rule& model, const Fence& fence, const PartialSettings& settings) {
  return static_cast<std::size_t>(std::count_if(fence.begin(), fence.end(), [&](const Rule& rule) {
    return std::abs(rule.bbox.y0 - model.bbox.y0) <= settings.at_side_pt &&
           std::abs(rule.bbox.y1 - model.bbox.y1) <= settings.at_side_pt;
  }));
}

Table frame_of(const Rule& model, const Fence& fence) {
  Table table;
  table.rows = 1;
  for (std::size_t i = 1; i < fence.size(); ++i) {
    Cell cell;
    cell.column = table.columns++;
    cell.bbox = {fence[i - 1].bbox.x0, model.bbox.y0, fence[i].bbox.x0, model.bbox.y1};
    table.bbox = united(table.bbox, cell.bbox);
    table.cells.push_back(cell);
  }
  return table;
}

// Whether words stand in several columns and across no rule.
bool parts_text(const Table& table, const std::vector<StyledWord>& words, const PartialSettings& settings) {
  std::vector<bool> filled(table.cells.size());
  std::size_t inside = 0, crossing = 0;
  for (const StyledWord& word : words) {
    if (!holds_middle(table.bbox, word)) continue;
    ++inside;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const Interval cell = across(table.cells[i].bbox), text = across(word.word.bbox);
      filled[i] = filled[i] || cell.holds(text.middle());
      crossing +=
          i > 0 && text.low < cell.low - settings.at_side_pt && text.high > cell.low + settings.at_side_pt;
    }
  }
  return std::count(filled.begin(), filled.end(), true) > 1 &&
         static_cast<double>(crossing) <= settings.crossing_max * static_cast<double>(inside);
}

bool overlaps_any(const Table& table, const std::vector<Table>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const Table& other) { return overlap_area(table.bbox, other.bbox) > 0; });
}

}  // namespace

std::vector<Table> rule_fences(const std::vector<Rule>& rules, const std::vector<Table>& ruled,
                               const std::vector<StyledWord>& words, const PartialSettings& settings) {
  const std::vector<Rule> posts = posts_among(rules, ruled, settings);
  std::vector<Table> frames;
  for (const Rule& model : posts) {
    const Fence fence = fence_of(model, posts, settings);
    if (fence.size() < settings.fence_rules_min || alike(model, fence, settings) < settings.fence_alike_min)
      continue;
    const Table frame = frame_of(model, fence);
    if (!overlaps_any(frame, frames) && !overlaps_any(frame, ruled) && parts_text(frame, words, settings))
      frames.push_back(frame);
  }
  return frames;
}

}  // namespace thaimemo
