// A table of a made report as HTML.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"

namespace thaimemo::make {

// Merged cells have their spans, cells of several paragraphs a <p> for each; footers run across all columns.
std::string html_table(const Grid& grid, double size_pt);

// Two tables beside each other.
std::string html_pair(const GridPair& pair, double size_pt);

}  // namespace thaimemo::make
