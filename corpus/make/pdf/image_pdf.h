// A PDF whose pages are one image each, as scanners write them.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::make {

// Letters laid under the image for searching, in Helvetica that is not embedded; position from the lower left
// corner.
struct HiddenText {
  double x = 0, y = 0, size_pt = 12;
  std::string text;  // ASCII without brackets and backslashes
};

struct ImagePage {
  double width_pt = 595, height_pt = 842;  // as stored, before `rotate`
  int width_px = 0, height_px = 0, channels = 1;
  int rotate = 0;    // the page's /Rotate: degrees clockwise for showing
  bool fax = false;  // the stream is CCITT group 4, else JPEG
  std::string stream;
  std::vector<HiddenText> hidden;
};

// The same pages give the same bytes.
std::string to_image_pdf(const std::vector<ImagePage>& pages);

}  // namespace thaimemo::make
