#include "extract/scan/sheet/halftone.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/scan/image/pix.h"
#include "extract/scan/image/straight_ink.h"

namespace thaimemo {
namespace {

constexpr int ink_level = 128;
constexpr int smooth_size = 5;
constexpr double smooth_noise = 70.0 / 256;  // of the binomial: its weights' root of squares

constexpr double usual_block = 0.3;  // of the blocks around: in lines of thin print most have ink, not all

// How dense dots are in each part of a picture, whatever is printed there: between letters too, which thin
// strokes are not. So it is a low quantile of the densities in the blocks around, of the pixels that are no
// strokes.
class Shade {
 public:
  Shade(const Mask& dots, const Mask& strokes, int reach, double dpi)
      : block_(std::max(8, static_cast<int>(std::lround(dpi / 25)))),
        columns_((dots.width + block_ - 1) / block_),
        rows_((dots.height + block_ - 1) / block_),
        reach_(std::max(1, reach / block_)) {
    count(dots, strokes);
    densities_ = around(densities_, [this](std::vector<double>& blocks) { return quantile(blocks); });
    densities_ = around(densities_, [](std::vector<double>& blocks) {
      return blocks.empty() ? unknown : *std::max_element(blocks.begin(), blocks.end());
    });  // a shade goes on to its edge, where half of the blocks around are outside
  }

  double at(int x, int y) const { return std::max(0.0, densities_[index(x / block_, y / block_)]); }

 private:
  static constexpr double unknown = -1;

  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  void count(const Mask& dots, const Mask& strokes) {
    const int paper_min = block_ * block_ / 3;
    densities_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), unknown);
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        int dotted = 0, paper = 0;
        for (int y = row * block_; y < std::min(dots.height, (row + 1) * block_); ++y) {
          for (int x = column * block_; x < std::min(dots.width, (column + 1) * block_); ++x) {
            dotted += dots.row(y)[x];
            paper += strokes.row(y)[x] == 0 ? 1 : 0;
          }
        }
        if (paper >= paper_min) densities_[index(column, row)] = static_cast<double>(dotted) / paper;
      }
    }
  }

  template <class Summary>
  std::vector<double> around(const std::vector<double>& from, Summary summary) const {
    std::vector<double> to(from.size()), blocks;
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        blocks.clear();
        for (int v = std::max(0, row - reach_); v <= std::min(rows_ - 1, row + reach_); ++v)
          for (int u = std::max(0, column - reach_); u <= std::min(columns_ - 1, column + reach_); ++u)
            if (from[index(u, v)] != unknown) blocks.push_back(from[index(u, v)]);
        to[index(column, row)] = summary(blocks);
      }
    }
    return to;
  }

  // Counts scatter by chance: half a standard deviation brings the quantile back to their mean, the other
  // half is for safety.
  double quantile(std::vector<double>& blocks) const {
    constexpr double deviations = 1.04;
    if (blocks.empty()) return unknown;
    const auto place =
        blocks.begin() + static_cast<std::ptrdiff_t>(usual_block * static_cast<double>(blocks.size()));
    std::nth_element(blocks.begin(), place, blocks.end());
    return *place == 0 ? 0 : *place + deviations * std::sqrt(*place * (1 - *place)) / block_;
  }

  int block_;                   // its side in pixels
  int columns_, rows_, reach_;  // in blocks
  std::vector<double> densities_;
};

Mask rules_of(const Mask& ink, int length, double share) {
  Mask rules = straight_ink(ink, length, share);
  const Mask down = transposed(straight_ink(transposed(ink), length, share));
  for (std::size_t i = 0; i < rules.ink.size(); ++i) rules.ink[i] |= down.ink[i];
  return rules;
}

Image smoothed(Pix* ink, double dpi) {
  const PixPtr grey = checked(pixConvert1To8(nullptr, ink, 0, 255), "shading");
  std::array<float, smooth_size> weights{1, 4, 6, 4, 1};
  std::array<float*, 1> rows{weights.data()};
  L_Kernel across{1, smooth_size, 0, smooth_size / 2, rows.data()};
  std::array<std::array<float, 1>, smooth_size> column{{{1}, {4}, {6}, {4}, {1}}};
  std::array<float*, smooth_size> columns{};
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = column[i].data();
  L_Kernel down{smooth_size, 1, smooth_size / 2, 0, columns.data()};
  const PixPtr smooth = checked(pixConvolveSep(grey.get(), &across, &down, 8, 1), "shading");
  return to_grey_image(smooth.get(), dpi);
}

}  // namespace

Image without_halftone(const Image& bilevel, const HalftoneSettings& settings) {
  const int reach = std::max(2, static_cast<int>(std::lround(settings.window_pt / 2 * bilevel.dpi / 72)));
  if (bilevel.width <= 2 * reach || bilevel.height <= 2 * reach) return bilevel;  // tells nothing
  const PixPtr ink = checked(pixThresholdToBinary(to_pix(bilevel).get(), ink_level), "shading");
  const PixPtr solid = checked(pixBlockrank(ink.get(), nullptr, 1, 1, 0.5F), "shading");
  const PixPtr strokes = checked(pixDilateBrick(nullptr, solid.get(), 3, 3), "shading");
  const PixPtr dots = checked(pixSubtract(nullptr, ink.get(), strokes.get()), "shading");
  const Shade shade(to_mask(dots.get()), to_mask(strokes.get()), reach, bilevel.dpi);
  const int rule_min = static_cast<int>(std::lround(settings.rule_min_pt * bilevel.dpi / 72));
  const Mask rules = rules_of(to_mask(ink.get()), rule_min, settings.rule_share_min);
  const Image share = smoothed(ink.get(), bilevel.dpi);
  Image cleaned = bilevel;
  for (int y = 0; y < bilevel.height; ++y) {
    for (int x = 0; x < bilevel.width; ++x) {
      const double dense = shade.at(x, y);
      if (dense < settings.dots_share_min || rules.row(y)[x] != 0) continue;
      const std::size_t i =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(bilevel.width) + static_cast<std::size_t>(x);
      const double chance = dense + settings.deviations * smooth_noise * std::sqrt(dense * (1 - dense));
      const double black = std::clamp((share.pixels[i] / 255.0 - chance) / settings.ink_range, 0.0, 1.0);
      cleaned.pixels[i] = static_cast<std::uint8_t>(std::lround(255 * (1 - black)));
    }
  }
  return cleaned;
}

}  // namespace thaimemo
