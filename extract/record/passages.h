// Every text of a page, wherever it stands: lines and cells in reading order.
#pragma once

#include "extract/record/page_record.h"

namespace thaimemo {

// Calls visit(passage, origin) for each line and cell. The origin is that of the text: a table that is a picture among
// text has its own. `AnyPage` is Page, or const Page.
template <typename AnyPage, typename Visit>
void for_each_passage(AnyPage& page, const Visit& visit) {
  for (auto& block : page.blocks) {
    if (auto* line = std::get_if<Line>(&block)) visit(*line, page.origin);
    if (auto* table = std::get_if<Table>(&block))
      for (auto& cell : table->cells) visit(cell, table->origin.value_or(page.origin));
  }
}

}  // namespace thaimemo
