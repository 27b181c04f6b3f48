// Where lines look like a table and none was found, so that a person is told.
#pragma once

#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

struct MissedTableSettings {
  // Texts of a line stand so far apart, in its size of type, or its height where that is unknown: a quad, as
  // TextLineSettings::tab_gap_em.
  double gap_em = 1;
  // So many lines with so many texts each; two lines may be signatures side by side, two texts a label and its
  // value, unless that is a number with decimals in line after line.
  std::size_t lines_min = 3, texts_min = 3;
  // Fewer where one of them is bold, as a header, or holds a number with decimals, as scores have.
  std::size_t telling_lines_min = 2;
  // Texts of such lines begin below each other, or have one middle, so nearly; so many of each line's do. As
  // KnownColumnSettings::begins_within_em; by eye on made reports, running text that was stretched does not.
  double aligned_em = 0.6;
  std::size_t aligned_min = 2;
  // Other lines between them, the rest of longer cells, at most: a cell of a page's table is seldom longer.
  std::size_t between_max = 12;
};

// The boxes around such lines outside of the tables, from top to bottom. Only a page's own tables are looked at: a
// region that ended in one is none.
std::vector<Box> missed_tables(const Page& page, const MissedTableSettings& settings = {});

}  // namespace thaimemo
