#include "extract/table/borderless/row_signs.h"

#include <algorithm>

namespace thaimemo {

namespace {

// Between lines with text in one column, from the smallest up.
std::vector<double> distances(const ColumnText& text, std::size_t body, std::size_t end) {
  std::vector<double> all;
  for (std::size_t i = body + 1; i < end; ++i)
    if (text.share_column(i - 1, i)) all.push_back(text.distance_above(i));
  std::sort(all.begin(), all.end());
  return all;
}

// Whether most entries are numbers, and those narrow; their header may be wide.
bool is_number_column(const ColumnText& text, std::size_t column, std::size_t from, std::size_t end) {
  const BorderlessRowSettings& settings = text.settings().rows;
  int entries = 0, numbers = 0;
  double widest = 0;
  for (std::size_t i = from; i < end; ++i) {
    if (i > from && text.completes_number(i, column)) continue;
    const std::string entry = text.text(i, column);
    entries += !entry.empty();
    if (!is_number(entry)) continue;
    ++numbers;
    for (const Interval& segment : text[i].segments)
      if (columns_under(segment, text.columns()) == ColumnRange{column, column + 1})
        widest = std::max(widest, segment.width());
  }
  return widest <= settings.number_column_max_em * text[from].em && numbers >= settings.numbers_min &&
         numbers >= settings.numbers_share_min * entries;
}

// Cells begin side by side and end one after the other: text where the line before had none is a new row.
bool begins_again(const ColumnText& text, std::size_t line, const RowSigns& signs) {
  const auto filled = text.filled(line), before = text.filled(line - 1);
  for (std::size_t column = 0; column < filled.size(); ++column)
    if (filled[column] && !before[column]) return true;
  return signs.lines_full;
}

}  // namespace

// From the usual distance up to the first jump: scanned lines vary, but rows stand apart by one.
LinePitch pitch_of(const ColumnText& text, std::size_t first, std::size_t header_lines, std::size_t end) {
  const BorderlessRowSettings& settings = text.settings().rows;
  std::vector<double> all = distances(text, first + header_lines, end);
  if (all.empty()) all.push_back(text[first].box.height());
  auto at = static_cast<std::size_t>(settings.pitch_share * static_cast<double>(all.size()));
  const double usual = std::max(all[at], text[first].box.height() / 2);
  const double jump = settings.gap_em * text[first].em;
  while (at + 1 < all.size() && all[at + 1] <= std::max(all[at], usual) + jump) ++at;
  return {usual, std::max(all[at], usual) + jump / 2};
}

bool every_line_full(const ColumnText& text, std::size_t from, std::size_t end) {
  const int full = text.filled_count(from, end);
  for (std::size_t i = from; i < end; ++i)
    if (text.filled_count(i, i + 1) < full) return false;
  return end - from >= text.settings().rows.full_lines_min && full > 1;
}

std::vector<bool> number_columns_of(const ColumnText& text, std::size_t from, std::size_t end) {
  std::vector<bool> columns(text.columns().size());
  for (std::size_t column = 0; column < columns.size(); ++column)
    columns[column] = from < end && is_number_column(text, column, from, end);
  return columns;
}

bool gap_above(const ColumnText& text, std::size_t line, const LinePitch& pitch) {
  return text.distance_above(line) > pitch.most;
}

bool any_gap(const ColumnText& text, std::size_t from, std::size_t end, const LinePitch& pitch) {
  for (std::size_t i = from; i < end; ++i)
    if (gap_above(text, i, pitch)) return true;
  return false;
}

bool begins_row(const ColumnText& text, std::size_t line, const RowSigns& signs, const LinePitch& pitch) {
  const auto filled = text.filled(line);
  const auto& numbers = signs.number_columns;
  if (text.is_line_of_figures(line) && (text.is_line_of_figures(line - 1) || text.heads_figures(line - 1)))
    return true;
  if (signs.any_gap && gap_above(text, line, pitch)) return true;
  if (numbers[0]) return filled[0];
  if (signs.any_gap) return false;
  for (std::size_t column = 0; column < filled.size(); ++column)
    if (numbers[column]) return filled[column] && !text.completes_number(line, column);
  return begins_again(text, line, signs);
}

}  // namespace thaimemo
