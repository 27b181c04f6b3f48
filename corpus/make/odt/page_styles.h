// Page layouts and master pages of a report: upright and lying paper, each with and without its number.
#pragma once

#include <string>

#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// Width between the edges, in centimetres.
double text_width_cm(const OfficeStyle& style, Orientation orientation);

// For office:automatic-styles: the layouts Upright and Wide.
std::string page_layouts(const OfficeStyle& style);

// For office:master-styles: Upright and Wide, and FirstUpright and FirstWide, which have no number and are followed
// by those.
std::string master_pages(const OfficeStyle& style);

}  // namespace thaimemo::make
