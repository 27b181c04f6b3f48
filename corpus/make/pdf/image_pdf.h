// A PDF whose pages are one image each, as scanners write them; over it, what later programs put there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/make/pdf/embedded_font.h"

namespace thaimemo::make {

// Letters laid under the image for searching, in Helvetica that is not embedded; position from the lower left
// corner.
struct HiddenText {
  double x = 0, y = 0, size_pt = 12;
  std::string text;  // ASCII without brackets and backslashes
};

// A mask of one bit over the whole page, painted in one colour (red, green and blue from 0 to 1).
struct StencilLayer {
  int width_px = 0, height_px = 0;
  std::string fax;  // CCITT group 4; black is painted
  double red = 0, green = 0, blue = 0;
};

struct ImagePage {
  double width_pt = 595, height_pt = 842;  // as stored, before `rotate`
  int width_px = 0, height_px = 0, channels = 1;
  int rotate = 0;        // the page's /Rotate: degrees clockwise for showing
  bool fax = false;      // the stream is CCITT group 4, else JPEG
  bool negated = false;  // a /Decode that turns white and black round
  std::string stream;
  std::vector<HiddenText> hidden;
  std::optional<StencilLayer> stencil;
  std::string typed;         // operators that draw text over the picture, in the stored page's points
  double typed_opacity = 1;  // 0 to 1
};

// What typed text is set in; the operators know it as /T0, /T1 and so on.
struct PageFont {
  EmbeddedFont font;
  GlyphLetters letters;
};

// The same pages give the same bytes.
std::string to_image_pdf(const std::vector<ImagePage>& pages, const std::vector<PageFont>& fonts = {});

}  // namespace thaimemo::make
