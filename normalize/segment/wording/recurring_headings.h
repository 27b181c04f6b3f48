// Headings of findings in words that no rule knows: what a document repeats under one indicator after the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {

struct RecurringHeading {
  std::string words;  // folded
  std::string kind;   // "strength" or "improvement"
  std::size_t sections = 0;
};

// Headings beyond those of the rules' section `finding`. `sections` holds the paragraphs below each indicator's
// heading. A line of its own, or the words before a paragraph's first space, are a heading where many sections have
// them, none ends with them, and the rules' section `finding_word` says of one of the two kinds that they mean it.
// None where the rules know headings of both kinds: then what is repeated is no heading.
std::vector<RecurringHeading> recurring_headings(const std::vector<std::vector<std::string>>& sections,
                                                 const Rules& rules);

// Where what stands behind such a heading begins in a paragraph's folded text; none where no heading begins it.
struct RecurringHit {
  const RecurringHeading* heading = nullptr;
  std::size_t end = 0;
};
std::optional<RecurringHit> recurring_hit(const std::vector<RecurringHeading>& headings,
                                          const FoldedText& line);

}  // namespace thaimemo
