// What a document says of itself: agency, place, years, overall result, memo.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/structure/reading.h"
#include "normalize/segment/values/agency.h"

namespace thaimemo {

struct OverallResult {
  std::optional<double> score;
  std::optional<std::string> grade;
  std::optional<int> year;
  Place place;
  double confidence = 1;
};

struct ReadFacts {
  Facts facts;
  std::optional<Agency> agency;
  OverallResult overall;
};

ReadFacts facts_of(const DocumentReading& reading, std::vector<Problem>& problems);

// The overall result stated in sentences, or in a table's total.
OverallResult overall_of(const DocumentReading& reading);

// The name behind อำเภอ or จังหวัด.
struct Whereabouts {
  std::optional<std::string> district, province;
};
Whereabouts whereabouts_in(const std::vector<std::string>& texts, const Rules& rules);

}  // namespace thaimemo
