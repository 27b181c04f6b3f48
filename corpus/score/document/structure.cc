#include "corpus/score/document/structure.h"

#include <algorithm>
#include <map>
#include <set>

#include "corpus/score/text/comparable.h"
#include "corpus/score/text/likeness.h"

namespace thaimemo::score {
namespace {

struct GridCell {
  int row, column, row_span, column_span;
  std::u32string text;
};
using Grid = std::vector<GridCell>;
using GridRows = std::vector<Grid>;

int number(const Row& row, const char* column) {
  return std::stoi(row.at(column));
}

Grid grid_of(const ExpectedTable& table) {
  Grid grid;
  for (const ExpectedCell& cell : table.cells)
    grid.push_back({cell.row, cell.column, cell.row_span, cell.column_span, comparable(cell.text)});
  return grid;
}

// The tables of each page, in their order.
std::map<int, std::vector<Grid>> found_grids(const std::vector<Row>& cells) {
  std::map<std::pair<int, int>, Grid> grids;
  for (const Row& cell : cells)
    grids[{number(cell, "page"), number(cell, "table_no")}].push_back(
        {number(cell, "row_no"), number(cell, "column_no"), number(cell, "row_span"),
         number(cell, "column_span"), comparable(cell.contains("text") ? cell.at("text") : "")});
  std::map<int, std::vector<Grid>> pages;
  for (auto& [place, grid] : grids) pages[place.first].push_back(std::move(grid));
  return pages;
}

long shared_cells(const Grid& want, const Grid& got) {
  std::set<std::tuple<int, int, int, int>> places;
  for (const GridCell& cell : got) places.insert({cell.row, cell.column, cell.row_span, cell.column_span});
  return std::count_if(want.begin(), want.end(), [&](const GridCell& cell) {
    return places.contains({cell.row, cell.column, cell.row_span, cell.column_span});
  });
}

GridRows rows_of(const Grid& grid) {
  std::map<int, Grid> rows;
  for (const GridCell& cell : grid) rows[cell.row].push_back(cell);
  GridRows list;
  for (auto& [index, row] : rows) list.push_back(std::move(row));
  return list;
}

// The cheapest way to make one sequence of the other, by what it costs to drop, to add and to change an
// element.
template <typename Element, typename Drop, typename Change>
double sequence_distance(const std::vector<Element>& a, const std::vector<Element>& b, Drop drop,
                         Change change) {
  std::vector<double> above(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j < b.size(); ++j) above[j + 1] = above[j] + drop(b[j]);
  for (const Element& element : a) {
    row[0] = above[0] + drop(element);
    for (size_t j = 0; j < b.size(); ++j)
      row[j + 1] =
          std::min({above[j + 1] + drop(element), row[j] + drop(b[j]), above[j] + change(element, b[j])});
    std::swap(above, row);
  }
  return above.back();
}

double change_cell(const GridCell& a, const GridCell& b) {
  if (a.row_span != b.row_span || a.column_span != b.column_span) return 1;
  const size_t longer = std::max(a.text.size(), b.text.size());
  return longer == 0 ? 0 : static_cast<double>(edit_distance(a.text, b.text)) / static_cast<double>(longer);
}

double teds(const Grid& want, const Grid& got) {
  const auto drop_cell = [](const GridCell&) { return 1.0; };
  const auto drop_row = [](const Grid& row) { return 1.0 + static_cast<double>(row.size()); };
  const auto change_row = [&](const Grid& a, const Grid& b) {
    return sequence_distance(a, b, drop_cell, change_cell);
  };
  const GridRows a = rows_of(want), b = rows_of(got);
  const double nodes = 1.0 + static_cast<double>(std::max(want.size() + a.size(), got.size() + b.size()));
  return std::max(0.0, 1.0 - sequence_distance(a, b, drop_row, change_row) / nodes);
}

}  // namespace

void score_structure(const std::vector<ExpectedTable>& expected, const std::vector<Row>& cells,
                     Tally& tally) {
  if (expected.empty()) return;
  const auto pages = found_grids(cells);
  std::map<int, std::set<size_t>> taken;
  for (const ExpectedTable& table : expected) {
    const Grid want = grid_of(table);
    const auto page = pages.find(table.page);
    size_t best = 0;
    double likeness = -1;
    for (size_t i = 0; page != pages.end() && i < page->second.size(); ++i) {
      if (taken[table.page].contains(i)) continue;
      const double like = teds(want, page->second[i]);
      if (like > likeness) best = i, likeness = like;
    }
    tally["table"] += 1;
    tally["cell_gold"] += static_cast<long>(want.size());
    if (likeness < 0) continue;
    taken[table.page].insert(best);
    tally["cell_hit"] += shared_cells(want, page->second[best]);
    tally.teds_sum += likeness;
  }
}

}  // namespace thaimemo::score
