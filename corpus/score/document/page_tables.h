// Tables that somebody read from the page by eye, against the cells of that page.
#pragma once

#include <map>
#include <vector>

#include "corpus/score/document/tally.h"
#include "corpus/score/records/expected.h"
#include "corpus/score/records/found.h"

namespace thaimemo::score {

// Every page is judged by itself, by the cells that the database has of this page: a table that goes on over
// pages has cells on each of them (view cells), so what is joined across pages does not count here. Of several
// tables on the page that counts which has the most cells right. Its rows are aligned with the expected ones by
// likeness, in order, and then its columns, so one row too many shifts none; a merged cell stands once, at its
// top left corner. Texts are compared by comparable().
//   "page_cells", "page_cells_right"   expected cells; those with the right text in the right row and column
//   "page_edits", "page_chars"         letters wrong in the expected cells; letters expected
//   "page_row_gold", _got, _hit        rows expected, rows of the table, rows aligned
//   "page_numbers_wrong"               numbers (text/numbers.h) of the expected cells that were not read, or
//                                      numbers read in them in their place, whichever are more
void score_page_tables(const std::map<int, PageTable>& pages, const std::vector<Row>& cells, Tally& tally);

}  // namespace thaimemo::score
