// Letters that a file draws and the eye does not see, and letters that are printed across the page's text.
//
// PDF editors "delete" a row by a white box over it; Excel draws whole texts and clips them at the cell's edge;
// drafts stand in the invisible mode; a word in pale letters runs across the table. None of these is content: they
// leave the glyphs and stand as asides, each with its reason.
#pragma once

#include <vector>

#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

struct UnseenSettings {
  // Where a glyph is looked for: two heights over its baseline that the bodies of letters and digits of all faces
  // reach (the x-height of Thai faces is .45 em or more, by their tables).
  double core_low_em = 0.15, core_high_em = 0.4;
  // Of one channel, 0 to 1. Two greys that differ by less cannot be told apart in print, by eye.
  double contrast_min = 0.04;
  double page_image_min = 0.6;  // images over this part of the page are its picture, as in layer_health.h
  // A watermark: pale, large beside the page's letters, and across some of them.
  double pale_min = 0.45;       // of every channel; grey text for reading is darker, by eye on office prints
  double large_min = 1.8;       // times the page's usual size; headings are smaller or stand alone
  std::size_t crossed_min = 3;  // letters of the page under it
  double slope_min_deg = 10;    // text of a scanner's skew leans less
  double piece_gap_max_em = 2;  // asides farther apart are two
  double space_gap_em = 0.4;    // and with such a gap two words, as in layer_words.h
  double mark_advance_em = 0.05;  // a mark advances by less, and shares its letter's fate
};

// Judges every glyph; `areas` in the order of drawing. What is not of the page's text moves from its glyphs to its
// asides; letters under the page's own picture are marked as not visible and stay, since a scanner put them there.
void set_unseen_aside(PageContent& content, const std::vector<PaintedArea>& areas,
                      const UnseenSettings& settings = {});

}  // namespace thaimemo
