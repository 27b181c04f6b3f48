#include "extract/table/partial/whole_table.h"

#include <algorithm>
#include <iterator>

#include "extract/table/borderless/known_columns.h"
#include "extract/table/partial/known_edges.h"
#include "extract/table/partial/shaded_bands.h"
#include "extract/table/partial/white_corridors.h"
#include "extract/table/rows/row_edges.h"

namespace thaimemo {

namespace {

// The notes at a table's end: rows of one cell.
std::vector<Cell> notes_of(const Table& table) {
  std::vector<Cell> notes;
  for (const Cell& cell : table.cells) {
    if (cell.column_span == table.columns && cell.row > 0)
      notes.push_back(cell);
    else
      notes.clear();
  }
  return notes;
}

void append(Table& table, std::vector<Cell> notes) {
  for (Cell& note : notes) {
    note.row = table.rows++;
    table.bbox = united(table.bbox, note.bbox);
    table.cells.push_back(std::move(note));
  }
}

// The tops of a table's rows but the first.
std::vector<double> row_edges_in(const Table& table) {
  std::vector<double> ys;
  for (const Cell& cell : table.cells)
    if (cell.row > 0) ys.push_back(cell.bbox.y0);
  std::sort(ys.begin(), ys.end());
  return ys;
}

// Where a table's header ends: below its bold lines.
double header_bottom(const std::vector<StyledWord>& words, const Table& table,
                     const PartialSettings& settings) {
  const std::vector<double> edge = header_edge(words, settings);
  return edge.empty() ? table.bbox.y0 : edge[0];
}

// The words of a header but those of cells over several columns that have words of their own below.
std::vector<StyledWord> lowest_level(const std::vector<StyledWord>& header, const Table& table,
                                     const std::vector<double>& xs) {
  const auto heads_columns = [&](const Cell& cell) {
    if (cell.column_span == 1) return false;
    std::vector<StyledWord> below;
    for (const StyledWord& word : header)
      if (down(word.word.bbox).middle() > cell.bbox.y1) below.push_back(word);
    const auto first = xs.begin() + cell.column;
    return columns_filled_by(below, {first, first + cell.column_span + 1}) > 1;
  };
  const auto stands_over_others = [&](const StyledWord& word) {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
      return holds_middle(cell.bbox, word) && heads_columns(cell);
    });
  };
  std::vector<StyledWord> lowest;
  std::remove_copy_if(header.begin(), header.end(), std::back_inserter(lowest), stands_over_others);
  return lowest;
}

std::vector<StyledWord> words_touching(const std::vector<StyledWord>& words, const Interval& width,
                                       const Interval& height) {
  std::vector<StyledWord> touching;
  for (const StyledWord& word : words)
    if (overlap_area(word.word.bbox, {width.low, height.low, width.high, height.high}) > 0)
      touching.push_back(word);
  return touching;
}

// The edges of a table's columns, as its header and the white between all of its words show them.
std::vector<double> columns_seen_whole(const Table& found, const std::vector<double>& xs,
                                       const std::vector<StyledWord>& words,
                                       const PartialSettings& settings) {
  const double header_end = header_bottom(words, found, settings);
  std::vector<StyledWord> header, body;
  for (const StyledWord& word : words)
    (down(word.word.bbox).middle() > header_end ? body : header).push_back(word);
  header = lowest_level(header, found, xs);
  return divided_at_corridors(without_headless_columns(xs, header, body, settings), header, body, settings);
}

// Text that stands below a table in its columns, as near as rows do: lines that nearly touch the next column showed no
// white. Its columns are those of the table, grown by that text; nothing where it fills one of them alone.
struct Rest {
  std::vector<Interval> columns;
  double bottom = 0;
};

std::optional<Rest> rest_below(const std::vector<StyledWord>& words, const std::vector<Interval>& columns,
                               const Interval& height, const PartialSettings& settings) {
  const std::vector<TextLine> lines = text_lines_of(words_in(words, everywhere, height));
  if (lines.empty() || box_of(lines[0]).y0 - height.low > settings.header_gap_em * em_of(lines[0]))
    return std::nullopt;
  const ColumnLines found = lines_in_columns(lines, 0, columns, {});
  if (std::count_if(found.lines_in.begin(), found.lines_in.end(), [](int count) { return count > 0; }) < 2)
    return std::nullopt;
  Rest rest{found.columns};
  for (std::size_t i = 0; i < found.end; ++i) rest.bottom = std::max(rest.bottom, box_of(lines[i]).y1);
  return rest;
}

}  // namespace

std::optional<Table> seen_whole(const Table& found, const std::vector<StyledWord>& words, double below_max,
                                const PartialSettings& settings) {
  const std::vector<double> found_xs = column_edges_of(found);
  if (found_xs.size() < 2) return std::nullopt;
  std::vector<Cell> notes = notes_of(found);
  const double end = notes.empty() ? found.bbox.y1 : notes.front().bbox.y0;
  const Interval width{found_xs.front(), found_xs.back()};
  std::vector<StyledWord> inside = words_touching(words, width, {found.bbox.y0, end});
  std::vector<double> xs = columns_seen_whole(found, found_xs, inside, settings);
  double bottom = end;
  if (notes.empty())
    if (const auto rest = rest_below(words, columns_with_text(inside, xs), {end, below_max}, settings)) {
      xs = edges_between(rest->columns, found.bbox);
      bottom = rest->bottom;
      inside = words_touching(words, width, {found.bbox.y0, bottom});
    }
  const RowEdges rows = row_edges_of(inside, xs, settings);
  if (xs == found_xs && bottom == end && rows.centred_more < settings.centred_more_min &&
      cost_of_row_edges(inside, xs, row_edges_in(found), settings) < rows.cost + settings.cost_more_min)
    return std::nullopt;
  Table table = table_of_text(inside, xs, {found.bbox.y0, bottom}, rows, settings);
  append(table, std::move(notes));
  return table;
}

}  // namespace thaimemo
