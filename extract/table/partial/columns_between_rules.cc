#include "extract/table/partial/columns_between_rules.h"

#include <algorithm>
#include <utility>

#include "extract/table/borderless/gutters.h"

namespace thaimemo {

namespace {

// A row whose every line is one text run, a wide one: a heading or a note within the table.
bool runs_on(const BandedText& text, std::size_t row, double width_min) {
  Interval all = no_interval;
  for (std::size_t i = text.starts[row]; i < text.end_of(row); ++i) {
    const SegmentedLine& line = text.region.lines[i];
    if (text_runs_of(line, text.region.settings.gutters).size() > 1) return false;
    all = united(all, across(line.box));
  }
  return all.width() >= width_min;
}

// The lines that show columns: of the rows below the header that do not run on.
std::vector<std::size_t> telling_lines(const BandedText& text, std::size_t header, double width_min) {
  std::vector<std::size_t> lines, others;
  for (std::size_t row = header; row < text.rows(); ++row)
    for (std::size_t i = text.starts[row]; i < text.end_of(row); ++i)
      (runs_on(text, row, width_min) ? others : lines).push_back(i);
  return lines.empty() ? others : lines;
}

// The stretches in which more than `crossing_max` lines have text.
std::vector<Interval> covered(const BandedText& text, const std::vector<std::size_t>& lines,
                              std::size_t crossing_max) {
  std::vector<std::pair<double, int>> steps;
  for (const std::size_t line : lines) {
    for (const Interval& segment : text.region.lines[line].segments) {
      steps.emplace_back(segment.low, 1);
      steps.emplace_back(segment.high, -1);
    }
  }
  std::sort(steps.begin(), steps.end());
  std::vector<Interval> found;
  int depth = 0;
  const int most = static_cast<int>(crossing_max);
  for (const auto& [x, step] : steps) {
    depth += step;
    if (step > 0 && depth == most + 1) found.push_back({x, x});
    if (step < 0 && depth == most) found.back().high = x;
  }
  return found;
}

// Joins stretches with less white between them than a gutter has.
std::vector<Interval> joined(const std::vector<Interval>& stretches, double gutter_min) {
  std::vector<Interval> columns;
  for (const Interval& one : stretches) {
    if (!columns.empty() && one.low - columns.back().high < gutter_min)
      columns.back().high = std::max(columns.back().high, one.high);
    else
      columns.push_back(one);
  }
  return columns;
}

// Whether the header has text over both columns and none over the white between them.
bool header_parts(const BandedText& text, std::size_t header, const Interval& left, const Interval& right) {
  bool over_left = false, over_right = false;
  if (header == 0) return false;
  for (std::size_t i = 0; i < text.end_of(header - 1); ++i) {
    const bool lowest = i >= text.starts[header - 1];
    for (const Interval& segment : text.region.lines[i].segments) {
      const bool on_left = overlap(segment, left), on_right = overlap(segment, right);
      if (on_left && on_right && lowest) return false;
      over_left = over_left || (on_left && !on_right);
      over_right = over_right || (on_right && !on_left);
    }
  }
  return over_left && over_right;
}

// Leaves the white that parts columns.
std::vector<Interval> parted(const BandedText& text, std::size_t header, const std::vector<Interval>& all) {
  const GutterSettings& settings = text.region.settings.gutters;
  const std::size_t body = header < text.rows() ? text.starts[header] : 0;
  std::vector<Interval> columns;
  for (const Interval& column : all) {
    const bool part =
        columns.empty() || header_parts(text, header, columns.back(), column) ||
        gutter_between(text.region.lines, {body, text.region.lines.size()}, columns.back(), column, settings)
            .weak(settings);
    if (part)
      columns.push_back(column);
    else
      columns.back().high = column.high;
  }
  return columns;
}

// Columns that only the header shows, since their cells are empty.
void add_header_columns(std::vector<Interval>& columns, const BandedText& text, std::size_t header) {
  const std::size_t end = header == 0 ? 0 : text.end_of(header - 1);
  std::vector<Interval> alone;
  for (std::size_t i = 0; i < end; ++i)
    for (const Interval& run : header_runs_of(text.region.lines[i], columns, text.region.settings.gutters))
      if (columns_under(run, columns).count() == 0) alone.push_back(run);
  std::sort(alone.begin(), alone.end(), [](const Interval& a, const Interval& b) { return a.low < b.low; });
  for (const Interval& one : joined(alone, 0)) columns.push_back(one);
  std::sort(columns.begin(), columns.end(),
            [](const Interval& a, const Interval& b) { return a.low < b.low; });
}

}  // namespace

std::vector<Interval> columns_between_rules(const BandedText& text, double width_pt,
                                            const PartialSettings& settings) {
  const std::size_t header = header_rows(text);
  const auto lines = telling_lines(text, header, settings.running_min * width_pt);
  const auto crossing_max =
      static_cast<std::size_t>(settings.crossing_max * static_cast<double>(lines.size()));
  const double gutter_min = text.region.settings.gutters.gutter_min_em * text.region.lines[0].em;
  std::vector<Interval> columns = parted(text, header, joined(covered(text, lines, 0), gutter_min));
  if (columns.size() < 2)
    columns = parted(text, header, joined(covered(text, lines, crossing_max), gutter_min));
  add_header_columns(columns, text, header);
  return columns;
}

}  // namespace thaimemo
