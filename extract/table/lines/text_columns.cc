#include "extract/table/lines/text_columns.h"

#include <algorithm>
#include <optional>

#include "base/interval.h"
#include "base/median.h"

namespace thaimemo {

namespace {

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
    const Interval part = intersection(gutter, gap);
    if (part.width() > widest.width()) widest = part;
  }
  return widest;
}

// One side of a gutter: what the rows have there.
struct GutterSide {
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

// Where the rows end that leave a gutter free, and what is left of the gutter.
struct FreeGutter {
  std::size_t end = 0;
  Interval gutter;
};

// Rows from `first` on.
FreeGutter followed(const std::vector<TextLine>& rows, std::size_t first, const Interval& page,
                    Interval gutter, const ProseSettings& settings) {
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

// Both sides of the gutter, if both are prose.
std::optional<std::pair<GutterSide, GutterSide>> columns_of(const std::vector<TextLine>& rows,
                                                            std::size_t first, const FreeGutter& free_gutter,
                                                            const ProseSettings& settings) {
  const double cut = free_gutter.gutter.middle();
  const std::vector<TextLine> taken(rows.begin() + static_cast<long>(first),
                                    rows.begin() + static_cast<long>(free_gutter.end));
  const Interval edges = text_edges(taken);
  GutterSide left, right;
  for (const TextLine& row : taken) {
    const auto middle = std::partition_point(
        row.begin(), row.end(), [&](const StyledWord& word) { return word.word.bbox.x1 <= cut; });
    left.take({row.begin(), middle});
    right.take({middle, row.end()});
  }
  const Interval left_room{edges.low, free_gutter.gutter.low},
      right_room{free_gutter.gutter.high, edges.high};
  const double narrowest = settings.column_width_min * edges.width();
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
      const FreeGutter free_gutter = followed(rows, row, page, gap, settings);
      auto columns = columns_of(rows, row, free_gutter, settings);
      if (!columns) continue;
      for (GutterSide* side : {&columns->first, &columns->second})
        for (TextLine& line : side->lines) ordered.push_back(std::move(line));
      row = free_gutter.end;
      in_columns = true;
      break;
    }
    if (!in_columns) ordered.push_back(std::move(rows[row++]));
  }
  return ordered;
}

}  // namespace thaimemo
