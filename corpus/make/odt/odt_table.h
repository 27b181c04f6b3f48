// A table of a made report as OpenDocument.
#pragma once

#include <string>

#include "corpus/make/draft/made_report.h"

namespace thaimemo::make {

struct OdtTable {
  std::string styles;  // of its columns, for office:automatic-styles
  std::string body;
};

struct OdtTableStyle {
  double size_pt = 12;
  bool repeated_header = true;
};

// `name` is the table's own in the document.
OdtTable odt_table(const Grid& grid, const std::string& name, const OdtTableStyle& style);

// Two tables beside each other: the cells of an outer one.
OdtTable odt_pair(const GridPair& pair, const std::string& name, const OdtTableStyle& style);

}  // namespace thaimemo::make
