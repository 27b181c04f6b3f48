#include "corpus/make/page/typeset_grid.h"

#include <algorithm>

#include "corpus/make/page/lattice.h"
#include "corpus/make/page/measured_grid.h"

namespace thaimemo::make {

namespace {

constexpr double cut_room_lines = 2.5;  // a row is cut where so many lines fit above
constexpr double cut_rest_lines = 4;    // and so many are left
constexpr double rounding_pt = 0.01;
constexpr double header_grey = 0.88;

// A grid on its way down the pages.
struct GridOnPages {
  const GridColumns& columns;
  const HeaderHeights& header;
  Paper& paper;
  Lattice lattice;     // of the part on the open page
  int next_owner = 0;  // the next cell's number
  bool fresh = false;  // the page holds nothing of this table but its header
};

// The room on a page that has nothing but the header.
double room_below_header(const GridOnPages& at) {
  return at.paper.bottom() - at.paper.top() - at.header.both();
}

// A new cell's number; its text is what a reader sees in it.
int new_cell(GridOnPages& at, const std::string& text) {
  at.lattice.set_text(at.next_owner, text);
  return at.next_owner++;
}

void ink_centred(GridOnPages& at, const Passage& passage, std::size_t column, double top, double bottom) {
  ink_passage(at.paper.page(), passage, at.columns.edges[column] + at.columns.style.padding_pt,
              (top + bottom - passage.height()) / 2);
}

// The cells over the columns of one group, or over one column that stands in none: their numbers in both
// levels.
void set_header_group(GridOnPages& at, std::size_t first, std::size_t end, std::vector<int>& above,
                      std::vector<int>& below) {
  const auto& columns = at.columns.grid.columns;
  const double top = at.paper.y, middle = top + at.header.upper, bottom = top + at.header.both();
  const bool grouped = !columns[first].group.empty();
  const int group = new_cell(at, grouped ? columns[first].group : columns[first].header);
  if (grouped)
    ink_centred(at, set_text(at.columns, columns[first].group, first, end, true), first, top, middle);
  for (std::size_t k = first; k < end; ++k) {
    above[k] = group;
    below[k] = grouped ? new_cell(at, columns[k].header) : group;
    ink_centred(at, set_text(at.columns, columns[k].header, k, k + 1, true), k, grouped ? middle : top,
                bottom);
  }
}

void set_header(GridOnPages& at) {
  const auto& edges = at.columns.edges;
  const double upper = at.header.upper, height = at.header.both(), top = at.paper.y;
  if (at.columns.style.shaded_header)
    at.paper.page().fills.push_back({edges.front(), top, edges.back(), top + height, header_grey});
  std::vector<int> above(at.columns.count()), below(at.columns.count());
  for (std::size_t i = 0; i < at.columns.count(); i = group_end(at.columns, i))
    set_header_group(at, i, group_end(at.columns, i), above, below);
  if (upper > 0) at.lattice.add_row(top, top + upper, above);
  at.lattice.add_row(top + upper, top + height, below);
  at.paper.y = top + height;
}

void close(GridOnPages& at) {
  at.lattice.ink(at.paper.page(), at.columns.style.rules);
  if (!at.lattice.empty()) at.paper.add_table(at.lattice.cells());
}

void next_page(GridOnPages& at) {
  close(at);
  at.paper.next_page();
  at.lattice = Lattice(at.columns.edges);
  if (at.columns.style.repeated_header) set_header(at);
}

void ink_merged(GridOnPages& at, std::size_t first, const std::vector<double>& heights) {
  const GridColumns& columns = at.columns;
  const double padding = columns.style.padding_pt;
  std::vector<int> owners(columns.count());
  for (std::size_t r = 0; r < heights.size(); ++r) {
    const GridRow& row = columns.grid.rows[first + r];
    for (std::size_t c = 0; c < columns.count(); ++c) {
      if (row[c].row_span == 0) continue;
      owners[c] = new_cell(at, row[c].text());
      ink_passage(at.paper.page(), set_text(columns, row[c].text(), c, c + 1, false),
                  columns.edges[c] + padding, at.paper.y + padding);
    }
    at.lattice.add_row(at.paper.y, at.paper.y + heights[r], owners);
    at.paper.y += heights[r];
  }
}

struct MergedHeights {
  std::vector<double> rows;
  double total = 0;
};

// Of rows that share merged cells: the last one grows to what those need.
MergedHeights merged_heights(const GridColumns& columns, std::size_t first, std::size_t size) {
  MergedHeights heights;
  double merged = 0;
  for (std::size_t i = first; i < first + size; ++i) {
    heights.rows.push_back(row_height(columns, set_cells(columns, columns.grid.rows[i])));
    heights.total += heights.rows.back();
  }
  for (std::size_t c = 0; c < columns.count(); ++c) {
    const GridCell& cell = columns.grid.rows[first][c];
    if (cell.row_span <= 1) continue;
    const double text = set_text(columns, cell.text(), c, c + 1, false).height();
    merged = std::max(merged, text + 2 * columns.style.padding_pt);
  }
  if (merged > heights.total) heights.rows.back() += merged - heights.total;
  heights.total = std::max(heights.total, merged);
  return heights;
}

// False, and nothing set, where the rows are too high to stand together on a page.
bool set_merged(GridOnPages& at, std::size_t first, std::size_t size) {
  const MergedHeights heights = merged_heights(at.columns, first, size);
  if (heights.total > room_below_header(at)) return false;
  if (heights.total > at.paper.room()) next_page(at);
  ink_merged(at, first, heights.rows);
  return true;
}

bool may_cut(const GridOnPages& at, const SetRow& row, double room) {
  const double line_height = at.columns.line_height();
  if (room < cut_room_lines * line_height || row.rest() < cut_rest_lines * line_height) return false;
  for (std::size_t c = 0; c < at.columns.count(); ++c)
    if (at.columns.grid.columns[c].key && row.rest_of(c) > room) return false;
  return true;
}

// As much of each cell as fits into `room`.
void ink_part(GridOnPages& at, SetRow& row, double room) {
  const double padding = at.columns.style.padding_pt, top = at.paper.y + padding;
  double bottom = top + at.columns.line_height();
  std::vector<int> owners;
  for (std::size_t c = 0; c < at.columns.count(); ++c) {
    const auto& lines = row.cells[c].lines;
    const std::size_t begin = row.done[c];
    std::size_t end = begin;
    while (end < lines.size() && lines[end].bottom - lines[begin].top <= room + rounding_pt) ++end;
    if (end == begin && end < lines.size() && room >= row.rest()) end = lines.size();
    bottom = std::max(
        bottom, ink_lines(at.paper.page(), row.cells[c], begin, end, at.columns.edges[c] + padding, top));
    row.done[c] = end;
    owners.push_back(new_cell(at, text_of_lines(row.cells[c], begin, end)));
  }
  bottom += padding;
  at.lattice.add_row(at.paper.y, bottom, owners);
  at.paper.y = bottom + gap_below_row(at.columns.style);
}

// An ordinary row, over as many pages as it takes. Its key cells end before the first cut, so that what
// follows on the next page can be known as the rest of a row.
void set_row(GridOnPages& at, SetRow row) {
  while (row_height(at.columns, row) > at.paper.room()) {
    const double room = at.paper.room() - 2 * at.columns.style.padding_pt;
    const bool stays = may_cut(at, row, room) || at.paper.at_top() || at.fresh;
    if (stays) ink_part(at, row, room);
    next_page(at);
    at.fresh = true;
  }
  ink_part(at, row, row.rest());
  at.fresh = false;
}

// The rows from `first` on that share merged cells, or one. Returns how many rows were set. Cells of a group
// too tall to stay together say their text in every row.
std::size_t set_group(GridOnPages& at, std::size_t first) {
  const std::size_t size = rows_sharing_cells(at.columns.grid, first);
  if (size == 1 || !set_merged(at, first, size))
    for (std::size_t i = first; i < first + size; ++i)
      set_row(at, set_whole_cells(at.columns, at.columns.grid.rows[i]));
  return size;
}

void set_footer(GridOnPages& at, const std::string& text) {
  const GridColumns& columns = at.columns;
  const double padding = columns.style.padding_pt;
  const Passage passage = set_passage(
      columns.fonts, text, columns.edges.back() - columns.edges.front() - 2 * padding, columns.style.type);
  const double height = passage.height() + 2 * padding;
  if (height > at.paper.room()) next_page(at);
  ink_passage(at.paper.page(), passage, columns.edges[0] + padding, at.paper.y + padding);
  at.lattice.add_row(at.paper.y, at.paper.y + height, std::vector<int>(columns.count(), new_cell(at, text)));
  at.paper.y += height;
}

void set_grid(const GridColumns& columns, Paper& paper) {
  const HeaderHeights header = header_heights(columns);
  GridOnPages at{columns, header, paper, Lattice(columns.edges)};
  const double least = std::min(least_height(columns), room_below_header(at));
  if (header.both() + least > paper.room()) paper.next_page();
  set_header(at);
  const Grid& grid = columns.grid;
  for (std::size_t i = 0; i < grid.rows.size();) i += set_group(at, i);
  for (const auto& footer : grid.footers) set_footer(at, footer);
  close(at);
}

}  // namespace

void typeset_grid(const FontBook& fonts, Paper& paper, const Grid& grid, const GridStyle& style) {
  set_grid(grid_columns(fonts, grid, style, paper.left(), paper.width()), paper);
}

void typeset_pair(const FontBook& fonts, Paper& paper, const GridPair& pair, const GridStyle& style) {
  const double gap = 18, width = (paper.width() - gap) / 2;
  const GridColumns left = grid_columns(fonts, pair.left, style, paper.left(), width);
  const GridColumns right = grid_columns(fonts, pair.right, style, paper.left() + width + gap, width);
  if (std::max(whole_height(left), whole_height(right)) > paper.room()) paper.next_page();
  const double top = paper.y;
  set_grid(left, paper);
  const double left_bottom = paper.y;
  paper.y = top;
  set_grid(right, paper);
  paper.y = std::max(paper.y, left_bottom);
}

}  // namespace thaimemo::make
