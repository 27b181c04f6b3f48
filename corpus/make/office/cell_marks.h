// The paragraphs of a cell with what stands beside them, each printer's markup around it left open.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"

namespace thaimemo::make {

// How a printer writes each piece as markup.
struct MarkWriter {
  std::function<std::string(const std::string&)> text, struck, covered, raised;
};

// One string of markup for each paragraph, and one where the cell has none: what was struck or covered stands before
// the first, what is raised behind the last.
std::vector<std::string> marked_paragraphs(const GridCell& cell, const MarkWriter& writer);

}  // namespace thaimemo::make
