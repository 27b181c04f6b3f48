// A grid on its way down the pages: what its header, its rows and its footers are set into.
#pragma once

#include "corpus/make/page/lattice.h"
#include "corpus/make/page/measured_grid.h"
#include "corpus/make/page/paper.h"

namespace thaimemo::make {

struct GridOnPages {
  const GridColumns& columns;
  const HeaderHeights& header;
  Paper& paper;
  Lattice lattice;         // of the part on the open page
  int next_owner = 0;      // the next cell's number
  bool fresh = false;      // the page holds nothing of this table but its header
  int groups_of_rows = 0;  // set so far; every second one is a stripe
};

// A new cell's number; its text is what a reader sees in it.
int new_cell(GridOnPages& at, const std::string& text);

// The room on a page that has nothing but the header.
double room_below_header(const GridOnPages& at);

// Ends the part of the table on the open page.
void close(GridOnPages& at);
// Goes on on the next one, below a header where headers are repeated.
void next_page(GridOnPages& at);

void set_header(GridOnPages& at);
// The rows from `first` on that share merged cells, or one. Returns how many rows were set. Cells of a group
// too tall to stay together say their text in every row.
std::size_t set_group(GridOnPages& at, std::size_t first);
void set_footer(GridOnPages& at, const std::string& text);

}  // namespace thaimemo::make
