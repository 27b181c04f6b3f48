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

// Leaves what extraction gave: texts go, and of the edits all but its own repairs.
inline void forget_normalization(Page& page) {
  for_each_passage(page, [](Passage& passage, Origin) {
    passage.text.clear();
    std::erase_if(passage.edits, [](const Edit& edit) { return !edit.repairs_layer(); });
  });
}

}  // namespace thaimemo
