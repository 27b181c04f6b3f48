// A scan made ready: even paper, upright, straight, and which of its pixels are ink.
#pragma once

#include <optional>

#include "extract/record/image.h"
#include "extract/record/page_record.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

struct Sheet {
  Image grey;  // paper is white (255) everywhere, whatever the light was
  Mask ink;
  int rotation = 0;              // degrees clockwise that were applied: 0, 90, 180 or 270
  double skew_deg = 0;           // clockwise lean of the scan that was taken out
  std::optional<Corners> paper;  // where the sheet lay in a photograph, before all else
};

struct SheetSettings {
  double skew_max_deg = 7;
  double skew_min_deg = 0.07;  // less is left as it is: rotating blurs
  double sideways_ratio_min =
      1.5;  // text runs this much more downwards than across: the page lies on its side
};

// Tells sideways from upright by the direction in which the letters run; upside down it cannot tell (see
// turned_over). Light is evened by the paper's brightness around each spot, ink found with Sauvola's local
// threshold (J. Sauvola, M. Pietikäinen, Adaptive document image binarization, 2000). Throws Error
// "ocr-failed".
Sheet prepare_sheet(const Image& scan, const SheetSettings& settings = {});

Sheet turned_over(const Sheet& sheet);  // by 180 degrees

// A scan flattened, turned and straightened as a sheet or a page says it was, its light left as it is.
Image as_read(const Image& scan, const std::optional<Corners>& paper, int rotation, double skew_deg,
              const SheetSettings& settings = {});

}  // namespace thaimemo
