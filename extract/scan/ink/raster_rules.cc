#include "extract/scan/ink/raster_rules.h"

#include <cmath>
#include <cstdlib>

#include "extract/scan/image/components.h"
#include "extract/scan/image/pix.h"
#include "extract/scan/image/straight_ink.h"

namespace thaimemo {
namespace {

// Sizes in pixels of this scan.
struct Scale {
  int piece_min, lone_min, meet_tolerance, gap_max, drift_max, thickness_max;
  double ink_min, coverage_min;
};

Scale scale_of(const RasterRuleSettings& settings, double dpi, double body, bool across) {
  const auto pixels = [dpi](double points) {
    return std::max(1, static_cast<int>(std::lround(points * dpi / 72)));
  };
  const double piece = body * (across ? settings.across_min_x_heights : settings.upright_min_x_heights);
  return {std::max(pixels(settings.piece_min_pt), static_cast<int>(piece)),
          std::max(pixels(2 * settings.piece_min_pt), static_cast<int>(body * settings.lone_min_x_heights)),
          pixels(settings.meet_tolerance_pt),
          pixels(settings.gap_max_pt),
          pixels(settings.drift_max_pt),
          pixels(settings.thickness_max_pt),
          settings.ink_min,
          settings.coverage_min};
}

// A stroke along the x axis (vertical ones are found in the page laid on its side).
struct Stroke {
  PixelBox box;
  double left_y = 0, right_y = 0;  // where its ends are
  double thickness = 0;
  int covered = 0;  // columns with ink
};

PixelBox transposed(const PixelBox& box) {
  return {box.y0, box.x0, box.y1, box.x1};
}

// Ink that is wider than any rule in both directions: bars, pictures, bullets.
Mask solid_ink(const Mask& ink, int thickness_max) {
  const PixPtr all = to_pix(ink);
  const PixPtr solid =
      checked(pixOpenBrick(nullptr, all.get(), thickness_max + 1, thickness_max + 1), "rules");
  return to_mask(solid.get());
}

Mask without_solids(const Mask& ink, const Mask& solids) {
  const PixPtr all = to_pix(ink), solid = to_pix(solids);
  const PixPtr around = checked(pixDilateBrick(nullptr, solid.get(), 5, 5), "rules");
  const PixPtr thin = checked(pixSubtract(nullptr, all.get(), around.get()), "rules");
  return to_mask(thin.get());
}

bool is_bar(const PixelBox& box) {
  return box.width() >= 6 * box.height();
}

// Ink that lies in straight stretches of at least the length of a piece, small holes in it filled.
Mask straight_pieces(const Mask& ink, const Scale& scale) {
  constexpr int hole_max = 5;
  const PixPtr straight = to_pix(straight_ink(ink, scale.piece_min, scale.ink_min));
  const PixPtr whole = checked(pixCloseSafeBrick(nullptr, straight.get(), hole_max, 1), "rules");
  const PixPtr long_enough = checked(
      pixSelectBySize(whole.get(), scale.piece_min / 2, 0, 8, L_SELECT_WIDTH, L_SELECT_IF_GTE, nullptr),
      "rules");
  return to_mask(long_enough.get());
}

double end_y(const Components& found, const Component& item, int from, int to) {
  double sum = 0, count = 0;
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    const int covered = std::min(run.x1, to) - std::max(run.x0, from);
    if (covered <= 0) continue;
    sum += covered * (run.y + 0.5);
    count += covered;
  }
  return count > 0 ? sum / count : item.box.middle_y();
}

void add_stroke(const Components& found, const Component& item, const Scale& scale,
                std::vector<Stroke>& strokes) {
  const PixelBox& box = item.box;
  Stroke stroke{box, 0, 0, static_cast<double>(item.area) / box.width(), box.width()};
  const int end = std::max(1, std::min(box.width(), scale.piece_min));
  stroke.left_y = end_y(found, item, box.x0, box.x0 + end);
  stroke.right_y = end_y(found, item, box.x1 - end, box.x1);
  strokes.push_back(stroke);
}

double ink_share(const Mask& ink, int x0, int x1, int y0, int y1) {
  int count = 0, all = 0;
  for (int y = std::max(0, y0); y < std::min(ink.height, y1); ++y, all += x1 - x0)
    count += static_cast<int>(std::count(ink.row(y) + x0, ink.row(y) + x1, std::uint8_t{1}));
  return all == 0 ? 0 : static_cast<double>(count) / all;
}

// In emblems and pictures ink lies on both sides of what is straight by chance; a rule has paper beside it.
bool lies_in_ink(const Mask& ink, const PixelBox& piece) {
  constexpr int from = 2, to = 6;
  constexpr double inked_max = 0.3;
  return ink_share(ink, piece.x0, piece.x1, piece.y0 - to, piece.y0 - from) > inked_max &&
         ink_share(ink, piece.x0, piece.x1, piece.y1 + from, piece.y1 + to) > inked_max;
}

// A bar's two edges count as rules of their own.
void add_edges(const PixelBox& bar, std::vector<Stroke>& strokes) {
  for (const int edge : {bar.y0, bar.y1 - 1}) {
    strokes.push_back({{bar.x0, edge, bar.x1, edge + 1}, edge + 0.5, edge + 0.5, 1, bar.width()});
  }
}

bool continues(const Stroke& rule, const Stroke& next, const Scale& scale) {
  const int gap = next.box.x0 - rule.box.x1;
  return gap <= scale.gap_max && gap >= -scale.gap_max && next.box.x1 > rule.box.x1 &&
         std::abs(next.left_y - rule.right_y) <= scale.drift_max;
}

void append(Stroke& rule, const Stroke& next) {
  const double a = rule.covered, b = next.covered;
  rule.thickness = (rule.thickness * a + next.thickness * b) / (a + b);
  rule.covered += next.box.x1 - std::max(next.box.x0, rule.box.x1);
  rule.box = united(rule.box, next.box);
  rule.right_y = next.right_y;
}

struct Chain {
  Stroke whole;
  std::vector<Stroke> pieces;
};

std::vector<Chain> chained(std::vector<Stroke> strokes, const Scale& scale) {
  std::ranges::stable_sort(strokes, [](const Stroke& a, const Stroke& b) { return a.box.x0 < b.box.x0; });
  std::vector<Chain> chains;
  for (const Stroke& stroke : strokes) {
    Chain* best = nullptr;
    for (Chain& chain : chains) {
      const bool nearer = best == nullptr || std::abs(chain.whole.right_y - stroke.left_y) <
                                                 std::abs(best->whole.right_y - stroke.left_y);
      if (continues(chain.whole, stroke, scale) && nearer) best = &chain;
    }
    if (best == nullptr) {
      chains.push_back({stroke, {stroke}});
    } else {
      append(best->whole, stroke);
      best->pieces.push_back(stroke);
    }
  }
  std::erase_if(chains, [&](const Chain& chain) {
    const Stroke& whole = chain.whole;
    return whole.covered < scale.coverage_min * whole.box.width() || whole.thickness * 4 > whole.box.width();
  });
  return chains;
}

// What lies between two pieces of a rule is the rule's as well.
void fill_gaps(const Chain& chain, Mask& ruled) {
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

// The strokes of one direction, as if they all ran across.
struct Direction {
  Components strokes;
  std::vector<Chain> chains;
};

Direction strokes_along_x(const Mask& thin_ink, const Components& solids, const Scale& scale) {
  Direction direction{find_components(straight_pieces(thin_ink, scale)), {}};
  std::vector<Stroke> strokes;
  for (const Component& item : direction.strokes.items)
    if (!lies_in_ink(thin_ink, item.box)) add_stroke(direction.strokes, item, scale, strokes);
  for (const Component& solid : solids.items) {
    if (is_bar(solid.box)) add_edges(solid.box, strokes);
  }
  direction.chains = chained(std::move(strokes), scale);
  return direction;
}

bool meets(const PixelBox& rule, const PixelBox& other, int tolerance) {
  return rule.x0 - tolerance < other.x1 && other.x0 - tolerance < rule.x1 && rule.y0 - tolerance < other.y1 &&
         other.y0 - tolerance < rule.y1;
}

// A short stroke that meets no rule of the other direction is part of a letter, a bracket, a signature.
void drop_lone_strokes(Direction& across, Direction& down, const Scale& across_scale,
                       const Scale& down_scale) {
  const auto drop = [](Direction& from, const Direction& other, const Scale& scale) {
    const auto is_lone = [&](const Chain& chain) {
      const auto met = [&](const Chain& rule) {
        return meets(chain.whole.box, transposed(rule.whole.box), scale.meet_tolerance);
      };
      return chain.whole.box.width() < scale.lone_min && std::ranges::none_of(other.chains, met);
    };
    return std::erase_if(from.chains, is_lone);
  };
  while (drop(across, down, across_scale) + drop(down, across, down_scale) > 0) {
  }
}

void mark(const Components& found, const Component& item, Mask& ruled) {
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = found.runs[item.run_first + i];
    std::fill(ruled.row(run.y) + run.x0, ruled.row(run.y) + run.x1, std::uint8_t{1});
  }
}

bool belongs(const PixelBox& piece, const std::vector<Chain>& chains) {
  return std::ranges::any_of(chains, [&](const Chain& chain) {
    return std::ranges::any_of(chain.pieces, [&](const Stroke& stroke) {
      return stroke.box.x0 == piece.x0 && stroke.box.x1 == piece.x1 && stroke.box.y0 >= piece.y0 &&
             stroke.box.y1 <= piece.y1;
    });
  });
}

Mask ruled_by(const Direction& direction, int width, int height) {
  Mask ruled(width, height);
  for (const Component& item : direction.strokes.items) {
    if (belongs(item.box, direction.chains)) mark(direction.strokes, item, ruled);
  }
  for (const Chain& chain : direction.chains) fill_gaps(chain, ruled);
  return ruled;
}

// The rules' ink with a seam around it, except where a letter goes on at both sides of the rule.
Mask without_rules(const Mask& ink, const Mask& ruled) {
  const PixPtr all = to_pix(ink), rules = to_pix(ruled);
  const PixPtr seam = checked(pixDilateBrick(nullptr, rules.get(), 3, 3), "rules");
  const PixPtr rest = checked(pixSubtract(nullptr, all.get(), seam.get()), "rules");
  const PixPtr closed = checked(pixCloseSafeBrick(nullptr, rest.get(), 1, 9), "rules");
  const PixPtr crossing = checked(pixAnd(nullptr, closed.get(), seam.get()), "rules");
  const PixPtr bridges = checked(pixAnd(nullptr, crossing.get(), all.get()), "rules");
  const PixPtr text = checked(pixOr(nullptr, rest.get(), bridges.get()), "rules");
  return to_mask(text.get());
}

}  // namespace

RuledInk separate_rules(const Mask& ink, double dpi, double x_height, const RasterRuleSettings& settings) {
  const Scale across_scale = scale_of(settings, dpi, x_height, true);
  const Scale down_scale = scale_of(settings, dpi, x_height, false);
  const Mask solids = solid_ink(ink, across_scale.thickness_max);
  const Mask thin = without_solids(ink, solids), turned_solids = transposed(solids);
  const Components solid_parts = find_components(solids), turned_parts = find_components(turned_solids);
  Direction across = strokes_along_x(thin, solid_parts, across_scale);
  Direction down = strokes_along_x(transposed(thin), turned_parts, down_scale);
  drop_lone_strokes(across, down, across_scale, down_scale);
  RuledInk result;
  for (const Chain& chain : across.chains) result.rules.push_back(chain.whole.box);
  for (const Chain& chain : down.chains) result.rules.push_back(transposed(chain.whole.box));
  result.ruled = ruled_by(across, ink.width, ink.height);
  const Mask down_ruled = transposed(ruled_by(down, ink.height, ink.width));
  for (std::size_t i = 0; i < result.ruled.ink.size(); ++i) result.ruled.ink[i] |= down_ruled.ink[i];
  for (const Component& solid : solid_parts.items) {
    if (is_bar(solid.box) || is_bar(transposed(solid.box))) mark(solid_parts, solid, result.ruled);
  }
  result.text = without_rules(ink, result.ruled);
  return result;
}

}  // namespace thaimemo
