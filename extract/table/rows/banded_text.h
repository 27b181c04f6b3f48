// The words of a table, row by row, where the edges of its rows are known. Internal to extract/table/rows and partial.
#pragma once

#include <vector>

#include "extract/table/borderless/text_region.h"
#include "extract/table/rows/row_settings.h"

namespace thaimemo {

// Lines never hold words of two rows, as they would where cells are centred in their height.
struct BandedText {
  TextRegion region;                // all lines, row by row
  std::vector<std::size_t> starts;  // where each row with text begins
  std::vector<double> edges;        // above the first of these rows, between them, and below the last

  std::size_t rows() const { return starts.size(); }
  std::size_t end_of(std::size_t row) const {
    return row + 1 < starts.size() ? starts[row + 1] : region.lines.size();
  }
  bool bold(std::size_t row) const;
};

// `edges` from top to bottom, two at least; a word belongs where its middle stands.
BandedText banded_text(const std::vector<StyledWord>& words, const std::vector<double>& edges);

// Whether a line so far below another, `gap` in points, cannot stand in a table's rows; "85" may be the rest of a cell.
bool ends_rows(const TextLine& line, double gap, const RowSettings& settings);

// The number of rows at the top that are a header: bold ones, where others follow.
std::size_t header_rows(const BandedText& text);

}  // namespace thaimemo
