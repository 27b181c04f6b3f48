#include "extract/scan/image/local_threshold.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace thaimemo {
namespace {

// The sums of the greys and of their squares in each column of a window of rows that moves down the picture.
class ColumnSums {
 public:
  ColumnSums(Pix* grey, int reach)
      : grey_(grey),
        reach_(reach),
        width_(pixGetWidth(grey)),
        row_(static_cast<std::size_t>(width_)),
        sums_(static_cast<std::size_t>(width_ + 2 * reach), 0),
        squares_(sums_) {
    for (int y = -1 - reach; y < reach; ++y) add<1>(y);  // around the row above the first
  }

  // To the rows around this one, which is the next; then its own greys are in row().
  void move_to(int y) {
    add<-1>(y - reach_ - 1);
    add<1>(y + reach_);
    mirror(sums_);
    mirror(squares_);
    unpack_row(grey_, y, row_.data());
  }

  const std::uint8_t* row() const { return row_.data(); }
  const std::int32_t* sums() const { return sums_.data(); }  // from `reach` columns left of the first on
  const std::int32_t* squares() const { return squares_.data(); }

 private:
  int mirrored(int y) const {
    const int height = pixGetHeight(grey_);
    return y < 0 ? -1 - y : y >= height ? 2 * height - 1 - y : y;
  }

  template <int times>
  void add(int y) {
    unpack_row(grey_, mirrored(y), row_.data());
    const std::uint8_t* row = row_.data();
    std::int32_t *sums = sums_.data() + reach_, *squares = squares_.data() + reach_;
    for (int x = 0; x < width_; ++x) {
      sums[x] += times * row[x];
      squares[x] += times * static_cast<std::uint16_t>(row[x] * row[x]);
    }
  }

  void mirror(std::vector<std::int32_t>& columns) const {
    std::int32_t *first = columns.data() + reach_, *end = first + width_;
    for (int i = 0; i < reach_; ++i) {
      first[-1 - i] = first[i];
      end[i] = end[-1 - i];
    }
  }

  Pix* grey_;
  int reach_, width_;
  std::vector<std::uint8_t> row_;
  std::vector<std::int32_t> sums_, squares_;
};

// What is known of the pixels around one.
class Surroundings {
 public:
  Surroundings(int reach, float factor)
      : share_(static_cast<float>(1.0 /
                                  (static_cast<float>(2 * reach + 1) * static_cast<float>(2 * reach + 1)))),
        exact_share_(1.0 / (static_cast<float>(2 * reach + 1) * static_cast<float>(2 * reach + 1))),
        factor_(factor) {}

  bool is_ink(int level, std::int32_t sum, std::int32_t squares) const {
    const int mean = static_cast<int>(share_ * static_cast<float>(sum));
    if (level >= mean) return false;  // no deviation brings the threshold above the mean
    const int variance = static_cast<int>(exact_share_ * squares + 0.5) - mean * mean;
    const float deviation = std::sqrt(static_cast<float>(std::max(0, variance)));
    return level < static_cast<int>(mean * (1.0 - factor_ * (1.0 - deviation / 128.0)));
  }

 private:
  float share_;
  double exact_share_;
  float factor_;
};

}  // namespace

PixPtr sauvola_ink(Pix* grey, int reach, float factor) {
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  PixPtr ink = checked(pixCreate(width, height, 1), "memory");
  ColumnSums columns(grey, reach);
  const Surroundings surroundings(reach, factor);
  for (int y = 0; y < height; ++y) {
    columns.move_to(y);
    l_uint32* to = pixGetData(ink.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink.get());
    const std::uint8_t* row = columns.row();
    const std::int32_t *sums = columns.sums(), *squares = columns.squares();
    std::int32_t sum = 0, square_sum = 0;
    for (int x = 0; x < 2 * reach; ++x) {
      sum += sums[x];
      square_sum += squares[x];
    }
    for (int x = 0; x < width; ++x) {
      sum += sums[x + 2 * reach];
      square_sum += squares[x + 2 * reach];
      if (row[x] != 255 && surroundings.is_ink(row[x], sum, square_sum)) SET_DATA_BIT(to, x);
      sum -= sums[x];
      square_sum -= squares[x];
    }
  }
  return ink;
}

}  // namespace thaimemo
