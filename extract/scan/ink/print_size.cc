#include "extract/scan/ink/print_size.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/median.h"
#include "extract/record/points.h"
#include "extract/scan/image/components.h"
#include "extract/scan/image/picture.h"
#include "extract/scan/ink/ink_lines.h"
#include "extract/scan/sheet/negative.h"

namespace thaimemo {
namespace {

constexpr double mm_per_inch = 25.4;

// Of paper, the longer one second.
struct Sides {
  double shorter = 0, longer = 0;
};

constexpr Sides a4_mm{210, 297};
// A3, B4, A4, B5, A5, Legal, F4 and Letter.
constexpr std::array<Sides, 8> paper_mm{
    {{297, 420}, {250, 353}, a4_mm, {176, 250}, {148, 210}, {215.9, 355.6}, {210, 330}, {215.9, 279.4}}};
constexpr std::array<double, 8> usual_dpi{75, 100, 150, 200, 240, 300, 400, 600};

Sides sides_mm(const Image& scan, double dpi) {
  return {std::min(scan.width, scan.height) / dpi * mm_per_inch,
          std::max(scan.width, scan.height) / dpi * mm_per_inch};
}

bool is_near(double value, double wanted, double tolerance) {
  return std::abs(value / wanted - 1) <= tolerance;
}

bool is_usual_paper(const Sides& sides, double tolerance) {
  return std::ranges::any_of(paper_mm, [&](const Sides& paper) {
    return is_near(sides.shorter, paper.shorter, tolerance) && is_near(sides.longer, paper.longer, tolerance);
  });
}

// In pixels; 0 without text.
double x_height_px(const Image& scan, const PrintSizeSettings& settings) {
  const Image grey = as_positive(grey_image(scan));
  constexpr double paper_quantile = 0.9;
  const double paper = quantile(grey.pixels, paper_quantile);
  const Components ink = find_components(darker_mask(grey, static_cast<int>(settings.ink_level * paper)));
  XHeightSettings bounds;
  bounds.height_min_pt = in_points(settings.letter_min_px, scan.dpi);
  bounds.height_max_pt = in_points(settings.letter_max_px, scan.dpi);
  return x_height_of(ink, every_component(ink), scan.dpi, bounds);
}

double nearest_usual_dpi(double dpi) {
  return *std::ranges::min_element(usual_dpi, {},
                                   [&](double usual) { return std::abs(std::log(usual / dpi)); });
}

}  // namespace

double dpi_by_letters(const Image& scan, const PrintSizeSettings& settings) {
  const Sides claimed = sides_mm(scan, scan.dpi);
  if (is_usual_paper(claimed, settings.paper_tolerance)) return scan.dpi;
  const double x_height = x_height_px(scan, settings);
  if (x_height <= 0) return scan.dpi;
  // How far the letters are from their usual size.
  const auto off = [&](double dpi) {
    return std::abs(std::log(in_points(x_height, dpi) / settings.usual_x_height_pt));
  };
  const auto is_possible = [&](double dpi) {
    const double points = in_points(x_height, dpi);
    return points >= settings.x_height_min_pt && points <= settings.x_height_max_pt;
  };
  const double as_a4 = std::max(scan.width, scan.height) / a4_mm.longer * mm_per_inch;
  const bool a4_shape =
      is_near(claimed.longer / claimed.shorter, a4_mm.longer / a4_mm.shorter, settings.a4_ratio_tolerance);
  if (a4_shape && is_possible(as_a4) && off(as_a4) < off(scan.dpi)) return as_a4;
  if (is_possible(scan.dpi)) return scan.dpi;
  return nearest_usual_dpi(x_height * points_per_inch / settings.usual_x_height_pt);
}

bool is_larger_than_a3(const Image& scan, double dpi, const PrintSizeSettings& settings) {
  const Sides sides = sides_mm(scan, dpi);
  const double more = 1 + settings.paper_tolerance;
  return sides.shorter > more * settings.largest_paper_mm[0] ||
         sides.longer > more * settings.largest_paper_mm[1];
}

}  // namespace thaimemo
