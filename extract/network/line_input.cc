#include "extract/network/line_input.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "extract/network/int_matrix.h"

namespace thaimemo {
namespace {

// The shares of the extremes that lie beyond black, and below white: those of Tesseract, with which the
// networks were trained.
constexpr double beyond_black = 0.25, below_white = 0.75;

// How often each grey was an extreme.
class Greys {
 public:
  void add(int grey) {
    ++counts_[static_cast<std::size_t>(grey)];
    ++total_;
  }
  bool empty() const { return total_ == 0; }

  // The grey below which this share of them lies, between two greys by proportion.
  double below(double share) const {
    const double wanted = std::max(1.0, share * total_);
    double sum = 0;
    std::size_t grey = 0;
    while (grey < counts_.size() && sum < wanted) sum += counts_[grey++];
    if (grey == 0) return 0;
    return static_cast<double>(grey) - (sum - wanted) / counts_[grey - 1];
  }

 private:
  std::array<int, 256> counts_{};
  int total_ = 0;
};

struct Contrast {
  double black, white;
};

// The greys at which a row turns from falling to rising (in a stroke), and back.
void add_extremes(std::span<const std::uint8_t> row, Greys& dips, Greys& peaks) {
  for (std::size_t x = 1; x + 1 < row.size(); ++x) {
    const int before = row[x - 1], here = row[x], after = row[x + 1];
    if ((here < before && here <= after) || (here <= before && here < after)) dips.add(here);
    if ((here > before && here >= after) || (here >= before && here > after)) peaks.add(here);
  }
}

// A quarter of the dips are darker than black, a quarter of the peaks are brighter than white.
Contrast contrast_of(const Image& line) {
  Greys dips, peaks;
  const std::span pixels(line.pixels);
  const auto width = static_cast<std::size_t>(line.width);
  for (std::size_t y = 0; y < static_cast<std::size_t>(line.height); ++y)
    add_extremes(pixels.subspan(y * width, width), dips, peaks);
  if (dips.empty()) dips.add(0);
  if (peaks.empty()) peaks.add(255);
  return {dips.below(beyond_black), peaks.below(below_white)};
}

std::int8_t in_127ths(int grey, const Contrast& contrast) {
  const double half = std::max(1.0, (contrast.white - contrast.black) / 2);
  const double value = std::round(128 * ((grey - contrast.black) / half - 1));
  return static_cast<std::int8_t>(std::clamp(value, -1.0 * int8_one, 1.0 * int8_one));
}

}  // namespace

FeatureMap line_input(const Image& line) {
  const Contrast contrast = contrast_of(line);
  std::array<std::int8_t, 256> value_of{};
  for (int grey = 0; grey < 256; ++grey) value_of[static_cast<std::size_t>(grey)] = in_127ths(grey, contrast);
  FeatureMap map = empty_map(line.width, line.height, 1);
  for (int y = 0; y < line.height; ++y)
    for (int x = 0; x < line.width; ++x)
      *map.at(x, y) =
          value_of[line.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(line.width) +
                               static_cast<std::size_t>(x)]];
  return map;
}

}  // namespace thaimemo
