#include "extract/scan/sheet/prepare_sheet.h"

#include <algorithm>

#include "extract/scan/image/components.h"

namespace thaimemo {
namespace {

// Where fields lie on the page once it is turned and deskewed as the sheet was.
std::vector<PixelBox> boxes_on(const Mask& fields, const Sheet& sheet, const DeskewSettings& settings) {
  if (fields.ink.empty()) return {};
  constexpr int paper = 255, middle = 128;
  const Picture turned = Bitmap(fields).as_picture(paper, 0).quarters_turned(sheet.rotation / 90);
  std::vector<PixelBox> boxes;
  const Mask straight = deskewed(turned, sheet.skew_deg, settings).darker_than(middle).mask();
  for (const Component& field : find_components(straight).items) boxes.push_back(field.box);
  return boxes;
}

}  // namespace

Sheet prepare_sheet(const Image& scan, const SheetSettings& settings) {
  Sheet sheet;
  Image grey = as_positive(without_coloured_ink(scan, settings.coloured_ink), settings.negative);
  sheet.paper = find_paper(grey, settings.rectify);
  if (sheet.paper) grey = rectified(grey, *sheet.paper);
  const Mask dark_fields = turn_dark_fields(grey, settings.dark_fields);
  const double dpi = grey.dpi;
  const bool bilevel = is_bilevel(grey, settings.binarize);
  Picture page = bilevel ? Picture(without_halftone(grey, settings.halftone)) : evened(grey, settings.light);
  const double gain = bilevel ? 1 : toner_gain(page.image(dpi), settings.binarize);
  Bitmap ink = coarsely_binarized(page, bilevel, gain, settings.binarize);
  if (is_sideways(ink, dpi, settings.orientation)) {
    sheet.rotation = 90;
    page = page.quarters_turned(1);
    ink = ink.quarter_turned();
  }
  sheet.skew_deg = skew_of(ink, dpi, settings.deskew);
  page = deskewed(page, sheet.skew_deg, settings.deskew);
  sheet.dark_fields = boxes_on(dark_fields, sheet, settings.deskew);
  sheet.grey = page.image(dpi);
  if (gain > 1) page = Picture(with_dark_toner(sheet.grey, gain));
  sheet.ink = binarized(page, dpi, bilevel, settings.binarize).mask();
  return sheet;
}

Sheet turned_over(const Sheet& sheet) {
  Sheet turned = sheet;
  turned.rotation = (sheet.rotation + 180) % 360;
  std::ranges::reverse(turned.grey.pixels);
  std::ranges::reverse(turned.ink.ink);
  const int width = sheet.grey.width, height = sheet.grey.height;
  for (PixelBox& box : turned.dark_fields)
    box = {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
  return turned;
}

Image as_read(const Image& scan, const std::optional<Corners>& paper, int rotation, double skew_deg,
              const SheetSettings& settings) {
  const Image flat = paper ? rectified(scan, *paper) : scan;
  const Picture upright = Picture(flat).quarters_turned(rotation % 360 / 90);
  return deskewed(upright, skew_deg, settings.deskew).image(flat.dpi);
}

}  // namespace thaimemo
