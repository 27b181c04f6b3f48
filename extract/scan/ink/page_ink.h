// What a straightened page holds before anything is read: its tables, and the lines of text in each cell and
// outside.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/page_record.h"
#include "extract/scan/ink/ink_lines.h"
#include "extract/scan/sheet/prepare_sheet.h"

namespace thaimemo {

struct CellPlace {
  std::size_t table = 0, cell = 0;  // indexes into PageInk::tables and its cells

  auto operator<=>(const CellPlace&) const = default;
};

struct PageRegion {
  std::optional<CellPlace> cell;  // none: outside the tables
  std::vector<InkLine> lines;     // from top to bottom
};

struct PageInk {
  std::vector<Rule> rules;          // in points
  std::vector<Table> tables;        // in points, cells without text
  Components ink;                   // without rules and stamps
  Image grey;                       // what lines are read in: the sheet without paler stamps
  double x_height = 0;              // in pixels
  std::vector<PageRegion> regions;  // outside first, then the cells that have text
};

PageInk find_page_ink(const Sheet& sheet);

}  // namespace thaimemo
