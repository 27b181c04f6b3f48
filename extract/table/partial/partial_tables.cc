#include "extract/table/partial/partial_tables.h"

#include <algorithm>

#include "extract/table/borderless/cells.h"
#include "extract/table/partial/band_rows.h"
#include "extract/table/partial/columns_between_rules.h"
#include "extract/table/partial/known_edges.h"
#include "extract/table/partial/rule_fences.h"
#include "extract/table/partial/rule_stacks.h"
#include "extract/table/partial/rules_between_rows.h"
#include "extract/table/partial/shaded_bands.h"
#include "extract/table/partial/undivided_cells.h"
#include "extract/table/partial/white_corridors.h"
#include "extract/table/rows/banded_text.h"
#include "extract/table/rows/row_edges.h"

namespace thaimemo {

namespace {

// The number of rows with text in two columns at least.
std::size_t parted_rows(const BandedText& text, const std::vector<Interval>& columns) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < text.rows(); ++row) {
    std::vector<bool> filled(columns.size());
    for (std::size_t i = text.starts[row]; i < text.end_of(row); ++i) {
      const auto here = columns_filled(text.region.lines[i], columns);
      for (std::size_t column = 0; column < here.size(); ++column)
        filled[column] = filled[column] || here[column];
    }
    count += std::count(filled.begin(), filled.end(), true) > 1;
  }
  return count;
}

// The rows at the top that are a header above all others: bold ones, or the first of two that holds fewer lines.
std::size_t rows_above_lone_band(const BandedText& text) {
  const std::size_t header = header_rows(text);
  if (header > 0 || text.rows() != 2) return header;
  return text.end_of(0) - text.starts[0] < text.end_of(1) - text.starts[1] ? 1 : 0;
}

// Below a header and one rule, all rows lie between the same two rules.
BandedText with_rows_of_lone_band(BandedText text, const std::vector<StyledWord>& words,
                                  const std::vector<Interval>& columns, const Box& frame,
                                  const PartialSettings& settings) {
  const std::size_t header = rows_above_lone_band(text);
  if (header == 0 || text.rows() - header != 1) return text;
  std::vector<StyledWord> body;
  for (const StyledWord& word : words)
    if (down(word.word.bbox).middle() > text.edges[header]) body.push_back(word);
  const RowEdges rows = row_edges_of(body, edges_between(columns, frame), settings);
  std::vector<double> edges = text.edges;
  edges.insert(edges.end() - 1, rows.ys.begin(), rows.ys.end());
  BandedText parted = banded_text(words, edges);
  return parted_rows(parted, columns) == parted.rows() ? parted : text;
}

// Divides columns that lie nearer to each other than white is wide elsewhere: the lowest level of the header shows them.
void divide_at_corridors(std::vector<Interval>& columns, const BandedText& text, const Box& frame,
                         const PartialSettings& settings) {
  const std::size_t header = header_rows(text);
  if (header == 0) return;
  std::vector<StyledWord> above, below;
  for (std::size_t i = text.starts[header - 1]; i < text.region.lines.size(); ++i) {
    auto& part = i < text.end_of(header - 1) ? above : below;
    part.insert(part.end(), text.region.words[i].begin(), text.region.words[i].end());
  }
  const std::vector<double> xs = edges_between(columns, frame);
  const std::vector<double> divided = divided_at_corridors(xs, above, below, settings);
  if (divided.size() == xs.size()) return;
  above.insert(above.end(), below.begin(), below.end());
  columns = columns_with_text(above, divided);
}

std::optional<Table> with_columns(const Table& ruled, const std::vector<StyledWord>& words,
                                  const std::vector<Rule>& rules, const PartialSettings& settings) {
  const RulesBetweenRows between(ruled.bbox, rules, settings);
  BandedText text = banded_text(words, between.edges({}));
  std::vector<Interval> columns = columns_between_rules(text, ruled.bbox.width(), settings);
  if (columns.size() < 2) return std::nullopt;
  text = banded_text(words, between.edges(edges_between(columns, ruled.bbox)));
  columns = columns_between_rules(text, ruled.bbox.width(), settings);
  if (columns.size() < 2 || parted_rows(text, columns) < settings.rows_min) return std::nullopt;
  divide_at_corridors(columns, text, ruled.bbox, settings);
  text = with_rows_of_lone_band(std::move(text), words, columns, ruled.bbox, settings);
  const std::vector<double> xs = edges_between(columns, ruled.bbox);
  BorderlessRows rows = rows_between(text, std::move(columns), xs);
  rows.keys_ruled = true;
  Table table = borderless_table_of(text.region, rows);
  between.merge_open(table);
  return table;
}

// The columns of a row of cells, up to the rules: a letter may touch those.
std::vector<Interval> columns_of(const Table& ruled, double at_side_pt) {
  std::vector<Interval> columns;
  for (const Cell& cell : ruled.cells) {
    const double margin = std::min(at_side_pt, cell.bbox.width() / 4);
    columns.push_back({cell.bbox.x0 + margin, cell.bbox.x1 - margin});
  }
  return columns;
}

// The edges of rows, of which those that run across the columns are no blocks.
RowEdges row_edges_around_bands(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                                const std::vector<Rule>& rules, const PartialSettings& settings) {
  std::vector<double> bands;
  std::vector<StyledWord> between = words;
  for (const Interval& band : bands_across(words, xs, rules, settings)) {
    std::erase_if(between, [&](const StyledWord& word) { return band.holds(down(word.word.bbox).middle()); });
    bands.insert(bands.end(), {band.low, band.high});
  }
  RowEdges edges;
  if (!between.empty()) edges = row_edges_of(between, xs, settings);
  edges.ys.insert(edges.ys.end(), bands.begin(), bands.end());
  std::sort(edges.ys.begin(), edges.ys.end());
  return edges;
}

// How many columns have text in a row, of those from `first` on.
std::size_t filled_columns(const BandedText& text, std::size_t row, const std::vector<Interval>& columns,
                           std::size_t first) {
  std::vector<bool> filled(columns.size());
  for (std::size_t i = text.starts[row]; i < text.end_of(row); ++i)
    for (const StyledWord& word : text.region.words[i])
      for (std::size_t column = first; column < columns.size(); ++column)
        filled[column] = filled[column] || stands_in(word, columns[column]);
  return static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true));
}

// Whether words of a row stand in its first column and in another.
bool has_key_and_more(const BandedText& text, std::size_t row, const std::vector<Interval>& columns) {
  const std::size_t more = filled_columns(text, row, columns, 1);
  return more > 0 && filled_columns(text, row, columns, 0) > more;
}

// Whether rows are surely several: each has a key of its own, or keys stand beside several rows with text in two more
// columns. Else they may be the paragraphs of one row's cells. The first one lacks its key where a page's end cut it.
bool surely_rows(const BandedText& text, std::size_t first, const std::vector<Interval>& columns,
                 const RowEdges& edges, const PartialSettings& settings) {
  for (std::size_t row = first; row < text.rows(); ++row) {
    if (edges.keys > 0 && filled_columns(text, row, columns, edges.keys) < 2) return false;
    const bool may_lack_key = edges.keys > 0 || (row == first && text.rows() - first > 1);
    if (!may_lack_key && !has_key_and_more(text, row, columns)) return false;
  }
  return edges.least_white >= settings.row_white_min_em * text.region.lines[0].em;
}

std::optional<Table> with_rows(const Table& ruled, const std::vector<StyledWord>& words,
                               const std::vector<Rule>& rules, const PartialSettings& settings) {
  std::vector<Interval> columns = columns_of(ruled, settings.at_side_pt);
  std::vector<double> xs = column_edges_of(ruled);
  const RowEdges rows = row_edges_around_bands(words, xs, rules, settings);
  std::vector<double> edges{ruled.bbox.y0};
  edges.insert(edges.end(), rows.ys.begin(), rows.ys.end());
  edges.push_back(ruled.bbox.y1);
  const BandedText text = banded_text(words, edges);
  if (text.rows() < 2 || parted_rows(text, columns) < settings.rows_min) return std::nullopt;
  if (header_rows(text) == 0 && !surely_rows(text, 0, columns, rows, settings)) return std::nullopt;
  return borderless_table_of(text.region, rows_between(text, std::move(columns), std::move(xs)));
}

// Below a ruled header row: the rows of a body that rules part into columns alone.
std::optional<Table> with_body_rows(const Table& ruled, const std::vector<StyledWord>& words,
                                    const std::vector<Rule>& rules, const PartialSettings& settings) {
  Table rest = ruled;
  rest.cells.erase(rest.cells.begin(), rest.cells.begin() + ruled.columns);
  const double below = rest.cells.front().bbox.y0;
  rest.bbox.y0 = below;
  rest = divided_at_hanging_rules(rest, rules, settings);
  std::vector<Interval> columns = columns_of(rest, settings.at_side_pt);
  std::vector<double> xs = column_edges_of(rest);
  std::vector<StyledWord> body;
  for (const StyledWord& word : words)
    if (down(word.word.bbox).middle() > below) body.push_back(word);
  if (body.empty() || xs.empty()) return std::nullopt;
  const RowEdges rows = row_edges_around_bands(body, xs, rules, settings);
  std::vector<double> edges{ruled.bbox.y0, below};
  edges.insert(edges.end(), rows.ys.begin(), rows.ys.end());
  edges.push_back(ruled.bbox.y1);
  const BandedText text = banded_text(words, edges);
  if (text.rows() < 1 + settings.rows_min || text.edges.front() >= below) return std::nullopt;
  if (!surely_rows(text, 1, columns, rows, settings)) return std::nullopt;
  return borderless_table_of(text.region, rows_between(text, std::move(columns), std::move(xs)));
}

bool goes_on_in(const Table& frame, const std::vector<StyledWord>& words, const OpenTable* above) {
  return above != nullptr && !columns_within(across(frame.bbox), *above).empty() &&
         begins_page(words, frame.bbox.y0, *above);
}

bool has_text(const Cell& cell, const std::vector<StyledWord>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const StyledWord& word) { return holds_middle(cell.bbox, word); });
}

// Whether rows below the first have text in several columns, as those of forms with one field on a line have not.
bool shows_rows(const Table& table, const std::vector<StyledWord>& words, std::size_t rows_min) {
  std::vector<int> filled(static_cast<std::size_t>(table.rows), 0);
  for (const Cell& cell : table.cells)
    if (has_text(cell, words)) ++filled[static_cast<std::size_t>(cell.row)];
  const auto rows = std::count_if(filled.begin() + 1, filled.end(), [](int cells) { return cells > 1; });
  return static_cast<std::size_t>(rows) >= rows_min;
}

}  // namespace

std::vector<Table> stacked_tables(const std::vector<StyledWord>& outside, const std::vector<Table>& ruled,
                                  const std::vector<Rule>& rules, const OpenTable* above,
                                  const PartialSettings& settings) {
  std::vector<Table> tables;
  const bool first = ruled.empty();  // a table goes on at the top of the page only
  for (const Table& frame : rule_stacks(rules, ruled, outside, settings)) {
    const bool continued = first && goes_on_in(frame, outside, above);
    if (!continued && frame.rows + 1 < static_cast<int>(settings.stack_rules_min)) continue;
    const std::vector<StyledWord> inside = words_in(outside, across(frame.bbox), down(frame.bbox));
    auto table = completed(frame, inside, rules, continued ? above : nullptr, settings);
    if (table && (continued || shows_rows(*table, inside, settings.stack_rows_min)))
      tables.push_back(std::move(*table));
  }
  return tables;
}

std::vector<Table> fenced_tables(const std::vector<StyledWord>& outside, const std::vector<Table>& ruled,
                                 const std::vector<Rule>& rules, const PartialSettings& settings) {
  std::vector<Table> tables;
  for (const Table& fence : rule_fences(rules, ruled, outside, settings)) {
    Table frame = divided_at_hanging_rules(fence, rules, settings);
    const std::vector<StyledWord> inside = words_in(outside, across(frame.bbox), down(frame.bbox));
    if (auto table = with_rows(frame, inside, rules, settings)) {
      table->ruled = true;
      tables.push_back(std::move(*table));
    } else if (row_edges_of(inside, column_edges_of(frame), settings).ys.empty()) {
      tables.push_back(std::move(frame));
    }
  }
  return tables;
}

bool leaves_open(const Table& ruled) {
  if (parts_header_alone(ruled)) return true;
  if (ruled.columns == 1) return ruled.rows > 1;
  return ruled.rows <= 2 && static_cast<int>(ruled.cells.size()) == ruled.rows * ruled.columns;
}

std::optional<Table> completed(const Table& drawn, const std::vector<StyledWord>& words,
                               const std::vector<Rule>& rules, const OpenTable* above,
                               const PartialSettings& settings) {
  if (words.empty()) return std::nullopt;
  const Table ruled = parts_header_alone(drawn) ? rows_alone(drawn) : drawn;
  std::optional<Table> table;
  if (above != nullptr && ruled.columns == 1)
    table = with_known_columns(ruled, words, rules, columns_within(across(ruled.bbox), *above), settings);
  if (!table && !leaves_open(ruled)) return std::nullopt;
  if (!table)
    table = ruled.columns == 1 ? with_columns(ruled, words, rules, settings)
            : ruled.rows == 1
                ? with_rows(divided_at_hanging_rules(ruled, rules, settings), words, rules, settings)
                : with_body_rows(ruled, words, rules, settings);
  if (!table || table->columns < drawn.columns) return std::nullopt;
  merge_rows_across(*table, words, rules, settings);
  table->ruled = true;
  return table;
}

}  // namespace thaimemo
