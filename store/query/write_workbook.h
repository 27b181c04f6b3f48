// Rows as an XLSX file, with a second sheet that says what was asked, when, and of which database.
#pragma once

#include "store/query/write_rows.h"

namespace thaimemo {

// See write_rows(). The sink gets nothing before all rows are there.
std::int64_t write_workbook(Rows& rows, const AnswerSource& source, const TextSink& sink);

}  // namespace thaimemo
