// One document into the database, in one transaction.
#pragma once

#include "extract/page/page_record.h"
#include "normalize/segment/report_record.h"
#include "store/schema/database.h"

namespace thaimemo {

enum class LoadResult { added, replaced, unchanged };

// Replaces whatever stood under the same source. Loading the same records again changes nothing.
LoadResult load_document(SQLite::Database& db, const Document& document, const Report& report);

}  // namespace thaimemo
