// What lies over or under the text of a flat OpenDocument text, at a place of its own. Each takes no room; the
// paragraph that it is written into is where it is fixed. The styles' names are those of shape_styles().
#pragma once

#include <string>

#include "corpus/make/draft/axes.h"
#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/chart_plan.h"
#include "corpus/make/office/stamps.h"

namespace thaimemo::make {

std::string odt_stamp(const Stamp& stamp);

// A white box over what follows it in its line: words so wide in a line so high.
std::string odt_cover(double width_pt, double line_height_pt);

// Boxes and lines, from the corner of the paragraph.
std::string odt_chart(const ChartPlan& plan);

// Words through the middle of the page, as text; for the header of a page of this kind.
std::string odt_watermark(const std::string& words, double size_pt, Orientation orientation);

// The emblem as a picture.
std::string odt_emblem_picture(Anchor anchor);

}  // namespace thaimemo::make
