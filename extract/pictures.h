// Pictures of text on a page whose text layer is good: scanned tables and letters pasted into a report.
#pragma once

#include <vector>

#include "extract/pdf/layer/page_content.h"
#include "extract/record/image.h"
#include "extract/record/page_record.h"
#include "extract/record/styled_word.h"

namespace thaimemo {

struct PictureSettings {
  double page_share_min = 0.06;  // smaller pictures are emblems and signatures
  double side_min_pt = 40;
  // Letters typed onto a picture: a caption, a page number, a signature's name. With more, the picture lies behind
  // the page's text; by eye on made reports.
  int typed_letters_max = 30;
  double typed_share_min = 0.3;  // and only of pictures that take so much of the page
  // Letters drawn as paths: so many shapes to a piece, and pieces this far apart down the page are two.
  std::size_t outlines_min = 40;
  double outlines_gap_pt = 40;
  double confidence_min = 0.75;  // a photograph gives lines as well, but nobody is sure of them
  double skew_max_deg = 0.5;     // a page that was turned further would put the words elsewhere
};

// The pictures large enough to hold text and without the layer's words on them, and pieces of the page where letters
// are drawn as paths. Points.
std::vector<Box> pictures_without_text(const PageContent& content, const std::vector<StyledWord>& words,
                                       const PictureSettings& settings = {});

// The page's pixels with everything outside the pictures white, and what the layer's words cover: they are known.
// `width_pt`: of the page.
Image only_pictures(const Image& page, const std::vector<Box>& pictures, const std::vector<StyledWord>& words,
                    double width_pt);

// Puts what OCR read in the pictures into the page: ruled tables, and lines it was sure of, each before the
// first block that begins lower. The tables keep their origin. True where anything was added.
bool add_pictured_text(Page& page, const Page& read, const PictureSettings& settings = {});

}  // namespace thaimemo
