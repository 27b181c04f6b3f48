// A correction before its value is known: the place it speaks of, what the machine reads there and what stands there.
#pragma once

#include <string>
#include <vector>

#include "store/correction/correction.h"
#include "store/schema/database.h"

namespace thaimemo {

// All of them fill sha256, target, place, raw and before; value, verdict, reason, reviewer, time and version are the
// caller's. They throw Error "place-missing" where the database has no such place.

// A cell by its address. One file under two names has one address.
Correction cell_to_correct(SQLite::Database& db, const std::string& cell_id);

// The meaning of the column that a cell stands in.
Correction column_to_correct(SQLite::Database& db, const std::string& cell_id);

// The line outside tables that a place of a page lies on; `box` in points.
Correction line_to_correct(SQLite::Database& db, const std::string& sha256, int page, const Box& box);

// All lines and cells of a page, in reading order. Throws Error "means-missing" where the database does not keep the
// rules that made its rows.
std::vector<Correction> page_to_correct(SQLite::Database& db, const std::string& sha256, int page);

// The table that lies in `area` (points) of a page for the most part, or none yet: then `before` is "", and the place
// has the number that a new table would get.
Correction grid_to_correct(SQLite::Database& db, const std::string& sha256, int page, const Box& area);

// That line of a page as it was read; nullptr where none lies there.
const Line* line_at(const Page& page, const Box& box);

// A fact as checked_fact() knows it.
Correction fact_to_correct(SQLite::Database& db, const std::string& sha256, const std::string& name);

}  // namespace thaimemo
