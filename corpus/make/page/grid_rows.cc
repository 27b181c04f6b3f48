// Rows of tables: those that share merged cells together, all others over as many pages as they take.
#include <algorithm>

#include "corpus/make/page/grid_on_pages.h"

namespace thaimemo::make {

namespace {

constexpr double cut_room_lines = 2.5;  // a row is cut where so many lines fit above
constexpr double cut_rest_lines = 4;    // and so many are left
constexpr double rounding_pt = 0.01;
constexpr double stripe_grey = 0.92;  // lighter than a header's

void fill_stripe(GridOnPages& at, double bottom) {
  if (at.columns.style.rules != Rules::stripes || at.groups_of_rows % 2 == 0) return;
  const auto& edges = at.columns.edges;
  at.paper.page().fills.push_back({edges.front(), at.paper.y, edges.back(), bottom, stripe_grey});
}

// How far below the top of its cell's inside a text begins.
double drop(const GridStyle& style, double inside, double text) {
  return style.place == CellPlace::middle ? std::max((inside - text) / 2, 0.0) : 0;
}

double height_over(const std::vector<double>& heights, std::size_t first, int rows) {
  double height = 0;
  for (std::size_t i = first; i < heights.size() && i < first + static_cast<std::size_t>(rows); ++i)
    height += heights[i];
  return height;
}

// Numbers of the row's cells into `owners`, which holds those of the row above.
void ink_merged_row(GridOnPages& at, const GridRow& row, const std::vector<double>& heights, std::size_t r,
                    std::vector<int>& owners) {
  const GridColumns& columns = at.columns;
  const double padding = columns.style.padding_pt;
  for (std::size_t c = 0; c < columns.count(); ++c) {
    if (row[c].row_span == 0) continue;
    if (row[c].column_span == 0) {
      owners[c] = owners[c - 1];
      continue;
    }
    const Passage text = set_cell(columns, row[c], c);
    const double inside =
        height_over(heights, r, row[c].row_span) - 2 * padding - gap_below_row(columns.style);
    owners[c] = new_cell(at, text_of(text));
    ink_passage(at.paper.page(), text, columns.edges[c] + columns.style.beside_pt,
                at.paper.y + padding + drop(columns.style, inside, text.height()));
  }
}

void ink_merged(GridOnPages& at, std::size_t first, const std::vector<double>& heights) {
  std::vector<int> owners(at.columns.count());
  fill_stripe(at, at.paper.y + height_over(heights, 0, static_cast<int>(heights.size())));
  for (std::size_t r = 0; r < heights.size(); ++r) {
    ink_merged_row(at, at.columns.grid.rows[first + r], heights, r, owners);
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
    if (cell.row_span <= 1 || cell.column_span == 0) continue;
    merged = std::max(merged, set_cell(columns, cell, c).height() + 2 * columns.style.padding_pt);
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

// How many lines of the cell fit into `room`, behind those that are done.
std::size_t end_of_part(const SetRow& row, std::size_t column, double room) {
  const auto& lines = row.cells[column].lines;
  const std::size_t begin = row.done[column];
  std::size_t end = begin;
  while (end < lines.size() && lines[end].bottom - lines[begin].top <= room + rounding_pt) ++end;
  return end == begin && room >= row.rest() ? lines.size() : end;
}

struct RowPart {
  std::vector<std::size_t> ends;
  std::vector<double> bottoms;  // of the texts, where they begin at the top
  double bottom = 0;            // of the row's inside
};

RowPart part_of(const GridColumns& columns, const SetRow& row, double room, double top) {
  RowPart part;
  part.bottom = top + columns.line_height();
  for (std::size_t c = 0; c < columns.count(); ++c) {
    const auto& lines = row.cells[c].lines;
    const std::size_t begin = row.done[c], end = end_of_part(row, c, room);
    part.ends.push_back(end);
    part.bottoms.push_back(begin < end ? lines[end - 1].bottom + (top - lines[begin].top) : top);
    part.bottom = std::max(part.bottom, part.bottoms.back());
  }
  return part;
}

// As much of each cell as fits into `room`.
void ink_part(GridOnPages& at, SetRow& row, const GridRow& cells, double room) {
  const GridColumns& columns = at.columns;
  const double padding = columns.style.padding_pt, top = at.paper.y + padding;
  const RowPart part = part_of(columns, row, room, top);
  std::vector<int> owners;
  fill_stripe(at, part.bottom + padding);
  for (std::size_t c = 0; c < columns.count(); ++c) {
    if (cells[c].column_span == 0) {
      owners.push_back(owners.back());
      continue;
    }
    const std::size_t begin = row.done[c], end = part.ends[c];
    ink_lines(at.paper.page(), row.cells[c], begin, end, columns.edges[c] + columns.style.beside_pt,
              top + drop(columns.style, part.bottom - top, part.bottoms[c] - top));
    row.done[c] = end;
    owners.push_back(new_cell(at, text_of_lines(row.cells[c], begin, end)));
  }
  at.lattice.add_row(at.paper.y, part.bottom + padding, owners);
  at.paper.y = part.bottom + padding + gap_below_row(columns.style);
}

// An ordinary row, over as many pages as it takes. Its key cells end before the first cut, so that what
// follows on the next page can be known as the rest of a row.
void set_row(GridOnPages& at, const GridRow& cells) {
  SetRow row = set_whole_cells(at.columns, cells);
  while (row_height(at.columns, row) > at.paper.room()) {
    const double room = at.paper.room() - 2 * at.columns.style.padding_pt;
    const bool stays = may_cut(at, row, room) || at.paper.at_top() || at.fresh;
    if (stays) ink_part(at, row, cells, room);
    next_page(at);
    at.fresh = true;
  }
  ink_part(at, row, cells, row.rest());
  at.fresh = false;
}

}  // namespace

std::size_t set_group(GridOnPages& at, std::size_t first) {
  const std::size_t size = rows_sharing_cells(at.columns.grid, first);
  if (size == 1 || !set_merged(at, first, size))
    for (std::size_t i = first; i < first + size; ++i) set_row(at, at.columns.grid.rows[i]);
  ++at.groups_of_rows;
  return size;
}

}  // namespace thaimemo::make
