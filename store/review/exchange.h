// Corrections on their way from one database to another: JSON Lines, one object each (docs/review.md lists the keys).
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "extract/record/page_stream.h"
#include "store/correction/correction.h"
#include "store/schema/database.h"

namespace thaimemo {

// All corrections, in the order they were made.
void export_corrections(SQLite::Database& db, const LineSink& sink);

// What a line may leave out is looked up: {"cell_id", "text", "reviewer", "at"} is enough for a cell of this database,
// {"source" or "sha256", "fact", "text", "reviewer", "at"} for a fact. Throws Error "bad-correction" naming the line:
// none of these, a value that cannot be applied, or a place this database does not have.
std::vector<Correction> read_corrections(std::istream& input, SQLite::Database& db);

}  // namespace thaimemo
