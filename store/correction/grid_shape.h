// Where the rows and columns of a table lie, as a person draws them over the page, and as a correction keeps them.
#pragma once

#include <string>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// Slots that are one cell: the topmost left one, and how far it reaches.
struct MergedCells {
  int row = 0, column = 0, row_span = 1, column_span = 1;

  bool operator==(const MergedCells&) const = default;
};

// Borders from left to right and from top to bottom, the outer ones among them, in points of the page (hundredths).
struct GridShape {
  std::vector<double> columns, rows;
  std::vector<MergedCells> merged;  // by row, then column

  int row_count() const { return static_cast<int>(rows.size()) - 1; }
  int column_count() const { return static_cast<int>(columns.size()) - 1; }
  Box box() const { return {columns.front(), rows.front(), columns.back(), rows.back()}; }
  bool operator==(const GridShape&) const = default;
};

struct GridLimits {
  std::size_t borders_max = 1'000, slots_max = 20'000;  // no table of a page has more
  double side_min = 0.5;  // points between two borders; below a hundredth of an inch nothing is printed
};

// Of a table as it was read. Between two columns, or rows, whose cells do not touch, the border is halfway.
GridShape shape_of(const Table& table);

// {"columns":[72,200.5,540],"merged":[[0,0,1,2]],"rows":[100,120,140]}, merged as [row, column, row span, column span].
// The same shape always gives the same text.
std::string text_of(const GridShape& shape);

// The reverse. Throws Error "bad-correction": no JSON of this form, borders that do not follow each other, merged
// cells that reach out of the grid or lie over each other.
GridShape grid_shape_in(const std::string& text, const GridLimits& limits = {});

// Whether both have as many rows and columns and the same merged cells, and each border lies nearly where the other's
// does: two readings of one drawn line differ by less than a line of small print is high.
inline constexpr double same_border_pt = 4;
bool alike(const GridShape& a, const GridShape& b, double tolerance_pt = same_border_pt);

// What the machine had drawn in a part of a page, and the letters that stand there, white space left out: by these the
// part is known again.
struct GridReading {
  std::vector<GridShape> tables;  // in the order of the page
  std::string letters;

  bool operator==(const GridReading&) const = default;
};
std::string text_of(const GridReading& reading);
GridReading grid_reading_in(const std::string& text);  // throws Error "bad-correction"

bool alike(const std::vector<GridShape>& a, const std::vector<GridShape>& b);

// From 0 to 1: the share of pairs of neighbouring letters that both texts have (Dice, Measures of the amount of ecologic
// association between species, 1945). 1 for two empty ones.
double letters_in_common(const std::string& a, const std::string& b);

}  // namespace thaimemo
