// Charts as SVG: drawn on the server, read aloud by their title, never without a table of the same figures beside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/html/html.h"

namespace thaimemo {

struct ChartPoint {
  int year = 0;
  std::optional<double> value, compared;  // points of 100; `compared`: what others have, as a pale line
  bool doubtful = false;                  // drawn hollow
};

// Values over the years, in their order; the axis goes from `low` to 100.
Html year_chart(const std::vector<ChartPoint>& points, const std::string& title, double low = 0);

struct Bar {
  std::string label;
  std::int64_t count = 0;
};

// Columns side by side, as high as their counts.
Html bar_chart(const std::vector<Bar>& bars, const std::string& title);

// One bar from 0 to 100 with a mark at `value`, for a row of a table.
Html score_bar(double value);

}  // namespace thaimemo
