#include "store/correction/settle_grids.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "store/correction/regrid.h"

namespace thaimemo {
namespace {

std::optional<GridShape> shape_in(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(grid_shape_in(text));
}

std::string in_words(const std::vector<GridShape>& tables) {
  if (tables.empty()) return "no table";
  std::string words;
  for (const GridShape& table : tables)
    words += (words.empty() ? "" : " and ") + std::to_string(table.row_count()) + " × " +
             std::to_string(table.column_count()) + " cells";
  return words;
}

std::string name_of_table(int number) {
  return "table " + std::to_string(number);
}

// What was said of one page's tables.
class PageGrids {
 public:
  PageGrids(Page& page, const SettleGridsSettings& settings) : page_(page), settings_(settings) {
    for (const Block& block : page.blocks)
      if (const Table* table = std::get_if<Table>(&block)) machine_.push_back(*table);
  }

  // What becomes of it; nothing is drawn before draw(). nullopt where nothing like the place is there any more.
  std::optional<Applied> add(const Correction& said) {
    const GridReading then = grid_reading_in(said.raw), now = grid_reading_of(page_, said.bbox);
    if (letters_in_common(then.letters, now.letters) < settings_.same_letters_min) return std::nullopt;
    Applied applied{said.id, said.target, said.name,     page_.number,          table_in(page_, said.bbox),
                    -1,      -1,          own_box(said), AppliedOutcome::stands};
    if (said.verdict == Verdict::illegible) return applied;
    const std::optional<GridShape> shape = shape_in(said.after);
    const std::vector<GridShape> wanted = shape ? std::vector<GridShape>{*shape} : std::vector<GridShape>{};
    if (alike(now.tables, wanted)) return applied;
    if (!alike(now.tables, then.tables)) applied.outcome = AppliedOutcome::recheck;
    applied.table = shape ? number_for(said) : said.table;
    grids_.push_back({said.bbox, shape, applied.table});
    drawn += std::to_string(page_.number) + ":" + std::to_string(applied.table) + ":" + said.after + "\n";
    told = in_words(now.tables) + "\n" + in_words(wanted);
    return applied;
  }

  void draw() { regrid(page_, grids_); }

  // Doubts of extraction about cells of tables that gave way, and about a table that it missed.
  void lead_on(std::vector<Problem>& problems) const {
    std::erase_if(problems, [&](const Problem& problem) { return tells_of_a_drawn_table(problem); });
    for (Problem& problem : problems)
      if (problem.page == page_.number) problem.place = place_now(problem.place);
  }

  std::string drawn, told;  // told: of the last one that was added

 private:
  bool is_taken(int number, const Box& area) const {
    for (const DrawnGrid& grid : grids_)
      if (grid.shape && grid.number == number) return true;
    return std::ranges::any_of(
        machine_, [&](const Table& table) { return table.number == number && !lies_in(table, area); });
  }

  int number_for(const Correction& said) const {
    if (said.table > 0 && !is_taken(said.table, said.bbox)) return said.table;
    if (const int number = table_in(page_, said.bbox); number > 0 && !is_taken(number, said.bbox))
      return number;
    int last = 0;
    for (const DrawnGrid& grid : grids_) last = std::max(last, grid.number);
    for (const Table& table : machine_) last = std::max(last, table.number);
    return last + 1;
  }

  bool tells_of_a_drawn_table(const Problem& problem) const {
    long x = 0, y = 0;
    if (problem.code != "table-not-found" || problem.page != page_.number ||
        std::sscanf(problem.place.c_str(), "%ld pt from the left, %ld pt from the top", &x, &y) != 2)
      return false;
    return std::ranges::any_of(grids_, [&](const DrawnGrid& grid) {
      return grid.area.holds(static_cast<double>(x) + 1, static_cast<double>(y) + 1);
    });
  }

  // Of a cell that gave way the cell in which its middle lies now.
  std::string place_now(const std::string& place) const {
    int number = 0, row = 0, column = 0;
    if (std::sscanf(place.c_str(), "table %d, row %d, column %d", &number, &row, &column) != 3) return place;
    for (const Table& table : machine_) {
      const bool gave_way =
          std::ranges::any_of(grids_, [&](const DrawnGrid& grid) { return lies_in(table, grid.area); });
      if (table.number != number || !gave_way) continue;
      for (const Cell& cell : table.cells)
        if (cell.row == row - 1 && cell.column == column - 1) return place_at(cell.bbox);
    }
    return place;
  }

  std::string place_at(const Box& box) const {
    for (const Block& block : page_.blocks)
      if (const Table* table = std::get_if<Table>(&block))
        if (const Cell* cell = cell_at_middle(*table, box))
          return name_of_table(table->number) + ", row " + std::to_string(cell->row + 1) + ", column " +
                 std::to_string(cell->column + 1);
    return "";
  }

  Page& page_;
  std::vector<Table> machine_;
  std::vector<DrawnGrid> grids_;
  const SettleGridsSettings& settings_;
};

Problem unplaced(const Correction& said) {
  return {"correction-unplaced", Severity::warning, said.page, name_of_table(said.table),
          "The table that " + said.reviewer +
              " drew here has no place on the page as it is read now. Look at the page again."};
}

Problem recheck(const Correction& said, const Applied& applied, const std::string& told) {
  const auto end = told.find('\n');
  return {"correction-recheck", Severity::warning, said.page, name_of_table(applied.table),
          "The machine draws " + told.substr(0, end) + " here, not what it drew when " + said.reviewer +
              " drew " + told.substr(end + 1) + ", which stands. Look at the page again."};
}

bool is_said_of_a_grid(const Correction& said) {
  return said.target == Target::grid && said.verdict != Verdict::reverted;
}

Applied nowhere(const Correction& said) {
  return {said.id,   said.target,   said.name,
          said.page, said.table,    -1,
          -1,        own_box(said), AppliedOutcome::unplaced};
}

}  // namespace

GridsSettled settle_grids(Document& document, const std::vector<Correction>& standing,
                          const SettleGridsSettings& settings) {
  GridsSettled result;
  std::map<int, PageGrids> pages;
  for (Page& page : document.pages) pages.try_emplace(page.number, page, settings);
  for (const Correction& said : standing) {
    if (!is_said_of_a_grid(said)) continue;
    const auto page = pages.find(said.page);
    const auto applied = page == pages.end() ? std::nullopt : page->second.add(said);
    if (!applied)
      result.problems.push_back(unplaced(said));
    else if (applied->outcome == AppliedOutcome::recheck)
      result.problems.push_back(recheck(said, *applied, page->second.told));
    result.applied.push_back(applied.value_or(nowhere(said)));
  }
  for (auto& [number, grids] : pages) {
    if (grids.drawn.empty()) continue;
    grids.draw();
    grids.lead_on(document.problems);
    result.drawn += grids.drawn;
  }
  return result;
}

void draw_grids(Page& page, const std::vector<Correction>& standing, const SettleGridsSettings& settings) {
  PageGrids grids(page, settings);
  for (const Correction& said : standing)
    if (is_said_of_a_grid(said) && said.page == page.number) grids.add(said);
  grids.draw();
}

}  // namespace thaimemo
