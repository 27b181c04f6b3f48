// Headers of tables, of one level or two.
#include "corpus/make/page/grid_on_pages.h"

namespace thaimemo::make {

namespace {

constexpr double shaded_grey = 0.88;
constexpr double dark_grey = 0.12;  // nearly black, below white letters

void ink_centred(GridOnPages& at, const Passage& passage, std::size_t column, double top, double bottom) {
  ink_passage(at.paper.page(), passage, at.columns.edges[column] + at.columns.style.beside_pt,
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
    ink_centred(at, set_header_text(at.columns, columns[first].group, first, end), first, top, middle);
  for (std::size_t k = first; k < end; ++k) {
    above[k] = group;
    below[k] = grouped ? new_cell(at, columns[k].header) : group;
    ink_centred(at, set_header_text(at.columns, columns[k].header, k, k + 1), k, grouped ? middle : top,
                bottom);
  }
}

void fill_header(GridOnPages& at) {
  const HeaderLook look = at.columns.style.header;
  if (look == HeaderLook::plain) return;
  const auto& edges = at.columns.edges;
  at.paper.page().fills.push_back({edges.front(), at.paper.y, edges.back(), at.paper.y + at.header.both(),
                                   look == HeaderLook::dark ? dark_grey : shaded_grey});
}

}  // namespace

void set_header(GridOnPages& at) {
  if (!at.columns.grid.headed) return;
  const double upper = at.header.upper, height = at.header.both(), top = at.paper.y;
  fill_header(at);
  std::vector<int> above(at.columns.count()), below(at.columns.count());
  for (std::size_t i = 0; i < at.columns.count(); i = group_end(at.columns, i))
    set_header_group(at, i, group_end(at.columns, i), above, below);
  if (upper > 0) at.lattice.add_row(top, top + upper, above);
  at.lattice.add_row(top + upper, top + height, below);
  at.lattice.end_header();
  at.paper.y = top + height;
}

}  // namespace thaimemo::make
