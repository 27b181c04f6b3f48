// A table without rules between its columns that may go on at the top of the next page.
//
// White space shows columns only where several rows stand together. The rest of a row that a page break cut
// has text in one column or two: which ones, only the page before can tell.
//
// "Does the table go on?" is asked twice, and these are two questions. Here it is asked of two neighbouring
// pages while they are read: is what stands at the top text of the columns above? The letters of a header and
// the places of columns answer, since nothing is known of their meaning yet.
// Segmentation asks it of two whole tables of a document, ruled ones too
// (normalize/segment/structure/logical_tables.h): do their columns mean the same? There a header on another
// page may be worded otherwise, and columns may stand elsewhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/record/page_record.h"
#include "extract/table/borderless/text_region.h"

namespace thaimemo {

struct OpenTable {
  std::vector<Interval> columns;       // where text stands in each column
  std::vector<std::u32string> header;  // what its first row says over each column: letters, sorted
  std::vector<std::string> heads;      // the page's first lines: running heads look the same on the next page
  bool scanned = false;                // the next sheet may lie farther left or right than this one
  // From side to side of the rules between its rows, which the next page shows too; nothing without any.
  Interval frame = no_interval;

  // The same, farther to the right.
  OpenTable moved(double by_pt) const;
  OpenTable scaled(double factor) const;
};

// The table at the end of a page, with nothing but furniture below; none where rules part its columns. `before` is what
// the page began with: columns that have no text on this page are taken from it.
std::optional<OpenTable> open_table_of(const Page& page, const OpenTable* before = nullptr,
                                       const ContinuationSettings& settings = {});

// Whether nothing but furniture stands above a place of the next page.
bool begins_page(const std::vector<StyledWord>& words, double y, const OpenTable& above);

// The columns on the next page of a table with rules between its rows, where a frame stands that is as wide;
// empty elsewhere.
std::vector<Interval> columns_within(const Interval& frame, const OpenTable& above,
                                     const ContinuationSettings& settings = {});

// Where on a page a table goes on: after furniture, with the same header or with text that begins where the
// columns begin.
struct Continuation {
  std::size_t first = 0, end = 0;  // lines; none where both are the same
  std::size_t header_end = 0;      // one past the repeated header; `first` without one
  std::vector<Interval> columns;
  std::vector<std::vector<Interval>> segments;  // of each line from `first` on, as the columns divide it
  int placed = 0;  // texts that begin where their column begins, or stand in its middle
};

// On scans with the columns where they fit the most text.
Continuation continuation_of(const TextRegion& region, const OpenTable& above);

}  // namespace thaimemo
