// Page layouts and master pages of a report: upright and lying paper, each with and without its number.
#pragma once

#include <string>

#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// For office:automatic-styles: the layouts Upright and Wide.
std::string page_layouts(const OfficeStyle& style);

// For office:master-styles: Upright and Wide, and FirstUpright and FirstWide, which have no number and are followed
// by those. The watermark's letters are of this size.
std::string master_pages(const OfficeStyle& style, double watermark_size_pt);

}  // namespace thaimemo::make
