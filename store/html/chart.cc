#include "store/html/chart.h"

#include <algorithm>

#include "store/html/language.h"

namespace thaimemo {
namespace {

// In units of the drawing; the style sheet gives its size on the page.
constexpr double year_chart_width = 220, year_chart_height = 96, left = 26, right = 8, top = 10, bottom = 18;
constexpr double bar_width = 34, bar_gap = 10, bar_chart_height = 120;
constexpr double point_radius = 3, score_bar_width = 100, score_bar_height = 8;

std::string figure(double value) {
  return with_decimals(value, 1);
}

Html drawing(double width, double height, const char* kind, const std::string& title, const Html& content) {
  return tag("svg",
             {{"viewBox", "0 0 " + figure(width) + " " + figure(height)},
              {"class", kind},
              {"role", "img"},
              {"aria-label", title}},
             tag("title", {}, title), content);
}

Html text_at(double x, double y, const char* anchor, const std::string& text) {
  return tag("text", {{"x", figure(x)}, {"y", figure(y)}, {"text-anchor", anchor}}, text);
}

Html line(const char* kind, double x0, double y0, double x1, double y1) {
  return tag(
      "line",
      {{"class", kind}, {"x1", figure(x0)}, {"y1", figure(y0)}, {"x2", figure(x1)}, {"y2", figure(y1)}});
}

// Where years and values fall on the drawing.
struct Scale {
  double low;
  size_t years;

  double x(size_t index) const {
    const double inner = year_chart_width - left - right;
    return years < 2 ? left + inner / 2
                     : left + inner * static_cast<double>(index) / static_cast<double>(years - 1);
  }
  double y(double value) const {
    const double share = (std::clamp(value, low, 100.0) - low) / (100 - low);
    return year_chart_height - bottom - share * (year_chart_height - top - bottom);
  }
};

// One line through the values that are known; a year without one breaks it.
Html path_through(const std::vector<ChartPoint>& points, const Scale& scale, const char* kind,
                  std::optional<double> ChartPoint::*value) {
  std::string path;
  bool broken = true;
  for (size_t i = 0; i < points.size(); ++i) {
    const std::optional<double>& here = points[i].*value;
    if (here) path += (broken ? "M" : "L") + figure(scale.x(i)) + " " + figure(scale.y(*here));
    broken = !here;
  }
  return tag("path", {{"class", kind}, {"d", path}, {"fill", "none"}});
}

}  // namespace

Html year_chart(const std::vector<ChartPoint>& points, const std::string& title, double low) {
  const Scale scale{low, points.size()};
  Html content = line("axis", left, scale.y(low), year_chart_width - right, scale.y(low));
  for (const double value : {low, (low + 100) / 2, 100.0}) {
    content += line("grid", left, scale.y(value), year_chart_width - right, scale.y(value));
    content += text_at(left - 4, scale.y(value) + 3, "end", with_decimals(value, 0));
  }
  content += path_through(points, scale, "compared", &ChartPoint::compared);
  content += path_through(points, scale, "value", &ChartPoint::value);
  for (size_t i = 0; i < points.size(); ++i) {
    content += text_at(scale.x(i), year_chart_height - 4, "middle", std::to_string(points[i].year % 100));
    if (points[i].value)
      content +=
          tag("circle",
              {{"class", points[i].doubtful ? "doubtful" : "value"},
               {"cx", figure(scale.x(i))},
               {"cy", figure(scale.y(*points[i].value))},
               {"r", figure(point_radius)}},
              tag("title", {}, std::to_string(points[i].year) + ": " + with_decimals(*points[i].value, 2)));
  }
  return drawing(year_chart_width, year_chart_height, "year-chart", title, content);
}

Html bar_chart(const std::vector<Bar>& bars, const std::string& title) {
  std::int64_t highest = 1;
  for (const Bar& bar : bars) highest = std::max(highest, bar.count);
  Html content;
  const double inner = bar_chart_height - top - bottom - 10;
  for (size_t i = 0; i < bars.size(); ++i) {
    const double x = bar_gap + static_cast<double>(i) * (bar_width + bar_gap);
    const double height = inner * static_cast<double>(bars[i].count) / static_cast<double>(highest);
    const double foot = bar_chart_height - bottom;
    content += tag("rect", {{"class", "bar"},
                            {"x", figure(x)},
                            {"y", figure(foot - height)},
                            {"width", figure(bar_width)},
                            {"height", figure(height)}});
    content += text_at(x + bar_width / 2, foot - height - 4, "middle", grouped(bars[i].count));
    content += text_at(x + bar_width / 2, bar_chart_height - 4, "middle", bars[i].label);
  }
  const double width = bar_gap + static_cast<double>(bars.size()) * (bar_width + bar_gap);
  return drawing(width, bar_chart_height, "bar-chart", title, content);
}

Html score_bar(double value) {
  const double shown = std::clamp(value, 0.0, 100.0);
  return tag(
      "svg", {{"class", "score-bar"}, {"viewBox", "0 0 100 8"}, {"aria-hidden", "true"}},
      tag("rect",
          {{"class", "ground"}, {"width", figure(score_bar_width)}, {"height", figure(score_bar_height)}}),
      tag("rect", {{"class", "bar"}, {"width", figure(shown)}, {"height", figure(score_bar_height)}}));
}

}  // namespace thaimemo
