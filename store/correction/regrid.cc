#include "store/correction/regrid.h"

#include <algorithm>
#include <map>

#include "store/correction/text_parts.h"

namespace thaimemo {
namespace {

// The cells of a shape, without texts.
Table empty_table(const GridShape& shape, int number) {
  Table table;
  table.number = number;
  table.bbox = shape.box();
  table.rows = shape.row_count();
  table.columns = shape.column_count();
  std::map<std::pair<int, int>, MergedCells> covered;
  for (const MergedCells& one : shape.merged)
    for (int row = one.row; row < one.row + one.row_span; ++row)
      for (int column = one.column; column < one.column + one.column_span; ++column)
        covered[{row, column}] = one;
  for (int row = 0; row < table.rows; ++row)
    for (int column = 0; column < table.columns; ++column) {
      const auto merged = covered.find({row, column});
      const MergedCells own = merged == covered.end() ? MergedCells{row, column, 1, 1} : merged->second;
      if (own.row != row || own.column != column) continue;
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.row_span = own.row_span;
      cell.column_span = own.column_span;
      const auto at = [](const std::vector<double>& borders, int i) {
        return borders[static_cast<std::size_t>(i)];
      };
      cell.bbox = {at(shape.columns, column), at(shape.rows, row),
                   at(shape.columns, column + own.column_span), at(shape.rows, row + own.row_span)};
      table.cells.push_back(std::move(cell));
    }
  return table;
}

// The cell that a text stands in: which of the grids, which of its cells. None: beside them all.
using Owner = std::optional<std::pair<std::size_t, std::size_t>>;

struct FilledGrid {
  DrawnGrid grid;
  Table table;
  std::map<std::size_t, std::vector<Passage>> texts;  // by cell
  std::optional<std::size_t> begun;                   // the block at which its first text stood
};

// Texts of several cells beside each other are put together line by line; one alone stays as it was read.
Passage text_of_cell(const std::vector<Passage>& texts) {
  if (texts.size() == 1) return texts.front();
  std::vector<Passage> lines;
  for (const Passage& text : texts)
    for (TextPart& part : parts_of(text, [](const Box&) { return 0; })) lines.push_back(std::move(part.text));
  return joined(std::move(lines));
}

// Takes the texts of a page for the grids, and gives back what is left of it.
class Regridding {
 public:
  Regridding(const std::vector<DrawnGrid>& grids, const RegridSettings& settings) : settings_(settings) {
    for (const DrawnGrid& grid : grids)
      grids_.push_back(
          {grid, grid.shape ? empty_table(*grid.shape, grid.number) : Table{}, {}, std::nullopt});
  }

  std::vector<Block> blocks(const std::vector<Block>& before) {
    for (const Block& block : before)
      if (const Line* line = std::get_if<Line>(&block))
        take_line(*line);
      else if (const Table& table = std::get<Table>(block); gives_way(table))
        take_table(table);
      else
        take_from_table(table);
    put_tables_in();
    return std::move(blocks_);
  }

 private:
  bool gives_way(const Table& table) {
    bool gives = false;
    for (FilledGrid& one : grids_)
      if (lies_in(table, one.grid.area, settings_)) {
        gives = true;
        if (!one.begun) one.begun = blocks_.size();
        if (!one.table.origin) one.table.origin = table.origin;
      }
    return gives;
  }

  Owner owner_of(const Box& box) const {
    for (std::size_t i = 0; i < grids_.size(); ++i)
      if (const Cell* cell = cell_at_middle(grids_[i].table, box))
        return std::pair(i, static_cast<std::size_t>(cell - grids_[i].table.cells.data()));
    return std::nullopt;
  }

  // Gives the cells their parts; what lies beside them comes back, nullopt where that is nothing.
  std::optional<Passage> take(const Passage& passage) {
    std::vector<Owner> owners;
    std::map<Owner, std::vector<Passage>> shares;
    for (TextPart& part : parts_of(passage, [&](const Box& box) { return number_of(owners, owner_of(box)); }))
      shares[owners[static_cast<std::size_t>(part.owner)]].push_back(std::move(part.text));
    if (shares.size() == 1) shares.begin()->second = {passage};
    std::optional<Passage> left;
    for (auto& [owner, parts] : shares)
      if (owner)
        add(*owner, std::move(parts));
      else
        left = parts.size() == 1 ? parts.front() : joined(std::move(parts));
    return left;
  }

  static int number_of(std::vector<Owner>& owners, const Owner& owner) {
    const auto found = std::ranges::find(owners, owner);
    const auto number = found - owners.begin();
    if (found == owners.end()) owners.push_back(owner);
    return static_cast<int>(number);
  }

  void add(const std::pair<std::size_t, std::size_t>& owner, std::vector<Passage> parts) {
    FilledGrid& grid = grids_[owner.first];
    if (!grid.begun) grid.begun = blocks_.size();
    auto& texts = grid.texts[owner.second];
    texts.insert(texts.end(), parts.begin(), parts.end());
  }

  void take_line(const Line& line) {
    const auto left = take(line);
    if (!left) return;
    Line rest = line;
    static_cast<Passage&>(rest) = *left;
    blocks_.emplace_back(std::move(rest));
  }

  void take_table(const Table& table) {
    for (const Cell& cell : table.cells) {
      if (cell.raw.empty()) continue;
      if (const auto left = take(cell)) {
        Line line;
        static_cast<Passage&>(line) = *left;
        blocks_.emplace_back(std::move(line));
      }
    }
  }

  // A table that stays, but for what a grid lies over.
  void take_from_table(Table table) {
    for (Cell& cell : table.cells) {
      if (cell.raw.empty()) continue;
      const Box slot = cell.bbox;
      static_cast<Passage&>(cell) = take(cell).value_or(Passage{});
      cell.bbox = slot;
    }
    blocks_.emplace_back(std::move(table));
  }

  // From the last to the first, so that places of those before stay what they are.
  void put_tables_in() {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < grids_.size(); ++i)
      if (grids_[i].grid.shape) places.emplace_back(place_of(grids_[i]), i);
    const auto top = [&](const auto& place) {
      return std::pair(place.first, grids_[place.second].table.bbox.y0);
    };
    std::ranges::stable_sort(places, std::greater{}, top);
    for (const auto& [place, i] : places) {
      fill(grids_[i]);
      blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(place), std::move(grids_[i].table));
    }
  }

  // A cell of a grid is as large as its slot, whatever stands in it.
  static void fill(FilledGrid& grid) {
    for (auto& [number, texts] : grid.texts) {
      Cell& cell = grid.table.cells[number];
      const Box slot = cell.bbox;
      static_cast<Passage&>(cell) = text_of_cell(texts);
      cell.bbox = slot;
    }
  }

  // Behind what is left of the same lines and tables above it; of a table without texts behind all that is above it.
  std::size_t place_of(const FilledGrid& grid) const {
    const Box& own = grid.table.bbox;
    const auto above = [&](const Block& block) {
      const Box box = std::visit([](const auto& one) { return one.bbox; }, block);
      return box.y0 + box.y1 < own.y0 + own.y1;
    };
    if (!grid.begun) return static_cast<std::size_t>(std::ranges::count_if(blocks_, above));
    std::size_t at = *grid.begun;
    while (at < blocks_.size() && std::holds_alternative<Line>(blocks_[at]) && above(blocks_[at])) ++at;
    return at;
  }

  const RegridSettings& settings_;
  std::vector<FilledGrid> grids_;
  std::vector<Block> blocks_;
};

}  // namespace

void regrid(Page& page, const std::vector<DrawnGrid>& grids, const RegridSettings& settings) {
  if (!grids.empty()) page.blocks = Regridding(grids, settings).blocks(page.blocks);
}

}  // namespace thaimemo
