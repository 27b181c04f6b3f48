// Where cells with spans stand in their table, by the rules of HTML.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

// Cells come in source order; row_span 0 means down to the last row.
class SpanGrid {
 public:
  void begin_row();
  void add(Cell cell);

  // The table, its spans cut to the columns in which a cell begins and to its rows; free places are filled
  // with empty cells unless that would multiply the table's size. Cells are sorted by row, then column.
  Table finish();

 private:
  void cut_spans();
  void fill_free_places();

  std::vector<Cell> cells_;
  std::vector<int> taken_until_;  // for each column, the first row that is free
  int row_ = -1, column_ = 0, columns_ = 0;
};

}  // namespace thaimemo
