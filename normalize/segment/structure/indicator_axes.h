// Along which side of a table the indicators stand: down a column or across a row. The cells that name them say
// so, whatever the header is called.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/structure/table_grid.h"
#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// What makes an axis. A name in a sentence is none: the cell must hold nothing but the name, its number and score.
struct AxisSettings {
  int letters_max = 60;  // of a cell that is a name: the longest has 26, a label and a score stand beside it
  int searched_rows_max = 4;  // from the top, in which names across may stand: as of a header
  int across_min =
      3;  // different indicators in one row; no row of indicators down names more than one or two
  int legible_min = 4;  // of ten names across in their order that a scan garbled; by eye on made scans
  int down_min = 2;     // different indicators in one column
};

// The indicator that a whole cell names for sure.
std::optional<int> indicator_of_cell(const Cell& cell, const Rules& rules, const AxisSettings& settings = {});

// A column whose cells name indicators.
struct NameColumn {
  int column = 0;
  std::vector<std::optional<int>> names;  // for each row
};

struct IndicatorAxes {
  std::optional<int> names_row;            // whose cells name the indicators of the columns below
  std::vector<std::optional<int>> across;  // for each column the indicator that `names_row` gives it
  bool by_order = false;  // the ten stand in their order across, and too few are legible to be told alone
  std::vector<NameColumn> down;        // from left to right; none where they stand across
  std::optional<int> first_named_row;  // the first row with a cell that names one, where none stand across
};

IndicatorAxes indicator_axes_of(const TableGrid& grid, const Rules& rules, const AxisSettings& settings = {});

}  // namespace thaimemo
