// What a document says of itself: agency, place, years, overall result, memo.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/structure/reading.h"
#include "normalize/segment/values/agency.h"

namespace thaimemo {

struct OverallResult {
  std::optional<double> score;  // 0 to 100
  std::optional<std::string> grade;
  std::optional<int> year;          // of the assessment, Buddhist era
  ValuePlace place;                 // of the score
  double confidence = 1;            // of the text it stands in
  std::vector<FactPlace> stated{};  // where score, grade and year stand
};

struct ReadFacts {
  Facts facts;
  std::vector<FactPlace> places;  // of the facts, in the order they were read
  std::optional<Agency> agency;
  OverallResult overall;
};

// `problems` is told what a person should look at: an agency unknown or doubtful, a place that is not on the
// list or was not surely read, a year or an overall score that was not.
ReadFacts facts_of(const DocumentReading& reading, std::vector<Problem>& problems);

// The overall result stated in sentences, or in a table's total.
OverallResult overall_of(const DocumentReading& reading);

}  // namespace thaimemo
