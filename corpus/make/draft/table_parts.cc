#include "corpus/make/draft/table_parts.h"

#include <algorithm>

namespace thaimemo::make {

namespace {

constexpr double stacked_gap_max_pt = 12;     // a line at most, or the tables would not be stacked
constexpr std::size_t rows_to_break_min = 3;  // shorter tables are not broken by hand
constexpr double width_change_min = 0.7, width_change_max = 1.4;  // of a column, by eye

Grid information_grid(Draft& draft) {
  Grid grid;
  grid.headed = false;
  grid.columns = {{std::nullopt, "", "", 1.0, true, false}, {std::nullopt, "", "", 2.6, false, false}};
  const std::string person = draw_person(built_in_wordings(), draft.style);
  for (const auto& [list, text] :
       {std::pair<const char*, std::string>{"information.agency", draft.agency.name},
        {"information.person", person}})
    grid.rows.push_back({GridCell{{draft.say(list, draft.style)}, 1}, GridCell{{text}, 1}});
  grid.gap_below_pt = draft.style.between(0.0, stacked_gap_max_pt);
  return grid;
}

Chart chart_of(Draft& draft) {
  Chart chart{draft.agency.head, built_in_wordings().list("office", draft.report.axes.wordings)};
  draft.style.shuffle(chart.below);
  chart.below.resize(std::min<std::size_t>(chart.below.size(), 3));
  return chart;
}

// A table may break before row `row` if no cell reaches over that place.
bool may_break(const Grid& grid, std::size_t row) {
  return std::none_of(grid.rows[row].begin(), grid.rows[row].end(),
                      [](const GridCell& cell) { return cell.row_span == 0; });
}

std::size_t draw_break(Draft& draft, const Grid& grid) {
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i < grid.rows.size(); ++i)
    if (may_break(grid, i)) places.push_back(i);
  return places.empty() ? 0 : draft.style.pick(places);
}

// The rest of a paragraph from a space near its middle on; empty where it has none.
std::string cut_at_space(std::string& text) {
  const std::size_t space = text.find(' ', text.size() / 2);
  if (space == std::string::npos) return "";
  const std::string rest = text.substr(space + 1);
  text.resize(space);
  return rest;
}

// Moves the end of a cell's text into `rest`: half of its paragraphs, or of the only one.
bool cut_cell(GridCell& cell, GridCell& rest) {
  auto& paragraphs = cell.paragraphs;
  if (paragraphs.size() > 1) {
    const auto middle = paragraphs.begin() + static_cast<std::ptrdiff_t>((paragraphs.size() + 1) / 2);
    rest.paragraphs.assign(middle, paragraphs.end());
    paragraphs.erase(middle, paragraphs.end());
    return true;
  }
  const std::string text = paragraphs.empty() ? "" : cut_at_space(paragraphs.front());
  if (!text.empty()) rest.paragraphs = {text};
  return !text.empty();
}

// Cuts the row before the break in two; the second part begins the second table. It stays whole where no cell can be
// cut, or a merged one stands in the way.
void cut_row(Grid& first, Grid& second) {
  auto& row = first.rows.back();
  const bool merged = std::any_of(row.begin(), row.end(), [](const GridCell& c) { return c.row_span != 1; });
  if (merged) return;
  std::vector<GridCell> rest(row.size(), GridCell{{""}, 1});
  bool cut = false;
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!first.columns[i].key && !first.columns[i].clipped) cut = cut_cell(row[i], rest[i]) || cut;
  if (cut) second.rows.insert(second.rows.begin(), rest);
}

Grid taken_up_again(Draft& draft, Grid& grid, std::size_t row) {
  const Continuation how = draft.report.axes.continuation;
  Grid second = grid;
  second.rows.erase(second.rows.begin(), second.rows.begin() + static_cast<std::ptrdiff_t>(row));
  grid.rows.resize(row);
  grid.footers.clear();
  second.headed = how == Continuation::headed;
  if (how == Continuation::cut) cut_row(grid, second);
  if (draft.report.axes.has(Feature::changed_widths))
    for (Column& column : second.columns)
      column.weight *= draft.style.between(width_change_min, width_change_max);
  return second;
}

}  // namespace

void add_before_tables(Draft& draft) {
  if (draft.tables_begun) return;
  draft.tables_begun = true;
  const Axes& axes = draft.report.axes;
  if (axes.has(Feature::chart)) draft.report.blocks.emplace_back(chart_of(draft));
  if (axes.has(Feature::information_table)) draft.report.blocks.emplace_back(information_grid(draft));
}

void add_grid(Draft& draft, Grid grid) {
  const bool natural = draft.report.axes.continuation == Continuation::natural;
  const std::size_t row = natural || grid.rows.size() < rows_to_break_min ? 0 : draw_break(draft, grid);
  if (row == 0) {
    draft.report.blocks.emplace_back(std::move(grid));
    return;
  }
  Grid second = taken_up_again(draft, grid, row);
  draft.report.blocks.emplace_back(std::move(grid));
  draft.report.blocks.emplace_back(PageBreak{});
  draft.report.blocks.emplace_back(std::move(second));
}

}  // namespace thaimemo::make
