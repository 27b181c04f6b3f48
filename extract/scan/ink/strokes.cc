#include "extract/scan/ink/strokes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "extract/scan/image/bitmap.h"
#include "extract/scan/image/straight_ink.h"

namespace thaimemo {
namespace {

// The middle of a component's ink between two columns.
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

Stroke stroke_of(const Components& found, const Component& item, int piece_min) {
  const PixelBox& box = item.box;
  const int end = std::max(1, std::min(box.width(), piece_min));
  return {box, end_y(found, item, box.x0, box.x0 + end), end_y(found, item, box.x1 - end, box.x1),
          static_cast<double>(item.area) / box.width(), box.width()};
}

double ink_share(const Mask& ink, int x0, int x1, int y0, int y1) {
  int count = 0, all = 0;
  for (int y = std::max(0, y0); y < std::min(ink.height, y1); ++y, all += x1 - x0)
    count += static_cast<int>(std::count(ink.row(y) + x0, ink.row(y) + x1, std::uint8_t{1}));
  return all == 0 ? 0 : static_cast<double>(count) / all;
}

// In emblems and pictures ink lies on both sides of what is straight by chance; a rule has paper beside it.
bool lies_in_ink(const Mask& ink, const PixelBox& piece, const StrokeSettings& settings) {
  const int from = settings.beside_from, to = settings.beside_to;
  const bool above =
      ink_share(ink, piece.x0, piece.x1, piece.y0 - to, piece.y0 - from) > settings.beside_inked_max;
  const bool below =
      ink_share(ink, piece.x0, piece.x1, piece.y1 + from, piece.y1 + to) > settings.beside_inked_max;
  return settings.paper_on_both_sides ? above || below : above && below;
}

// Whether a row of ink is one of stems, under a piece of this width.
bool has_stems(const Mask& ink, int x0, int x1, int y, const StrokeSettings& settings) {
  if (y < 0 || y >= ink.height) return false;
  int stems = 0, inked = 0;
  for (int x = x0; x < x1; ++x) {
    inked += ink.row(y)[x];
    stems += ink.row(y)[x] != 0 && (x == x0 || ink.row(y)[x - 1] == 0) ? 1 : 0;
  }
  const double width = x1 - x0;
  return inked >= settings.stems_share_min * width && inked <= settings.stems_share_max * width &&
         stems >= settings.stems_count_min && stems * settings.piece_min >= width &&
         inked >= settings.stem_width_min * stems;
}

// Whether letters hang on a piece, or stand on it.
bool carries_letters(const Mask& ink, const PixelBox& piece, const StrokeSettings& settings) {
  bool above = settings.stems_are_looked_for, below = above;
  for (int off = settings.stems_from; off < settings.stems_to; ++off) {
    above = above && has_stems(ink, piece.x0, piece.x1, piece.y0 - 1 - off, settings);
    below = below && has_stems(ink, piece.x0, piece.x1, piece.y1 + off, settings);
  }
  return above || below;
}

bool is_flat(const PixelBox& piece, const StrokeSettings& settings) {
  return settings.height_max == 0 ||
         piece.height() <= settings.height_max + settings.lean_max * piece.width();
}

void add_edges(const PixelBox& bar, std::vector<Stroke>& strokes) {
  for (const int edge : {bar.y0, bar.y1 - 1})
    strokes.push_back({{bar.x0, edge, bar.x1, edge + 1}, edge + 0.5, edge + 0.5, 1, bar.width()});
}

std::vector<Stroke> strokes_of(const Components& pieces, const Components& solids, const Mask& ink,
                               const StrokeSettings& settings) {
  std::vector<Stroke> strokes;
  for (const Component& item : pieces.items)
    if (is_flat(item.box, settings) && !lies_in_ink(ink, item.box, settings) &&
        !carries_letters(ink, item.box, settings))
      strokes.push_back(stroke_of(pieces, item, settings.piece_min));
  for (const Component& solid : solids.items)
    if (is_bar(solid.box, settings)) add_edges(solid.box, strokes);
  return strokes;
}

bool continues(const Stroke& rule, const Stroke& next, const StrokeSettings& settings) {
  const int gap = next.box.x0 - rule.box.x1;
  return gap <= settings.gap_max && gap >= -settings.gap_max && next.box.x1 > rule.box.x1 &&
         std::abs(next.left_y - rule.right_y) <= settings.drift_max;
}

void append(Stroke& rule, const Stroke& next) {
  const double a = rule.covered, b = next.covered;
  rule.thickness = (rule.thickness * a + next.thickness * b) / (a + b);
  rule.covered += next.box.x1 - std::max(next.box.x0, rule.box.x1);
  rule.box = united(rule.box, next.box);
  rule.right_y = next.right_y;
}

// The chain that a stroke continues, of several the one whose end is nearest in height; null for none.
StrokeChain* continued_by(const Stroke& stroke, std::vector<StrokeChain>& chains,
                          const StrokeSettings& settings) {
  StrokeChain* best = nullptr;
  const auto off = [&](const StrokeChain& chain) { return std::abs(chain.whole.right_y - stroke.left_y); };
  for (StrokeChain& chain : chains) {
    const bool nearer = best == nullptr || off(chain) < off(*best);
    if (nearer && continues(chain.whole, stroke, settings)) best = &chain;
  }
  return best;
}

bool is_rule(const Stroke& whole, const StrokeSettings& settings) {
  return whole.covered >= settings.coverage_min * whole.box.width() &&
         whole.thickness * settings.rule_ratio_min <= whole.box.width();
}

}  // namespace

bool is_bar(const PixelBox& box, const StrokeSettings& settings) {
  return box.width() >= settings.bar_ratio_min * box.height();
}

Components straight_pieces(const Mask& ink, const StrokeSettings& settings) {
  const Mask straight = straight_ink(ink, settings.piece_min, settings.ink_min);
  const int width_min = settings.piece_min / settings.pieces_of_whole;
  return find_components(Bitmap(straight).closed(settings.hole_max, 1).pieces_from_width(width_min).mask());
}

std::vector<StrokeChain> chains_of(const Components& pieces, const Components& solids, const Mask& ink,
                                   const StrokeSettings& settings) {
  std::vector<Stroke> strokes = strokes_of(pieces, solids, ink, settings);
  std::ranges::stable_sort(strokes, {}, [](const Stroke& stroke) { return stroke.box.x0; });
  std::vector<StrokeChain> chains;
  for (const Stroke& stroke : strokes) {
    if (StrokeChain* chain = continued_by(stroke, chains, settings)) {
      append(chain->whole, stroke);
      chain->pieces.push_back(stroke);
    } else {
      chains.push_back({stroke, {stroke}});
    }
  }
  std::erase_if(chains, [&](const StrokeChain& chain) { return !is_rule(chain.whole, settings); });
  return chains;
}

}  // namespace thaimemo
