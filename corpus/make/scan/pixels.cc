#include "corpus/make/scan/pixels.h"

#include <algorithm>
#include <cmath>

namespace thaimemo::make {

namespace {

using Row = std::vector<std::uint8_t>;

std::uint8_t clamped(int value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

std::size_t row_bytes(const Image& image) {
  return static_cast<std::size_t>(image.width) * image.channels;
}

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

struct Corner {
  double x, y;
};

// The map from the unit square to four corners (P. Heckbert, "Fundamentals of texture mapping and image
// warping", 1989).
struct Projection {
  double a, b, c, d, e, f, g, h;

  static Projection onto(const std::array<Corner, 4>& p) {
    const double dx1 = p[1].x - p[2].x, dx2 = p[3].x - p[2].x, sx = p[0].x - p[1].x + p[2].x - p[3].x;
    const double dy1 = p[1].y - p[2].y, dy2 = p[3].y - p[2].y, sy = p[0].y - p[1].y + p[2].y - p[3].y;
    const double determinant = dx1 * dy2 - dx2 * dy1;
    const double g = (sx * dy2 - dx2 * sy) / determinant, h = (dx1 * sy - sx * dy1) / determinant;
    return {p[1].x - p[0].x + g * p[1].x,
            p[3].x - p[0].x + h * p[3].x,
            p[0].x,
            p[1].y - p[0].y + g * p[1].y,
            p[3].y - p[0].y + h * p[3].y,
            p[0].y,
            g,
            h};
  }
};

// The picture's corners in the page: outside [0, 1] lies the table.
std::array<Corner, 4> draw_corners(double depth, Random& random) {
  std::array<Corner, 4> corners{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
  for (auto& corner : corners) {
    const double x = random.between(0.002, depth), y = random.between(0.002, depth);
    corner.x += corner.x == 0 ? -x : x;
    corner.y += corner.y == 0 ? -y : y;
  }
  return corners;
}

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

}  // namespace

void blur(Image& image, int times) {
  const int count = static_cast<int>(row_bytes(image));
  for (int i = 0; i < times; ++i) {
    for (int y = 0; y < image.height; ++y)
      blur_row(image.pixels.data() + static_cast<std::size_t>(y) * count, count, image.channels);
    blur_columns(image);
  }
}

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

void make_bitonal(Image& image, int threshold) {
  for (auto& pixel : image.pixels) pixel = pixel < threshold ? 0 : 255;
}

void add_perspective(Image& image, double depth, Random& random) {
  const Projection p = Projection::onto(draw_corners(depth, random));
  Image out = image;
  std::fill(out.pixels.begin(), out.pixels.end(), static_cast<std::uint8_t>(random.between(30, 90)));
  for (int y = 0; y < image.height; ++y) {
    const double v = 1.0 * y / image.height;
    std::uint8_t* to = out.pixels.data() + row_bytes(image) * static_cast<std::size_t>(y);
    for (int x = 0; x < image.width; ++x, to += image.channels) {
      const double u = 1.0 * x / image.width, w = 1 / (p.g * u + p.h * v + 1);
      const double from_x = (p.a * u + p.b * v + p.c) * w * image.width;
      const double from_y = (p.d * u + p.e * v + p.f) * w * image.height;
      if (from_x >= 0 && from_y >= 0 && from_x < image.width - 1 && from_y < image.height - 1)
        sample(image, from_x, from_y, to);
    }
  }
  image = std::move(out);
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

}  // namespace thaimemo::make
