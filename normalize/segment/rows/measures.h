// The rows that carry a measure.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/structure/reading.h"

namespace thaimemo {

struct MeasureSettings {
  double confidence_min = 0.7;  // a row with a cell read less surely needs review (docs/confidence.md)
};

// Whether a table's rows are measures: it has a column of measures or steps, or two of issue, result and
// outcome.
bool carries_measures(const std::vector<Column>& columns);

// `year`: of the assessment, which score belongs to a row where a table has several.
std::vector<Measure> measures_in(const DocumentReading& reading, std::optional<int> year,
                                 const MeasureSettings& settings = {});

// Periods as dates and units in charge, read from the fields. `fiscal_year`: of the document; a section that
// names one year goes by that. A period that gives no dates, and is none that recurs, is the problem
// "period-undated".
void add_dates_and_units(std::vector<Measure>& measures, std::optional<int> fiscal_year, const Rules& rules,
                         std::vector<Problem>& problems);

// The score column that counts: that of `year`, else the latest; -1 without one.
int score_column(const LogicalTable& table, std::optional<int> year);

}  // namespace thaimemo
