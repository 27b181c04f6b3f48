// One table of a made report as OCR text.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::make {

enum class TableText { tabs, pipes, html };
enum class CellText { plain, paragraphs, list };

struct TableTextStyle {
  TableText kind = TableText::tabs;
  CellText cells = CellText::plain;
  bool repeated_header = true;
};

// Long tables are cut as pages would: a new header or none, and now and then a row in two. A table with
// merged cells or a header of two levels is written as HTML, since tabs and pipes cannot say what it looks
// like.
std::string to_table_text(const Grid& grid, const TableTextStyle& style, Random& random);

}  // namespace thaimemo::make
