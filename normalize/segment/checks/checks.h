// What an auditor must be told about the document itself. docs/rules-file.md says where each is found.
#pragma once

#include <optional>
#include <vector>

#include "normalize/segment/rows/facts.h"

namespace thaimemo {

struct CheckSettings {
  double sum_tolerance = 0.02;
  double confidence_min = 0.8;  // a number that was read with less proves nothing against the document;
  double overall_confidence_min = 0.9;  // one overall score stands against ten others
};

std::vector<Check> score_conflicts(const std::vector<Score>& scores, const CheckSettings& settings = {});
std::optional<Check> score_sum(const std::vector<Score>& scores, const OverallResult& overall,
                               const CheckSettings& settings = {});
std::optional<Check> grade_mismatch(const OverallResult& overall, const Rules& rules,
                                    const CheckSettings& settings = {});
std::vector<Check> number_mismatches(const DocumentReading& reading);
std::vector<Check> duplicate_indicators(const DocumentReading& reading);
std::vector<Check> instrument_mismatches(const DocumentReading& reading);
std::vector<Check> foreign_agencies(const DocumentReading& reading, const std::optional<Agency>& own);
std::vector<Check> empty_results(const std::vector<Measure>& measures);

// All of them, in the order above.
std::vector<Check> checks_of(const DocumentReading& reading, const ReadFacts& facts,
                             const std::vector<Score>& scores, const std::vector<Measure>& measures);

}  // namespace thaimemo
