// Fields of colour above each other, as the rows of striped tables have them. Internal to extract/table/partial.
#pragma once

#include <limits>
#include <vector>

#include "base/interval.h"
#include "extract/record/styled_word.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Fields side by side: a row, or its cells. `height` is that of the lowest; a cell of two rows is higher.
struct ShadedBand {
  std::vector<Box> fields;  // from left to right
  Interval height, width;
  bool header = false;  // its words are bold
};

struct ShadedStack {
  std::vector<ShadedBand> bands;  // from top to bottom; the first alone may be a header
  Interval width;

  Interval height() const { return {bands.front().height.low, bands.back().height.high}; }
};

inline constexpr Interval everywhere{-std::numeric_limits<double>::infinity(),
                                     std::numeric_limits<double>::infinity()};

// The words whose middle lies within a stretch of width and of height.
std::vector<StyledWord> words_in(const std::vector<StyledWord>& words, const Interval& width,
                                 const Interval& height);

// Fields that begin at one height, each where the one before ends; from top to bottom. Low and narrow ones are none.
std::vector<ShadedBand> shaded_bands(std::vector<Box> fields, const std::vector<StyledWord>& words,
                                     const PartialSettings& settings);

// Bands that end at the same right side, with rows of text on white between them or nothing. One band alone is a box
// around text, or a header.
std::vector<ShadedStack> shaded_stacks(const std::vector<Box>& fields, const std::vector<StyledWord>& words,
                                       const PartialSettings& settings);

}  // namespace thaimemo
