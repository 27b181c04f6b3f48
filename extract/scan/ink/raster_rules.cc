#include "extract/scan/ink/raster_rules.h"

#include <algorithm>
#include <cmath>

#include "base/median.h"
#include "extract/record/points.h"
#include "extract/scan/image/bitmap.h"
#include "extract/scan/image/components.h"
#include "extract/scan/image/straight_ink.h"
#include "extract/scan/ink/strokes.h"

namespace thaimemo {
namespace {

StrokeSettings stroke_settings(const RasterRuleSettings& settings, double dpi, double shortest_px) {
  StrokeSettings strokes;
  strokes.piece_min = std::max(whole_pixels(settings.piece_min_pt, dpi), static_cast<int>(shortest_px));
  strokes.gap_max = whole_pixels(settings.gap_max_pt, dpi);
  strokes.drift_max = whole_pixels(settings.drift_max_pt, dpi);
  strokes.ink_min = settings.ink_min;
  strokes.coverage_min = settings.coverage_min;
  return strokes;
}

// Ink that is wider than any rule in both directions (bars, pictures, bullets), and the ink without it.
struct SolidAndThin {
  Mask solid, thin;
};

SolidAndThin parted(const Bitmap& ink, int thickness_max, int seam) {
  const Bitmap solid = ink.opened(thickness_max + 1, thickness_max + 1);
  return {solid.mask(), ink.without(solid.dilated(2 * seam + 1, 2 * seam + 1)).mask()};
}

// The strokes of one direction, as if they all ran across.
struct Direction {
  StrokeSettings settings;
  Components pieces;
  std::vector<StrokeChain> chains;
};

Direction direction_of(const Mask& thin, const Components& solids, const StrokeSettings& settings) {
  Direction direction{settings, straight_pieces(thin, settings), {}};
  direction.chains = chains_of(direction.pieces, solids, thin, settings);
  return direction;
}

bool meets(const PixelBox& rule, const PixelBox& other, int tolerance) {
  return rule.x0 - tolerance < other.x1 && other.x0 - tolerance < rule.x1 && rule.y0 - tolerance < other.y1 &&
         other.y0 - tolerance < rule.y1;
}

// A short stroke that meets no rule of the other direction is part of a letter, a bracket, a signature.
void drop_lone_strokes(Direction& across, Direction& down, int lone_min, int meet_tolerance) {
  const auto drop = [&](Direction& from, const Direction& other) {
    const auto is_lone = [&](const StrokeChain& chain) {
      const auto met = [&](const StrokeChain& rule) {
        return meets(chain.whole.box, transposed(rule.whole.box), meet_tolerance);
      };
      return chain.whole.box.width() < lone_min && std::ranges::none_of(other.chains, met);
    };
    return std::erase_if(from.chains, is_lone);
  };
  while (drop(across, down) + drop(down, across) > 0) {
  }
}

// What lies between two pieces of a rule is the rule's as well.
void fill_gaps(const StrokeChain& chain, Mask& ruled) {
  for (std::size_t i = 1; i < chain.pieces.size(); ++i) {
    const Stroke &before = chain.pieces[i - 1], &after = chain.pieces[i];
    const double reach = chain.whole.thickness / 2 + 1;
    const int top = std::max(0, static_cast<int>(std::min(before.right_y, after.left_y) - reach));
    const int bottom =
        std::min(ruled.height, static_cast<int>(std::max(before.right_y, after.left_y) + reach) + 1);
    for (int y = top; y < bottom; ++y) {
      for (int x = before.box.x1; x < after.box.x0; ++x) ruled.row(y)[x] = 1;
    }
  }
}

void mark(const Components& found, const Component& item, Mask& ruled) {
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    std::fill(ruled.row(run.y) + run.x0, ruled.row(run.y) + run.x1, std::uint8_t{1});
  }
}

bool belongs(const PixelBox& piece, const std::vector<StrokeChain>& chains) {
  return std::ranges::any_of(chains, [&](const StrokeChain& chain) {
    return std::ranges::any_of(chain.pieces, [&](const Stroke& stroke) {
      return stroke.box.x0 == piece.x0 && stroke.box.x1 == piece.x1 && stroke.box.y0 >= piece.y0 &&
             stroke.box.y1 <= piece.y1;
    });
  });
}

Mask ruled_by(const Direction& direction, int width, int height) {
  Mask ruled(width, height);
  for (const Component& item : direction.pieces.items)
    if (belongs(item.box, direction.chains)) mark(direction.pieces, item, ruled);
  for (const StrokeChain& chain : direction.chains) fill_gaps(chain, ruled);
  return ruled;
}

StrokeSettings dash_settings(const RasterRuleSettings& settings, double dpi, double x_height) {
  StrokeSettings dashes = stroke_settings(
      settings, dpi,
      std::max(in_pixels(settings.dashed_piece_min_pt, dpi), x_height * settings.dashed_min_x_heights));
  dashes.ink_min = settings.dashed_ink_min;
  dashes.hole_max = whole_pixels(settings.dash_gap_max_pt, dpi);
  dashes.beside_from = whole_pixels(settings.dash_aside_pt, dpi);
  dashes.beside_to = dashes.beside_from + whole_pixels(settings.dash_paper_pt, dpi);
  dashes.beside_inked_max = settings.dash_beside_max;
  dashes.height_max = whole_pixels(settings.dash_thickness_max_pt, dpi);
  return dashes;
}

// What neither solid ink nor a rule explains.
Mask unexplained(const Mask& thin, const Mask& ruled, int seam) {
  return Bitmap(thin).without(Bitmap(ruled).dilated(2 * seam + 1, 2 * seam + 1)).mask();
}

// Whether other rules hold a dashed one: at both of its ends, or many along it.
bool is_held(const PixelBox& rule, const std::vector<PixelBox>& others, std::size_t meets_min,
             int tolerance) {
  std::size_t met = 0;
  bool left = false, right = false;
  for (const PixelBox& other : others) {
    if (!meets(rule, other, tolerance)) continue;
    ++met;
    left = left || std::abs(other.middle_x() - rule.x0) <= 2 * tolerance;
    right = right || std::abs(other.middle_x() - rule.x1) <= 2 * tolerance;
  }
  return met >= meets_min || (left && right);
}

// Whether a dashed rule begins at another one beside enough that do so too and are as long: the columns of a table
// that the page's end cuts off.
bool is_in_comb(const PixelBox& rule, const std::vector<StrokeChain>& beside,
                const std::vector<PixelBox>& others, std::size_t count_min, int tolerance) {
  const auto begins_with = [&](const PixelBox& one, const PixelBox& other) {
    return meets(one, other, tolerance) && (std::abs(other.middle_x() - one.x0) <= 2 * tolerance ||
                                            std::abs(other.middle_x() - one.x1) <= 2 * tolerance);
  };
  return std::ranges::any_of(others, [&](const PixelBox& other) {
    if (!begins_with(rule, other)) return false;
    const auto alike = std::ranges::count_if(beside, [&](const StrokeChain& chain) {
      const PixelBox& one = chain.whole.box;
      return begins_with(one, other) && std::abs(one.x0 - rule.x0) <= 2 * tolerance &&
             std::abs(one.x1 - rule.x1) <= 2 * tolerance;
    });
    return static_cast<std::size_t>(alike) >= count_min;
  });
}

// The heights of ink along an upright rule, in pixels.
std::vector<double> strokes_along(const PixelBox& rule, const Mask& ink) {
  std::vector<double> heights;
  bool before = false;
  for (int y = rule.y0; y < rule.y1; ++y) {
    const std::uint8_t* row = ink.row(y);
    const bool inked = std::find(row + rule.x0, row + rule.x1, 1) != row + rule.x1;
    if (inked && !before) heights.push_back(0);
    if (inked) ++heights.back();
    before = inked;
  }
  return heights;
}

// Whether an upright rule is no more than letters below each other, as the ใ of words that begin alike in the rows of
// a table: one stroke between two rules, as high as a letter.
bool is_letters(const PixelBox& rule, const Mask& ink, const std::vector<StrokeChain>& across,
                double x_height, double upright_min, int tolerance) {
  const auto met = std::ranges::count_if(
      across, [&](const StrokeChain& chain) { return meets(rule, chain.whole.box, tolerance); });
  std::vector<double> heights = strokes_along(rule, ink);
  if (heights.empty() || static_cast<std::ptrdiff_t>(heights.size()) > met + 1) return false;
  return std::ranges::max(heights) < upright_min * x_height && median(std::move(heights)) >= x_height;
}

std::vector<PixelBox> transposed_boxes(const Direction& a, const Direction& b) {
  std::vector<PixelBox> boxes;
  for (const Direction* direction : {&a, &b})
    for (const StrokeChain& chain : direction->chains) boxes.push_back(transposed(chain.whole.box));
  return boxes;
}

// Dashed rules that do not belong to a grid are fill-in lines, or letters.
void drop_lone_dashes(Direction& across, Direction& down, const Direction& solid_across,
                      const Direction& solid_down, std::size_t meets_min, int tolerance) {
  const auto drop = [&](Direction& from, const Direction& solid, const Direction& dashed) {
    const std::vector<PixelBox> others = transposed_boxes(solid, dashed);
    const std::vector<StrokeChain> all = from.chains;
    return std::erase_if(from.chains, [&](const StrokeChain& chain) {
      return !is_held(chain.whole.box, others, meets_min, tolerance) &&
             !is_in_comb(chain.whole.box, all, others, meets_min, tolerance);
    });
  };
  while (drop(across, solid_down, down) + drop(down, solid_across, across) > 0) {
  }
}

// The pixels of the rules.
Mask ruled_pixels(const Direction& across, const Direction& down, int width, int height) {
  Mask ruled = ruled_by(across, width, height);
  const Mask down_ruled = transposed(ruled_by(down, height, width));
  for (std::size_t i = 0; i < ruled.ink.size(); ++i) ruled.ink[i] |= down_ruled.ink[i];
  return ruled;
}

// With those of bars.
Mask ruled_pixels(const Direction& across, const Direction& down, const Components& solids, const Mask& ink) {
  Mask ruled = ruled_pixels(across, down, ink.width, ink.height);
  for (const Component& solid : solids.items) {
    if (is_bar(solid.box, across.settings) || is_bar(transposed(solid.box), down.settings))
      mark(solids, solid, ruled);
  }
  return ruled;
}

// Without the rules' ink and a seam around it, except where a letter goes on at both sides of the rule.
Mask without_rules(const Bitmap& ink, const Mask& ruled, const RasterRuleSettings& settings) {
  const int seam_size = 2 * settings.rule_seam_px + 1;
  const Bitmap seam = Bitmap(ruled).dilated(seam_size, seam_size);
  const Bitmap rest = ink.without(seam);
  const Bitmap bridges = rest.closed(1, settings.bridge_max_px) & seam & ink;
  return (rest | bridges).mask();
}

// Adds the dashed rules to those that were found, and their pixels.
void add_dashed(const Mask& thin, const Direction& across, const Direction& down, double dpi, double x_height,
                const RasterRuleSettings& settings, RuledInk& result) {
  const StrokeSettings strokes = dash_settings(settings, dpi, x_height);
  const Mask rest = unexplained(thin, result.ruled, settings.rule_seam_px);
  StrokeSettings strokes_across = strokes;
  strokes_across.paper_on_both_sides = true;
  Direction dashed_across = direction_of(rest, {}, strokes_across);
  Direction dashed_down = direction_of(transposed(rest), {}, strokes);
  const int tolerance = whole_pixels(settings.meet_tolerance_pt, dpi);
  std::erase_if(dashed_down.chains, [&](const StrokeChain& chain) {
    return is_letters(transposed(chain.whole.box), rest, across.chains, x_height,
                      settings.upright_min_x_heights, tolerance);
  });
  drop_lone_dashes(dashed_across, dashed_down, across, down, settings.dashed_meets_min, tolerance);
  for (const StrokeChain& chain : dashed_across.chains) result.rules.push_back(chain.whole.box);
  for (const StrokeChain& chain : dashed_down.chains) result.rules.push_back(transposed(chain.whole.box));
  if (dashed_across.chains.empty() && dashed_down.chains.empty()) return;
  const Mask dashed = ruled_pixels(dashed_across, dashed_down, thin.width, thin.height);
  for (std::size_t i = 0; i < dashed.ink.size(); ++i) result.ruled.ink[i] |= dashed.ink[i];
}

}  // namespace

RuledInk separate_rules(const Mask& ink, double dpi, double x_height, const RasterRuleSettings& settings) {
  const Bitmap page(ink);
  const SolidAndThin parts =
      parted(page, whole_pixels(settings.thickness_max_pt, dpi), settings.solid_seam_px);
  const Components solids = find_components(parts.solid);
  StrokeSettings strokes_across = stroke_settings(settings, dpi, x_height * settings.across_min_x_heights);
  strokes_across.stems_are_looked_for = true;
  Direction across = direction_of(parts.thin, solids, strokes_across);
  Direction down = direction_of(transposed(parts.thin), find_components(transposed(parts.solid)),
                                stroke_settings(settings, dpi, x_height * settings.upright_min_x_heights));
  const int lone_min = std::max(whole_pixels(2 * settings.piece_min_pt, dpi),
                                static_cast<int>(x_height * settings.lone_min_x_heights));
  drop_lone_strokes(across, down, lone_min, whole_pixels(settings.meet_tolerance_pt, dpi));
  RuledInk result;
  for (const StrokeChain& chain : across.chains) result.rules.push_back(chain.whole.box);
  for (const StrokeChain& chain : down.chains) result.rules.push_back(transposed(chain.whole.box));
  result.ruled = ruled_pixels(across, down, solids, ink);
  add_dashed(parts.thin, across, down, dpi, x_height, settings, result);
  result.text = without_rules(page, result.ruled, settings);
  return result;
}

}  // namespace thaimemo
