// In which district and province a document's agency lies.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/segment/rows/fact_texts.h"

namespace thaimemo {

struct Whereabouts {
  std::optional<std::string> district, province;
  std::vector<FactPlace> stated{};  // where they stand

  bool complete() const { return district && province; }
};

// The names behind อำเภอ and จังหวัด, the first of each in the titles; else in titles whose words are respelled, on a
// second title page, or in the first line that names both. On scans a province with letters wrong is the one on the
// list that is nearest, and a district the nearest of its province ("place-respelled"). A name that was not surely
// read is "place-uncertain", and where the words say that one stands there and none was read it is "place-unread".
Whereabouts whereabouts_of(const DocumentReading& reading, const std::vector<FactText>& titles,
                           std::vector<Problem>& problems);

}  // namespace thaimemo
