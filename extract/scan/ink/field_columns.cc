#include "extract/scan/ink/field_columns.h"

#include <algorithm>

#include "extract/record/points.h"

namespace thaimemo {
namespace {

bool has_ink(const Mask& text, const PixelBox& box) {
  const int x0 = std::max(0, box.x0), x1 = std::min(text.width, box.x1);
  for (int y = std::max(0, box.y0); y < std::min(text.height, box.y1); ++y)
    if (x0 < x1 && std::find(text.row(y) + x0, text.row(y) + x1, 1) != text.row(y) + x1) return true;
  return false;
}

class FieldColumns {
 public:
  FieldColumns(const PixelBox& field, const std::vector<PixelBox>& rules, const Mask& text, double dpi,
               const FieldColumnSettings& settings)
      : field_(field),
        text_(text),
        reach_(whole_pixels(settings.reach_pt, dpi)),
        clear_(whole_pixels(settings.clear_pt, dpi)),
        row_share_min_(settings.row_share_min) {
    find_rows(rules);
  }

  std::vector<PixelBox> rules_through(const std::vector<PixelBox>& rules) {
    go_on(rules, true);
    go_on(rules, false);
    return std::move(through_);
  }

 private:
  // The heights of the field's rows, its own top and bottom among them.
  void find_rows(const std::vector<PixelBox>& rules) {
    rows_ = {field_.y0, field_.y1};
    for (const PixelBox& rule : rules) {
      const int covered = std::min(rule.x1, field_.x1) - std::max(rule.x0, field_.x0);
      const double y = rule.middle_y();
      if (rule.width() > rule.height() && covered >= row_share_min_ * field_.width() &&
          y > field_.y0 + reach_ && y < field_.y1 - reach_)
        rows_.push_back(static_cast<int>(y));
    }
    std::ranges::sort(rows_);
  }

  // Rules that come from below go up through the rows, or those from above down.
  void go_on(const std::vector<PixelBox>& rules, bool up) {
    std::vector<PixelBox> coming;
    for (const PixelBox& rule : rules)
      if (comes(rule, up)) coming.push_back(rule);
    const std::size_t count = rows_.size() - 1;
    for (std::size_t i = 0; i < count && !coming.empty(); ++i) {
      const std::size_t row = up ? count - 1 - i : i;
      coming = through_row(coming, rows_[row], rows_[row + 1]);
    }
  }

  bool comes(const PixelBox& rule, bool up) const {
    if (rule.height() <= rule.width()) return false;
    const double x = rule.middle_x();
    if (x < field_.x0 + reach_ || x > field_.x1 - reach_) return false;
    return up ? rule.y1 > field_.y1 + reach_ && rule.y0 <= field_.y1 + reach_ && rule.y0 > field_.y0 + reach_
              : rule.y0 < field_.y0 - reach_ && rule.y1 >= field_.y0 - reach_ && rule.y1 < field_.y1 - reach_;
  }

  // Those of the rules that go on through a row, whose pieces are kept.
  std::vector<PixelBox> through_row(std::vector<PixelBox> coming, int top, int bottom) {
    std::erase_if(coming, [&](const PixelBox& rule) {
      return has_ink(text_, {rule.x0 - clear_, top + reach_, rule.x1 + clear_, bottom - reach_});
    });
    if (texts_between(coming, top, bottom) < 2) return {};
    for (const PixelBox& rule : coming) through_.push_back({rule.x0, top, rule.x1, bottom});
    return coming;
  }

  int texts_between(const std::vector<PixelBox>& rules, int top, int bottom) const {
    std::vector<int> sides = {field_.x0, field_.x1};
    for (const PixelBox& rule : rules) sides.push_back(static_cast<int>(rule.middle_x()));
    std::ranges::sort(sides);
    int texts = 0;
    for (std::size_t i = 1; i < sides.size(); ++i)
      texts +=
          has_ink(text_, {sides[i - 1] + reach_, top + reach_, sides[i] - reach_, bottom - reach_}) ? 1 : 0;
    return texts;
  }

  const PixelBox& field_;
  const Mask& text_;
  int reach_, clear_;
  double row_share_min_;
  std::vector<int> rows_;
  std::vector<PixelBox> through_;
};

}  // namespace

std::vector<PixelBox> rules_through(const PixelBox& field, const std::vector<PixelBox>& rules,
                                    const Mask& text, double dpi, const FieldColumnSettings& settings) {
  return FieldColumns(field, rules, text, dpi, settings).rules_through(rules);
}

}  // namespace thaimemo
