// Which pixels of a page are ink.
#pragma once

#include "extract/scan/image/picture.h"

namespace thaimemo {

// Levels go from 0 (black) to 255. Numbers without an origin of their own were set by eye on made reports.
struct BinarizeSettings {
  int grey_darkest = 41, grey_brightest = 214;  // levels from one to the other are neither black nor white
  int pixels_per_grey_min = 500;  // so few such pixels may a page of two levels have: JPEG makes some

  int coarse_level = 150;          // ink of a page with evened light, when a coarse picture of it is enough
  int coarse_bilevel_level = 128;  // the same of a page of two levels: the middle
  int bilevel_level = 170;         // turning spreads a rule one pixel thin over two rows, half grey each

  // A half of the window's side is a twelfth of an inch: as high as small letters.
  double windows_per_inch = 12;
  int window_min_px = 8;        // of the same, where the picture is coarse
  double sauvola_factor = 0.2;  // smaller finds paler ink
  int black_level = 80;         // ink whatever stands around it: bars wider than the window come out hollow

  // Worn toner prints letters in grey, and the rules of tables paler than Sauvola's threshold sees. By eye on
  // made pale scans.
  int toner_level = 215;           // darker pixels of a page with even white paper are toner,
  double toner_quantile = 0.3;     // which is as dark as that one of them: edges are paler, bold print darker
  double toner_share_min = 0.002;  // less of a page is dust
  int pale_from = 90;              // brighter toner is pale
  int darkened_to = 40;            // and counts as if it were so dark,
  double gain_max = 3;             // but no further: the back of the sheet would show
};

// Whether a page has two levels, as a fax or what was made of one: such a page has no light to even.
bool is_bilevel(const Image& grey, const BinarizeSettings& settings = {});

// Ink at one level, good enough to tell how the page lies. As binarized() it throws Error "ocr-failed".
Bitmap coarsely_binarized(const Picture& page, bool bilevel, double gain = 1,
                          const BinarizeSettings& settings = {});

// How many times darker the toner of a page would be if it were fresh; 1 where it is. `grey` has even white
// paper.
double toner_gain(const Image& grey, const BinarizeSettings& settings = {});
Image with_dark_toner(Image grey, double gain);

// The ink of a straight page: by Sauvola's local threshold (see picture.h), or at one level where it had two
// levels.
Bitmap binarized(const Picture& page, double dpi, bool bilevel, const BinarizeSettings& settings = {});

}  // namespace thaimemo
