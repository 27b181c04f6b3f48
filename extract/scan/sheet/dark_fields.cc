#include "extract/scan/sheet/dark_fields.h"

#include <algorithm>
#include <cmath>

#include "base/median.h"
#include "extract/record/points.h"
#include "extract/scan/image/components.h"
#include "extract/scan/image/picture.h"

namespace thaimemo {
namespace {

constexpr int white = 255, middle_grey = 128;

Bitmap grown(const Bitmap& bitmap, int by) {
  return bitmap.dilated(2 * by + 1, 2 * by + 1);
}

// What lies outside of the picture counts as the bitmap's.
Bitmap shrunk(const Bitmap& bitmap, int by) {
  return bitmap.without(grown(bitmap.as_picture(0, white).darker_than(middle_grey), by));
}

// Where enough of the pixels around are dark.
Bitmap mostly_dark(const Bitmap& dark, int window, double share_min) {
  const int level = static_cast<int>(std::lround(white * (1 - share_min)));
  return dark.as_picture(white, 0).mean_around(window / 2).darker_than(level + 1);
}

std::uint8_t level_at(const Image& grey, int x, int y) {
  return grey.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) +
                     static_cast<std::size_t>(x)];
}

// How high a piece of ink is in each column (or how wide in each row, of a picture on its side).
std::vector<double> heights_of(const Components& found, const Component& item) {
  std::vector<double> heights(static_cast<std::size_t>(item.box.width()), 0);
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    for (int x = run.x0; x < run.x1; ++x) ++heights[static_cast<std::size_t>(x - item.box.x0)];
  }
  return heights;
}

bool has_even_sides(const Components& found, const Component& item, const DarkFieldSettings& settings) {
  const std::vector<double> heights = heights_of(found, item);
  const double usual = median(heights);
  const auto even = std::ranges::count_if(heights, [&](double height) {
    return std::abs(height - usual) <= std::max(2.0, settings.even_tolerance * usual);
  });
  return static_cast<double>(even) >= settings.even_sides_min * static_cast<double>(heights.size());
}

// The small picture of a page, and how dark what counts as dark is.
struct CoarsePage {
  Image grey;
  double paper = white;

  double dark_max(const DarkFieldSettings& settings) const { return settings.dark_max * paper; }
};

CoarsePage coarse_page(const Image& grey, const DarkFieldSettings& settings) {
  const double scale = std::min(1.0, settings.coarse_dpi / grey.dpi);
  CoarsePage page{scale < 1 ? Picture(grey).scaled_smoothly(scale).image(grey.dpi * scale) : grey};
  page.paper = quantile(page.grey.pixels, settings.paper_quantile);
  return page;
}

// The levels inside a piece of ink, its edges left out.
std::vector<std::uint8_t> levels_in(const CoarsePage& page, const Components& found, const Component& item) {
  std::vector<std::uint8_t> levels;
  for (std::size_t i = 1; i + 1 < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    if (run.y <= item.box.y0 + 1 || run.y >= item.box.y1 - 2) continue;
    for (int x = run.x0 + 2; x < run.x1 - 2; ++x) levels.push_back(level_at(page.grey, x, run.y));
  }
  return levels;
}

bool has_bright_letters(const std::vector<std::uint8_t>& levels, double paper,
                        const DarkFieldSettings& settings) {
  if (levels.empty()) return false;
  const double field = quantile(levels, 0.5), contrast = settings.letter_contrast * paper;
  const auto brighter = std::ranges::count_if(levels, [&](int level) { return level > field + contrast; });
  const auto darker = std::ranges::count_if(levels, [&](int level) { return level < field - contrast / 2; });
  return static_cast<double>(brighter) >= settings.letters_share_min * static_cast<double>(levels.size()) &&
         static_cast<double>(darker) <= settings.darker_share_max * static_cast<double>(brighter);
}

bool touches_edge(const PixelBox& box, const Image& page) {
  return box.x0 <= 0 || box.y0 <= 0 || box.x1 >= page.width || box.y1 >= page.height;
}

bool is_field(const CoarsePage& page, const Components& found, const Component& item, const Mask& solid,
              const DarkFieldSettings& settings) {
  const int side_min = whole_pixels(settings.side_min_pt, page.grey.dpi);
  if (std::min(item.box.width(), item.box.height()) < side_min || touches_edge(item.box, page.grey))
    return false;
  bool any_solid = false;
  for (std::size_t i = 0; i < item.run_count && !any_solid; ++i) {
    const Run& run = found.runs[item.run_first + i];
    any_solid =
        std::find(solid.row(run.y) + run.x0, solid.row(run.y) + run.x1, 1) != solid.row(run.y) + run.x1;
  }
  return any_solid && has_even_sides(found, item, settings) &&
         has_bright_letters(levels_in(page, found, item), page.paper, settings);
}

void mark(const Components& found, const Component& item, Mask& mask) {
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    std::fill(mask.row(run.y) + run.x0, mask.row(run.y) + run.x1, std::uint8_t{1});
  }
}

// About where the fields of the small picture lie; empty where there are none.
Mask coarse_fields(const CoarsePage& page, const DarkFieldSettings& settings) {
  const double dpi = page.grey.dpi;
  const Bitmap dark = Picture(page.grey).darker_than(static_cast<int>(page.dark_max(settings)));
  const int side = whole_pixels(settings.side_min_pt, dpi),
            solid_side = whole_pixels(settings.solid_min_pt, dpi);
  const Bitmap solid = dark.opened(solid_side, solid_side);
  if (solid.ink_area() == 0) return {};
  const Bitmap core =
      mostly_dark(dark, whole_pixels(settings.window_pt, dpi), settings.dark_share_min).opened(side, side);
  const Components found = find_components(core.mask());
  const Mask solid_mask = solid.mask();
  Mask fields(page.grey.width, page.grey.height);
  bool any = false;
  for (const Component& item : found.items) {
    if (!is_field(page, found, item, solid_mask, settings)) continue;
    mark(found, item, fields);
    any = true;
  }
  return any ? fields : Mask{};
}

// The same in the scan itself: sure inside, and at the edges what is dark, but not the rules that lead away.
Mask exact_fields(const Image& grey, const Mask& coarse, double dark_max, const DarkFieldSettings& settings) {
  const int edge = whole_pixels(settings.edge_pt, grey.dpi);
  const Bitmap about =
      Bitmap(coarse).as_picture(white, 0).scaled_to(grey.width, grey.height).darker_than(middle_grey);
  const Bitmap dark(darker_mask(grey, static_cast<int>(dark_max)));
  const Bitmap edges = dark & grown(about, edge);
  const int solid = whole_pixels(settings.solid_min_pt, grey.dpi);
  return (shrunk(about, edge) | edges).closed(edge, edge).opened(solid, solid).mask();
}

// How bright a field's ground and its letters are.
struct FieldLevels {
  double ground = 0, letters = white;
};

FieldLevels levels_of(const Image& grey, const Components& found, const Component& item) {
  std::vector<std::uint8_t> levels;
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    for (int x = run.x0; x < run.x1; ++x) levels.push_back(level_at(grey, x, run.y));
  }
  constexpr double brightest = 0.98;  // white letters fill a tenth of a field and more, but not all are white
  return {1.0 * quantile(levels, 0.5), 1.0 * quantile(levels, brightest)};
}

void turn_field(Image& grey, const Components& found, const Component& item, const Mask& inside) {
  const FieldLevels levels = levels_of(grey, found, item);
  const double range = std::max(1.0, levels.letters - levels.ground);
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    for (int x = run.x0; x < run.x1; ++x) {
      const std::size_t at = static_cast<std::size_t>(run.y) * static_cast<std::size_t>(grey.width) +
                             static_cast<std::size_t>(x);
      const double turned = white * std::clamp((levels.letters - grey.pixels[at]) / range, 0.0, 1.0);
      grey.pixels[at] = inside.ink[at] != 0 ? static_cast<std::uint8_t>(std::lround(turned)) : 0;
    }
  }
}

}  // namespace

Mask turn_dark_fields(Image& grey, const DarkFieldSettings& settings) {
  const CoarsePage page = coarse_page(grey, settings);
  const Mask coarse = coarse_fields(page, settings);
  if (coarse.ink.empty()) return {};
  Mask fields = exact_fields(grey, coarse, page.dark_max(settings), settings);
  const int rim = std::max(settings.rim_min_px, whole_pixels(settings.rim_pt, grey.dpi));
  const Mask inside = shrunk(Bitmap(fields), rim).mask();
  const Components found = find_components(fields);
  for (const Component& item : found.items) turn_field(grey, found, item, inside);
  return fields;
}

}  // namespace thaimemo
