// A table broken into lines at its width, before it is set on pages.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/page/paper.h"
#include "corpus/make/page/typeset_grid.h"

namespace thaimemo::make {

using GridRow = std::vector<GridCell>;

// A grid's columns where they stand. Looks at what others own.
struct GridColumns {
  const FontBook& fonts;
  const Grid& grid;
  const GridStyle& style;
  std::vector<double> edges;  // from left to right, one more than columns

  std::size_t count() const { return grid.columns.size(); }
  double line_height() const;  // of the body's type
};

GridColumns grid_columns(const FontBook& fonts, const Grid& grid, const GridStyle& style, double left,
                         double width);

// Heights of a header's levels; one level where no columns stand in groups, and the upper one 0 then. Both are 0 for a
// grid without a header.
struct HeaderHeights {
  double upper = 0, lower = 0;

  double both() const { return upper + lower; }
};

HeaderHeights header_heights(const GridColumns& columns);

// One past the last column of the group that begins with column `first`.
std::size_t group_end(const GridColumns& columns, std::size_t first);

// A row of cells broken into lines, and how far each cell has been set.
struct SetRow {
  std::vector<Passage> cells;
  std::vector<std::size_t> done;

  double rest_of(std::size_t column) const;
  double rest() const;
};

// A header's text over columns `first` up to before `last`.
Passage set_header_text(const GridColumns& columns, const std::string& text, std::size_t first,
                        std::size_t last);

// A body cell with what stands beside its text; `column` is its first.
Passage set_cell(const GridColumns& columns, const GridCell& cell, std::size_t column);

// A row across all columns.
Passage set_footer_text(const GridColumns& columns, const std::string& text);

// Cells that reach over several rows stay empty in the first, and say their text in every row in the second.
SetRow set_cells(const GridColumns& columns, const GridRow& row);
SetRow set_whole_cells(const GridColumns& columns, const GridRow& row);

// With the room around it, and the gap below a row that no rule ends.
double row_height(const GridColumns& columns, const SetRow& row);
double gap_below_row(const GridStyle& style);

// The rows from `first` on that share merged cells; 1 for an ordinary row.
std::size_t rows_sharing_cells(const Grid& grid, std::size_t first);

// What must follow the header on its page: the first rows that share a cell, the first row, or as much of it
// as may stand above a cut.
double least_height(const GridColumns& columns);

// Of the header and all rows, where nothing is cut.
double whole_height(const GridColumns& columns);

}  // namespace thaimemo::make
