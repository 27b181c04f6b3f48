#include "extract/pdf/layer/painted_areas.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {

namespace {

constexpr Ink paper{1, 1, 1, true};

// Cells that are filled one by one leave seams that are thinner than any printer's dot.
constexpr double seam_pt = 0.5;

}  // namespace

double image_cover(const PageContent& content) {
  constexpr std::size_t cells = 40;
  std::vector<char> covered(cells * cells, 0);
  for (const PlacedImage& image : content.images) {
    for (std::size_t row = 0; row < cells; ++row) {
      for (std::size_t column = 0; column < cells; ++column) {
        const double x = (static_cast<double>(column) + 0.5) * content.width / cells,
                     y = (static_cast<double>(row) + 0.5) * content.height / cells;
        const Box& box = image.bbox;
        if (box.x0 <= x && x < box.x1 && box.y0 <= y && y < box.y1) covered[row * cells + column] = 1;
      }
    }
  }
  return static_cast<double>(std::count(covered.begin(), covered.end(), 1)) / (cells * cells);
}

std::vector<Box> shaded_fields(const std::vector<PaintedArea>& areas) {
  constexpr float white_min = 0.98F;  // of each colour; stripes are printed from 0.95 down
  std::vector<Box> fields;
  for (const PaintedArea& area : areas) {
    const Ink& ink = area.ink;
    const bool white = ink.red >= white_min && ink.green >= white_min && ink.blue >= white_min;
    if (area.opaque && !area.image && ink.known && !white) fields.push_back(area.box);
  }
  return fields;
}

PaintedAreas::PaintedAreas(const std::vector<PaintedArea>& areas, double height) : height_(height) {
  for (const PaintedArea& area : areas)
    for (std::size_t band = band_of(area.box.y0 - seam_pt); band <= band_of(area.box.y1 + seam_pt); ++band)
      bands_[band].push_back(&area);
}

std::size_t PaintedAreas::band_of(double y) const {
  const double band = std::floor(y / height_ * static_cast<double>(bands));
  return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(bands - 1)));
}

const PaintedArea* PaintedAreas::cover_of(std::size_t glyph, const Point& low, const Point& high) const {
  const auto& band = bands_[band_of(low.y)];
  const auto cover = std::find_if(band.rbegin(), band.rend(), [&](const PaintedArea* area) {
    return area->opaque && area->glyphs_before > glyph && area->box.holds(low.x, low.y) &&
           area->box.holds(high.x, high.y);
  });
  return cover == band.rend() ? nullptr : *cover;
}

Ink PaintedAreas::ground_of(std::size_t glyph, const Point& spot) const {
  const auto& band = bands_[band_of(spot.y)];
  const auto ground = std::find_if(band.rbegin(), band.rend(), [&](const PaintedArea* area) {
    const Box& box = area->box;
    return area->glyphs_before <= glyph &&
           Box{box.x0 - seam_pt, box.y0 - seam_pt, box.x1 + seam_pt, box.y1 + seam_pt}.holds(spot.x, spot.y);
  });
  if (ground == band.rend()) return paper;
  return (*ground)->opaque ? (*ground)->ink : Ink{0, 0, 0, false};
}

}  // namespace thaimemo
