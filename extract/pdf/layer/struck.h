// Letters that somebody struck out: by an annotation of an editor, or by a line through their middle as word
// processors draw it.
#pragma once

#include "extract/pdf/layer/page_content.h"

namespace thaimemo {

struct StrikeSettings {
  // A line through letters runs so high above their baseline: word processors take a quarter to a third of the type's
  // size, our own printers .28; an underline lies below 0, the top of a digit at .7.
  double low_em = 0.12, high_em = 0.45;
  double thickness_max_em = 0.15;  // thicker is a bar that hides the letters
  double overhang_max_em = 0.6;    // a rule of a table goes on beyond its text
  double letters_min = 0.6;        // of its length must run over letters, else it stands for something else
  double joint_pt = 0.6;           // pieces closer than this on one height are one line
  std::size_t strikes_max = 500;   // of one page; a page with more is a drawing
};

// Marks the glyphs of an upright page that are struck out, and takes the lines that strike them from its rules, where
// they would part a table's row.
void mark_struck(PageContent& content, const StrikeSettings& settings = {});

}  // namespace thaimemo
