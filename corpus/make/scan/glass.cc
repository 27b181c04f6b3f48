#include "corpus/make/scan/glass.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/make/scan/pixels.h"

namespace thaimemo::make {

namespace {

// The sum of four dice is near enough to a bell.
std::array<int, 1024> noise_table(double deviation, Random& random) {
  std::array<int, 1024> table{};
  for (int& value : table) {
    const int dice = random.between(-100, 100) + random.between(-100, 100) + random.between(-100, 100) +
                     random.between(-100, 100);
    value = static_cast<int>(dice * deviation / 116);
  }
  return table;
}

}  // namespace

void add_noise(Image& image, double deviation, Random& random) {
  const auto table = noise_table(deviation, random);
  std::uint64_t bits = 0;
  int left = 0;
  for (auto& pixel : image.pixels) {
    if (left-- == 0) {
      bits = random.next();
      left = 5;
    }
    pixel = clamped(pixel + table[bits & 1023]);
    bits >>= 10;
  }
}

void add_shading(Image& image, double depth, Random& random) {
  const double right = random.between(-1.0, 1.0), down = random.between(-1.0, 1.0);
  const double fold = random.between(0.2, 0.8), fold_depth = random.chance(0.3) ? depth : 0;
  std::vector<int> across(static_cast<std::size_t>(image.width));
  for (int x = 0; x < image.width; ++x) {
    const double at = static_cast<double>(x) / image.width, off = std::abs(at - fold) * 40;
    across[static_cast<std::size_t>(x)] =
        static_cast<int>(256 * (depth * right * (at - 0.5) - (off < 1 ? fold_depth * (1 - off) : 0)));
  }
  std::size_t i = 0;
  for (int y = 0; y < image.height; ++y) {
    const int along = static_cast<int>(256 * (1 - depth / 2 + depth * down * (1.0 * y / image.height - 0.5)));
    for (int x = 0; x < image.width; ++x)
      for (int c = 0; c < image.channels; ++c, ++i)
        image.pixels[i] = clamped((image.pixels[i] * (along + across[static_cast<std::size_t>(x)])) >> 8);
  }
}

void add_specks(Image& image, int per_million, Random& random) {
  const int count = static_cast<int>(1.0 * image.width * image.height / 1e6 * per_million);
  for (int i = 0; i < count; ++i) {
    const int x = random.between(0, image.width - 4), y = random.between(0, image.height - 4);
    const int width = random.between(1, 3), height = random.between(1, 3), grey = random.between(20, 130);
    for (int v = y; v < y + height; ++v)
      std::fill_n(
          image.pixels.begin() + static_cast<std::ptrdiff_t>(row_bytes(image)) * v + x * image.channels,
          width * image.channels, static_cast<std::uint8_t>(grey));
  }
}

void add_salt_and_pepper(Image& image, double share, Random& random) {
  const auto count = static_cast<std::size_t>(share * static_cast<double>(image.pixels.size()));
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t bits = random.next();
    image.pixels[(bits >> 1) % image.pixels.size()] = bits & 1 ? 255 : 0;
  }
}

}  // namespace thaimemo::make
