#include "extract/scan/ink/mark_placement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace thaimemo {
namespace {

// Top and bottom of a line's letters near x.
VerticalExtent extent_near(const Components& ink, const LetterTrack& track, double x,
                           std::size_t letters_near) {
  std::vector<std::pair<double, std::size_t>> by_distance;
  for (const std::size_t i : track.letters)
    by_distance.push_back({std::abs(ink.items[i].box.middle_x() - x), i});
  const std::size_t count = std::min(letters_near, by_distance.size());
  std::ranges::partial_sort(by_distance, by_distance.begin() + static_cast<std::ptrdiff_t>(count));
  std::vector<std::size_t> near;
  for (std::size_t k = 0; k < count; ++k) near.push_back(by_distance[k].second);
  return median_extent(ink, near);
}

// Paper to the side between some ink and the nearest letter, in pixels.
int gap_to_letters(const Components& ink, const LetterTrack& track, const PixelBox& mark) {
  int gap = std::numeric_limits<int>::max();
  for (const std::size_t i : track.letters) {
    const PixelBox& letter = ink.items[i].box;
    gap = std::min(gap, std::max({0, letter.x0 - mark.x1, mark.x0 - letter.x1}));
  }
  return gap;
}

struct CrossedLine {
  std::size_t line = 0;
  VerticalExtent letters;  // near the ink that crosses them
};

// From top to bottom.
std::vector<CrossedLine> lines_crossed(const Components& ink, const PixelBox& tall,
                                       const std::vector<LetterTrack>& tracks, double x_height,
                                       const MarkSettings& settings) {
  std::vector<CrossedLine> crossed;
  for (std::size_t line = 0; line < tracks.size(); ++line) {
    const VerticalExtent letters = extent_near(ink, tracks[line], tall.middle_x(), settings.letters_near);
    const double overlap = std::min<double>(letters.bottom, tall.y1) - std::max<double>(letters.top, tall.y0);
    if (overlap < settings.crossed_min * (letters.bottom - letters.top)) continue;
    if (gap_to_letters(ink, tracks[line], tall) > settings.aside_max * x_height) continue;
    crossed.push_back({line, letters});
  }
  std::ranges::sort(crossed, {}, [](const CrossedLine& one) { return one.letters.top; });
  return crossed;
}

// How far a mark stands from a line, as a share of how far it may: above 1 it is another's.
double distance_from(const Components& ink, const LetterTrack& track, const PixelBox& mark, double x_height,
                     const MarkSettings& settings) {
  const double aside = gap_to_letters(ink, track, mark) / x_height;
  if (aside > settings.aside_max) return std::numeric_limits<double>::infinity();
  const VerticalExtent letters = extent_near(ink, track, mark.middle_x(), settings.letters_near);
  const double scale = std::max(x_height, letters.bottom - letters.top);
  const double above = (letters.top - mark.middle_y()) / scale / settings.above;
  const double below = (mark.middle_y() - letters.bottom) / scale / settings.below;
  return std::max({0.0, above, below}) + settings.aside_weight * aside;
}

}  // namespace

bool place_tall(const Components& ink, std::size_t component, const std::vector<LetterTrack>& tracks,
                double x_height, std::vector<InkLine>& lines, const MarkSettings& settings) {
  const PixelBox& box = ink.items[component].box;
  const std::vector<CrossedLine> crossed = lines_crossed(ink, box, tracks, x_height, settings);
  int from = box.y0;
  for (std::size_t k = 0; k < crossed.size(); ++k) {
    int to = box.y1;
    if (k + 1 < crossed.size()) {
      const double bottom = crossed[k].letters.bottom, next_top = crossed[k + 1].letters.top;
      to = static_cast<int>(bottom + settings.cut * std::max(0.0, next_top - bottom));
    }
    if (to > from) lines[crossed[k].line].pieces.push_back({component, from, to});
    from = std::max(from, to);
  }
  return !crossed.empty();
}

bool place_small(const Components& ink, std::size_t component, const std::vector<LetterTrack>& tracks,
                 double x_height, std::vector<InkLine>& lines, const MarkSettings& settings) {
  const PixelBox& box = ink.items[component].box;
  std::optional<std::size_t> nearest;
  double nearest_distance = 1;
  for (std::size_t line = 0; line < tracks.size(); ++line) {
    const double distance = distance_from(ink, tracks[line], box, x_height, settings);
    if (distance >= nearest_distance) continue;
    nearest = line;
    nearest_distance = distance;
  }
  if (nearest) lines[*nearest].pieces.push_back({component, box.y0, box.y1});
  return nearest.has_value();
}

}  // namespace thaimemo
