// Facts of the document that a person has settled.
#pragma once

#include <string>
#include <vector>

#include "normalize/record/settled.h"
#include "normalize/segment/rows/facts.h"

namespace thaimemo {

// Puts them in the place of what was read, and takes away the problems that doubt them; where a fact was read stays. A value that is none of its
// fact is left out: checked_fact() refuses it before it is kept.
void settle_facts(const SettledFacts& settled, const Rules& rules, ReadFacts& read,
                  std::vector<Problem>& problems);

// The value as it will stand, without spaces around it: a year of the Buddhist era, a date as ISO 8601, a score from 0
// to 100. Throws Error "bad-fact": a name that is no fact, or a value that is none of it.
std::string checked_fact(const std::string& name, const std::string& value);

// The value of a fact; "" where the document does not tell it. Throws Error "bad-fact" for a name that is none.
std::string fact_named(const Facts& facts, const std::string& name);

// The facts a person may settle, as view documents names them.
const std::vector<std::string>& fact_names();

}  // namespace thaimemo
