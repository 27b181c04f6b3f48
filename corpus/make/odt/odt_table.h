// A table of a made report as OpenDocument.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus/make/draft/made_report.h"
#include "corpus/make/ink/outline.h"
#include "corpus/make/office/stamps.h"

namespace thaimemo::make {

struct OdtTable {
  std::string styles;  // of its columns, for office:automatic-styles
  std::string body;
};

struct OdtTableStyle {
  double size_pt = 12;
  bool repeated_header = true;
  Rules rules = Rules::thin;
  std::function<WordsSize(const std::string&)> size_of;  // the room that words take in a cell
  std::vector<Stamp> stamps;                             // over cells of this table
};

// `name` is the table's own in the document.
OdtTable odt_table(const Grid& grid, const std::string& name, const OdtTableStyle& style);

// Two tables beside each other: the cells of an outer one.
OdtTable odt_pair(const GridPair& pair, const std::string& name, const OdtTableStyle& style);

}  // namespace thaimemo::make
