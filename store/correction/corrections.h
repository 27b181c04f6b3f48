// The corrections that a database keeps: a chain that only grows.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "store/correction/correction.h"
#include "store/schema/database.h"

namespace thaimemo {

// Adds one behind the last, inside the caller's transaction, and returns it with its id. Opened with
// Durability::durable it is on the disk once that transaction is committed. Throws Error as check() does.
Correction append(SQLite::Database& db, Correction correction);

// All of a file's, in the order they were kept.
std::vector<Correction> corrections_of(SQLite::Database& db, const std::string& sha256);

// What holds: of several that speak of the same place the one made last, by their times and, where these are equal,
// their ids, so that it does not matter in which order databases were put together. Who was unsure said nothing.
std::vector<Correction> standing(const std::vector<Correction>& corrections);

// Whether one of these, which stand, settles the place: all but a revert do.
bool settles(const std::vector<Correction>& standing, const Correction& place);

// Every correction of the database, in order; the hash is that of its row.
using CorrectionVisit = std::function<void(const Correction&, const std::string& hash)>;
void for_each_correction(SQLite::Database& db, const CorrectionVisit& visit);

// What is wrong with the chain: problems "correction-missing" and "correction-changed", each naming the first row where
// it shows. Empty where every correction stands as it was made. `visit`, where there is one, sees them all meanwhile.
std::vector<Problem> chain_faults(SQLite::Database& db, const CorrectionVisit& visit = {});

}  // namespace thaimemo
