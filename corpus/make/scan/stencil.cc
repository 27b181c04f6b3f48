#include "corpus/make/scan/stencil.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/make/scan/pixels.h"

namespace thaimemo::make {

namespace {

constexpr double kTile_pt = 12;  // as large as a letter, so that each has paper in its tile or a neighbour's
constexpr double kInkBelow =
    0.7;  // of the paper's brightness; by eye: strokes stay whole, shaded cells stay paper

int brightness(const Image& image, int x, int y) {
  const std::uint8_t* pixel = image.pixels.data() + row_bytes(image) * static_cast<std::size_t>(y) +
                              static_cast<std::size_t>(x) * image.channels;
  return image.channels == 1 ? pixel[0] : (pixel[0] + pixel[1] + pixel[2]) / 3;
}

// How bright the paper is, tile by tile: the upper quartile.
class PaperLight {
 public:
  explicit PaperLight(const Image& image)
      : side_(std::max(1, static_cast<int>(kTile_pt * image.dpi / 72))), across_(image.width / side_ + 1) {
    for (int top = 0; top < image.height; top += side_)
      for (int left = 0; left < across_ * side_; left += side_) tiles_.push_back(light_of(image, left, top));
  }

  int at(int x, int y) const { return tiles_[static_cast<std::size_t>(y / side_ * across_ + x / side_)]; }

 private:
  int light_of(const Image& image, int left, int top) const {
    std::array<int, 256> counts{};
    int count = 0;
    for (int y = top; y < std::min(image.height, top + side_); ++y)
      for (int x = left; x < std::min(image.width, left + side_); ++x, ++count)
        ++counts[static_cast<std::size_t>(brightness(image, x, y))];
    int above = 0, grey = 255;
    while (grey > 0 && (above += counts[static_cast<std::size_t>(grey)]) * 4 < count) --grey;
    return grey;
  }

  int side_, across_;
  std::vector<int> tiles_;
};

Image mask_of(const Image& image, const PaperLight& paper) {
  Image mask = image;
  mask.channels = 1;
  mask.pixels.clear();
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      mask.pixels.push_back(brightness(image, x, y) < kInkBelow * paper.at(x, y) ? 0 : 255);
  return mask;
}

// The mean of a block's pixels outside the mask; of a block that is all ink, the paper about it.
void average(const Image& image, const SplitPicture& split, const PaperLight& paper, double side, int column,
             int row, std::uint8_t* out) {
  const int left = static_cast<int>(column * side),
            right = std::min(image.width, static_cast<int>((column + 1) * side));
  const int top = static_cast<int>(row * side),
            bottom = std::min(image.height, static_cast<int>((row + 1) * side));
  std::array<int, 3> sums{};
  int count = 0;
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) {
      const auto at = static_cast<std::size_t>(y) * image.width + static_cast<std::size_t>(x);
      if (split.mask.pixels[at] == 0) continue;
      for (int c = 0; c < image.channels; ++c)
        sums[static_cast<std::size_t>(c)] += image.pixels[at * image.channels + static_cast<std::size_t>(c)];
      ++count;
    }
  for (int c = 0; c < image.channels; ++c)
    out[c] = static_cast<std::uint8_t>(count > 0 ? sums[static_cast<std::size_t>(c)] / count
                                                 : paper.at(left, top));
}

}  // namespace

SplitPicture split_picture(const Image& image, double background_dpi) {
  const PaperLight paper(image);
  SplitPicture split{image, mask_of(image, paper)};
  Image& back = split.background;
  const double side = image.dpi / background_dpi;
  back.dpi = background_dpi;
  back.width = static_cast<int>(image.width / side);
  back.height = static_cast<int>(image.height / side);
  back.pixels.resize(static_cast<std::size_t>(back.width) * back.height * back.channels);
  std::uint8_t* to = back.pixels.data();
  for (int row = 0; row < back.height; ++row)
    for (int column = 0; column < back.width; ++column, to += back.channels)
      average(image, split, paper, side, column, row, to);
  return split;
}

}  // namespace thaimemo::make
