// Markdown tables: rows of cells between pipes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/text/row_table.h"
#include "extract/text/source_lines.h"

namespace thaimemo {

struct PipeTable {
  Table table;
  size_t end = 0;  // the first line behind it
};

bool is_pipe_row(std::string_view line);  // begins with a pipe and has a second one that is not escaped

// nullopt where no pipe table begins at lines[at]. The row of dashes under the header is left out, its line
// belongs to the table's box. Rows without outer pipes count where a row of dashes stands under the first.
std::optional<PipeTable> pipe_table(const std::vector<SourceLine>& lines, size_t at, int columns_max = 200);

}  // namespace thaimemo
