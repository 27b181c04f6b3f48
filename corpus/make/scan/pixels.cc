#include "corpus/make/scan/pixels.h"

#include <algorithm>
#include <cmath>

namespace thaimemo::make {

namespace {

using Row = std::vector<std::uint8_t>;

void blur_row(std::uint8_t* row, int count, int step) {
  int before = row[0];
  for (int i = 0; i + step < count; ++i) {
    const int here = row[i];
    if (i >= step) row[i] = static_cast<std::uint8_t>((before + 2 * here + row[i + step]) / 4);
    before = step == 1 || i < step ? here : row[i];
  }
}

void blur_columns(Image& image) {
  const std::size_t bytes = row_bytes(image);
  Row above(image.pixels.begin(), image.pixels.begin() + static_cast<std::ptrdiff_t>(bytes)), here(bytes);
  for (int y = 1; y + 1 < image.height; ++y) {
    std::uint8_t* row = image.pixels.data() + bytes * static_cast<std::size_t>(y);
    std::copy(row, row + bytes, here.begin());
    for (std::size_t x = 0; x < bytes; ++x)
      row[x] = static_cast<std::uint8_t>((above[x] + 2 * here[x] + row[bytes + x]) / 4);
    std::swap(above, here);
  }
}

}  // namespace

void sample(const Image& image, double x, double y, std::uint8_t* out) {
  const int x0 = static_cast<int>(x), y0 = static_cast<int>(y);
  const int fx = static_cast<int>((x - x0) * 256), fy = static_cast<int>((y - y0) * 256);
  const std::uint8_t* top = image.pixels.data() + row_bytes(image) * static_cast<std::size_t>(y0) +
                            static_cast<std::size_t>(x0) * image.channels;
  const std::uint8_t* bottom = top + row_bytes(image);
  for (int c = 0; c < image.channels; ++c) {
    const int upper = top[c] * (256 - fx) + top[c + image.channels] * fx;
    const int lower = bottom[c] * (256 - fx) + bottom[c + image.channels] * fx;
    out[c] = static_cast<std::uint8_t>((upper * (256 - fy) + lower * fy) >> 16);
  }
}

void blur(Image& image, int times) {
  const int count = static_cast<int>(row_bytes(image));
  for (int i = 0; i < times; ++i) {
    for (int y = 0; y < image.height; ++y)
      blur_row(image.pixels.data() + static_cast<std::size_t>(y) * count, count, image.channels);
    blur_columns(image);
  }
}

void make_bitonal(Image& image, int threshold) {
  for (auto& pixel : image.pixels) pixel = pixel < threshold ? 0 : 255;
}

Image skewed(const Image& image, double degrees, double right_px, double down_px) {
  Image out = image;
  std::fill(out.pixels.begin(), out.pixels.end(), std::uint8_t{255});
  const double angle = degrees * M_PI / 180, cosine = std::cos(angle), sine = std::sin(angle);
  const double middle_x = image.width / 2.0, middle_y = image.height / 2.0;
  std::uint8_t* to = out.pixels.data();
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x, to += image.channels) {
      const double dx = x - middle_x - right_px, dy = y - middle_y - down_px;
      const double from_x = middle_x + dx * cosine + dy * sine, from_y = middle_y - dx * sine + dy * cosine;
      if (from_x >= 0 && from_y >= 0 && from_x < image.width - 1 && from_y < image.height - 1)
        sample(image, from_x, from_y, to);
    }
  return out;
}

Image turned(const Image& image, int degrees) {
  const int quarter = degrees / 90 % 4;
  if (quarter == 0) return image;
  Image out = image;
  if (quarter != 2) std::swap(out.width, out.height);
  const int n = image.channels, w = image.width, h = image.height;
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) {
      const int to_x = quarter == 1 ? h - 1 - y : quarter == 2 ? w - 1 - x : y;
      const int to_y = quarter == 1 ? x : quarter == 2 ? h - 1 - y : w - 1 - x;
      const auto from = (static_cast<std::size_t>(y) * w + x) * n,
                 to = (static_cast<std::size_t>(to_y) * out.width + to_x) * n;
      std::copy_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(from), n,
                  out.pixels.begin() + static_cast<std::ptrdiff_t>(to));
    }
  return out;
}

Image mirrored(const Image& image) {
  Image out = image;
  const int n = image.channels;
  for (int y = 0; y < image.height; ++y) {
    const auto row = static_cast<std::ptrdiff_t>(row_bytes(image)) * y;
    for (int x = 0; x < image.width; ++x)
      std::copy_n(image.pixels.begin() + row + static_cast<std::ptrdiff_t>(x) * n, n,
                  out.pixels.begin() + row + static_cast<std::ptrdiff_t>(image.width - 1 - x) * n);
  }
  return out;
}

}  // namespace thaimemo::make
