#include "extract/pdf/layer/page_content.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/record/points.h"

namespace thaimemo {

double PlacedImage::dpi() const {
  if (bbox.empty()) return 0;
  return std::max(points_per_inch * width / bbox.width(), points_per_inch * height / bbox.height());
}

double Glyph::along(const Point& point) const {
  switch (direction) {
    case Direction::right:
      return point.x;
    case Direction::down:
      return point.y;
    case Direction::left:
      return -point.x;
    case Direction::up:
      return -point.y;
  }
  return point.x;
}

double Glyph::baseline() const {
  switch (direction) {
    case Direction::right:
      return origin.y;
    case Direction::down:
      return -origin.x;
    case Direction::left:
      return -origin.y;
    case Direction::up:
      return origin.x;
  }
  return origin.y;
}

namespace {

// A quarter turn clockwise of a page that is `height` high.
Point turned(const Point& point, double height) {
  return {height - point.y, point.x};
}
Box turned(const Box& box, double height) {
  return {height - box.y1, box.x0, height - box.y0, box.x1};
}
Direction turned(Direction direction) {
  return static_cast<Direction>((static_cast<int>(direction) + 1) % 4);
}

void turn_once(PageContent& content) {
  const double height = content.height;
  for (Glyph& glyph : content.glyphs) {
    glyph.bbox = turned(glyph.bbox, height);
    glyph.origin = turned(glyph.origin, height);
    glyph.advanced = turned(glyph.advanced, height);
    glyph.direction = turned(glyph.direction);
  }
  for (Rule& rule : content.rules) rule.bbox = turned(rule.bbox, height);
  for (PlacedImage& image : content.images) {
    image.bbox = turned(image.bbox, height);
    std::swap(image.width, image.height);
  }
  for (Box& outline : content.outlines) outline = turned(outline, height);
  for (Box& field : content.fields) field = turned(field, height);
  for (Strike& strike : content.strikes) strike.bbox = turned(strike.bbox, height);
  for (Aside& aside : content.asides) aside.bbox = turned(aside.bbox, height);
  std::swap(content.width, content.height);
  content.rotation = (content.rotation + 90) % 360;
}

}  // namespace

void turn(PageContent& content, int quarter_turns) {
  for (int i = 0; i < quarter_turns; ++i) turn_once(content);
}

void turn_text_upright(PageContent& content) {
  std::array<std::size_t, 4> glyphs{};
  for (const Glyph& glyph : content.glyphs) ++glyphs[static_cast<std::size_t>(glyph.direction)];
  const auto most = std::max_element(glyphs.begin(), glyphs.end());
  if (2 * *most > content.glyphs.size()) turn(content, static_cast<int>((4 - (most - glyphs.begin())) % 4));
}

}  // namespace thaimemo
