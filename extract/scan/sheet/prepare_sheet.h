// A scan made ready: even paper, upright, straight, and which of its pixels are ink.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/image.h"
#include "extract/record/page_record.h"
#include "extract/scan/image/mask.h"
#include "extract/scan/sheet/binarize.h"
#include "extract/scan/sheet/coloured_ink.h"
#include "extract/scan/sheet/dark_fields.h"
#include "extract/scan/sheet/deskew.h"
#include "extract/scan/sheet/even_light.h"
#include "extract/scan/sheet/halftone.h"
#include "extract/scan/sheet/negative.h"
#include "extract/scan/sheet/orientation.h"
#include "extract/scan/sheet/rectify.h"

namespace thaimemo {

struct Sheet {
  Image grey;                         // paper is white (255) everywhere, whatever the light was
  Mask ink;                           // of the same size
  int rotation = 0;                   // degrees clockwise that were applied: 0, 90, 180 or 270
  double skew_deg = 0;                // the clockwise lean of the scan that was taken out
  std::vector<PixelBox> dark_fields;  // that were turned black on white
  std::optional<Corners> paper;       // where the sheet lay in a photograph, before all else; in points
};

// The settings of the steps, in their order.
struct SheetSettings {
  ColouredInkSettings coloured_ink;
  NegativeSettings negative;
  RectifySettings rectify;
  DarkFieldSettings dark_fields;
  HalftoneSettings halftone;
  LightSettings light;
  OrientationSettings orientation;
  DeskewSettings deskew;
  BinarizeSettings binarize;
};

// Coloured pens taken out, white on black turned round, a photographed sheet rectified, dark fields turned
// round, halftone removed or the light evened, turned upright, deskewed, binarized. Whether the page stands
// upside down it cannot tell (see turned_over). `scan` is grey or in colour. Throws Error "ocr-failed".
Sheet prepare_sheet(const Image& scan, const SheetSettings& settings = {});

Sheet turned_over(const Sheet& sheet);  // by 180 degrees

// A scan rectified, turned and deskewed as a sheet or a page says it was, its light and colours left as they
// are. Throws Error "ocr-failed".
Image as_read(const Image& scan, const std::optional<Corners>& paper, int rotation, double skew_deg,
              const SheetSettings& settings = {});

}  // namespace thaimemo
