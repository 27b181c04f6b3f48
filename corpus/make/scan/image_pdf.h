// A PDF whose pages are one image each, as scanners write them.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::make {

struct ImagePage {
  double width_pt = 595, height_pt = 842;  // as stored, before `rotate`
  int width_px = 0, height_px = 0, channels = 1;
  int rotate = 0;    // the page's /Rotate: degrees clockwise for showing
  bool fax = false;  // the stream is CCITT group 4, else JPEG
  std::string stream;
};

// The same pages give the same bytes.
std::string to_image_pdf(const std::vector<ImagePage>& pages);

}  // namespace thaimemo::make
