#include "extract/table/borderless/header.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace thaimemo {

namespace {

// From the left edge of the first to the right edge of the last.
Interval extent_of(const ColumnRange& range, const std::vector<Interval>& columns) {
  return {columns[range.first].low, columns[range.end - 1].high};
}

double off_middle(const Interval& run, const ColumnRange& range, const std::vector<Interval>& columns) {
  return std::abs(run.middle() - extent_of(range, columns).middle());
}

// Whether a run stands in the middle of its columns, or alone in its column, which may be wider than its
// text.
bool stands_over(const Interval& run, const ColumnRange& under, const std::vector<Interval>& columns,
                 double off_max) {
  if (off_middle(run, under, columns) <= off_max) return true;
  const bool in_column =
      under.first == 0 ? run.low >= columns[0].low : run.low > columns[under.first - 1].high;
  return under.count() == 1 && in_column &&
         (under.end == columns.size() || run.high < columns[under.end].low);
}

// Whether each run of a line stands over one column, or in the middle of several but not all.
bool fits_header(const SegmentedLine& line, const std::vector<Interval>& columns,
                 const BorderlessSettings& settings) {
  const auto runs = header_runs_of(line, columns, settings.gutters);
  return std::all_of(runs.begin(), runs.end(), [&](const Interval& run) {
    const ColumnRange under = columns_spanned(run, runs, line.em, columns, settings.header);
    return under.count() > 0 && under.count() < columns.size() &&
           stands_over(run, under, columns, settings.header.spanning_off_max_em * line.em);
  });
}

// A word wider than its narrow column stands in the column's middle and reaches a little over the next ones.
std::optional<std::size_t> column_overhung(const Interval& run, double em,
                                           const std::vector<Interval>& columns, const ColumnRange& under,
                                           const BorderlessHeaderSettings& settings) {
  const double overhang_max = settings.overhang_max_em * em;
  for (std::size_t column = under.first; column < under.end; ++column) {
    const Interval& narrow = columns[column];
    if (narrow.width() > settings.overhung_width_max_em * em) continue;
    const double off_max =
        std::min(settings.middle_within_em * em, settings.overhung_off_max * narrow.width());
    if (std::abs(run.middle() - narrow.middle()) > off_max || run.width() < narrow.width()) continue;
    const bool left = column > 0 && columns[column - 1].high - run.low > overhang_max;
    const bool right = column + 1 < columns.size() && run.high - columns[column + 1].low > overhang_max;
    if (!left && !right) return column;
  }
  return std::nullopt;
}

// A run over the edge of one column, in the middle of two, where no other run stands over the second.
ColumnRange with_neighbour(const Interval& run, const std::vector<Interval>& runs, double em,
                           ColumnRange under, const std::vector<Interval>& columns,
                           const BorderlessHeaderSettings& settings) {
  const Interval column = columns[under.first];
  const double edge = settings.edge_within_em * em, middle = settings.middle_within_em * em;
  const bool at_left = run.low < column.low + edge && run.high < column.high - middle;
  const bool at_right = run.high > column.high - edge && run.low > column.low + middle;
  const auto is_free = [&](std::size_t other) {
    return std::none_of(runs.begin(), runs.end(),
                        [&](const Interval& one) { return overlap(one, columns[other]); });
  };
  const auto in_middle_of = [&](const ColumnRange& range) {
    return off_middle(run, range, columns) <= middle;
  };
  if (at_left && under.first > 0 && is_free(under.first - 1) && in_middle_of({under.first - 1, under.end}))
    --under.first;
  if (at_right && under.end < columns.size() && is_free(under.end) &&
      in_middle_of({under.first, under.end + 1}))
    ++under.end;
  return under;
}

// One column more on the side where the run's middle stands, if that brings it nearer to the middle.
ColumnRange centred(const Interval& run, ColumnRange under, const std::vector<Interval>& columns) {
  const double off = off_middle(run, under, columns);
  if (run.middle() < extent_of(under, columns).middle()) {
    if (under.first > 0 && off_middle(run, {under.first - 1, under.end}, columns) < off) --under.first;
  } else if (under.end < columns.size() && off_middle(run, {under.first, under.end + 1}, columns) < off) {
    ++under.end;
  }
  return under;
}

// A heading above the table begins where the table begins. A cell of the header may too, but its lines stand
// between those of other cells.
bool is_heading(const SegmentedLine& line, const SegmentedLine& below, const std::vector<Interval>& columns,
                const BorderlessSettings& settings) {
  const BorderlessHeaderSettings& header = settings.header;
  const auto runs = text_runs_of(line, settings.gutters);
  if (runs.size() != 1 || runs[0].low > columns[0].low + header.heading_indent_max_em * line.em) return false;
  if (line.box.y1 - below.box.y0 > header.between_lines_min * line.box.height()) return false;
  const double distance = (below.box.y0 + below.box.y1 - line.box.y0 - line.box.y1) / 2;
  return distance > header.beside_max * line.box.height() ||
         std::any_of(below.segments.begin(), below.segments.end(),
                     [&](const Interval& segment) { return overlap(segment, runs[0]); });
}

// How far apart two lines of a header may stand: cells have room above and below, which counts between
// levels.
double header_room_em(const SegmentedLine& above, const SegmentedLine& below,
                      const std::vector<Interval>& columns, const BorderlessSettings& settings) {
  if (!below.bold) return settings.header.body_gap_em;
  const auto runs = header_runs_of(above, columns, settings.gutters);
  const bool upper_level = std::all_of(runs.begin(), runs.end(), [&](const Interval& run) {
    return columns_spanned(run, runs, above.em, columns, settings.header).count() > 1;
  });
  return upper_level ? settings.header.level_gap_em : settings.header.line_gap_em;
}

bool belongs_to_header(const SegmentedLine& line, const SegmentedLine& below,
                       const std::vector<Interval>& columns, const BorderlessSettings& settings) {
  if (!line.bold || line.em > settings.header.type_larger_max * below.em) return false;
  if (!fits_header(line, columns, settings) || is_heading(line, below, columns, settings)) return false;
  return below.box.y0 - line.box.y1 <= header_room_em(line, below, columns, settings) * below.em;
}

// Columns grow to the text that stands over them alone, but not into each other.
void widen(std::vector<Interval>& columns, const SegmentedLine& line, const BorderlessSettings& settings) {
  const auto runs = header_runs_of(line, columns, settings.gutters);
  for (const Interval& run : runs) {
    const ColumnRange under = columns_spanned(run, runs, line.em, columns, settings.header);
    if (under.count() != 1) continue;
    const double low = under.first > 0 ? std::max(run.low, columns[under.first - 1].high) : run.low;
    const double high = under.end < columns.size() ? std::min(run.high, columns[under.end].low) : run.high;
    columns[under.first] = united(columns[under.first], {low, high});
  }
}

}  // namespace

ColumnRange columns_spanned(const Interval& run, const std::vector<Interval>& runs, double em,
                            const std::vector<Interval>& columns, const BorderlessHeaderSettings& settings) {
  ColumnRange under = columns_under(run, columns);
  if (under.count() == 1 && !runs.empty()) under = with_neighbour(run, runs, em, under, columns, settings);
  if (under.count() < 2) return under;
  if (const auto one = column_overhung(run, em, columns, under, settings)) return {*one, *one + 1};
  if (off_middle(run, under, columns) <= settings.middle_within_em * em) return under;
  return centred(run, under, columns);
}

HeaderTop header_top(const TextRegion& region, std::size_t first, std::vector<Interval> columns) {
  HeaderTop top{first, std::move(columns)};
  while (top.first > 0 && first - top.first < region.settings.header.lines_max) {
    const SegmentedLine& above = region.lines[top.first - 1];
    if (!belongs_to_header(above, region.lines[top.first], top.columns, region.settings)) break;
    widen(top.columns, above, region.settings);
    --top.first;
  }
  return top;
}

bool stands_twice(const std::vector<TextLine>& words, std::size_t first, std::size_t end,
                  const std::vector<Interval>& columns) {
  if (columns.size() < 4 || columns.size() % 2 != 0) return false;
  const std::size_t half = columns.size() / 2;
  for (std::size_t column = 0; column < half; ++column) {
    std::string left, right;
    for (std::size_t i = first; i < end; ++i) {
      left += text_in(words[i], columns[column]);
      right += text_in(words[i], columns[half + column]);
    }
    if (left.empty() || left != right) return false;
  }
  return true;
}

}  // namespace thaimemo
