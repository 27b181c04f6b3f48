#include "extract/draw/draw_page.h"

#include <algorithm>
#include <cmath>

#include "extract/draw/canvas.h"
#include "extract/record/points.h"

namespace thaimemo {

namespace {

constexpr Colour rule_colour{20, 90, 255}, ruled_colour{140, 40, 170}, borderless_colour{235, 120, 0},
    line_colour{150, 150, 150};

class PageDrawer {
 public:
  PageDrawer(const Page& page, const Image& image, const DrawSettings& settings)
      : page_(page), settings_(settings), canvas_(image), scale_(scale_of(page, image)) {}

  Image drawn() && {
    for (const Block& block : page_.blocks) add_words(block);
    for (const Rule& rule : page_.rules) canvas_.tint(thick(rule), rule_colour, 0.6);
    for (const Block& block : page_.blocks) add_frames(block);
    return std::move(canvas_).take();
  }

 private:
  // Pixels a point. A photographed sheet is an A4 sheet whatever the file says of the page's size, so that the picture's own
  // resolution is none of the page's points.
  static double scale_of(const Page& page, const Image& image) {
    return page.width > 0 ? image.width / page.width : pixels_per_point(image.dpi);
  }

  Box in_pixels(const Box& box) const {
    return {box.x0 * scale_, box.y0 * scale_, box.x1 * scale_, box.y1 * scale_};
  }

  // Rules are drawn thick enough to be seen.
  Box thick(const Rule& rule) const {
    const Box box = in_pixels(rule.bbox);
    const double half = std::max(1.0, scale_ / 2);
    if (rule.horizontal()) return {box.x0, box.y0 - half, box.x1, box.y1 + half};
    return {box.x0 - half, box.y0, box.x1 + half, box.y1};
  }

  Colour colour_of(double confidence) const {
    const double range = settings_.confidence_green - settings_.confidence_red;
    const double sure = std::clamp((confidence - settings_.confidence_red) / range, 0.0, 1.0);
    const auto part = [](double value) {
      return static_cast<std::uint8_t>(std::lround(255 * std::min(value, 1.0)));
    };
    return {part(2 * (1 - sure)), part(2 * sure * 0.8), 0};
  }

  void add_words(const Passage& passage) {
    for (const Word& word : passage.words)
      canvas_.tint(in_pixels(word.bbox), colour_of(word.confidence), settings_.word_strength);
  }

  void add_words(const Block& block) {
    if (const Line* line = std::get_if<Line>(&block)) return add_words(static_cast<const Passage&>(*line));
    for (const Cell& cell : std::get<Table>(block).cells) add_words(static_cast<const Passage&>(cell));
  }

  void add_frames(const Block& block) {
    if (const Line* line = std::get_if<Line>(&block))
      return canvas_.frame(in_pixels(line->bbox), line_colour, 1);
    const Table& table = std::get<Table>(block);
    const Colour colour = table.ruled ? ruled_colour : borderless_colour;
    const int dot = std::max(1, static_cast<int>(std::lround(settings_.label_dot_pt * scale_)));
    for (const Cell& cell : table.cells) add_cell(cell, colour, dot);
    const Box box = in_pixels(table.bbox);
    canvas_.label("T" + std::to_string(table.number), box.x0, std::max(0.0, box.y0 - 8 * dot), dot, colour);
  }

  void add_cell(const Cell& cell, Colour colour, int dot) {
    const Box box = in_pixels(cell.bbox);
    canvas_.frame(box, colour, 1);
    const std::string place = std::to_string(cell.row) + "." + std::to_string(cell.column);
    canvas_.label(place, box.x1 - Canvas::label_width(place, dot), box.y0, dot, colour);
  }

  const Page& page_;
  const DrawSettings& settings_;
  Canvas canvas_;
  double scale_;
};

}  // namespace

Image draw_page(const Page& page, const Image& image, const DrawSettings& settings) {
  return PageDrawer(page, image, settings).drawn();
}

}  // namespace thaimemo
