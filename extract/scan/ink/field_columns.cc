#include "extract/scan/ink/field_columns.h"

#include <algorithm>
#include <optional>

#include "extract/record/points.h"

namespace thaimemo {
namespace {

bool has_ink(const Mask& text, const PixelBox& box) {
  const int x0 = std::max(0, box.x0), x1 = std::min(text.width, box.x1);
  for (int y = std::max(0, box.y0); y < std::min(text.height, box.y1); ++y)
    if (x0 < x1 && std::find(text.row(y) + x0, text.row(y) + x1, 1) != text.row(y) + x1) return true;
  return false;
}

// A field up to the rules at its edges: letters that touch it belong to the next row.
PixelBox between_edges(PixelBox field, const std::vector<PixelBox>& rules, int row_max,
                       const FieldColumnSettings& settings) {
  const PixelBox all = field;
  for (const PixelBox& rule : rules) {
    const int covered = std::min(rule.x1, all.x1) - std::max(rule.x0, all.x0);
    if (rule.width() <= rule.height() || covered < settings.edge_share_min * all.width()) continue;
    if (rule.y0 > all.y0 && rule.y1 < all.y0 + row_max) field.y0 = std::max(field.y0, rule.y0);
    if (rule.y1 < all.y1 && rule.y0 > all.y1 - row_max) field.y1 = std::min(field.y1, rule.y1);
  }
  return field;
}

class FieldColumns {
 public:
  FieldColumns(const PixelBox& field, const std::vector<PixelBox>& rules, const Mask& text, double dpi,
               const FieldColumnSettings& settings)
      : field_(between_edges(field, rules, whole_pixels(settings.edge_row_max_pt, dpi), settings)),
        text_(text),
        reach_(whole_pixels(settings.reach_pt, dpi)),
        clear_(whole_pixels(settings.clear_pt, dpi)),
        row_share_min_(settings.row_share_min),
        level_share_min_(settings.level_share_min),
        rules_(rules) {
    find_rows();
  }

  std::vector<PixelBox> rules_through() {
    go_on(true);
    go_on(false);
    return std::move(through_);
  }

 private:
  // The heights of the field's rows, its own top and bottom among them.
  void find_rows() {
    rows_ = {field_.y0, field_.y1};
    for (const PixelBox& rule : rules_) {
      const int covered = std::min(rule.x1, field_.x1) - std::max(rule.x0, field_.x0);
      const double y = rule.middle_y();
      if (rule.width() > rule.height() && covered >= row_share_min_ * field_.width() &&
          y > field_.y0 + reach_ && y < field_.y1 - reach_)
        rows_.push_back(static_cast<int>(y));
    }
    std::ranges::sort(rows_);
  }

  // Rules that come from below go up through the rows, or those from above down.
  void go_on(bool up) {
    std::vector<PixelBox> coming;
    for (const PixelBox& rule : rules_)
      if (comes(rule, up)) coming.push_back(rule);
    const std::size_t count = rows_.size() - 1;
    for (std::size_t i = 0; i < count && !coming.empty(); ++i) {
      const std::size_t row = up ? count - 1 - i : i;
      coming = through_row(coming, rows_[row], rows_[row + 1], up);
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
  std::vector<PixelBox> through_row(const std::vector<PixelBox>& coming, int top, int bottom, bool up) {
    std::vector<PixelBox> free, stopped;
    for (const PixelBox& rule : coming) (is_free(rule, top, bottom) ? free : stopped).push_back(rule);
    if (texts_between(free, field_.x0, field_.x1, top, bottom) < 2) free.clear();
    for (const PixelBox& rule : free) through_.push_back({rule.x0, top, rule.x1, bottom});
    std::vector<int> posts = {field_.x0, field_.x1};
    for (const PixelBox& rule : free) posts.push_back(static_cast<int>(rule.middle_x()));
    std::ranges::sort(posts);
    for (std::size_t i = 1; i < posts.size(); ++i)
      end_at_title(stopped, posts[i - 1], posts[i], top, bottom, up);
    return free;
  }

  // No letters stand in the way of a rule, its ends left out.
  bool is_free(const PixelBox& rule, int top, int bottom) const {
    return !has_ink(text_, {rule.x0 - clear_, top + reach_, rule.x1 + clear_, bottom - reach_});
  }

  // Between two columns that go on: a title stops the rules of those below it (or above).
  void end_at_title(const std::vector<PixelBox>& stopped, int left, int right, int top, int bottom, bool up) {
    std::vector<PixelBox> inside;
    for (const PixelBox& rule : stopped)
      if (rule.middle_x() > left && rule.middle_x() < right) inside.push_back(rule);
    if (inside.empty()) return;
    const std::optional<int> level = level_of(inside, left, right, top, bottom, up);
    if (!level) return;
    const int from = up ? *level : top, to = up ? bottom : *level;
    if (texts_between(inside, left, right, from, to) < 2) return;
    for (const PixelBox& rule : inside) through_.push_back({rule.x0, from, rule.x1, to});
    through_.push_back({left, *level - 1, right, *level + 1});
  }

  // Where the title ends: at a drawn rule, else at the first row without letters, from the first letter that
  // is in the way back to where the rules come from.
  std::optional<int> level_of(const std::vector<PixelBox>& inside, int left, int right, int top, int bottom,
                              bool up) const {
    const int step = up ? -1 : 1, end = up ? top + reach_ : bottom - reach_;
    int y = up ? bottom - reach_ - 1 : top + reach_;
    const int start = y;
    const auto stops = [&](const PixelBox& rule) {
      return has_ink(text_, {rule.x0 - clear_, y, rule.x1 + clear_, y + 1});
    };
    while (y != end && std::ranges::none_of(inside, stops)) y += step;
    if (const std::optional<int> drawn = drawn_between(left, right, std::min(start, y), std::max(start, y)))
      return drawn;
    const auto row_is_empty = [&] { return !has_ink(text_, {left + reach_, y, right - reach_, y + 1}); };
    while (y != start && !row_is_empty()) y -= step;
    const int white = y;
    while (y != start && row_is_empty()) y -= step;
    return y == start ? std::nullopt : std::optional<int>((white + y) / 2);
  }

  std::optional<int> drawn_between(int left, int right, int top, int bottom) const {
    for (const PixelBox& rule : rules_) {
      const int covered = std::min(rule.x1, right) - std::max(rule.x0, left);
      if (rule.width() > rule.height() && covered >= level_share_min_ * (right - left) &&
          rule.middle_y() > top && rule.middle_y() < bottom)
        return static_cast<int>(rule.middle_y());
    }
    return std::nullopt;
  }

  // In how many columns between two sides there are letters.
  int texts_between(const std::vector<PixelBox>& rules, int left, int right, int top, int bottom) const {
    std::vector<int> sides = {left, right};
    for (const PixelBox& rule : rules) sides.push_back(static_cast<int>(rule.middle_x()));
    std::ranges::sort(sides);
    int texts = 0;
    for (std::size_t i = 1; i < sides.size(); ++i)
      texts +=
          has_ink(text_, {sides[i - 1] + reach_, top + reach_, sides[i] - reach_, bottom - reach_}) ? 1 : 0;
    return texts;
  }

  PixelBox field_;
  const Mask& text_;
  int reach_, clear_;
  double row_share_min_, level_share_min_;
  const std::vector<PixelBox>& rules_;
  std::vector<int> rows_;
  std::vector<PixelBox> through_;
};

}  // namespace

std::vector<PixelBox> rules_through(const PixelBox& field, const std::vector<PixelBox>& rules,
                                    const Mask& text, double dpi, const FieldColumnSettings& settings) {
  return FieldColumns(field, rules, text, dpi, settings).rules_through();
}

}  // namespace thaimemo
