// What was made of a page, drawn on its picture.
//
// Words carry a tint by their confidence, from red (doubtful) over yellow to green (sure). Ruling lines are
// blue; cells of a ruled table have a violet frame, those of one that white space makes an orange one, with
// row.column from 0 in the upper right corner, as in view `cells`, and T with the table's number above. Lines outside
// tables have a grey frame.
#pragma once

#include "extract/record/image.h"
#include "extract/record/page_record.h"

namespace thaimemo {

struct DrawSettings {
  double confidence_red = 0.5, confidence_green = 0.95;
  double word_strength = 0.3;  // of the tint
  double label_dot_pt = 1.2;   // signs are 3 dots wide and 5 high
};

// The picture in colour, as large as `image`, which must show the page as its positions mean it.
Image draw_page(const Page& page, const Image& image, const DrawSettings& settings = {});

}  // namespace thaimemo
