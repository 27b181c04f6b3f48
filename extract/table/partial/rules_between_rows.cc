#include "extract/table/partial/rules_between_rows.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {

namespace {

double height_of(const Rule& rule) {
  return (rule.bbox.y0 + rule.bbox.y1) / 2;
}

bool near_any(double x, const std::vector<double>& xs, double most) {
  return std::any_of(xs.begin(), xs.end(), [&](double one) { return std::abs(one - x) <= most; });
}

}  // namespace

RulesBetweenRows::RulesBetweenRows(const Box& frame, const std::vector<Rule>& rules,
                                   const PartialSettings& settings)
    : frame_(frame), settings_(settings) {
  for (const Rule& rule : rules) {
    const double y = height_of(rule);
    const bool inside = rule.bbox.x0 >= frame.x0 - settings.at_side_pt &&
                        rule.bbox.x1 <= frame.x1 + settings.at_side_pt &&
                        y > frame.y0 - settings.at_side_pt && y < frame.y1 + settings.at_side_pt;
    if (rule.horizontal() && inside) rules_.push_back(rule);
  }
}

std::vector<double> RulesBetweenRows::edges(const std::vector<double>& xs) const {
  std::vector<double> found{frame_.y0, frame_.y1};
  for (const Rule& rule : rules_) {
    const double gutter = 2 * settings_.at_side_pt;
    const bool at_side =
        rule.bbox.x0 <= frame_.x0 + settings_.at_side_pt || rule.bbox.x1 >= frame_.x1 - settings_.at_side_pt;
    const bool long_enough = rule.bbox.width() >= settings_.band_rule_min * frame_.width();
    const bool at_columns = near_any(rule.bbox.x0, xs, gutter) && near_any(rule.bbox.x1, xs, gutter);
    if ((at_side && long_enough) || at_columns) found.push_back(height_of(rule));
  }
  std::sort(found.begin(), found.end());
  std::vector<double> apart;
  for (const double y : found)
    if (apart.empty() || y - apart.back() >= settings_.band_height_min_pt) apart.push_back(y);
  if (apart.size() < 2) apart.push_back(frame_.y1);
  return apart;
}

bool RulesBetweenRows::any_at(double y) const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const Rule& rule) { return std::abs(height_of(rule) - y) <= settings_.at_side_pt; });
}

bool RulesBetweenRows::drawn(double y, const Interval& width) const {
  double length = 0;
  for (const Rule& rule : rules_) {
    if (std::abs(height_of(rule) - y) > settings_.at_side_pt) continue;
    const Interval on = intersection({rule.bbox.x0, rule.bbox.x1}, width);
    if (!on.empty()) length += on.width();
  }
  return length >= settings_.side_drawn_min * width.width();
}

void RulesBetweenRows::merge_open(Table& table) const {
  auto& cells = table.cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t j = i + 1; j < cells.size();) {
      const Cell& below = cells[j];
      const bool stacked = below.column == cells[i].column && below.column_span == cells[i].column_span &&
                           below.row == cells[i].row + cells[i].row_span;
      const Box& box = below.bbox;
      if (!stacked || !any_at(box.y0) || drawn(box.y0, {box.x0, box.x1})) {
        ++j;
        continue;
      }
      cells[i].row_span += below.row_span;
      cells[i].bbox.y1 = below.bbox.y1;
      cells.erase(cells.begin() + static_cast<long>(j));
    }
  }
}

}  // namespace thaimemo
