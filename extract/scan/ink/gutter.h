// Two pages side by side on one sheet: an open booklet on the glass, two pages printed on one.
#pragma once

#include <optional>
#include <vector>

#include "extract/scan/image/components.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

// Shares are of the sheet's width or height. By eye on made reports and open booklets.
struct SheetGutterSettings {
  double landscape_min = 1.2;       // width to height: two A4 pages make 1.41
  double width_min = 0.045;         // two margins; columns of a page stand closer
  double off_middle_max = 0.03;     // how far its middle may be from the sheet's
  std::size_t pieces_min = 60;      // of ink on either side, a paragraph,
  double height_covered_min = 0.1;  // which reach over so much of the sheet's height
};

// The middle of the white strip between two pages, in pixels; none where letters or rules cross the middle of
// the sheet, or one side is nearly empty. `members` are the components that may be text.
std::optional<double> gutter_of(const Components& ink, const std::vector<std::size_t>& members,
                                const std::vector<PixelBox>& rules, int width, int height,
                                const SheetGutterSettings& settings = {});

}  // namespace thaimemo
