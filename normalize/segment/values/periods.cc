#include "normalize/segment/values/periods.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "base/calendar.h"
#include "normalize/segment/values/dates.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

struct DateRange {
  Date first, last;
};

struct PeriodSettings {
  // From the measures' year; a date farther away is misread or misprinted. By eye on made reports.
  int years_away_max = 5;
};
constexpr PeriodSettings settings;

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Quarters 1 to 4 begin in October, January, April and July: the first stands in the year before.
int first_month_of(int quarter) {
  return quarter == 1 ? fiscal_year_first_month : 3 * quarter - 5;
}

DateRange quarters_of(int fiscal_year, int first, int last) {
  const auto year = [&](int quarter) { return quarter == 1 ? fiscal_year - 1 : fiscal_year; };
  return {date_of(year(first), first_month_of(first), 1),
          last_day_of_month(year(last), first_month_of(last) + 2)};
}

// Days of a month, the name of the month, its year: group 1 and 2, a group for each month, the last group.
Pattern months_pattern() {
  std::string names;
  for (int month = 1; month <= static_cast<int>(month_names.size()); ++month)
    names += (month == 1 ? "(" : "|(") + month_expression(month, MonthDots::last_missing) + ")";
  return Pattern("(?:(?:^|[^0-9])(?:([0-9]{1,2})(?:-|ถึง|และ))?([0-9]{1,2}))?(?:เดือน)?(?:" + names +
                     ")(?:พ\\.?ศ\\.?)?([0-9]{4}|[0-9]{2})?",
                 "months of a period");
}

Moment moment_of(const Match& match) {
  constexpr size_t day_group = 2, year_group = month_names.size() + 3;
  Moment moment;
  if (match.took_part(day_group)) moment.day = to_int(match.groups[day_group]);
  for (size_t month = 1; month <= month_names.size(); ++month)
    if (match.took_part(day_group + month)) moment.month = static_cast<int>(month);
  if (match.took_part(year_group)) moment.year = read_year(match.groups[year_group]);
  return moment;
}

// "15 - 30 มิถุนายน 2567" is two moments. Where no month is named, dates with strokes count.
std::vector<Moment> moments_in(const std::string& line) {
  static const Pattern pattern = months_pattern();
  std::vector<Moment> moments;
  for (const Match& match : pattern.find_all(line)) {
    const Moment moment = moment_of(match);
    if (match.took_part(1)) moments.push_back({to_int(match.groups[1]), moment.month, moment.year});
    moments.push_back(moment);
  }
  return moments.empty() ? slashed_dates_in(line) : moments;
}

// "มิย. 67" for "มิ.ย. 67": inside words such letters are no month, alone they are.
std::string with_dots_of_months(const std::string& line) {
  static const Pattern undotted(
      "(?:^|[^ก-๎.]|เดือน|ถึง|และ)(มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค)\\.?(?:[^ก-๎.]|$)");
  constexpr size_t last_letter_bytes = 3;
  std::string dotted = line;
  for (auto match = undotted.find(dotted); match; match = undotted.find(dotted)) {
    const size_t end = static_cast<size_t>(match->groups[1].data() - dotted.data()) + match->groups[1].size();
    dotted.insert(end - last_letter_bytes, ".");
  }
  return dotted;
}

// Letters where a month should stand, "12 มนคม 2567": nothing is guessed.
bool names_an_unknown_month(const std::string& line) {
  static const Pattern place("(?:^|[0-9-])([ก-๎.]{4,12})25[0-9]{2}"),
      known("(?:" + any_month_expression(MonthDots::any_missing) +
            "|ปี|ศ\\.?|งบประมาณ|งบฯ|ไตรมาส)(?:พ\\.?ศ\\.?)?$");
  for (const Match& match : place.find_all(line))
    if (!known.found_in(match.groups[1])) return true;
  return false;
}

// A period runs forwards: what stands before a dated month in the text, and is later in the year, is of the
// year before. What is left belongs to the fiscal year.
void complete_years(std::vector<Moment>& moments, std::optional<int> fiscal_year) {
  for (size_t i = moments.size(); i-- > 1;)
    if (!moments[i - 1].year && moments[i].year)
      moments[i - 1].year = *moments[i].year - (moments[i - 1].month > moments[i].month ? 1 : 0);
  for (size_t i = 1; i < moments.size(); ++i)
    if (!moments[i].year && moments[i - 1].year)
      moments[i].year = *moments[i - 1].year + (moments[i].month < moments[i - 1].month ? 1 : 0);
  for (Moment& moment : moments)
    if (!moment.year && fiscal_year)
      moment.year = *fiscal_year - (moment.month >= fiscal_year_first_month ? 1 : 0);
}

DateRange range_of(const Moment& moment) {
  const Date first = date_of(*moment.year, moment.month, std::max(moment.day, 1));
  return {first, moment.day > 0 ? first : last_day_of_month(*moment.year, moment.month)};
}

std::vector<DateRange> ranges_of(const std::vector<Moment>& moments) {
  std::vector<DateRange> ranges;
  for (const Moment& moment : moments)
    if (moment.year) ranges.push_back(range_of(moment));
  return ranges;
}

std::vector<int> quarters_in(const std::string& line) {
  static const Pattern list(
      "(?:ไตรมาส(?:ที่)?|[Qq])[1-4](?:(?:[-,/]|และ|ถึง|ไตรมาส|ที่|[Qq])+[1-4])*(?:$|[^0-9])"),
      number("[1-4]");
  std::vector<int> quarters;
  for (const Match& match : list.find_all(line))
    for (const Match& digit : number.find_all(match.text())) quarters.push_back(to_int(digit.text()));
  return quarters;
}

// The fiscal years a text names: "ปีงบประมาณ พ.ศ. 2567", "ไตรมาส ๑/๒๕๖๗".
std::vector<int> fiscal_years_in(const std::string& line) {
  static const Pattern named("งบ(?:ประมาณ|ฯ)(?:พ\\.?ศ\\.?)?(25[0-9]{2})(?:(?:[-/,]|และ|ถึง)+(25[0-9]{2}))?"),
      of_quarter("(?:ไตรมาส|[Qq][1-4]).*?[/ป](?:ี|ี?พ\\.?ศ\\.?)?(25[0-9]{2})");
  std::vector<int> years;
  for (const Pattern* pattern : {&named, &of_quarter})
    for (const Match& match : pattern->find_all(line))
      for (size_t group = 1; group < match.groups.size(); ++group)
        if (match.took_part(group))
          if (const auto year = read_year(match.groups[group])) years.push_back(*year);
  return years;
}

// "รอบ ๖ เดือนแรก": a half of the year, as its first and last quarter.
std::vector<int> quarters_of_half(const std::string& line, const Rules& rules) {
  if (hits_kind(rules, {"period", "first_half"}, line)) return {1, 2};
  if (hits_kind(rules, {"period", "second_half"}, line)) return {3, 4};
  return {};
}

bool is_near(const DateRange& range, std::optional<int> fiscal_year) {
  return !fiscal_year || std::abs(buddhist_year_of(range.last) - *fiscal_year) <= settings.years_away_max;
}

std::vector<DateRange> whole_years_in(const std::string& line, const std::vector<int>& named,
                                      std::optional<int> fiscal_year, const Rules& rules) {
  std::vector<DateRange> ranges;
  for (int year : named) ranges.push_back(quarters_of(year, 1, 4));
  if (ranges.empty() && fiscal_year && hits_kind(rules, {"period", "whole_year"}, line))
    ranges.push_back(quarters_of(*fiscal_year, 1, 4));
  return ranges;
}

// Days and months say more than halves and quarters, and those more than whole years.
std::vector<DateRange> ranges_in(const std::string& line, std::optional<int> fiscal_year,
                                 const Rules& rules) {
  const std::vector<int> named = fiscal_years_in(line);
  const std::optional<int> year = named.empty() ? fiscal_year : std::optional(named.back());
  if (auto moments = moments_in(line); !moments.empty()) {
    complete_years(moments, year);
    return ranges_of(moments);
  }
  std::vector<int> quarters = quarters_of_half(line, rules);
  if (quarters.empty()) quarters = quarters_in(line);
  if (quarters.empty()) return whole_years_in(line, named, year, rules);
  if (!year) return {};
  const auto [first, last] = std::minmax_element(quarters.begin(), quarters.end());
  return {quarters_of(*year, *first, *last)};
}

bool is_sound(const std::vector<DateRange>& ranges, std::optional<int> fiscal_year) {
  const auto sound = [&](const DateRange& range) {
    return range.first.ok() && range.last.ok() && range.first <= range.last && is_near(range, fiscal_year);
  };
  return std::all_of(ranges.begin(), ranges.end(), sound) && ranges.front().first <= ranges.back().last;
}

}  // namespace

Period read_period(std::string_view text, std::optional<int> fiscal_year, const Rules& rules) {
  const std::string line = with_dots_of_months(folded(text));
  const bool no_moment = moments_in(line).empty();
  if (names_an_unknown_month(line)) return {};
  if (no_moment && hits_kind(rules, {"period", "recurring"}, line)) return {};
  const auto ranges = ranges_in(line, fiscal_year, rules);
  if (ranges.empty() || !is_sound(ranges, fiscal_year)) return {};
  Period period{iso_text(ranges.front().first), iso_text(ranges.back().last)};
  const auto quarters = quarters_in(line);
  static const Pattern end_of_year("สิ้น(?:สุด)?ปี");
  const bool whole = ranges.size() > 1 || quarters.size() > 1 ||
                     (no_moment && quarters.empty() && !end_of_year.found_in(line));
  if (!whole && hits_kind(rules, {"period", "until"}, line)) period.from.reset();
  if (ranges.size() == 1 && hits_kind(rules, {"period", "onwards"}, line)) period.to.reset();
  return period;
}

bool holds_several_periods(std::string_view text) {
  static const std::string month = "(?:" + any_month_expression(MonthDots::last_missing) + ")";
  static const Pattern untied("(?:" + month + "(?:พ\\.?ศ\\.?)?(?:25)?[0-9]{2}" +
                              "|ไตรมาส(?:ที่)?[1-4](?:/|ปี|ปีงบประมาณ|พ\\.?ศ\\.?)+25[0-9]{2})" +
                              "(?:เดือน|วันที่|ภายใน|แล้วเสร็จ)*(?:[0-9]{1,2})?(?:" + month + "|ไตรมาส|ตลอดปี)");
  return untied.found_in(with_dots_of_months(folded(text)));
}

bool recurs(std::string_view text, const Rules& rules) {
  return hits_kind(rules, {"period", "recurring"}, folded(text));
}

}  // namespace thaimemo
