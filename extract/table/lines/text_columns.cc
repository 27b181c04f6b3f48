#include "extract/table/lines/text_columns.h"

#include <algorithm>
#include <optional>

namespace thaimemo {

namespace {

struct Interval {
  double low = 0, high = 0;

  double width() const { return high - low; }
};

Interval shared(const Interval& a, const Interval& b) {
  return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

// The white intervals of a row between the page's text edges.
std::vector<Interval> gaps_of(const TextLine& row, const Interval& page) {
  std::vector<Interval> gaps;
  double end = page.low;
  for (const StyledWord& word : row) {
    if (word.word.bbox.x0 > end) gaps.push_back({end, word.word.bbox.x0});
    end = std::max(end, word.word.bbox.x1);
  }
  if (page.high > end) gaps.push_back({end, page.high});
  return gaps;
}

// The gutter narrowed by one more row; the widest part that is left.
Interval narrowed(const Interval& gutter, const TextLine& row, const Interval& page) {
  Interval widest;
  for (const Interval& gap : gaps_of(row, page)) {
    const Interval part = shared(gutter, gap);
    if (part.width() > widest.width()) widest = part;
  }
  return widest;
}

double median(std::vector<double> values) {
  const auto half = values.begin() + static_cast<long>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

// One side of a gutter: its pieces of rows.
struct Side {
  std::vector<TextLine> lines;

  void take(TextLine line) {
    if (!line.empty()) lines.push_back(std::move(line));
  }
  bool is_prose(const Interval& room, const ProseSettings& settings) const {
    if (static_cast<int>(lines.size()) < settings.column_rows_min) return false;
    std::vector<double> widths;
    for (const TextLine& line : lines) widths.push_back(box_of(line).width());
    return median(widths) >= settings.column_fill_min * room.width();
  }
};

struct Run {
  std::size_t end = 0;
  Interval gutter;
};

// Rows from `first` on that leave one gutter free.
Run run_from(const std::vector<TextLine>& rows, std::size_t first, const Interval& page, Interval gutter,
             const ProseSettings& settings) {
  std::size_t row = first;
  for (; row < rows.size(); ++row) {
    const Interval rest = narrowed(gutter, rows[row], page);
    if (rest.width() < settings.gutter_min_pt) break;
    gutter = rest;
  }
  return {row, gutter};
}

Interval text_edges(const std::vector<TextLine>& rows) {
  Box all;
  for (const TextLine& row : rows) all = united(all, box_of(row));
  return {all.x0, all.x1};
}

// Both sides of the run's gutter, if both are prose.
std::optional<std::pair<Side, Side>> columns_of(const std::vector<TextLine>& rows, std::size_t first,
                                                const Run& run, const ProseSettings& settings) {
  const double cut = (run.gutter.low + run.gutter.high) / 2;
  const std::vector<TextLine> taken(rows.begin() + static_cast<long>(first),
                                    rows.begin() + static_cast<long>(run.end));
  const Interval edges = text_edges(taken);
  Side left, right;
  for (const TextLine& row : taken) {
    const auto middle = std::partition_point(
        row.begin(), row.end(), [&](const StyledWord& word) { return word.word.bbox.x1 <= cut; });
    left.take({row.begin(), middle});
    right.take({middle, row.end()});
  }
  const Interval left_room{edges.low, run.gutter.low}, right_room{run.gutter.high, edges.high};
  const double narrowest = (edges.high - edges.low) / 5;  // numbers before items are no column
  if (left_room.width() < narrowest || right_room.width() < narrowest) return std::nullopt;
  if (!left.is_prose(left_room, settings) || !right.is_prose(right_room, settings)) return std::nullopt;
  return std::pair{std::move(left), std::move(right)};
}

}  // namespace

std::vector<TextLine> in_column_order(std::vector<TextLine> rows, const ProseSettings& settings) {
  if (rows.size() > settings.prose_rows_max) return rows;
  const Interval page = text_edges(rows);
  std::vector<TextLine> ordered;
  for (std::size_t row = 0; row < rows.size();) {
    bool in_columns = false;
    for (const Interval& gap : gaps_of(rows[row], page)) {
      if (gap.low == page.low || gap.high == page.high || gap.width() < settings.gutter_min_pt) continue;
      const Run run = run_from(rows, row, page, gap, settings);
      auto columns = columns_of(rows, row, run, settings);
      if (!columns) continue;
      for (Side* side : {&columns->first, &columns->second})
        for (TextLine& line : side->lines) ordered.push_back(std::move(line));
      row = run.end;
      in_columns = true;
      break;
    }
    if (!in_columns) ordered.push_back(std::move(rows[row++]));
  }
  return ordered;
}

}  // namespace thaimemo
