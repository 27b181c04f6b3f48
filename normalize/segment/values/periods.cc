#include "normalize/segment/values/periods.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <vector>

#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

using Date = std::chrono::year_month_day;

// A day or a month as the text names it.
struct Moment {
  int day = 0;  // 0: the whole month
  int month = 0;
  std::optional<int> year;  // Buddhist era
};

struct Span {
  Date first, last;
};

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

Date date_of(int buddhist_year, int month, int day) {
  return {std::chrono::year{buddhist_year - 543}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

Date last_day(int buddhist_year, int month) {
  const Date first = date_of(buddhist_year, month, 1);
  return std::chrono::year_month_day_last{first.year(), std::chrono::month_day_last{first.month()}};
}

std::string iso(const Date& date) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

// Quarters 1 to 4 begin in October, January, April and July.
Span quarters_of(int fiscal_year, int first, int last) {
  const auto begin = [&](int quarter) { return quarter == 1 ? 10 : 3 * quarter - 5; };
  const auto year = [&](int quarter) { return quarter == 1 ? fiscal_year - 1 : fiscal_year; };
  return {date_of(year(first), begin(first), 1), last_day(year(last), begin(last) + 2)};
}

// Each month's names; the group of the pattern tells which.
constexpr std::array month_names{"มกราคม|ม\\.ค\\.?",        "กุมภาพันธ์|ก\\.พ\\.?",  "มีนาคม|มี\\.ค\\.?",
                                 "เมษายน|เม\\.ย\\.?",       "พฤษภาคม|พ\\.ค\\.?",  "มิถุนายน|มิ\\.ย\\.?",
                                 "กร[กข]ฎ?ฏ?าคม|ก\\.ค\\.?", "สิงหาคม|ส\\.ค\\.?",   "กันยายน|ก\\.ย\\.?",
                                 "ตุลาคม|ต\\.ค\\.?",         "พฤศจิกายน|พ\\.ย\\.?", "ธันวาคม|ธ\\.ค\\.?"};

// "1/10/2566"
std::vector<Moment> slashed(const std::string& line) {
  static const Pattern pattern("([0-9]{1,2})/([0-9]{1,2})/(25[0-9]{2})");
  std::vector<Moment> moments;
  for (const Match& match : pattern.find_all(line))
    moments.push_back({to_int(match.groups[1]), to_int(match.groups[2]), read_year(match.groups[3])});
  return moments;
}

std::vector<Moment> moments_in(const std::string& line) {
  static const Pattern pattern = [] {
    std::string names;
    for (const char* name : month_names) names += std::string(names.empty() ? "(" : "|(") + name + ")";
    return Pattern("(?:(?:^|[^0-9])(?:([0-9]{1,2})(?:-|ถึง|และ))?([0-9]{1,2}))?(?:เดือน)?(?:" + names +
                       ")(?:พ\\.?ศ\\.?)?([0-9]{4}|[0-9]{2})?",
                   "months of a period");
  }();
  std::vector<Moment> moments;
  for (const Match& match : pattern.find_all(line)) {
    Moment moment;
    if (match.took_part(2)) moment.day = to_int(match.groups[2]);
    for (size_t month = 1; month <= month_names.size(); ++month)
      if (match.took_part(month + 2)) moment.month = static_cast<int>(month);
    const size_t year = month_names.size() + 3;
    if (match.took_part(year)) moment.year = read_year(match.groups[year]);
    if (match.took_part(1)) moments.push_back({to_int(match.groups[1]), moment.month, moment.year});
    moments.push_back(moment);
  }
  if (moments.empty()) return slashed(line);
  return moments;
}

void complete_years(std::vector<Moment>& moments, std::optional<int> fiscal_year) {
  for (size_t i = moments.size(); i-- > 1;)
    if (!moments[i - 1].year && moments[i].year)
      moments[i - 1].year = *moments[i].year - (moments[i - 1].month > moments[i].month ? 1 : 0);
  for (size_t i = 1; i < moments.size(); ++i)
    if (!moments[i].year && moments[i - 1].year)
      moments[i].year = *moments[i - 1].year + (moments[i].month < moments[i - 1].month ? 1 : 0);
  constexpr int first_month = 10;
  for (Moment& moment : moments)
    if (!moment.year && fiscal_year) moment.year = *fiscal_year - (moment.month >= first_month ? 1 : 0);
}

std::vector<Span> spans_of(const std::vector<Moment>& moments) {
  std::vector<Span> spans;
  for (const Moment& moment : moments) {
    if (!moment.year) continue;
    if (moment.day > 0)
      spans.push_back(
          {date_of(*moment.year, moment.month, moment.day), date_of(*moment.year, moment.month, moment.day)});
    else
      spans.push_back({date_of(*moment.year, moment.month, 1), last_day(*moment.year, moment.month)});
  }
  return spans;
}

std::vector<int> quarters_in(const std::string& line) {
  static const Pattern list("ไตรมาส(?:ที่)?[1-4](?:(?:[-,/]|และ|ถึง|ไตรมาส|ที่)+[1-4](?:$|[^0-9]))*"),
      number("[1-4]");
  std::vector<int> quarters;
  for (const Match& match : list.find_all(line))
    for (const Match& digit : number.find_all(match.text())) quarters.push_back(to_int(digit.text()));
  return quarters;
}

// The fiscal years a text names: "ปีงบประมาณ พ.ศ. 2567", "ไตรมาส ๑/๒๕๖๗".
std::vector<int> fiscal_years_in(const std::string& line) {
  static const Pattern named("งบประมาณ(?:พ\\.?ศ\\.?)?(25[0-9]{2})(?:(?:[-/,]|และ|ถึง)+(25[0-9]{2}))?"),
      of_quarter("ไตรมาส.*?[/ป](?:ี|ี?พ\\.?ศ\\.?)?(25[0-9]{2})");
  std::vector<int> years;
  for (const Pattern* pattern : {&named, &of_quarter})
    for (const Match& match : pattern->find_all(line))
      for (size_t group = 1; group < match.groups.size(); ++group)
        if (match.took_part(group))
          if (const auto year = read_year(match.groups[group])) years.push_back(*year);
  return years;
}

// "รอบ ๖ เดือนแรก": a half of the year.
std::optional<int> half_in(const std::string& line) {
  static const Pattern first("(?:6|หก)เดือนแรก|ครึ่งปีแรก"), second("(?:6|หก)เดือนหลัง|ครึ่งปีหลัง");
  if (first.found_in(line)) return 1;
  if (second.found_in(line)) return 2;
  return std::nullopt;
}

// A date many years away from the measures' year is misread or misprinted.
bool is_near(const Span& span, std::optional<int> fiscal_year) {
  constexpr int years_away_max = 5;
  if (!fiscal_year) return true;
  const int year = static_cast<int>(span.last.year()) + 543;
  return year >= *fiscal_year - years_away_max && year <= *fiscal_year + years_away_max;
}

std::vector<Span> spans_in(const std::string& line, std::optional<int> fiscal_year) {
  static const Pattern whole_year("(?:ตลอด|ทั้ง|ภายใน|ใน|^)(?:ทั้ง)?ปีงบประมาณ");
  const std::vector<int> years = fiscal_years_in(line);
  const std::optional<int> year = years.empty() ? fiscal_year : std::optional(years.back());
  auto moments = moments_in(line);
  if (!moments.empty()) {
    complete_years(moments, year);
    return spans_of(moments);
  }
  const auto quarters = quarters_in(line);
  const auto half = half_in(line);
  if (!quarters.empty() || half) {
    if (!year) return {};
    if (half) return {quarters_of(*year, *half == 1 ? 1 : 3, *half == 1 ? 2 : 4)};
    const auto [first, last] = std::minmax_element(quarters.begin(), quarters.end());
    return {quarters_of(*year, *first, *last)};
  }
  std::vector<Span> spans;
  for (int named : years) spans.push_back(quarters_of(named, 1, 4));
  if (spans.empty() && year && whole_year.found_in(line)) spans.push_back(quarters_of(*year, 1, 4));
  return spans;
}

}  // namespace

Period read_period(std::string_view text, std::optional<int> fiscal_year) {
  static const Pattern until("^(?:ภายใน|ไม่เกิน|ก่อน|ถึง|ให้แล้วเสร็จ)"), on("เป็นต้นไป|ต่อเนื่อง$"),
      partial("รอบ[0-9]+เดือน$|ทุก(?:ไตรมาส|เดือน|วัน|ปี|สัปดาห์)");
  const std::string line = folded(text);
  if (partial.found_in(line) && moments_in(line).empty()) return {};
  const auto spans = spans_in(line, fiscal_year);
  if (spans.empty()) return {};
  const bool sound = std::all_of(spans.begin(), spans.end(), [&](const Span& span) {
    return span.first.ok() && span.last.ok() && span.first <= span.last && is_near(span, fiscal_year);
  });
  const Date first = spans.front().first, last = spans.back().last;
  if (!sound || last < first) return {};
  Period period{iso(first), iso(last)};
  const bool of_year = moments_in(line).empty() && quarters_in(line).empty();
  const bool whole = spans.size() > 1 || quarters_in(line).size() > 1 || of_year;
  if (until.found_in(line) && !whole) period.from.reset();
  if (on.found_in(line) && spans.size() == 1) period.to.reset();
  return period;
}

}  // namespace thaimemo
