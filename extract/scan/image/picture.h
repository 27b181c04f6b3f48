// Pictures with grey levels or colours, and the steps from a scan to ink.
//
// A Picture holds a page between the steps as Leptonica keeps it, so that a row of steps costs one conversion
// in and one out. No step changes a picture; each gives a new one. Sizes are in pixels, levels go from 0
// (black) to 255 (white). All functions throw Error "ocr-failed", naming the step, where they cannot be done.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "extract/record/image.h"
#include "extract/scan/image/bitmap.h"
#include "extract/scan/image/mask.h"

namespace thaimemo {

struct PixelPoint {
  double x = 0, y = 0;
};

// Top left, top right, bottom right, bottom left.
using PixelCorners = std::array<PixelPoint, 4>;

// The paper's brightness is measured in tiles and brought to one level everywhere. By eye on made reports.
struct BackgroundSettings {
  int tile_px = 10;
  int paper_level_min = 60;   // darker pixels are ink
  int paper_pixels_min = 30;  // of a tile that tells; the others are filled from their neighbours
  int paper_level = 200;      // what the paper becomes
  int smoothing_tiles = 1;    // to either side, over which the measured brightness is averaged
};

// Sauvola's local threshold.
struct SauvolaSettings {
  int window_px = 25;   // half of the window's side: the pixels looked at around each
  double factor = 0.2;  // how much darker than the mean ink must be where contrast is low
};

class Picture {
 public:
  explicit Picture(const Image& image);  // grey or in colour, as the image
  // For this folder: 8 or 32 bits a pixel.
  explicit Picture(std::shared_ptr<Pix> pix) : pix_(std::move(pix)) {}

  Image image(double dpi) const;  // 1 or 3 channels
  int width() const;
  int height() const;

  // Sizes and places; grey or in colour. What comes in from outside of the picture is white.
  Picture scaled(double scale) const;
  Picture scaled_smoothly(double scale) const;  // for much smaller pictures: each pixel is a mean
  Picture scaled_to(int width, int height) const;
  Picture clipped(const PixelBox& part) const;
  Picture quarters_turned(int quarters) const;  // clockwise, 0 to 3
  Picture rotated(double clockwise_deg) const;  // around the middle; the size stays
  Picture projected(const PixelCorners& from, const PixelCorners& to) const;

  // All from here on are of grey pictures only.

  // One pixel for each square of this side: the brightest in it.
  Picture brightest_of_tiles(int side) const;
  // Each pixel becomes the one of this rank among those around: 0 is the darkest, 1 the brightest.
  Picture rank_filtered(int width, int height, double rank) const;
  // What is darker than its surroundings and smaller than this becomes like them.
  Picture closed(int width, int height) const;
  // Pixel by pixel the darker one of two pictures of the same size.
  Picture darker_of(const Picture& other) const;
  // This level and all above it become white, those below are stretched in proportion.
  Picture stretched(int white_level) const;
  // The mean of the 5 × 5 pixels around, weighted by a binomial (1 4 6 4 1).
  Picture smoothed() const;

  // None where the picture is too small or shows no paper.
  std::optional<Picture> with_even_background(const BackgroundSettings& settings) const;

  Bitmap darker_than(int level) const;

  // Ink by the local threshold of J. Sauvola and M. Pietikäinen (Adaptive document image binarization, 2000).
  // None where the picture is too small for it.
  std::optional<Bitmap> sauvola(const SauvolaSettings& settings) const;

 private:
  std::shared_ptr<Pix> pix_;
};

// The image without its colour; a grey one comes back as it is. Throws Error "ocr-failed" where its size does
// not fit its pixels.
Image grey_image(const Image& image);

// The part of a grey image inside a box, which lies within the image.
Image clipped_image(const Image& grey, const PixelBox& part);

// The pixels of a grey image that are darker than a level.
Mask darker_mask(const Image& grey, int level);

}  // namespace thaimemo
