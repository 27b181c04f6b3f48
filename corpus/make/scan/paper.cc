#include "corpus/make/scan/paper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "corpus/make/scan/glass.h"
#include "corpus/make/scan/pixels.h"

namespace thaimemo::make {

namespace {

// All by eye on made pages of 10 to 16 points: broken letters, every one of which can be told.
constexpr double kDensityLow = 0.42, kDensityHigh = 0.72;  // of the ink: 1 is black
constexpr double kMissingLow = 0.06,
                 kMissingHigh = 0.22;  // the share of ink that lies in blotches without toner
constexpr double kLeftInBlotch = 0.3;  // of the density there
constexpr double kStreakLossLow = 0.25, kStreakLossHigh = 0.6;  // of the density in the middle of a streak
constexpr double kStreakWidthLow_pt = 3, kStreakWidthHigh_pt = 22;
constexpr double kShineLow = 0.25,
                 kShineHigh = 0.42;                 // of the back's ink that comes through, before the blur
constexpr double kPaperLow = 0.92, kPaperHigh = 1;  // brightness of cheap paper, of white
constexpr double kYellowMax = 0.07;                 // what its blue lacks
constexpr int kTile = 256;                          // pixels; the blotches repeat after so many

using Tile = std::vector<std::uint8_t>;

// A grain of blotches a few pixels wide, in which each value from 0 to 255 is equally frequent.
Tile grain(Random& random) {
  Image image;
  image.width = image.height = kTile;
  image.pixels.resize(kTile * kTile);
  for (auto& pixel : image.pixels) pixel = static_cast<std::uint8_t>(random.next() >> 56);
  blur(image, 2);
  std::vector<int> order(image.pixels.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return image.pixels[static_cast<std::size_t>(a)] < image.pixels[static_cast<std::size_t>(b)];
  });
  Tile tile(image.pixels.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    tile[static_cast<std::size_t>(order[i])] = static_cast<std::uint8_t>(i * 256 / order.size());
  return tile;
}

// What is left of the ink in each column of pixels.
std::vector<double> densities(const Image& image, Random& random) {
  const double density = random.between(kDensityLow, kDensityHigh), point = image.dpi / 72;
  std::vector<double> across(static_cast<std::size_t>(image.width), density);
  for (int streaks = random.between(1, 5); streaks > 0; --streaks) {
    const double middle = random.between(0.0, 1.0) * image.width;
    const double half = random.between(kStreakWidthLow_pt, kStreakWidthHigh_pt) * point / 2;
    const double loss = random.between(kStreakLossLow, kStreakLossHigh);
    for (int x = std::max(0, static_cast<int>(middle - half));
         x < std::min<double>(image.width, middle + half); ++x)
      across[static_cast<std::size_t>(x)] *= 1 - loss * (1 + std::cos(M_PI * (x - middle) / half)) / 2;
  }
  return across;
}

}  // namespace

void wear_toner(Image& image, Random& random) {
  const Tile tile = grain(random);
  const std::vector<double> across = densities(image, random);
  const int missing = static_cast<int>(256 * random.between(kMissingLow, kMissingHigh));
  const int off_x = random.between(0, kTile - 1), off_y = random.between(0, kTile - 1);
  std::size_t i = 0;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) {
      const int at = (y + off_y) % kTile * kTile + (x + off_x) % kTile;
      const bool bare = tile[static_cast<std::size_t>(at)] < missing;
      const double left = across[static_cast<std::size_t>(x)] * (bare ? kLeftInBlotch : 1);
      for (int c = 0; c < image.channels; ++c, ++i)
        image.pixels[i] = clamped(255 - static_cast<int>((255 - image.pixels[i]) * left));
    }
}

void show_through(Image& front, const Image& back, Random& random) {
  Image shine = mirrored(back);
  blur(shine, 1);
  const int depth = static_cast<int>(256 * random.between(kShineLow, kShineHigh));
  const double scale_x = (shine.width - 1.001) / front.width, scale_y = (shine.height - 1.001) / front.height;
  std::size_t i = 0;
  for (int y = 0; y < front.height; ++y)
    for (int x = 0; x < front.width; ++x) {
      std::array<std::uint8_t, 3> ink{};
      sample(shine, x * scale_x, y * scale_y, ink.data());
      const int kept = 256 - ((255 - ink[0]) * depth) / 256;
      for (int c = 0; c < front.channels; ++c, ++i) front.pixels[i] = clamped(front.pixels[i] * kept >> 8);
    }
}

void tint_paper(Image& image, Random& random) {
  const double light = random.between(kPaperLow, kPaperHigh), yellow = random.between(0.0, kYellowMax);
  const std::array<int, 3> kept{static_cast<int>(256 * light),
                                static_cast<int>(256 * light * (1 - yellow / 4)),
                                static_cast<int>(256 * light * (1 - yellow))};
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] =
        static_cast<std::uint8_t>(image.pixels[i] * kept[i % static_cast<std::size_t>(image.channels)] >> 8);
}

}  // namespace thaimemo::make
