// Lines below a table's rows, or on the next page, seen through columns that are known already: text that
// nearly touches the next column still tells where it belongs. Internal to extract/table/borderless.
#pragma once

#include <optional>
#include <vector>

#include "extract/table/borderless/text_region.h"

namespace thaimemo {

// The column that holds a place: columns meet in the middle of their gutter. Left of the first one, as much
// as `outdent_max_pt` still belongs to that; -1 farther left.
int column_at(const std::vector<Interval>& columns, double x, double outdent_max_pt);

// The segments of a line, one for each column that has text, from left to right; none where a word reaches
// into the next column.
std::optional<std::vector<Interval>> divided(const TextLine& line, const std::vector<Interval>& columns,
                                             const KnownColumnSettings& settings);

struct ColumnLines {
  std::size_t end = 0;                          // one past the last line
  std::vector<Interval> columns;                // grown by the text of the lines
  std::vector<std::vector<Interval>> segments;  // of each line
  std::vector<int> lines_in;                    // how many lines have text in each column
  int placed = 0;        // segments that begin where their column begins, or stand in its middle
  int columns_most = 0;  // with text in one line

  bool in_place(const KnownColumnSettings& settings) const;
};

// Whether a line stands farther below the one above than the lines of a table do.
bool stands_apart(const std::vector<TextLine>& lines, std::size_t line, const PageFootSettings& settings);

// Lines from `first` on that fit the columns, down to a bold one or a gap.
ColumnLines lines_in_columns(const std::vector<TextLine>& lines, std::size_t first,
                             const std::vector<Interval>& columns, const BorderlessSettings& settings);

}  // namespace thaimemo
