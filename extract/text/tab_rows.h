// Tables whose cells are separated by tabs.
#pragma once

#include <optional>
#include <vector>

#include "extract/text/row_table.h"
#include "extract/text/source_lines.h"

namespace thaimemo {

struct TabSettings {
  int columns_max = 200;
  int cell_lines_max = 200;
};

// The rows that begin at one line, before it is decided whether they are a table.
struct TabGroup {
  enum class Kind {
    table,     // two rows or three columns at least
    pair,      // one row of two cells: a table only beside another one
    indented,  // tabs stand before the text only: paragraphs, or the rest of a table's row
  };
  Kind kind = Kind::table;
  std::vector<Row> rows;
  size_t columns = 0;
  size_t end = 0;  // the first line behind it
};

// nullopt where no row begins at lines[at]. read_text.h says what counts as a row.
std::optional<TabGroup> tab_group(const std::vector<SourceLine>& lines, size_t at,
                                  const TabSettings& settings = {});

}  // namespace thaimemo
