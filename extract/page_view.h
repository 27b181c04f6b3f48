// One page as it was read, beside its picture: what `thaimemo draw` shows.
#pragma once

#include <string>
#include <vector>

#include "extract/extract.h"
#include "extract/record/image.h"

namespace thaimemo {

struct PageView {
  Page page;
  Image image;  // turned and deskewed as the page's positions mean it
  std::vector<Problem> problems;
};

// Reads page `number` (from 1) of a PDF or image file, with OCR where the page needs it, and before it the forty
// pages above, since their tables may go on; of those only the last two with OCR. The picture of a PDF page has
// `dpi`, that of an image file its own resolution. Throws Error "page-missing", "page-unreadable", "page-too-large" or "no-picture" (a text file), and
// what opening the file throws.
PageView view_page(const std::string& path, int number, double dpi, const ExtractSettings& settings = {});

}  // namespace thaimemo
