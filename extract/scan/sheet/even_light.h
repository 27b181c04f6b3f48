// The light on a scan: shadows of folds taken out, and the paper brought to one white everywhere.
#pragma once

#include "extract/scan/image/picture.h"

namespace thaimemo {

// A fold's shadow runs down or across the whole page. It is too narrow and too dark for the tiles in which
// the background is measured. Its brightness is taken from a picture of a quarter of the size; lengths are in
// pixels of that. By eye on made reports of seed 8002, photographed and scanned.
struct FoldSettings {
  int reduction = 4;
  int side_min_px = 100;     // a smaller picture has no folds
  int along_px = 15;         // the brightness of paper is taken over this length of a fold,
  double rank = 0.8;         // as that of the pixel which so many of them are darker than: ink is darker
  int narrow_px = 3;         // what is narrower is no shadow but a stroke
  int black_bar_level = 40;  // and what is darker as a whole is a printed bar
};

struct LightSettings {
  FoldSettings folds;
  BackgroundSettings background;
};

// The page with white paper (255) everywhere. `grey` is a grey scan with more than two levels. Where it is
// too small, or shows no paper, it comes back as it is. Throws Error "ocr-failed".
Picture evened(const Image& grey, const LightSettings& settings = {});

}  // namespace thaimemo
