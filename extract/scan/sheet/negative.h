// White letters on black paper: a picture whose bits were taken the wrong way round, or a film's negative.
#pragma once

#include "extract/record/image.h"

namespace thaimemo {

struct NegativeSettings {
  // Of 255: paper this dark is none, print on it would not be legible; by eye on made reports.
  int dark_paper_max = 96;
};

// Black on white again where more than half of a grey picture is darker than that; else the picture as it is.
Image as_positive(Image grey, const NegativeSettings& settings = {});

}  // namespace thaimemo
