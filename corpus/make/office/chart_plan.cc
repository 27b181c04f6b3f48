#include "corpus/make/office/chart_plan.h"

#include <algorithm>

namespace thaimemo::make {

namespace {

// By eye on made reports.
constexpr double top_share = 0.42;        // of the width, of the box above
constexpr double box_width_max_pt = 150;  // of those below
constexpr double box_gap_pt = 12;         // between them
constexpr double fall_pt = 26;            // from the box above to those below
constexpr double room_for_text_pt = 4;    // engines break lines a little earlier than the own typesetting

double height_of(const std::string& text, double width_pt, const FontBook& fonts, const TypeStyle& style) {
  const double inner = std::max(width_pt - 2 * (chart_padding_pt + chart_line_pt) - room_for_text_pt, 1.0);
  return size_of_words(fonts, text, inner, style).height_pt + 2 * (chart_padding_pt + chart_line_pt);
}

void add_lower_boxes(ChartPlan& plan, const Chart& chart, double width_pt, double top, const FontBook& fonts,
                     const TypeStyle& style) {
  const auto count = static_cast<double>(chart.below.size());
  const double width = std::min((width_pt - (count - 1) * box_gap_pt) / count, box_width_max_pt);
  double x = (width_pt - count * width - (count - 1) * box_gap_pt) / 2, height = 0;
  for (const auto& text : chart.below) height = std::max(height, height_of(text, width, fonts, style));
  for (const auto& text : chart.below) {
    plan.boxes.push_back({x, top, width, height, text});
    x += width + box_gap_pt;
  }
  plan.height_pt = top + height;
}

double middle_of(const ChartBox& box) {
  return box.x + box.width / 2;
}

void add_lines(ChartPlan& plan, double upper, double lower) {
  const double middle = (upper + lower) / 2;
  const auto& boxes = plan.boxes;
  plan.lines.push_back({{middle_of(boxes[0]), upper}, {middle_of(boxes[0]), middle}});
  plan.lines.push_back({{std::min(middle_of(boxes[1]), middle_of(boxes[0])), middle},
                        {std::max(middle_of(boxes.back()), middle_of(boxes[0])), middle}});
  for (std::size_t i = 1; i < boxes.size(); ++i)
    plan.lines.push_back({{middle_of(boxes[i]), middle}, {middle_of(boxes[i]), lower}});
}

}  // namespace

ChartPlan plan_chart(const Chart& chart, double width_pt, const FontBook& fonts, const TypeStyle& style) {
  ChartPlan plan;
  const double top_width = width_pt * top_share;
  const double top_height = height_of(chart.top, top_width, fonts, style);
  plan.boxes.push_back({(width_pt - top_width) / 2, 0, top_width, top_height, chart.top});
  plan.height_pt = top_height;
  if (chart.below.empty()) return plan;
  add_lower_boxes(plan, chart, width_pt, top_height + fall_pt, fonts, style);
  add_lines(plan, top_height, top_height + fall_pt);
  return plan;
}

}  // namespace thaimemo::make
