// How paragraphs of a table's column begin: what its cells and the points of its lists start with.
#pragma once

#include <map>
#include <set>
#include <string>

#include "normalize/flow/column_edges.h"

namespace thaimemo {

class KnownStarts {
 public:
  explicit KnownStarts(const std::vector<CellLines>& cells);

  // Whether a cell or a point in this column begins with the letters that line `i` of `lines` begins with.
  bool knows(int column, const std::vector<PrintedLine>& lines, std::size_t i) const;

 private:
  std::map<int, std::set<std::u32string>> starts_;
};

}  // namespace thaimemo
