// Lines below a table's rows, or on the next page, seen through columns that are known already: text that
// nearly touches the next column still tells where it belongs. Internal to extract/table/borderless.
#pragma once

#include <optional>
#include <vector>

#include "extract/table/borderless/borderless_tables.h"
#include "extract/table/lines/text_lines.h"

namespace thaimemo {

// The column that holds a place; -1 left of all.
int column_at(const std::vector<Span>& bands, double x, double em);

// A line's text in each column, from left to right; none where a word reaches into the next column.
std::optional<std::vector<Span>> divided(const TextLine& line, const std::vector<Span>& bands,
                                         const BorderlessSettings& settings);

struct ColumnLines {
  std::size_t end = 0;                    // one past the last line
  std::vector<Span> bands;                // grown by the text of the lines
  std::vector<std::vector<Span>> pieces;  // of each line
  std::vector<int> lines_in;              // how many lines have text in each column
  int placed = 0;        // pieces that begin where their column begins, or stand in its middle
  int columns_most = 0;  // of one line

  bool in_place(const BorderlessSettings& settings) const;
};

// Whether a line stands farther below the one above than lines of a table do.
bool stands_apart(const std::vector<TextLine>& lines, std::size_t line, const BorderlessSettings& settings);

// Lines from `first` on that fit the columns, down to a bold one or a gap.
ColumnLines lines_in_columns(const std::vector<TextLine>& lines, std::size_t first,
                             const std::vector<Span>& bands, const BorderlessSettings& settings);

}  // namespace thaimemo
