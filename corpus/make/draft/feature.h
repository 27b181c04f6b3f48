// What a report has or lacks. One table (features()) says how often each is drawn, how the command line fixes it and
// what the record of a report's axes calls it.
#pragma once

#include <bitset>
#include <map>
#include <vector>

#include "corpus/make/wording/random.h"

namespace thaimemo::make {

enum class Feature {
  // of all styles, plain ones too
  repeated_header,
  two_level_header,
  merged_indicator,
  usual_order,
  page_numbers,
  catchwords,
  stamp,
  running_title,
  // of what a report says
  summary,
  mean_rows,
  target_columns,
  information_table,
  notes,
  struck_scores,
  covered_scores,
  clipped_cells,
  long_subject,
  return_address,
  chart,
  // of how its pages look
  changed_widths,
  memo_picture,
  memo_dots,
  watermark,
  count
};

struct FeatureInfo {
  Feature feature;
  const char* name;     // the option's, and with underscores the record's
  const char* stream;   // that it is drawn from, see Random::branch
  double share;         // of reports that have it
  bool plain;           // drawn for plain styles too; false: a plain report lacks it
  const char* meaning;  // one line for --help
};

const std::vector<FeatureInfo>& features();

class Features {
 public:
  bool has(Feature feature) const { return set_[static_cast<std::size_t>(feature)]; }
  void set(Feature feature, bool has = true) { set_[static_cast<std::size_t>(feature)] = has; }

 private:
  std::bitset<static_cast<std::size_t>(Feature::count)> set_;
};

// `fixed` beats chance. Each feature has a stream of its own, so fixing one leaves the others as they were.
Features draw_features(const std::map<Feature, bool>& fixed, bool plain, const Random& random);

}  // namespace thaimemo::make
