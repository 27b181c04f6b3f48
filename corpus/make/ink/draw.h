// Inked pages to PDF or to pixels.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/ink/ink.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// One born-digital PDF. The same pages give the same bytes: the file's dates are fixed.
std::string to_pdf(const std::vector<InkedPage>& pages, const std::string& title);

struct RasterSettings {
  double dpi = 300;
  double skew_deg = 0;  // clockwise, about the middle
  double shift_x_pt = 0, shift_y_pt = 0;
  bool colour = false;
};

Image to_pixels(const InkedPage& page, const RasterSettings& settings);

}  // namespace thaimemo::make
