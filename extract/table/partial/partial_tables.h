// Tables whose rules show a frame and only the rows or only the columns.
//
// Rules, white space and the distances of lines are evidence of one grid. Where rules part rows alone, the white
// that runs down through the rows parts the columns (columns_between_rules.h); where they part columns alone,
// the blocks of lines in those show the rows (row_edges.h). The header's cells may span columns, as in tables
// without any rule. A rule that ends at a column leaves the cells above and below it in the columns beside it
// one merged cell.
#pragma once

#include <optional>
#include <vector>

#include "extract/record/styled_word.h"
#include "extract/table/borderless/open_table.h"
#include "extract/table/partial/partial_settings.h"

namespace thaimemo {

// Whether a ruled table has one column, or several columns and one row or a header and one row: only such may be
// undivided ones.
bool leaves_open(const Table& ruled);

// The table with the rows and columns that its text shows, its cells without text; none where text shows no
// more than the rules do. `words` are those inside the table, `rules` the page's. Where the table of the page
// before goes on (`above`, or null), its columns count first, and one row is enough.
std::optional<Table> completed(const Table& ruled, const std::vector<StyledWord>& words,
                               const std::vector<Rule>& rules, const OpenTable* above = nullptr,
                               const PartialSettings& settings = {});

// Tables with rules between their rows and none at their sides, from words outside the ruled ones; without
// text. Rules above and below one row are enough where the table of the page before goes on.
std::vector<Table> stacked_tables(const std::vector<StyledWord>& outside, const std::vector<Table>& ruled,
                                  const std::vector<Rule>& rules, const OpenTable* above = nullptr,
                                  const PartialSettings& settings = {});

// Tables with rules between their columns and none above or below, from the same; without text. One row of
// cells where text shows no more; none where it may be several.
std::vector<Table> fenced_tables(const std::vector<StyledWord>& outside, const std::vector<Table>& ruled,
                                 const std::vector<Rule>& rules, const PartialSettings& settings = {});

}  // namespace thaimemo
