// One document against its truth, by the counting rules of the reference scorer, and what it does not count:
// letters by kind, confusions, the structure of tables, the calibration of confidence, white space, dates,
// wrong numbers and losses that nobody is told of.
#pragma once

#include <string>
#include <vector>

#include "corpus/score/document/tally.h"
#include "corpus/score/records/expected.h"
#include "corpus/score/records/found.h"

namespace thaimemo::score {

// One difference, for people: what it is about, what was wanted, what was got.
struct Difference {
  std::string place, want, got;
};

struct DocumentScore {
  std::string name;  // of the expected record
  std::string file;
  Axes axes;  // of the expected record
  Tally tally;
  std::vector<Difference> differences;

  void differ(const std::string& place, const std::string& want, const std::string& got) {
    differences.push_back({place, want, got});
  }
};

// Of a record that is not whole only facts and pages are judged.
DocumentScore score_document(const Found& found, const Expected& expected);

}  // namespace thaimemo::score
