// One document against its truth, by the counting rules of the reference scorer, and what it does not count:
// letters by kind, confusions, the structure of tables, the calibration of confidence.
#pragma once

#include <string>
#include <vector>

#include "corpus/score/expected.h"
#include "corpus/score/found.h"
#include "corpus/score/tally.h"

namespace thaimemo::score {

// One difference, for people: what it is about, what was wanted, what was got.
struct Difference {
  std::string place, want, got;
};

struct DocumentScore {
  std::string name;  // of the expected record
  std::string file;
  Tally tally;
  std::vector<Difference> differences;
};

DocumentScore score_document(const Found& found, const Expected& expected);

}  // namespace thaimemo::score
