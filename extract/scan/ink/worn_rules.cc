#include "extract/scan/ink/worn_rules.h"

#include <algorithm>
#include <cmath>

#include "extract/record/points.h"

namespace thaimemo {
namespace {

bool is_across(const PixelBox& rule) {
  return rule.width() >= rule.height();
}

// The rules of one direction as if they ran across, those of the other as if they ran down.
class WornRules {
 public:
  WornRules(std::vector<PixelBox> across, std::vector<PixelBox> down, double dpi,
            const WornRuleSettings& settings)
      : across_(std::move(across)),
        down_(std::move(down)),
        gap_max_(in_pixels(settings.gap_max_pt, dpi)),
        drift_max_(in_pixels(settings.drift_max_pt, dpi)),
        held_(in_pixels(settings.held_pt, dpi)),
        share_max_(settings.gap_share_max) {
    std::ranges::stable_sort(across_, {}, [](const PixelBox& rule) { return rule.x0; });
  }

  std::vector<PixelBox> bridges() const {
    std::vector<PixelBox> bridges;
    for (std::size_t i = 0; i < across_.size(); ++i)
      if (const PixelBox* next = next_of(i); next != nullptr && is_worn(across_[i], *next))
        bridges.push_back(
            {across_[i].x1, std::min(across_[i].y0, next->y0), next->x0, std::max(across_[i].y1, next->y1)});
    return bridges;
  }

 private:
  bool in_line(const PixelBox& a, const PixelBox& b) const {
    return std::abs(a.middle_y() - b.middle_y()) <= drift_max_;
  }

  // The nearest rule in line behind this one; null where none, or where one lies beside its end.
  const PixelBox* next_of(std::size_t index) const {
    const PixelBox& rule = across_[index];
    const PixelBox* next = nullptr;
    for (std::size_t i = 0; i < across_.size(); ++i) {
      const PixelBox& other = across_[i];
      if (i == index || !in_line(rule, other) || other.x1 <= rule.x1) continue;
      if (other.x0 <= rule.x1) return nullptr;
      if (next == nullptr || other.x0 < next->x0) next = &other;
    }
    return next;
  }

  bool is_held(int x, double y) const {
    return std::ranges::any_of(down_, [&](const PixelBox& rule) {
      return std::abs(rule.middle_x() - x) <= held_ && rule.y0 - held_ <= y && y <= rule.y1 + held_;
    });
  }

  bool is_worn(const PixelBox& before, const PixelBox& after) const {
    const int gap = after.x0 - before.x1;
    return gap <= gap_max_ && gap <= share_max_ * (before.width() + after.width()) &&
           !(is_held(before.x1, before.middle_y()) && is_held(after.x0, after.middle_y()));
  }

  std::vector<PixelBox> across_, down_;
  double gap_max_, drift_max_, held_, share_max_;
};

}  // namespace

void join_worn_rules(std::vector<PixelBox>& rules, double dpi, const WornRuleSettings& settings) {
  std::vector<PixelBox> across, down, across_turned, down_turned;
  for (const PixelBox& rule : rules) {
    (is_across(rule) ? across : down).push_back(rule);
    (is_across(rule) ? across_turned : down_turned).push_back(transposed(rule));
  }
  const std::vector<PixelBox> level = WornRules(across, down, dpi, settings).bridges();
  const std::vector<PixelBox> upright = WornRules(down_turned, across_turned, dpi, settings).bridges();
  rules.insert(rules.end(), level.begin(), level.end());
  for (const PixelBox& bridge : upright) rules.push_back(transposed(bridge));
}

}  // namespace thaimemo
