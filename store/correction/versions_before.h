// Corrections of what a file said before it changed (store/load/versions.h). They stay with that content; where the new
// version reads the same at the same place, a person is asked whether they hold there too.
#pragma once

#include <string>
#include <vector>

#include "store/correction/settle.h"
#include "store/schema/database.h"

namespace thaimemo {

// Contents of this source other than `sha256` that people corrected, the last one first.
std::vector<std::string> corrected_before(SQLite::Database& db, const std::string& source,
                                          const std::string& sha256);

// A document as the corrections that the database keeps leave it: its own are applied; where one of a version before would
// hold by the same reading of the machine and would change something there is the outcome "older" and the problem
// "correction-older". Of several versions the last that was replaced counts. Not asked again is what somebody has said of
// since in this version, and what was merely confirmed.
Amended amended_in(SQLite::Database& db, const Document& document, const Report& report, const Means& means);

}  // namespace thaimemo
