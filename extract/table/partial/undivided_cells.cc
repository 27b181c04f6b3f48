#include "extract/table/partial/undivided_cells.h"

#include <algorithm>
#include <cstddef>

#include "base/interval.h"
#include "extract/table/lines/text_lines.h"
#include "extract/table/partial/known_edges.h"
#include "extract/table/partial/shaded_bands.h"

namespace thaimemo {
namespace {

bool spans_all(const Cell& cell, const Table& table) {
  return cell.row_span == 1 && cell.column_span == table.columns;
}

// The column in which a word stands whole; none where it stands on an edge.
std::optional<std::size_t> column_of(const StyledWord& word, const std::vector<double>& xs,
                                     const PartialSettings& settings) {
  const Interval extent = across(word.word.bbox);
  const double most = settings.edge_overhang_max_em * size_of(word);
  for (std::size_t i = 0; i + 1 < xs.size(); ++i)
    if (extent.low >= xs[i] - most && extent.high <= xs[i + 1] + most) return i;
  return std::nullopt;
}

// What the lines of a cell show of the columns below or above it.
struct Division {
  std::vector<bool> filled;
  double gap_em = 0;  // the least white at an edge

  std::size_t columns() const { return static_cast<std::size_t>(std::ranges::count(filled, true)); }
};

// None where a word stands on an edge.
std::optional<Division> division_of(const std::vector<TextLine>& lines, const std::vector<double>& xs,
                                    const PartialSettings& settings) {
  Division division{std::vector<bool>(xs.size() - 1), settings.divided_gap_em};
  for (const TextLine& line : lines) {
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto column = column_of(line[i], xs, settings);
      if (!column) return std::nullopt;
      division.filled[*column] = true;
      const double gap = i == 0 ? 0 : line[i].word.bbox.x0 - line[i - 1].word.bbox.x1;
      if (before && *before != *column) division.gap_em = std::min(division.gap_em, gap / size_of(line[i]));
      before = column;
    }
  }
  return division;
}

bool divides(const Cell& cell, const std::vector<double>& xs, const std::vector<StyledWord>& words,
             const PartialSettings& settings) {
  const auto first = xs.begin() + cell.column;
  const std::vector<double> own(first, first + cell.column_span + 1);
  const auto division =
      division_of(text_lines_of(words_in(words, across(cell.bbox), down(cell.bbox))), own, settings);
  if (!division || division->columns() + 1 < own.size() - 1) return false;
  return division->columns() >= settings.divided_columns_min ||
         (division->columns() > 1 && division->gap_em >= settings.divided_gap_em);
}

void divide(const Cell& cell, const std::vector<double>& xs, std::vector<Cell>& cells) {
  for (int i = 0; i < cell.column_span; ++i) {
    Cell part = cell;
    part.column = cell.column + i;
    part.column_span = 1;
    part.bbox.x0 = xs[static_cast<std::size_t>(part.column)];
    part.bbox.x1 = xs[static_cast<std::size_t>(part.column) + 1];
    cells.push_back(part);
  }
}

}  // namespace

bool parts_header_alone(const Table& ruled) {
  if (ruled.columns == 1 || ruled.rows < 2) return false;
  return std::ranges::all_of(ruled.cells, [&](const Cell& cell) {
    return cell.row == 0 ? cell.row_span == 1 : spans_all(cell, ruled);
  });
}

Table rows_alone(const Table& ruled) {
  Table table = ruled;
  table.columns = 1;
  std::erase_if(table.cells, [](const Cell& cell) { return cell.row == 0 && cell.column > 0; });
  for (Cell& cell : table.cells) {
    cell.column_span = 1;
    cell.bbox = {ruled.bbox.x0, cell.bbox.y0, ruled.bbox.x1, cell.bbox.y1};
  }
  return table;
}

std::optional<Table> with_divided_cells(const Table& table, const std::vector<StyledWord>& words,
                                        const PartialSettings& settings) {
  const std::vector<double> xs = column_edges_of(table);
  if (xs.size() < 3) return std::nullopt;
  Table divided = table;
  divided.cells.clear();
  for (const Cell& cell : table.cells) {
    if (cell.column_span > 1 && divides(cell, xs, words, settings))
      divide(cell, xs, divided.cells);
    else
      divided.cells.push_back(cell);
  }
  if (divided.cells.size() == table.cells.size()) return std::nullopt;
  return divided;
}

}  // namespace thaimemo
