#include "extract/table/partial/band_rows.h"

#include <algorithm>
#include <cmath>

#include "extract/table/borderless/text_region.h"
#include "extract/table/partial/known_edges.h"

namespace thaimemo {

namespace {

bool crosses(const Interval& run, const std::vector<double>& xs, double overhang) {
  return std::any_of(xs.begin() + 1, xs.end() - 1,
                     [&](double x) { return run.low < x - overhang && run.high > x + overhang; });
}

// One run of text that begins in the first column.
bool is_one_run(const SegmentedLine& line, const std::vector<double>& xs, const GutterSettings& gutters) {
  const auto runs = text_runs_of(line, gutters);
  return runs.size() == 1 && runs[0].low < xs[1];
}

// Whether it goes on over an edge; numbers of one row may look like one run, but none of them stands on an edge.
bool is_across(const SegmentedLine& line, const std::vector<double>& xs, const GutterSettings& gutters,
               const PartialSettings& settings) {
  return is_one_run(line, xs, gutters) && std::ranges::any_of(line.segments, [&](const Interval& segment) {
           return crosses(segment, xs, settings.overhang_max_em * line.em);
         });
}

std::vector<StyledWord> words_between(const std::vector<StyledWord>& words, const Interval& height) {
  std::vector<StyledWord> inside;
  for (const StyledWord& word : words)
    if (height.holds(down(word.word.bbox).middle())) inside.push_back(word);
  return inside;
}

// The outer edges and those between without a rule at a height.
std::vector<double> open_edges(const std::vector<double>& xs, const std::vector<Rule>& rules,
                               const Interval& height, const PartialSettings& settings) {
  std::vector<double> open = xs;
  std::erase_if(open, [&](double x) {
    return x > xs.front() && x < xs.back() && std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
             return !rule.horizontal() && std::abs(across(rule.bbox).middle() - x) <= settings.at_side_pt &&
                    down(rule.bbox).holds(height.middle());
           });
  });
  return open;
}

// The cells of a row, where none reaches into another.
std::vector<Cell*> own_cells(Table& table, int row) {
  std::vector<Cell*> cells;
  for (Cell& cell : table.cells) {
    const bool reaches = cell.row < row + 1 && row < cell.row + cell.row_span;
    if (reaches && cell.row_span > 1) return {};
    if (reaches) cells.push_back(&cell);
  }
  return cells;
}

}  // namespace

std::vector<Interval> bands_across(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                                   const std::vector<Rule>& rules, const PartialSettings& settings) {
  std::vector<Interval> bands;
  if (words.empty() || xs.size() < 3) return bands;
  const TextRegion region = text_region_of(text_lines_of(words), {});
  bool open = false;  // the line before is of a band
  for (const SegmentedLine& line : region.lines) {
    const GutterSettings& gutters = region.settings.gutters;
    const std::vector<double> open_xs = open_edges(xs, rules, down(line.box), settings);
    const bool across = open_xs.size() > 2 && is_across(line, open_xs, gutters, settings);
    const bool rest = open && is_one_run(line, xs, gutters) &&
                      line.box.y0 - bands.back().high < settings.white_row_gap_em * line.em;
    if (across && !open) bands.push_back(down(line.box));
    if (across || rest) bands.back() = united(bands.back(), down(line.box));
    open = across || rest;
  }
  return bands;
}

bool runs_across(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                 const PartialSettings& settings) {
  if (words.empty() || xs.size() < 3) return false;
  const TextRegion region = text_region_of(text_lines_of(words), {});
  const GutterSettings& gutters = region.settings.gutters;
  return std::all_of(region.lines.begin(), region.lines.end(),
                     [&](const SegmentedLine& line) { return is_one_run(line, xs, gutters); }) &&
         is_across(region.lines[0], xs, gutters, settings);
}

void merge_rows_across(Table& table, const std::vector<StyledWord>& words, const std::vector<Rule>& rules,
                       const PartialSettings& settings) {
  const std::vector<double> xs = column_edges_of(table);
  for (int row = 1; row < table.rows && xs.size() > 2; ++row) {
    const std::vector<Cell*> cells = own_cells(table, row);
    if (cells.size() < 2) continue;
    const std::vector<double> open = open_edges(xs, rules, down(cells[0]->bbox), settings);
    if (!runs_across(words_between(words, down(cells[0]->bbox)), open, settings)) continue;
    cells[0]->column = 0;
    cells[0]->column_span = table.columns;
    cells[0]->bbox = {xs.front(), cells[0]->bbox.y0, xs.back(), cells[0]->bbox.y1};
    std::erase_if(table.cells, [row](const Cell& cell) { return cell.row == row && cell.column > 0; });
  }
}

}  // namespace thaimemo
