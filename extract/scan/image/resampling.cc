#include "extract/scan/image/resampling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace thaimemo {
namespace {

constexpr std::uint8_t white = 255;

// A picture's greys in rows without gaps.
struct Greys {
  explicit Greys(Pix* pix) : width(pixGetWidth(pix)), height(pixGetHeight(pix)) {
    levels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) unpack_row(pix, y, row(y));
  }

  std::uint8_t* row(int y) { return levels.data() + static_cast<std::ptrdiff_t>(y) * width; }

  int width, height;
  std::vector<std::uint8_t> levels;
};

// The mean at a place given in 16ths of a pixel, from the pixel at its top left on.
std::uint8_t mean_at(const std::uint8_t* here, int row_length, int in_x, int in_y) {
  const std::uint8_t* below = here + row_length;
  if ((here[0] & here[1] & below[0] & below[1]) == white) return white;
  const int above_mean = (16 - in_x) * here[0] + in_x * here[1],
            below_mean = (16 - in_x) * below[0] + in_x * below[1];
  return static_cast<std::uint8_t>(((16 - in_y) * above_mean + in_y * below_mean + 128) / 256);
}

// Where a row's pixels come from, in 16ths of a pixel from the middle.
void sources(int y, float cosine, float sine, int middle_x, int middle_y, std::vector<int>& xs,
             std::vector<int>& ys) {
  const int up = middle_y - y;
  for (std::size_t x = 0; x < xs.size(); ++x) {
    const int left = middle_x - static_cast<int>(x);
    xs[x] = static_cast<int>(static_cast<float>(-left) * cosine - static_cast<float>(up) * sine);
    ys[x] = static_cast<int>(static_cast<float>(-up) * cosine + static_cast<float>(left) * sine);
  }
}

// 1 4 6 4 1 of five rows or columns: their mean is a sixteenth of it.
int binomial(int a, int b, int c, int d, int e) {
  return a + 4 * b + 6 * c + 4 * d + e;
}

int mirrored(int i, int size) {
  const int inside = i < 0 ? -1 - i : i >= size ? 2 * size - 1 - i : i;
  return inside < 0 ? 0 : inside >= size ? size - 1 : inside;  // of a picture of a pixel or two
}

// The binomial sums along a row. `framed` is room for the row with two mirrored pixels at either end.
void sum_across(const std::uint8_t* from, int width, std::vector<std::uint8_t>& framed, std::uint16_t* to) {
  for (int x = -2; x < width + 2; ++x) framed[static_cast<std::size_t>(x + 2)] = from[mirrored(x, width)];
  const std::uint8_t* row = framed.data();
  for (int x = 0; x < width; ++x)
    to[x] = static_cast<std::uint16_t>(binomial(row[x], row[x + 1], row[x + 2], row[x + 3], row[x + 4]));
}

}  // namespace

PixPtr rotated_greys(Pix* grey, double clockwise_rad) {
  Greys from(grey);
  PixPtr turned = checked(pixCreate(from.width, from.height, 8), "rotation");
  const int middle_x = from.width / 2, middle_y = from.height / 2;
  const auto sine = static_cast<float>(16.0 * std::sin(clockwise_rad)),
             cosine = static_cast<float>(16.0 * std::cos(clockwise_rad));
  const auto width = static_cast<std::size_t>(from.width);
  std::vector<int> xs(width), ys(width);
  std::vector<std::uint8_t> row(width);
  for (int y = 0; y < from.height; ++y) {
    sources(y, cosine, sine, middle_x, middle_y, xs, ys);
    for (std::size_t x = 0; x < width; ++x) {
      const int from_x = middle_x + (xs[x] >> 4), from_y = middle_y + (ys[x] >> 4);
      const bool inside = from_x >= 0 && from_y >= 0 && from_x < from.width - 1 && from_y < from.height - 1;
      row[x] = inside ? mean_at(from.row(from_y) + from_x, from.width, xs[x] & 15, ys[x] & 15) : white;
    }
    pack_row(row.data(), y, turned.get());
  }
  return turned;
}

PixPtr smoothed_greys(Pix* grey) {
  Greys from(grey);
  PixPtr smooth = checked(pixCreate(from.width, from.height, 8), "smoothing");
  const auto width = static_cast<std::size_t>(std::max(1, from.width));
  std::vector<std::uint8_t> framed(width + 4), row(width);
  std::vector<std::uint16_t> sums(width * static_cast<std::size_t>(from.height));
  for (int y = 0; y < from.height; ++y)
    sum_across(from.row(y), from.width, framed, sums.data() + static_cast<std::size_t>(y) * width);
  for (int y = 0; y < from.height; ++y) {
    std::array<const std::uint16_t*, 5> rows{};
    for (int i = 0; i < 5; ++i)
      rows[static_cast<std::size_t>(i)] =
          sums.data() + static_cast<std::size_t>(mirrored(y + i - 2, from.height)) * width;
    for (std::size_t x = 0; x < width; ++x) {
      const int sum = binomial(rows[0][x], rows[1][x], rows[2][x], rows[3][x], rows[4][x]);
      row[x] = static_cast<std::uint8_t>((sum + 128) >> 8);  // a 256th, to the nearest
    }
    pack_row(row.data(), y, smooth.get());
  }
  return smooth;
}

}  // namespace thaimemo
