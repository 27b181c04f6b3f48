// What a PDF page holds before anything is made of it: glyphs, ruling lines, images.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/pdf/layer/office_glyphs.h"
#include "extract/record/page_record.h"

namespace thaimemo {

struct LayerFont {
  std::string name;      // without its subset tag; may be empty
  std::string identity;  // the same for all objects of the file that hold this very font; "" where unknown
  int object = -1;       // its number in the file, the same on every page; -1 for fonts written in place
  bool bold = false;
  bool embedded = false;
  OfficeRuns runs;  // where its Thai letters stand, if they stand in order
};

// How text runs on the upright page.
enum class Direction : std::uint8_t { right, down, left, up };

struct Point {
  double x = 0, y = 0;
};

// What gave a glyph letters other than those of the layer.
enum class GlyphRepair : std::uint8_t { none, place, picture };  // see office_glyphs.h, glyph_votes.h

// One drawn glyph. Its box is as wide as its advance and as high as its font's ascent and descent.
struct Glyph {
  std::uint32_t code = 0;
  std::u32string unicode;  // as the layer says; empty where it says nothing
  std::u32string letters;  // after repair of the layer; mostly the same
  GlyphRepair repair = GlyphRepair::none;
  bool read_blank = false;  // no letter, and the picture shows none either
  Box bbox;
  Point origin, advanced;  // on the baseline, before and after the glyph
  double size_pt = 0;
  int font = 0;  // index into PageContent::fonts
  Direction direction = Direction::right;
  bool visible = true;  // false: drawn in the invisible mode of searchable scans

  // Places along the line of writing and (the baseline) across it, growing to the reader's right and down.
  double start() const { return along(origin); }
  double end() const { return along(advanced); }
  double baseline() const;

 private:
  double along(const Point& point) const;
};

struct PlacedImage {
  Box bbox;
  int width = 0, height = 0;  // pixels

  double dpi() const;  // the finer of its two resolutions; 0 for an image without an area
};

// Upright by the page's own rotation.
struct PageContent {
  int number = 1;
  double width = 0, height = 0;  // points
  int rotation = 0;              // degrees clockwise that were applied
  std::vector<LayerFont> fonts;
  std::vector<Glyph> glyphs;  // in the order of drawing, without those outside the page
  std::vector<Rule> rules;
  std::vector<PlacedImage> images;
  int paintings = 0;       // paths filled or stroked, whether they gave rules or not
  bool cut_short = false;  // a budget ended the reading; what was read so far stands here
};

// Turns everything by quarter turns clockwise.
void turn(PageContent& content, int quarter_turns);

// Turns the page so that most of its text runs to the right.
void turn_text_upright(PageContent& content);

}  // namespace thaimemo
