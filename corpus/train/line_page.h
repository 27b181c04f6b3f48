// A page of training lines as offices set them: loosely or so tightly that marks touch the line above,
// stretched, small, in grey, between the rules of a cell.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/ink/fonts.h"
#include "corpus/make/ink/ink.h"
#include "corpus/make/wording/random.h"
#include "corpus/train/line_text.h"

namespace thaimemo::train {

constexpr double line_page_width_pt = 595, line_page_height_pt = 842;

struct PrintedLine {
  std::string text;
  double x_pt = 0, baseline_pt = 0, width_pt = 0;  // where its ink begins, and how wide it is
};

struct LinePage {
  make::InkedPage page;
  std::vector<PrintedLine> lines;  // from top to bottom, one beside no other
};

LinePage print_line_page(const make::FontBook& fonts, const std::vector<std::string>& families,
                         const LineText& texts, make::Random& random);

}  // namespace thaimemo::train
