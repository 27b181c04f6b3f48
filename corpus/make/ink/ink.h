// A page as laid out: where every line of text, rule and stamp stands, in points from the top left corner.
// The same page is drawn into a PDF or into pixels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/make/ink/fonts.h"

namespace thaimemo::make {

struct Point {
  double x = 0, y = 0;
};

struct Span {
  double from = 0, to = 0;
};

struct TextInk {
  Shared<PangoLayout> layout;  // keeps the line alive
  PangoLayoutLine* line = nullptr;
  double x = 0, baseline = 0;
  double grey = 0;           // 1: white
  std::optional<Span> clip;  // from left to right, what can be seen of a line that is cut
};

enum class Dash { solid, broken, dotted };

struct RuleInk {
  Point from, to;
  double width_pt = 0.5, grey = 0;
  Dash dash = Dash::solid;
};

struct FillInk {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0, grey = 0.9;
};

// A pen's stroke through the points, as of a signature.
struct StrokeInk {
  std::vector<Point> points;
  double width_pt = 1;
};

// A round rubber stamp over whatever stands below; its letters are outlines, not text.
struct StampInk {
  Point centre;
  double radius = 36, angle = 0;
  double red = 0.7, green = 0.1, blue = 0.1;
  Shared<PangoLayout> words;
};

// A picture: an outline filled with black, brought to pixels. The points are those of one closed curve, three for each
// piece of it behind the first (two controls and an end), in shares of the box.
struct PictureInk {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  std::vector<Point> outline;
};

// Pale words aslant behind everything else, as real text.
struct WatermarkInk {
  Point centre;
  double angle = 0, grey = 0.85;
  Shared<PangoLayout> words;
};

// What comes later in this list lies over what comes before.
struct InkedPage {
  double width = 595, height = 842;
  std::vector<WatermarkInk> watermarks;
  std::vector<FillInk> fills;
  std::vector<RuleInk> rules;
  std::vector<PictureInk> pictures;
  std::vector<TextInk> texts;
  std::vector<FillInk> covers;   // over text that nobody shall see
  std::vector<RuleInk> strikes;  // through text
  std::vector<StrokeInk> strokes;
  std::vector<StampInk> stamps;
};

}  // namespace thaimemo::make
