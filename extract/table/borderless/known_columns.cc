#include "extract/table/borderless/known_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "extract/record/page_furniture.h"

namespace thaimemo {

namespace {

double distance_above(const std::vector<TextLine>& lines, std::size_t line) {
  const Box box = box_of(lines[line]), above = box_of(lines[line - 1]);
  return (box.y0 + box.y1 - above.y0 - above.y1) / 2;
}

// A page number at the page's end, farther down than a cell's next line, or a catchword.
bool is_foot(const std::vector<TextLine>& lines, std::size_t line, const PageFootSettings& settings) {
  const std::string text = text_of(lines[line]);
  if (text.starts_with("/")) return true;
  const double height = box_of(lines[line]).height();
  return line > 0 && line + 2 >= lines.size() && is_page_number(text) &&
         distance_above(lines, line) > settings.number_gap_lines * height;
}

bool begins_at(double x, const Interval& column, double em, const KnownColumnSettings& settings) {
  return std::abs(x - column.low) <= settings.begins_within_em * em;
}

// How far to the right a column's text may reach.
double right_limit(const std::vector<Interval>& columns, std::size_t column, double em,
                   const KnownColumnSettings& settings) {
  return column + 1 < columns.size() ? columns[column + 1].low + settings.overlap_max_em * em
                                     : columns[column].high + settings.last_overhang_max_em * em;
}

void add_line(ColumnLines& found, const std::vector<Interval>& columns, const std::vector<Interval>& segments,
              double em, const KnownColumnSettings& settings) {
  for (const Interval& segment : segments) {
    const auto at =
        static_cast<std::size_t>(column_at(columns, segment.low, settings.first_outdent_max_em * em));
    found.columns[at] = united(found.columns[at], segment);
    ++found.lines_in[at];
    const double off_middle = std::abs(segment.middle() - columns[at].middle());
    found.placed +=
        begins_at(segment.low, columns[at], em, settings) || off_middle <= settings.begins_within_em * em;
  }
  found.columns_most = std::max(found.columns_most, static_cast<int>(segments.size()));
  found.segments.push_back(segments);
}

}  // namespace

int column_at(const std::vector<Interval>& columns, double x, double outdent_max_pt) {
  int column = columns[0].low - outdent_max_pt <= x ? 0 : -1;
  for (std::size_t i = 1; i < columns.size(); ++i)
    column += column >= 0 && (columns[i - 1].high + columns[i].low) / 2 <= x ? 1 : 0;
  return column;
}

std::optional<std::vector<Interval>> divided(const TextLine& line, const std::vector<Interval>& columns,
                                             const KnownColumnSettings& settings) {
  const double em = em_of(line);
  std::vector<Interval> segments;
  int last = -1;
  for (const StyledWord& word : line) {
    const Interval extent = across(word.word.bbox);
    int column = column_at(columns, extent.low, settings.first_outdent_max_em * em);
    if (last >= 0 && column > last && extent.low - segments.back().high < settings.gap_min_em * em &&
        !begins_at(extent.low, columns[static_cast<std::size_t>(column)], em, settings))
      column = last;
    if (column < 0 || extent.high > right_limit(columns, static_cast<std::size_t>(column), em, settings))
      return std::nullopt;
    if (column == last)
      segments.back().high = std::max(segments.back().high, extent.high);
    else
      segments.push_back(extent);
    last = column;
  }
  return segments;
}

bool ColumnLines::in_place(const KnownColumnSettings& settings) const {
  return placed >= settings.in_place_min * std::accumulate(lines_in.begin(), lines_in.end(), 0);
}

bool stands_apart(const std::vector<TextLine>& lines, std::size_t line, const PageFootSettings& settings) {
  return distance_above(lines, line) > settings.lone_gap_lines * box_of(lines[line]).height();
}

ColumnLines lines_in_columns(const std::vector<TextLine>& lines, std::size_t first,
                             const std::vector<Interval>& columns, const BorderlessSettings& settings) {
  ColumnLines found{first, columns, {}, std::vector<int>(columns.size()), 0, 0};
  for (; found.end < lines.size(); ++found.end) {
    const TextLine& line = lines[found.end];
    if (found.end > first && stands_apart(lines, found.end, settings.foot)) break;
    if (is_bold(line) || segmented(line, settings.gutters).leader || is_foot(lines, found.end, settings.foot))
      break;
    const auto segments = divided(line, columns, settings.known);
    if (!segments) break;
    add_line(found, columns, *segments, em_of(line), settings.known);
  }
  return found;
}

}  // namespace thaimemo
