#include "extract/table/partial/rule_stacks.h"

#include <algorithm>
#include <cmath>

#include "extract/table/borderless/text_region.h"

namespace thaimemo {

namespace {

using Stack = std::vector<Rule>;

bool end_together(const Rule& a, const Rule& b, double most) {
  return std::abs(a.bbox.x0 - b.bbox.x0) <= most && std::abs(a.bbox.x1 - b.bbox.x1) <= most;
}

bool in_any(const Rule& rule, const std::vector<Table>& tables, double margin) {
  return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
    return rule.bbox.y0 >= table.bbox.y0 - margin && rule.bbox.y1 <= table.bbox.y1 + margin &&
           overlap({rule.bbox.x0, rule.bbox.x1}, across(table.bbox));
  });
}

// Rules that begin and end together, from top to bottom.
std::vector<Stack> stacks_of(const std::vector<Rule>& rules, const std::vector<Table>& ruled,
                             const PartialSettings& settings) {
  std::vector<Stack> stacks;
  for (const Rule& rule : rules) {
    if (!rule.horizontal() || rule.bbox.width() < settings.stack_width_min_pt) continue;
    if (in_any(rule, ruled, settings.at_side_pt)) continue;
    const auto same = std::find_if(stacks.begin(), stacks.end(), [&](const Stack& stack) {
      return end_together(stack.front(), rule, settings.at_side_pt);
    });
    if (same == stacks.end())
      stacks.push_back({rule});
    else
      same->push_back(rule);
  }
  for (Stack& stack : stacks)
    std::stable_sort(stack.begin(), stack.end(),
                     [](const Rule& a, const Rule& b) { return a.bbox.y0 < b.bbox.y0; });
  return stacks;
}

// Whether what stands between two rules belongs to no table: nothing, or a heading with white around it.
bool parts_tables(const Rule& above, const Rule& below, const std::vector<StyledWord>& words,
                  const PartialSettings& settings) {
  std::vector<StyledWord> between;
  const Interval height{above.bbox.y0, below.bbox.y0};
  for (const StyledWord& word : words)
    if (height.holds(down(word.word.bbox).middle()) && overlap(across(word.word.bbox), across(above.bbox)))
      between.push_back(word);
  if (between.empty()) return height.width() > settings.band_height_min_pt;
  const TextRegion region = text_region_of(text_lines_of(std::move(between)), {});
  double text = 0;
  for (const SegmentedLine& line : region.lines) {
    if (text_runs_of(line, region.settings.gutters).size() > 1) return false;
    text += line.em;
  }
  return height.width() > text + settings.heading_room_em * region.lines[0].em;
}

// Whether bold words stand right above a rule, and rows above those: it closes the header of another table.
bool closes_header(const Rule& rule, const Rule& above, const std::vector<StyledWord>& words,
                   const PartialSettings& settings) {
  std::vector<StyledWord> between;
  for (const StyledWord& word : words)
    if (Interval{above.bbox.y0, rule.bbox.y0}.holds(down(word.word.bbox).middle()) &&
        across(rule.bbox).holds(across(word.word.bbox).middle()))
      between.push_back(word);
  const TextRegion region = text_region_of(text_lines_of(std::move(between)), {});
  if (region.lines.empty() || !region.lines.back().bold) return false;
  const bool all_bold = std::all_of(region.lines.begin(), region.lines.end(),
                                    [](const SegmentedLine& line) { return line.bold; });
  const double gap = rule.bbox.y0 - region.lines.back().box.y1;
  return !all_bold && gap <= settings.row_gap_max_em * region.lines.back().em;
}

Table frame_of(const Stack& stack, std::size_t first, std::size_t end) {
  Table table;
  table.columns = 1;
  table.rows = static_cast<int>(end - first) - 1;
  const Rule &top = stack[first], &bottom = stack[end - 1];
  table.bbox = {top.bbox.x0, top.bbox.y0, top.bbox.x1, bottom.bbox.y1};
  return table;
}

}  // namespace

std::vector<Table> rule_stacks(const std::vector<Rule>& rules, const std::vector<Table>& ruled,
                               const std::vector<StyledWord>& words, const PartialSettings& settings) {
  std::vector<Table> frames;
  for (const Stack& stack : stacks_of(rules, ruled, settings)) {
    std::size_t first = 0;
    for (std::size_t i = 1; i <= stack.size(); ++i) {
      if (i < stack.size() && !parts_tables(stack[i - 1], stack[i], words, settings) &&
          !closes_header(stack[i], stack[i - 1], words, settings))
        continue;
      if (i - first > 1) frames.push_back(frame_of(stack, first, i));
      first = i;
    }
  }
  return frames;
}

}  // namespace thaimemo
