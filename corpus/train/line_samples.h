// Pictures of text lines with what stands on them, cut by the same code that cuts the lines of real scans:
// what the network sees in training is what it will see in use.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/axes.h"
#include "corpus/make/ink/fonts.h"
#include "corpus/make/wording/random.h"
#include "corpus/train/line_text.h"
#include "extract/record/image.h"

namespace thaimemo::train {

struct LineSample {
  Image image;  // grey
  std::string text;
};

// One page of lines in many fonts and sizes, printed, scanned in the given manner and cut again. Gives no
// sample where the cut lines cannot be told to be the printed ones: a wrong label teaches nonsense.
std::vector<LineSample> line_samples(const make::FontBook& fonts, const std::vector<std::string>& families,
                                     const LineText& texts, make::Scan scan, make::Random& random);

}  // namespace thaimemo::train
