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
  OfficeRuns runs;                                  // where its Thai letters stand, if they stand in order
  std::vector<std::uint32_t> doubtful_digits = {};  // glyph ids whose letter their place contradicts
};

// How text runs on the upright page.
enum class Direction : std::uint8_t { right, down, left, up };

struct Point {
  double x = 0, y = 0;
};

// What gave a glyph letters other than those of the layer.
enum class GlyphRepair : std::uint8_t {
  none,
  place,    // office_glyphs.h
  picture,  // glyph_votes.h
  hyphen    // a soft hyphen that is drawn and takes room: many fonts have one glyph for both
};

// A colour in red, green and blue from 0 to 1; not known of patterns, images and letters that bring their own.
struct Ink {
  float red = 0, green = 0, blue = 0;
  bool known = true;
};

// Whether the eye sees a glyph that the file draws (unseen.h).
enum class Sight : std::uint8_t { seen, invisible, clipped, covered, same_colour, watermark, aslant };

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
  bool visible = true;  // false: drawn in the invisible mode of searchable scans, or under their picture
  Sight sight = Sight::seen;
  Ink ink;
  double slope_deg = 0;    // of its line, from the nearest of the four directions
  bool thickened = false;  // filled and outlined: how printers make bold letters of a face that has none
  bool struck = false;     // a line goes through it
  bool doubted = false;    // a digit that something in the file contradicts (digit_doubt.h)
  std::u32string seen_as;  // what the picture shows in place of its number, where it was read

  // Places along the line of writing and (the baseline) across it, growing to the reader's right and down.
  double start() const { return along(origin); }
  double end() const { return along(advanced); }
  double baseline() const;

 private:
  double along(const Point& point) const;
};

struct PlacedImage {
  Box bbox;
  int width = 0, height = 0;  // pixels along the sides of the box, whichever way the image is turned

  double dpi() const;  // the finer of its two resolutions; 0 for an image without an area
};

// What a path or an image was painted over, in the order of drawing.
struct PaintedArea {
  Box box;
  std::size_t glyphs_before = 0;  // drawn before it
  Ink ink;
  bool opaque = false;  // and as large as its box: what lies under it cannot be seen
  bool image = false;
};

// A mark of an editor that strikes letters out.
struct Strike {
  Box bbox;
  std::string note;  // what its author wrote to it, often the right value
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
  std::vector<Strike> strikes = {};
  std::vector<Box> outlines = {};  // filled shapes as small as letters, which may be letters drawn as paths
  std::vector<Box> fields = {};    // painted areas that the eye sees on white paper
  std::vector<Aside> asides = {};  // text that is drawn but is none of the page's text; see unseen.h
};

// Turns everything by quarter turns clockwise.
void turn(PageContent& content, int quarter_turns);

// Turns the page so that most of its text runs to the right.
void turn_text_upright(PageContent& content);

}  // namespace thaimemo
