#include "extract/table/partial/shaded_headers.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/record/page_furniture.h"
#include "extract/table/borderless/cells.h"
#include "extract/table/borderless/text_region.h"
#include "extract/table/partial/band_rows.h"
#include "extract/table/partial/known_edges.h"
#include "extract/table/partial/rules_between_rows.h"
#include "extract/table/partial/shaded_bands.h"
#include "extract/table/rows/bold_share.h"
#include "extract/table/rows/centred_keys.h"
#include "extract/table/rows/row_edges.h"

namespace thaimemo {

namespace {

// The fields' sides, from left to right, each once.
std::vector<double> edges_of(const ShadedBand& header) {
  std::vector<double> xs{header.width.low};
  for (std::size_t i = 1; i < header.fields.size(); ++i) xs.push_back(header.fields[i].x0);
  xs.push_back(header.width.high);
  return xs;
}

// Whether cells of two levels stand on the fields of a header.
bool has_levels(const ShadedBand& header, const std::vector<ShadedBand>& bands,
                const PartialSettings& settings) {
  const auto higher = [&](const Box& field) { return field.y1 - header.height.high > settings.at_side_pt; };
  const auto touches = [&](const ShadedBand& other) {
    return &other != &header && other.header && overlap(other.width, header.width) &&
           (std::abs(other.height.high - header.height.low) <= settings.at_side_pt ||
            std::abs(header.height.high - other.height.low) <= settings.at_side_pt);
  };
  return std::any_of(header.fields.begin(), header.fields.end(), higher) ||
         std::any_of(bands.begin(), bands.end(), touches);
}

// Headers whose cells have a field each, one row of them.
std::vector<ShadedBand> lone_headers(const std::vector<ShadedBand>& bands, const PartialSettings& settings) {
  std::vector<ShadedBand> headers;
  for (const ShadedBand& band : bands)
    if (band.header && band.fields.size() > 1 && !has_levels(band, bands, settings)) headers.push_back(band);
  return headers;
}

const Table* table_around(const ShadedBand& header, const std::vector<Table>& tables) {
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) {
    return overlap(across(table.bbox), header.width) && overlap(down(table.bbox), header.height);
  });
  return found == tables.end() ? nullptr : &*found;
}

// The bottom of the text that stands below a header as rows do.
double bottom_of_rows(const std::vector<StyledWord>& body, double top, const PartialSettings& settings) {
  double bottom = top;
  for (const TextLine& line : lines_of_rows(text_lines_of(body), top, settings))
    bottom = std::max(bottom, box_of(line).y1);
  return bottom;
}

std::optional<Table> table_below(const ShadedBand& header, const std::vector<StyledWord>& words,
                                 double below_max, const PartialSettings& settings) {
  const std::vector<double> xs = edges_of(header);
  const double top = header.height.high;
  const double bottom = bottom_of_rows(words_in(words, header.width, {top, below_max}), top, settings);
  std::vector<StyledWord> in_rows = words_in(words, header.width, {top, bottom});
  const auto bands = bands_across(in_rows, xs, {}, settings);
  for (const Interval& band : bands)
    std::erase_if(in_rows, [&](const StyledWord& word) { return band.holds(down(word.word.bbox).middle()); });
  if (in_rows.empty() || !fits_columns(in_rows, xs, settings)) return std::nullopt;
  const RowEdges rows = row_edges_of(in_rows, xs, settings);
  std::vector<double> edges{header.height.low, top, bottom + 1};
  edges.insert(edges.end(), rows.ys.begin(), rows.ys.end());
  for (const Interval& band : bands) edges.insert(edges.end(), {band.low - 1, band.high + 1});
  std::sort(edges.begin(), edges.end());
  const auto inside = words_in(words, header.width, {header.height.low, bottom + 1});
  const BandedText text = banded_text(inside, edges);
  BorderlessRows made = rows_between(text, columns_with_text(inside, xs), xs);
  if (rows.centred_more >= settings.centred_more_min)
    made.shared = centred_keys(text, made.columns, 1, settings);
  Table table = borderless_table_of(text.region, made);
  merge_rows_across(table, inside, {}, settings);
  return table;
}

// Rules between columns below a header show more than it does (rule_fences.h).
bool parted_by_rules(const ShadedBand& header, const std::vector<Rule>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return !rule.horizontal() && header.width.holds(across(rule.bbox).middle()) &&
           rule.bbox.y1 > header.height.high + rule.bbox.height() / 2;
  });
}

// Down to the next band or ruled table.
double end_below(const ShadedBand& header, const std::vector<ShadedBand>& bands,
                 const std::vector<Table>& ruled) {
  double end = 1e9;
  for (const ShadedBand& band : bands)
    if (band.height.low >= header.height.high && overlap(band.width, header.width))
      end = std::min(end, band.height.low);
  for (const Table& table : ruled)
    if (table.bbox.y0 >= header.height.high - 1 && overlap(across(table.bbox), header.width))
      end = std::min(end, table.bbox.y0);
  return end;
}

}  // namespace

std::vector<Rule> rules_below_headers(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                      const std::vector<Table>& ruled, const std::vector<Rule>& rules,
                                      const PartialSettings& settings) {
  std::vector<Rule> drawn;
  for (const ShadedBand& header : lone_headers(shaded_bands(fields, words, settings), settings)) {
    const Table* table = table_around(header, ruled);
    if (table == nullptr || table->columns > 1) continue;
    const std::vector<double> xs = edges_of(header);
    const std::vector<double> ys = RulesBetweenRows(table->bbox, rules, settings).edges(xs);
    for (std::size_t row = 0; row + 1 < ys.size(); ++row) {
      if (ys[row + 1] <= header.height.low + settings.at_side_pt) continue;
      if (runs_across(words_in(words, header.width, {ys[row], ys[row + 1]}), xs, settings)) continue;
      for (std::size_t i = 1; i + 1 < xs.size(); ++i) drawn.push_back({{xs[i], ys[row], xs[i], ys[row + 1]}});
    }
  }
  return drawn;
}

std::vector<Table> tables_below_headers(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                        const std::vector<Table>& ruled, const std::vector<Rule>& rules,
                                        const PartialSettings& settings) {
  std::vector<Table> tables;
  const std::vector<ShadedBand> bands = shaded_bands(fields, words, settings);
  for (const ShadedBand& header : lone_headers(bands, settings)) {
    if (table_around(header, ruled) != nullptr || parted_by_rules(header, rules)) continue;
    if (auto table = table_below(header, words, end_below(header, bands, ruled), settings))
      tables.push_back(std::move(*table));
  }
  return tables;
}

}  // namespace thaimemo
