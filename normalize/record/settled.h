// What a person has settled about a document, as far as segmentation has to heed it. The texts themselves stand in the
// document already, with confidence 1 (store/correction/settle.h).
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "normalize/record/report_record.h"

namespace thaimemo {

struct SettledColumn {
  int page = 0, table = 0, column = 0;
  auto operator<=>(const SettledColumn&) const = default;
};

struct SettledCell {
  int page = 0, table = 0, row = 0, column = 0;
  auto operator<=>(const SettledCell&) const = default;
};

// A fact of the document under the name of its column in view documents. "" says that the document does not tell it.
using SettledFacts = std::map<std::string, std::string>;

struct Settled {
  SettledFacts facts;
  std::map<SettledColumn, Field> columns;  // what a column of a table means
  std::set<SettledCell> cells;             // whose text a person has settled
  std::vector<std::pair<int, Box>> lines;  // the same outside of tables: page and place

  // Whether the text that a value stands in is settled.
  bool holds(const ValuePlace& place) const {
    if (place.table > 0) return cells.contains({place.page, place.table, place.row, place.column});
    for (const auto& [page, box] : lines)
      if (page == place.page && overlap_area(box, place.bbox) > 0) return true;
    return false;
  }
};

}  // namespace thaimemo
