// The dates that a made period means. They are told by the wording itself, in the list "period" of data/*.txt,
// and never read back from the text: a truth made by a parser would only test that parser's twin.
//
// A wording ends in a slot that says nothing (grammar.h): {=never}, where it names no dates, or {=from POINT to
// POINT}, each half of which may be left out for an open end. Slots are counted from 1 in the wording.
//   quarter N       the quarter of the report's fiscal year whose number stands in slot N
//   month N of M    the month named in slot N, in full or abbreviated, of the Buddhist year in slot M
//   year N          the fiscal year in slot N
// A year of two digits is one of 2500 to 2599, as offices abbreviate it.
// "from" is the first day of its point, "to" the last day.
#pragma once

#include <optional>
#include <string>

#include "corpus/make/wording/grammar.h"

namespace thaimemo::make {

struct PeriodDates {
  std::optional<std::string> begin, end;  // ISO 8601, Common Era; nullopt: open
};

// `fiscal_year` is of the Buddhist era. Throws Error "bad-wordings" where the wording does not tell its dates.
PeriodDates dates_of(const Said& period, int fiscal_year);

}  // namespace thaimemo::make
