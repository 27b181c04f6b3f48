// What an auditor must be told about the document itself. docs/rules-file.md says where each is found.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/rows/facts.h"

namespace thaimemo {

// A wrong accusation is worse than a missing one: numbers read with less than these confidences prove nothing
// against the document. Chosen on scans of seed 8002, whose precision of checks they raised.
struct CheckSettings {
  double sum_tolerance = 0.02;  // points of the overall score: twice what rounding to a hundredth explains
  double confidence_min = 0.8;  // of a score
  double overall_confidence_min = 0.9;  // one overall score stands against ten others
};

// Different scores of one indicator in one year.
std::vector<Check> score_conflicts(const std::vector<Score>& scores, const CheckSettings& settings = {});
// An overall score that is not the weighted mean of the ten.
std::optional<Check> score_sum(const std::vector<Score>& scores, const OverallResult& overall,
                               const CheckSettings& settings = {});
// A grade outside its band of that year's scale.
std::optional<Check> grade_mismatch(const OverallResult& overall, const Rules& rules,
                                    const CheckSettings& settings = {});
// A printed indicator number that disagrees with the name beside it; on scans no number that looks like the right one.
std::vector<Check> number_mismatches(const DocumentReading& reading);
// One printed number for two indicators of a table.
std::vector<Check> duplicate_indicators(const DocumentReading& reading);
// A heading that names one instrument over rows of another.
std::vector<Check> instrument_mismatches(const DocumentReading& reading);
// Another local agency's name where the own one would stand.
std::vector<Check> foreign_agencies(const DocumentReading& reading, const std::optional<Agency>& own);
// An empty cell in a column of results or outcomes, of a measure whose other cells are filled; on scans one that is
// alone on its page.
std::vector<Check> empty_results(const std::vector<Measure>& measures, bool recognized = false);

// All of them, in the order above.
std::vector<Check> checks_of(const DocumentReading& reading, const ReadFacts& facts,
                             const std::vector<Score>& scores, const std::vector<Measure>& measures);

}  // namespace thaimemo
