#include "corpus/make/page/chart.h"

#include <algorithm>

namespace thaimemo::make {

namespace {

constexpr double line_pt = 1;            // of boxes and what joins them
constexpr double inside_pt = 4;          // between a box and its words
constexpr double beside_pt = 12;         // between boxes
constexpr double between_rows_pt = 24;   // half of it above the line that joins the lower boxes
constexpr double top_width_share = 0.4;  // of the page's width
constexpr double lower_width_max = 170;  // points; two or three boxes do not fill the page

struct Box {
  double x = 0, width = 0;
  Passage words;

  double middle() const { return x + width / 2; }
};

Box box(const FontBook& fonts, const std::string& text, double x, double width, const TypeStyle& type) {
  return {x, width, set_passage(fonts, text, width - 2 * inside_pt, type)};
}

// The lower boxes, side by side in the middle of the page.
std::vector<Box> lower_boxes(const FontBook& fonts, const Paper& paper, const Chart& chart,
                             const TypeStyle& type) {
  const auto count = static_cast<double>(chart.below.size());
  const double width = std::min((paper.width() - (count - 1) * beside_pt) / count, lower_width_max);
  double x = paper.left() + (paper.width() - count * width - (count - 1) * beside_pt) / 2;
  std::vector<Box> boxes;
  for (const auto& text : chart.below) {
    boxes.push_back(box(fonts, text, x, width, type));
    x += width + beside_pt;
  }
  return boxes;
}

double height_of(const std::vector<Box>& boxes) {
  double height = 0;
  for (const auto& one : boxes) height = std::max(height, one.words.height() + 2 * inside_pt);
  return height;
}

void draw_line(Paper& paper, Point from, Point to) {
  paper.page().rules.push_back({from, to, line_pt, 0, Dash::solid});
}

void ink_box(Paper& paper, const Box& box, double height) {
  const double left = box.x, right = box.x + box.width, top = paper.y, bottom = top + height;
  draw_line(paper, {left, top}, {right, top});
  draw_line(paper, {left, bottom}, {right, bottom});
  draw_line(paper, {left, top}, {left, bottom});
  draw_line(paper, {right, top}, {right, bottom});
  ink_passage(paper.page(), box.words, left + inside_pt, top + (height - box.words.height()) / 2);
}

void ink_joints(Paper& paper, double middle, const std::vector<Box>& lower) {
  const double top = paper.y, half = top + between_rows_pt / 2, bottom = top + between_rows_pt;
  draw_line(paper, {middle, top}, {middle, half});
  if (lower.size() > 1) draw_line(paper, {lower.front().middle(), half}, {lower.back().middle(), half});
  for (const auto& one : lower) draw_line(paper, {one.middle(), half}, {one.middle(), bottom});
}

}  // namespace

void set_chart(const FontBook& fonts, Paper& paper, const Chart& chart, const TypeStyle& type) {
  TypeStyle style = type;
  style.centered = true;
  const double width = paper.width() * top_width_share, x = paper.left() + (paper.width() - width) / 2;
  const std::vector<Box> upper = {box(fonts, chart.top, x, width, style)};
  const std::vector<Box> lower = lower_boxes(fonts, paper, chart, style);
  const double upper_height = height_of(upper), lower_height = height_of(lower);
  if (upper_height + between_rows_pt + lower_height > paper.room()) paper.next_page();
  ink_box(paper, upper.front(), upper_height);
  paper.y += upper_height;
  if (lower.empty()) return;
  ink_joints(paper, upper.front().middle(), lower);
  paper.y += between_rows_pt;
  for (const auto& one : lower) ink_box(paper, one, lower_height);
  paper.y += lower_height;
}

}  // namespace thaimemo::make
