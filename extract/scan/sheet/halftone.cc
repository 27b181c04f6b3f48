#include "extract/scan/sheet/halftone.h"

#include <algorithm>
#include <cmath>

#include "base/median.h"
#include "extract/record/points.h"
#include "extract/scan/image/picture.h"
#include "extract/scan/image/straight_ink.h"

namespace thaimemo {
namespace {

constexpr double unknown = -1;  // the density of a block that tells nothing

// A number for each block of a picture.
struct BlockGrid {
  int block_px = 1;  // a block's side
  int columns = 0, rows = 0;
  std::vector<double> densities;  // row by row

  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
  }
  double at_pixel(int x, int y) const { return std::max(0.0, densities[index(x / block_px, y / block_px)]); }
};

BlockGrid empty_grid(const Mask& picture, int block_px) {
  BlockGrid grid{
      block_px, (picture.width + block_px - 1) / block_px, (picture.height + block_px - 1) / block_px, {}};
  grid.densities.assign(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows),
                        unknown);
  return grid;
}

// Dots per pixel that is no stroke.
double density_in(const Mask& dots, const Mask& strokes, const PixelBox& block, int paper_min) {
  int dotted = 0, paper = 0;
  for (int y = block.y0; y < block.y1; ++y) {
    for (int x = block.x0; x < block.x1; ++x) {
      dotted += dots.row(y)[x];
      paper += strokes.row(y)[x] == 0 ? 1 : 0;
    }
  }
  return paper >= paper_min ? static_cast<double>(dotted) / paper : unknown;
}

BlockGrid densities_of(const Mask& dots, const Mask& strokes, int block_px,
                       const HalftoneSettings& settings) {
  BlockGrid grid = empty_grid(dots, block_px);
  const int paper_min = block_px * block_px / settings.paper_part_min;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      const PixelBox block{column * block_px, row * block_px, std::min(dots.width, (column + 1) * block_px),
                           std::min(dots.height, (row + 1) * block_px)};
      grid.densities[grid.index(column, row)] = density_in(dots, strokes, block, paper_min);
    }
  }
  return grid;
}

// Each block becomes the summary of the known blocks up to `reach` blocks around it.
template <class Summary>
BlockGrid summarized(const BlockGrid& from, int reach, Summary summary) {
  BlockGrid to = from;
  std::vector<double> blocks;
  for (int row = 0; row < from.rows; ++row) {
    for (int column = 0; column < from.columns; ++column) {
      blocks.clear();
      for (int v = std::max(0, row - reach); v <= std::min(from.rows - 1, row + reach); ++v)
        for (int u = std::max(0, column - reach); u <= std::min(from.columns - 1, column + reach); ++u)
          if (const double density = from.densities[from.index(u, v)]; density != unknown)
            blocks.push_back(density);
      to.densities[to.index(column, row)] = blocks.empty() ? unknown : summary(blocks);
    }
  }
  return to;
}

// How dense dots are in each part of a picture, whatever is printed there: between letters too, which thin
// strokes are not. So it is a low quantile of the densities in the blocks around, of the pixels that are no
// strokes. Counts scatter by chance, which is put right by standard deviations.
BlockGrid shade_of(const Mask& dots, const Mask& strokes, int reach_px, double dpi,
                   const HalftoneSettings& settings) {
  const int block_px =
      std::max(settings.block_min_px, static_cast<int>(std::lround(dpi / settings.blocks_per_inch)));
  const int reach = std::max(1, reach_px / block_px);
  const auto usual = [&](const std::vector<double>& blocks) {
    const double low = quantile(blocks, settings.usual_block);
    return low == 0 ? 0 : low + settings.block_deviations * std::sqrt(low * (1 - low)) / block_px;
  };
  const BlockGrid inside = summarized(densities_of(dots, strokes, block_px, settings), reach, usual);
  // A shade goes on to its edge, where a half of the blocks around are outside.
  return summarized(inside, reach,
                    [](const std::vector<double>& blocks) { return *std::ranges::max_element(blocks); });
}

Mask rules_of(const Mask& ink, int length, double share) {
  Mask rules = straight_ink(ink, length, share);
  const Mask down = transposed(straight_ink(transposed(ink), length, share));
  for (std::size_t i = 0; i < rules.ink.size(); ++i) rules.ink[i] |= down.ink[i];
  return rules;
}

// The share of ink around each pixel, from 0 to 255.
Image smoothed(const Bitmap& ink, double dpi) {
  return ink.as_picture(0, 255).smoothed().image(dpi);
}

// What a pixel of a shade this dense becomes. Of dots that lie by chance the share around it scatters by
// `smooth_noise` of their own deviation.
std::uint8_t cleaned_level(std::uint8_t ink_share, double dense, const HalftoneSettings& settings) {
  constexpr double smooth_noise = 70.0 / 256;  // the root of the squares of the binomial's weights
  const double chance = dense + settings.deviations * smooth_noise * std::sqrt(dense * (1 - dense));
  const double black = std::clamp((ink_share / 255.0 - chance) / settings.ink_range, 0.0, 1.0);
  return static_cast<std::uint8_t>(std::lround(255 * (1 - black)));
}

// A row of one block, where dots are so dense.
void clean_stretch(const Image& ink_share, const Mask& rules, double dense, const PixelBox& stretch,
                   const HalftoneSettings& settings, Image& cleaned) {
  const std::size_t row = static_cast<std::size_t>(stretch.y0) * static_cast<std::size_t>(cleaned.width);
  for (int x = stretch.x0; x < stretch.x1; ++x) {
    if (rules.row(stretch.y0)[x] != 0) continue;
    const std::size_t i = row + static_cast<std::size_t>(x);
    cleaned.pixels[i] = cleaned_level(ink_share.pixels[i], dense, settings);
  }
}

}  // namespace

Image without_halftone(const Image& bilevel, const HalftoneSettings& settings) {
  const double dpi = bilevel.dpi;
  const int reach = std::max(2, static_cast<int>(std::lround(in_pixels(settings.window_pt / 2, dpi))));
  if (bilevel.width <= 2 * reach || bilevel.height <= 2 * reach) return bilevel;  // tells nothing
  const Mask ink_mask = darker_mask(bilevel, settings.ink_level);
  const Bitmap ink(ink_mask), strokes = ink.majority().dilated(3, 3);
  const BlockGrid shade = shade_of(ink.without(strokes).mask(), strokes.mask(), reach, dpi, settings);
  const int rule_min = static_cast<int>(std::lround(in_pixels(settings.rule_min_pt, dpi)));
  const Mask rules = rules_of(ink_mask, rule_min, settings.rule_share_min);
  const Image ink_share = smoothed(ink, dpi);
  Image cleaned = bilevel;
  for (int y = 0; y < bilevel.height; ++y)
    for (int x = 0; x < bilevel.width; x += shade.block_px)
      if (const double dense = shade.at_pixel(x, y); dense >= settings.dots_share_min)
        clean_stretch(ink_share, rules, dense, {x, y, std::min(bilevel.width, x + shade.block_px), y + 1},
                      settings, cleaned);
  return cleaned;
}

}  // namespace thaimemo
