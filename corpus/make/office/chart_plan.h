// Where the boxes and lines of a chart stand, in points from its top left corner, whichever printer draws it.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/outline.h"

namespace thaimemo::make {

struct ChartBox {
  double x = 0, y = 0, width = 0, height = 0;
  std::string text;
};

struct ChartLine {
  Point from, to;
};

struct ChartPlan {
  double height_pt = 0;
  std::vector<ChartBox> boxes;
  std::vector<ChartLine> lines;
};

inline constexpr double chart_line_pt = 1, chart_padding_pt = 4;  // of boxes, by eye on made reports

// Boxes are as high as their text needs, and never wider than the chart's width allows.
ChartPlan plan_chart(const Chart& chart, double width_pt, const FontBook& fonts, const TypeStyle& style);

}  // namespace thaimemo::make
