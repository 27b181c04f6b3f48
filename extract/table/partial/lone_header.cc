#include "extract/table/partial/lone_header.h"

#include <algorithm>

#include "extract/table/borderless/text_region.h"
#include "extract/table/rows/bold_share.h"

namespace thaimemo {

namespace {

// Whether some line has text that gutters part.
bool stands_in_columns(const std::vector<StyledWord>& words) {
  const TextRegion region = text_region_of(text_lines_of(words), {});
  return std::any_of(region.lines.begin(), region.lines.end(), [&](const SegmentedLine& line) {
    return text_runs_of(line, region.settings.gutters).size() > 1;
  });
}

}  // namespace

bool may_be_header(const Table& ruled, const std::vector<StyledWord>& words,
                   const PartialSettings& settings) {
  if (words.empty() || ruled.rows > settings.header_rows_max) return false;
  return bold_share_of(words).is_of_header() && stands_in_columns(words);
}

bool goes_on_below(const Table& header, const std::vector<Table>& tables) {
  const Interval width = across(header.bbox), height = down(header.bbox);
  return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
    return table.bbox.y0 < height.middle() && table.bbox.y1 > height.high + height.width() / 2 &&
           intersection(across(table.bbox), width).width() > width.width() / 2;
  });
}

}  // namespace thaimemo
