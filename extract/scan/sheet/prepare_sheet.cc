#include "extract/scan/sheet/prepare_sheet.h"

#include <algorithm>

namespace thaimemo {

Sheet prepare_sheet(const Image& scan, const SheetSettings& settings) {
  Sheet sheet;
  Image grey = as_positive(without_coloured_ink(scan, settings.coloured_ink), settings.negative);
  sheet.paper = find_paper(grey, settings.rectify);
  if (sheet.paper) grey = rectified(grey, *sheet.paper);
  const double dpi = grey.dpi;
  const bool bilevel = is_bilevel(grey, settings.binarize);
  Picture page = bilevel ? Picture(without_halftone(grey, settings.halftone)) : evened(grey, settings.light);
  Bitmap ink = coarsely_binarized(page, bilevel, settings.binarize);
  if (is_sideways(ink, dpi, settings.orientation)) {
    sheet.rotation = 90;
    page = page.quarters_turned(1);
    ink = ink.quarter_turned();
  }
  sheet.skew_deg = skew_of(ink, dpi, settings.deskew);
  page = deskewed(page, sheet.skew_deg, settings.deskew);
  sheet.ink = binarized(page, dpi, bilevel, settings.binarize).mask();
  sheet.grey = page.image(dpi);
  return sheet;
}

Sheet turned_over(const Sheet& sheet) {
  Sheet turned = sheet;
  turned.rotation = (sheet.rotation + 180) % 360;
  std::ranges::reverse(turned.grey.pixels);
  std::ranges::reverse(turned.ink.ink);
  return turned;
}

Image as_read(const Image& scan, const std::optional<Corners>& paper, int rotation, double skew_deg,
              const SheetSettings& settings) {
  const Image flat = paper ? rectified(scan, *paper) : scan;
  const Picture upright = Picture(flat).quarters_turned(rotation % 360 / 90);
  return deskewed(upright, skew_deg, settings.deskew).image(flat.dpi);
}

}  // namespace thaimemo
