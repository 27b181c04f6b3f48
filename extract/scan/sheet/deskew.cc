#include "extract/scan/sheet/deskew.h"

#include <algorithm>
#include <cmath>

namespace thaimemo {
namespace {

Bitmap without_dark_areas(const Bitmap& ink, double dpi, const DeskewSettings& settings) {
  const int size = std::max(settings.dark_area_min_px, static_cast<int>(dpi / settings.dark_areas_per_inch));
  const int seam = std::max(settings.dark_seam_min_px, static_cast<int>(dpi / settings.dark_seams_per_inch));
  return ink.without(ink.opened(size, size).dilated(2 * seam + 1, 2 * seam + 1));
}

}  // namespace

double skew_of(const Bitmap& ink, double dpi, const DeskewSettings& settings) {
  LeanSearch search;
  search.max_deg = settings.skew_max_deg;
  search.sweep_reduction = ink.width() > settings.large_width_px ? 4 : 2;
  const Lean lean = without_dark_areas(ink, dpi, settings).lean(search);
  return lean.confidence < settings.confidence_min ? 0 : lean.clockwise_deg;
}

Picture deskewed(const Picture& page, double skew_deg, const DeskewSettings& settings) {
  return std::abs(skew_deg) >= settings.skew_min_deg ? page.rotated(-skew_deg) : page;
}

}  // namespace thaimemo
