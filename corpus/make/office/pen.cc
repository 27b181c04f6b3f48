#include "corpus/make/office/pen.h"

#include <cstdio>

#include "base/base64.h"
#include "corpus/make/ink/outline.h"

namespace thaimemo::make {

namespace {

std::string point(double x, double y) {
  char text[48];
  std::snprintf(text, sizeof text, "%.1f %.1f ", x, y);
  return text;
}

}  // namespace

PenPath draw_signature(Random& random) {
  PenPath pen{120, 40, "M" + point(4, 26)};
  const int loops = random.between(2, 5), points = loops * 3;
  for (int i = 1; i <= points; ++i) {
    const double along = 8 + (pen.width_pt - 16) * i / points;
    const double aside = random.between(-6.0, 6.0);
    const double up = random.between(4.0, 36.0);
    pen.path += (i % 3 == 1 ? "C" : "") + point(along + aside, up);
  }
  return pen;
}

PenPath emblem() {
  return {40, 48,
          "M2 18C14 4 16 40 20 42C24 40 26 4 38 18C34 30 30 42 30 46C26 34 14 34 10 46C10 42 6 30 2 18Z"};
}

std::string emblem_picture() {
  constexpr double dpi = 200;  // of pictures in letter heads, by eye
  const PenPath pen = emblem();
  return in_base64(picture_of(pen.path, pen.width_pt, pen.height_pt, dpi));
}

}  // namespace thaimemo::make
