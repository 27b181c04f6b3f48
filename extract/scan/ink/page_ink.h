// What a deskewed page holds before anything is read: its tables, and the lines of text in each cell and
// outside.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/page_record.h"
#include "extract/scan/ink/field_columns.h"
#include "extract/scan/ink/gutter.h"
#include "extract/scan/ink/ink_lines.h"
#include "extract/scan/ink/raster_rules.h"
#include "extract/scan/ink/stamps.h"
#include "extract/scan/ink/worn_rules.h"
#include "extract/scan/sheet/prepare_sheet.h"
#include "extract/table/ruled/grid.h"

namespace thaimemo {

struct PageRegion {
  std::optional<CellPlace> cell;  // in PageInk::tables; none: outside the tables
  std::vector<InkLine> lines;     // from top to bottom
};

struct PageInk {
  std::vector<Rule> rules;    // in points
  std::vector<Table> tables;  // in points, cells without text
  Components ink;             // without rules and stamps, in pixels
  // Indexes of components that may be text: no rests of rules, pictures or dots of shading.
  std::vector<std::size_t> text_ink;
  Image grey;                         // what lines are read in: the sheet without paler stamps
  double x_height = 0;                // in pixels
  std::vector<PixelBox> dark_fields;  // as Sheet::dark_fields
  std::optional<double> gutter;       // between two pages side by side, in points
  std::vector<PageRegion>
      regions;  // outside first (of two pages the left, then the right one), then the cells that have text
};

struct PageInkSettings {
  RasterRuleSettings rules;
  WornRuleSettings worn_rules;
  FieldColumnSettings field_columns;
  StampSettings stamps;
  InkLineSettings lines;
  SheetGutterSettings gutter;

  // What a rule leaves behind when it is taken out is thin, some times as long as thick, and lies along a
  // side of its cell. By eye on the faxes of made reports, seed 8002.
  double rest_thickness_max_pt = 3;
  double rest_ratio_min = 2;
  double rest_aside_max_pt = 1.5;
};

// The lines of all regions, in their order.
std::vector<const InkLine*> lines_of(const PageInk& page);

// Throws Error "ocr-failed".
PageInk find_page_ink(const Sheet& sheet, const PageInkSettings& settings = {});

}  // namespace thaimemo
