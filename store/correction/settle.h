// Corrections applied to what the machine made of a document. The machine's records stay as they are: this is done anew
// whenever a document's rows are made.
#pragma once

#include <vector>

#include "normalize/means/means.h"
#include "store/correction/correction.h"

namespace thaimemo {

// The rule of the edit that a correction makes, behind all others of its text.
inline constexpr const char* correction_rule_id = "correction";

struct SettleSettings {
  // A place is known again where the box there now and the box of then have this share of their union in common (the
  // Jaccard index of their areas): little where it also reads the same, much where it reads otherwise. By eye on pages
  // whose grids were moved.
  double same_reading_share_min = 0.3, other_reading_share_min = 0.8;
  double recheck_confidence =
      0.5;  // of a text that a person has to look at again; below every limit of doubt
};

// What became of a correction in a document as it is read now.
enum class AppliedOutcome {
  stands,    // it holds here, and the place is asked for no more; an illegible one too
  recheck,   // it holds here, but the machine reads another text or fact now: to be looked at again
  unplaced,  // nothing like its place is there any more, and nothing was applied
  older      // it was made in a version before (versions_before.h) and was not applied: to be looked at
};
struct Applied {
  std::int64_t correction_id = 0;
  Target target = Target::cell;
  std::string name;  // of a fact
  int page = 0, table = 0, row = -1,
      column = -1;  // where it holds now; where it is unplaced, where it held when it was made
  Box bbox;
  AppliedOutcome outcome = AppliedOutcome::stands;

  bool operator==(const Applied&) const = default;
};

// A document as it stands after people looked at it, and its report.
struct Amended {
  Document document;
  Report report;
  std::vector<Applied>
      applied;        // of every correction that stands: grids first, each in the order they were made
  std::string drawn;  // grids that people drew, for fingerprints; "" where the tables are the machine's
};

const char* name_of(AppliedOutcome outcome);  // "stands", "recheck", "unplaced"

// `document` as Means::read() left it, `report` as the machine made it. A corrected text has the edit "correction" and
// confidence 1. Where the machine reads another text or fact now than it did when a person looked, the person's value
// stands with the problem "correction-recheck" and must be looked at again; a place that is there no more has the
// problem "correction-unplaced", and nothing is applied. An illegible one keeps the machine's value with confidence 0
// and the problem "value-illegible". A correction that had to be placed by its box gives way to one that was made later
// at the very address and reading that are there now: who made that one had it before their eyes. Grids go before all
// others (settle_grids.h): texts are understood in the tables that people drew.
Amended amended(const Document& document, const Report& report, const std::vector<Correction>& corrections,
                const Means& means, const SettleSettings& settings = {});

}  // namespace thaimemo
