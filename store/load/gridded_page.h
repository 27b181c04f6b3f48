// A page of the records with its tables as they stand: as the machine drew them, or as a person did.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/record/page_record.h"
#include "store/schema/database.h"

namespace thaimemo {

// As stored_page() gives it, with the grids that people drew. Throws Error "bad-record".
std::optional<Page> gridded_page(SQLite::Database& db, std::int64_t document_id, int number);

}  // namespace thaimemo
