// Inked pages as a scanner, a fax or a telephone would bring them: images only, more or less decayed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus/make/draft/axes.h"
#include "corpus/make/page/draw.h"
#include "corpus/make/pdf/image_pdf.h"
#include "corpus/make/wording/random.h"
#include "extract/record/image.h"

namespace thaimemo::make {

// The pixels that the glass saw, before they were compressed; `dpi` where it is not the scan's usual one.
Image to_scanned_pixels(const InkedPage& page, Scan scan, Random& random, std::optional<double> dpi = {});

// light  300 dpi, little skew and noise, good JPEG; now and then in colour
// mid    200 dpi grey, skew, shading, specks, poor JPEG
// fax    200 dpi, one bit, salt and pepper, CCITT group 4
// photo  200 dpi colour, perspective, uneven light, blur
// `turned`: the share of pages that lie on their side or upside down, half of them with a /Rotate that says
// so.
std::string to_scanned_pdf(const std::vector<InkedPage>& pages, Scan scan, double turned_share,
                           const Random& random);

// A sheet of paper that lies on the glass, from whatever printer: its size in points, and its pixels.
struct Sheet {
  double width = 0, height = 0;
  std::function<Image(const RasterSettings&)> pixels;
};
std::string to_scanned_pdf(const std::vector<Sheet>& sheets, Scan scan, double turned_share,
                           const Random& random);

// One page of it, upright.
ImagePage scan_page(const InkedPage& page, Scan scan, const Random& random);

}  // namespace thaimemo::make
