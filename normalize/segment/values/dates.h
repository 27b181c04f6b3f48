// Years, months and dates as Thai reports print them. The names of the months are in base/calendar.h; here
// are the patterns that find them in a folded text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo {

// A Buddhist year from a folded text of digits: 2567, or 67 for it. nullopt outside 2540 to 2599.
std::optional<int> read_year(std::string_view digits);

// A date such as "๒๗ ธันวาคม ๒๕๖๗", "27 ธ.ค. 67" or "27/12/2567" as ISO 8601, Common Era: "2024-12-27".
std::optional<std::string> read_date(std::string_view text);

// A date whose month is misread by at most two letters, on a scan: "๑๖ ร้นวาคม ๒๕๖๒". Only where one full name is nearer
// than all others.
struct MisreadDate {
  std::string iso, as_written, month;
};
std::optional<MisreadDate> read_misread_date(std::string_view text);

// A day or a month as a text names it.
struct Moment {
  int day = 0;              // 0: the whole month
  int month = 0;            // 1 to 12 where a name says it; of "45/13/2567" whatever stands there
  std::optional<int> year;  // Buddhist era
};

// Every "1/10/2566" of a folded text. Only strokes and years of four digits count: a period's cell also has
// item numbers such as 1.2.10.
std::vector<Moment> slashed_dates_in(std::string_view folded_text);

// Which dots of an abbreviation may be missing. Between a day and a year "ธค" is a month; in running text
// "มค" also stands inside words, so there only the last dot may be lost.
enum class MonthDots { any_missing, last_missing };

// An RE2 expression without groups for one month (1 to 12), by its name or abbreviation.
std::string month_expression(int month, MonthDots dots);
// The same for any of the twelve.
std::string any_month_expression(MonthDots dots);

}  // namespace thaimemo
