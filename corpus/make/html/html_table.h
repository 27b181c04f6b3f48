// A table of a made report as HTML.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/office/stamps.h"

namespace thaimemo::make {

struct HtmlTableStyle {
  double size_pt = 12;
  bool striped = false;       // every second row of the body
  std::vector<Stamp> stamps;  // over cells of this table
};

// Merged cells have their spans, cells of several paragraphs a <p> for each; footers run across all columns.
std::string html_table(const Grid& grid, const HtmlTableStyle& style);

// Two tables beside each other.
std::string html_pair(const GridPair& pair, const HtmlTableStyle& style);

}  // namespace thaimemo::make
