#include "extract/scan/ink/boldness.h"

#include <algorithm>
#include <utility>

namespace thaimemo {
namespace {

// The runs of a piece that lie between a line's top and its baseline and are no wider than a stroke.
void count_strokes(const Components& ink, const LinePiece& piece, const InkLine& line, double width_max,
                   double& width, int& runs) {
  const Component& item = ink.items[piece.component];
  for (std::size_t i = 0; i < item.run_count; ++i) {
    const Run& run = ink.runs[item.run_first + i];
    if (run.y < std::max<double>(piece.y0, line.top) || run.y >= std::min<double>(piece.y1, line.bottom))
      continue;
    if (run.x1 - run.x0 > width_max) continue;
    width += run.x1 - run.x0;
    ++runs;
  }
}

}  // namespace

double stroke_width(const Components& ink, const InkLine& line, const BoldnessSettings& settings) {
  double width = 0;
  int runs = 0;
  for (const LinePiece& piece : line.pieces)
    count_strokes(ink, piece, line, settings.stroke_max * line.x_height(), width, runs);
  return runs < settings.runs_min ? 0 : width / runs / line.x_height();
}

double usual_stroke_width(const Components& ink, const std::vector<const InkLine*>& lines,
                          const BoldnessSettings& settings) {
  std::vector<std::pair<double, std::size_t>> widths;
  std::size_t letters = 0;
  for (const InkLine* line : lines) {
    const double width = stroke_width(ink, *line, settings);
    if (width <= 0) continue;
    widths.emplace_back(width, line->pieces.size());
    letters += line->pieces.size();
  }
  std::sort(widths.begin(), widths.end());
  std::size_t before = 0;
  for (const auto& [width, count] : widths) {
    before += count;
    if (2 * before >= letters) return width;
  }
  return 0;
}

}  // namespace thaimemo
