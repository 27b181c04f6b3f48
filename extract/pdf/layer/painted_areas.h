// What was painted over and under a spot of the page. Internal to extract/pdf/layer.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

// The part of the page under images, 0 to 1, told on a coarse grid, so that overlapping strips count once.
double image_cover(const PageContent& content);

// The boxes of areas in a colour that is not paper's.
std::vector<Box> shaded_fields(const std::vector<PaintedArea>& areas);

class PaintedAreas {
 public:
  // Keeps a reference to the areas, which stand in the order of drawing. `height` in points, of the page.
  PaintedAreas(const std::vector<PaintedArea>& areas, double height);

  // An opaque one that was painted after the glyph with this index and over both spots; null without.
  const PaintedArea* cover_of(std::size_t glyph, const Point& low, const Point& high) const;

  // The colour that the glyph stands on: white paper where nothing was painted before it.
  Ink ground_of(std::size_t glyph, const Point& spot) const;

 private:
  std::size_t band_of(double y) const;

  static constexpr std::size_t bands = 64;  // horizontal, so that few areas are looked at for each glyph
  double height_;
  std::array<std::vector<const PaintedArea*>, bands> bands_;
};

}  // namespace thaimemo
