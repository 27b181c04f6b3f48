// What a page paints and when, for telling what covers its letters. Internal to extract/pdf.
//
// Poppler tells of soft masks, clips and transparency groups one by one, and of a group's own opacity only once its
// content is painted (Gfx::drawForm); this class keeps them together.
#pragma once

#include <GfxState.h>

#include <cstddef>
#include <vector>

#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

// Filled shapes that may be letters: no larger, and no rectangles.
struct OutlineLimits {
  double side_min_pt = 1, side_max_pt = 40;
  int points_min = 6;                  // fewer bound no letter
  std::size_t outlines_max = 100'000;  // of one page
};

void add_outlines(const GfxState& state, const OutlineLimits& limits, std::vector<Box>& outlines);

struct PaintingLimits {
  double side_min_pt = 2;        // slimmer is a line
  std::size_t areas_max = 5000;  // of one page; those behind are not looked at
};

// As the state paints with it on white paper.
Ink fill_ink(GfxState& state);
Ink stroke_ink(GfxState& state);

class PaintingOrder {
 public:
  void save() { states_.push_back(states_.back()); }
  void restore();
  void clip(const GfxState& state);  // to the state's path
  void set_soft_mask(bool masked) { states_.back().masked = masked; }

  void begin_group(std::size_t glyphs);
  void end_group();
  // What the group that ended last held now takes part in the page. Its first glyph's index.
  std::size_t paint_group(const GfxState& state);
  // It was a mask and painted nothing. Its first glyph's index.
  std::size_t drop_group();

  // `glyphs`: drawn before. Boxes in points of the page.
  void fill(GfxState& state, const Ink& ink, std::size_t glyphs);
  void stroke(GfxState& state, std::size_t glyphs);
  void shade(const GfxState& state, std::size_t glyphs);
  void image(const GfxState& state, const Box& box, bool opaque, std::size_t glyphs);

  // Glyphs from this one on were given up.
  void forget_glyphs(std::size_t from);

  const std::vector<PaintedArea>& areas() const { return areas_; }

 private:
  struct State {
    bool masked = false;
    bool oblique_clip =
        false;  // one that is no upright rectangle: a painted shape may show less than its box
  };
  struct Group {
    std::size_t areas = 0, glyphs = 0;
  };

  bool is_solid(const GfxState& state) const;
  void add(const GfxState& state, const Box& box, PaintedArea area);

  PaintingLimits limits_;
  std::vector<State> states_{State{}};
  std::vector<Group> groups_;
  Group ended_;
  std::vector<PaintedArea> areas_;
};

}  // namespace thaimemo
