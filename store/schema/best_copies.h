// The most alike texts of an archive, found by their prints (text_print) and compared by their letters.
//
//   best_copies(letters, alike, agency, limit)   JSON array of [alike, document_id, field, seq, document_id, field, seq],
//                                                the most alike first, then the longest
//
// Of texts that share a band each is compared with the first of them (by source, field and seq): all copies of one text,
// never all pairs. Pairs of one agency and one year are left out; `agency` (NULL: any) is part of the name of one of both.
//
// Method: pairs are read from the one that can be most alike downwards, and no further than the `limit` best can still
// change (Fagin's threshold algorithm): where copies are many, few texts are read.
#pragma once

#include "store/schema/database.h"

namespace thaimemo {

// Makes it known to a connection; open_for_writing() and open_for_reading() do it.
void register_best_copies(SQLite::Database& db);

}  // namespace thaimemo
