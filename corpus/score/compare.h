// Two measurements of the same documents: what got better, what got worse.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::score {

struct Change {
  std::string document;  // "" for the total
  std::string figure;
  double before = 0, after = 0;
  bool worse = false;  // by more_is_worse() of the figure
};

struct Comparison {
  std::vector<Change> changes;  // the total first, then by document and figure
  bool fell = false;            // a figure of the total got worse by more than the step
};

// `before` and `after` are texts of to_json_text. Changes of at most `step` count as none.
// Throws Error "bad-accuracy" where a text is not such a measurement.
Comparison compare(const std::string& before, const std::string& after, double step = 0.0005);

std::string to_table(const Comparison& comparison);

}  // namespace thaimemo::score
