#include "extract/ocr/raster_rules.h"

#include <cmath>
#include <cstdlib>

#include "extract/ocr/components.h"
#include "extract/ocr/pix.h"

namespace thaimemo {
namespace {

// Sizes in pixels of this scan.
struct Scale {
  int piece_min, rule_min, gap_max, drift_max, thickness_max;
  double coverage_min;
};

Scale scale_of(const RasterRuleSettings& settings, double dpi) {
  const auto pixels = [dpi](double points) {
    return std::max(1, static_cast<int>(std::lround(points * dpi / 72)));
  };
  return {pixels(settings.piece_min_pt), pixels(settings.rule_min_pt),      pixels(settings.gap_max_pt),
          pixels(settings.drift_max_pt), pixels(settings.thickness_max_pt), settings.coverage_min};
}

// A stroke along the x axis (vertical ones are found in the page laid on its side).
struct Stroke {
  PixelBox box;
  double left_y = 0, right_y = 0;  // where its ends are
  double thickness = 0;
  int covered = 0;  // columns with ink
};

Mask transposed(const Mask& mask) {
  Mask turned(mask.height, mask.width);
  for (int y = 0; y < mask.height; ++y) {
    const std::uint8_t* row = mask.row(y);
    for (int x = 0; x < mask.width; ++x) {
      if (row[x] != 0) turned.row(x)[y] = 1;
    }
  }
  return turned;
}

PixelBox transposed(const PixelBox& box) {
  return {box.y0, box.x0, box.y1, box.x1};
}

// Ink that lies in straight stretches of at least the length of a piece; one step up or down does not break
// it.
Mask straight_ink(const Mask& ink, const Scale& scale) {
  const PixPtr all = to_pix(ink);
  const PixPtr thick = checked(pixDilateBrick(nullptr, all.get(), 1, 3), "rules");
  const PixPtr straight = checked(pixOpenBrick(nullptr, thick.get(), scale.piece_min, 1), "rules");
  const PixPtr kept = checked(pixAnd(nullptr, straight.get(), all.get()), "rules");
  const PixPtr long_enough = checked(
      pixSelectBySize(kept.get(), scale.piece_min / 2, 0, 8, L_SELECT_WIDTH, L_SELECT_IF_GTE, nullptr),
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

// A bar's two edges count as rules of their own.
void add_strokes(const Components& found, const Component& item, const Scale& scale,
                 std::vector<Stroke>& strokes) {
  const PixelBox& box = item.box;
  Stroke stroke{box, 0, 0, static_cast<double>(item.area) / box.width(), box.width()};
  if (stroke.thickness <= scale.thickness_max) {
    const int end = std::max(1, std::min(box.width(), scale.piece_min));
    stroke.left_y = end_y(found, item, box.x0, box.x0 + end);
    stroke.right_y = end_y(found, item, box.x1 - end, box.x1);
    strokes.push_back(stroke);
  } else if (box.width() >= 6 * box.height()) {
    stroke.thickness = 1;
    for (const int edge : {box.y0, box.y1 - 1}) {
      stroke.box = {box.x0, edge, box.x1, edge + 1};
      stroke.left_y = stroke.right_y = edge + 0.5;
      strokes.push_back(stroke);
    }
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
    return whole.box.width() < scale.rule_min || whole.covered < scale.coverage_min * whole.box.width() ||
           whole.thickness * 4 > whole.box.width();
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

struct Direction {
  std::vector<PixelBox> rules;
  Mask ruled;
};

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

Direction rules_along_x(const Mask& ink, const Scale& scale) {
  const Components found = find_components(straight_ink(ink, scale));
  std::vector<Stroke> strokes;
  for (const Component& item : found.items) add_strokes(found, item, scale, strokes);
  const std::vector<Chain> chains = chained(std::move(strokes), scale);
  Direction direction{{}, Mask(ink.width, ink.height)};
  for (const Component& item : found.items) {
    if (belongs(item.box, chains)) mark(found, item, direction.ruled);
  }
  for (const Chain& chain : chains) {
    direction.rules.push_back(chain.whole.box);
    fill_gaps(chain, direction.ruled);
  }
  return direction;
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

RuledInk separate_rules(const Mask& ink, double dpi, const RasterRuleSettings& settings) {
  const Scale scale = scale_of(settings, dpi);
  Direction across = rules_along_x(ink, scale);
  const Direction down = rules_along_x(transposed(ink), scale);
  RuledInk result;
  result.rules = std::move(across.rules);
  for (const PixelBox& rule : down.rules) result.rules.push_back(transposed(rule));
  result.ruled = std::move(across.ruled);
  const Mask down_ruled = transposed(down.ruled);
  for (std::size_t i = 0; i < result.ruled.ink.size(); ++i) result.ruled.ink[i] |= down_ruled.ink[i];
  result.text = without_rules(ink, result.ruled);
  return result;
}

}  // namespace thaimemo
