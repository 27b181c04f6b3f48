// When something is to be done: the dates behind "ไตรมาส ๒ - ๔" or "ต.ค. 2566 ถึง ก.ย. 2567".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// ISO 8601, Common Era; either end may be open ("ภายในเดือนมีนาคม ๒๕๖๗").
struct Period {
  std::optional<std::string> from, to;

  bool operator==(const Period&) const = default;
};

// Days, months, quarters and fiscal years (1 October to 30 September) of a text, from the first to the last of
// them; the section `period` of the rules says what the words around them mean. `fiscal_year` (Buddhist era) is
// that of the measures: quarters, months and "ตลอดปีงบประมาณ" without a year of their own belong to it. A month
// without a year takes it from the one behind it, else from the one before. Both ends are open where the text
// names no dates ("ทุกเดือน", "ภายใน ๓๐ วัน", "ปี 2567", which is one year or the other), contradicts itself, or lies
// more than five years from the fiscal year.
// Letters where a month should stand leave both open too.
Period read_period(std::string_view text, std::optional<int> fiscal_year, const Rules& rules);

// Whether a text names a month or quarter with its year and goes on to another without a word or sign that ties them
// ("ภายในวันที่ 30 กันยายน 2567 กุมภาพันธ์ ถึงเมษายน 2567"): the periods of several rows.
bool holds_several_periods(std::string_view text);

// Whether a text says that something is done again and again ("ทุกเดือน"): it has no dates.
bool recurs(std::string_view text, const Rules& rules);

}  // namespace thaimemo
