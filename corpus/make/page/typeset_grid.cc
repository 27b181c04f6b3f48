#include "corpus/make/page/typeset_grid.h"

#include <algorithm>

#include "corpus/make/page/grid_on_pages.h"

namespace thaimemo::make {

double room_below_header(const GridOnPages& at) {
  return at.paper.bottom() - at.paper.top() - at.header.both();
}

int new_cell(GridOnPages& at, const std::string& text) {
  at.lattice.set_text(at.next_owner, text);
  return at.next_owner++;
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

void set_footer(GridOnPages& at, const std::string& text) {
  const GridColumns& columns = at.columns;
  const double padding = columns.style.padding_pt;
  const Passage passage = set_footer_text(columns, text);
  const double height = passage.height() + 2 * padding;
  if (height > at.paper.room()) next_page(at);
  ink_passage(at.paper.page(), passage, columns.edges[0] + columns.style.beside_pt, at.paper.y + padding);
  at.lattice.add_row(at.paper.y, at.paper.y + height, std::vector<int>(columns.count(), new_cell(at, text)));
  at.paper.y += height;
}

namespace {

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
  // What comes next stands at a distance that the draft tells, or below the last row's own gap.
  if (grid.gap_below_pt && !at.lattice.empty()) paper.y = at.lattice.bottom();
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
