#include "extract/table/partial/known_edges.h"

#include <algorithm>
#include <cmath>

#include "extract/table/borderless/cells.h"
#include "extract/table/partial/rules_between_rows.h"
#include "extract/table/rows/centred_keys.h"

namespace thaimemo {

bool fits_columns(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                  const PartialSettings& settings) {
  const auto crosses = [&](const StyledWord& word) {
    const double overhang = settings.overhang_max_em * em_of({word});
    const Interval extent = across(word.word.bbox);
    return std::any_of(xs.begin() + 1, xs.end() - 1,
                       [&](double x) { return extent.low < x - overhang && extent.high > x + overhang; });
  };
  const auto count = std::count_if(words.begin(), words.end(), crosses);
  return static_cast<double>(count) <= settings.crossing_max * static_cast<double>(words.size());
}

std::vector<double> edges_between(const std::vector<Interval>& columns, const Box& frame) {
  std::vector<double> xs{frame.x0};
  for (std::size_t i = 1; i < columns.size(); ++i) xs.push_back((columns[i - 1].high + columns[i].low) / 2);
  xs.push_back(frame.x1);
  return xs;
}

std::vector<double> column_edges_of(const Table& table) {
  std::vector<double> xs;
  for (int column = 0; column < table.columns; ++column) {
    const auto cell = std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& one) {
      return one.column == column && one.column_span == 1;
    });
    if (cell == table.cells.end()) return {};
    xs.push_back(cell->bbox.x0);
    if (column + 1 == table.columns) xs.push_back(cell->bbox.x1);
  }
  return xs;
}

Table divided_at_hanging_rules(const Table& row, const std::vector<Rule>& rules,
                               const PartialSettings& settings) {
  std::vector<double> xs = column_edges_of(row);
  if (xs.empty()) return row;
  const Interval width{xs.front(), xs.back()};
  for (const Rule& rule : rules) {
    const double x = across(rule.bbox).middle();
    const Interval inside = intersection(down(rule.bbox), down(row.bbox));
    const bool apart = std::none_of(xs.begin(), xs.end(), [&](double known) {
      return std::abs(known - x) < settings.band_height_min_pt;
    });
    if (!rule.horizontal() && apart && width.holds(x) &&
        inside.width() >= settings.side_drawn_min * row.bbox.height())
      xs.push_back(x);
  }
  std::sort(xs.begin(), xs.end());
  if (static_cast<int>(xs.size()) == row.columns + 1) return row;
  Table divided = row;
  divided.cells.clear();
  divided.columns = static_cast<int>(xs.size()) - 1;
  for (int column = 0; column < divided.columns; ++column) {
    Cell cell;
    cell.column = column;
    const auto at = static_cast<std::size_t>(column);
    cell.bbox = {xs[at], row.bbox.y0, xs[at + 1], row.bbox.y1};
    divided.cells.push_back(cell);
  }
  return divided;
}

BorderlessRows rows_between(const BandedText& text, std::vector<Interval> columns, std::vector<double> xs) {
  BorderlessRows rows;
  rows.columns = std::move(columns);
  rows.number_columns.assign(rows.columns.size(), false);
  rows.rows = text.starts;
  rows.end = text.region.lines.size();
  const std::size_t header = header_rows(text);
  rows.header_lines = header == 0 ? 0 : text.end_of(0);
  rows.xs = std::move(xs);
  rows.ys = text.edges;
  return rows;
}

std::vector<Interval> columns_with_text(const std::vector<StyledWord>& words, const std::vector<double>& xs) {
  std::vector<Interval> columns;
  for (std::size_t i = 0; i + 1 < xs.size(); ++i) {
    Interval text = no_interval;
    for (const StyledWord& word : words) {
      const Interval extent = intersection(across(word.word.bbox), {xs[i], xs[i + 1]});
      if (stands_in(word, {xs[i], xs[i + 1]})) text = united(text, extent);
    }
    columns.push_back(text.empty() ? Interval{xs[i], xs[i + 1]} : text);
  }
  return columns;
}

std::size_t columns_filled_by(const std::vector<StyledWord>& words, const std::vector<double>& xs) {
  std::size_t filled = 0;
  for (std::size_t i = 0; i + 1 < xs.size(); ++i)
    filled += std::any_of(words.begin(), words.end(), [&](const StyledWord& word) {
      return stands_in(word, {xs[i], xs[i + 1]});
    });
  return filled;
}

std::vector<TextLine> lines_of_rows(std::vector<TextLine> lines, double top,
                                    const PartialSettings& settings) {
  double bottom = top;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Box box = box_of(lines[i]);
    const double gap = box.y0 - bottom;
    if (gap > settings.row_gap_max_em * em_of(lines[i]) || ends_rows(lines[i], gap, settings)) {
      lines.resize(i);
      break;
    }
    bottom = std::max(bottom, box.y1);
  }
  return lines;
}

bool holds_middle(const Box& box, const StyledWord& word) {
  return box.holds(across(word.word.bbox).middle(), down(word.word.bbox).middle());
}

Table table_of_text(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                    const Interval& height, const RowEdges& rows, const PartialSettings& settings) {
  std::vector<double> edges{height.low};
  edges.insert(edges.end(), rows.ys.begin(), rows.ys.end());
  edges.push_back(height.high);
  const BandedText text = banded_text(words, edges);
  BorderlessRows made = rows_between(text, columns_with_text(words, xs), xs);
  made.continued = made.header_lines == 0;
  made.shared = centred_keys(text, made.columns, header_rows(text), settings);
  return borderless_table_of(text.region, made);
}

std::optional<Table> with_known_columns(const Table& ruled, const std::vector<StyledWord>& words,
                                        const std::vector<Rule>& rules, const std::vector<Interval>& known,
                                        const PartialSettings& settings) {
  if (known.empty()) return std::nullopt;
  const std::vector<double> xs = edges_between(known, ruled.bbox);
  if (!fits_columns(words, xs, settings)) return std::nullopt;
  const RulesBetweenRows between(ruled.bbox, rules, settings);
  const BandedText text = banded_text(words, between.edges(xs));
  BorderlessRows rows = rows_between(text, columns_with_text(words, xs), xs);
  rows.keys_ruled = true;
  rows.continued = rows.header_lines == 0;
  Table table = borderless_table_of(text.region, rows);
  between.merge_open(table);
  return table;
}

}  // namespace thaimemo
