#include "normalize/segment/values/dates.h"

#include <array>
#include <charconv>

#include "base/calendar.h"
#include "base/edit_distance.h"
#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

struct YearSettings {
  int century = 2500;  // of years written with two digits: the reports are of this one
  int first = 2540;    // as the first grade scale of the rules
  int last = 2599;     // the last year that two digits can name
};
constexpr YearSettings year_settings;

struct MisreadSettings {
  int letters_max =
      2;  // of a month's name; the names differ in three or more, but for มีนาคม and มกราคม, which tie
};
constexpr MisreadSettings misread_settings;

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<std::string> existing_date(int day, int month, std::optional<int> year) {
  if (!year) return std::nullopt;
  const Date date = date_of(*year, month, day);
  return date.ok() ? std::optional(iso_text(date)) : std::nullopt;
}

std::optional<std::string> date_of_numbers(std::string_view line) {
  static const Pattern pattern("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})");
  const auto match = pattern.find(line);
  if (!match) return std::nullopt;
  return existing_date(to_int(match->groups[1]), to_int(match->groups[2]), read_year(match->groups[3]));
}

// ฎ and ฏ look so alike that both are typed, and OCR takes one for two or for none.
std::string full_name_expression(int month) {
  constexpr int july = 7;
  return month == july ? "กร[กข]ฎ?ฏ?าคม" : std::string(month_names[static_cast<size_t>(month - 1)].full);
}

std::string abbreviation_expression(std::string_view abbreviated, MonthDots dots) {
  std::string expression;
  for (size_t i = 0; i < abbreviated.size(); ++i) {
    const bool last = i + 1 == abbreviated.size();
    if (abbreviated[i] != '.')
      expression += abbreviated[i];
    else
      expression += last || dots == MonthDots::any_missing ? "\\.?" : "\\.";
  }
  return expression;
}

// The one month whose full name is nearest to some letters, and near enough.
std::optional<int> nearest_month(std::u32string_view letters) {
  int best = misread_settings.letters_max + 1;
  std::optional<int> month;
  for (size_t i = 0; i < month_names.size(); ++i) {
    const int distance =
        edit_distance(letters, decode_utf8(month_names[i].full), misread_settings.letters_max);
    if (distance > best || distance > misread_settings.letters_max) continue;
    month = distance < best ? std::optional(static_cast<int>(i) + 1) : std::nullopt;
    best = distance;
  }
  return month;
}

Pattern date_pattern(int month) {
  return Pattern("([0-9]{1,2})(?:เดือน)?(?:" + month_expression(month, MonthDots::any_missing) +
                     ")(?:พ\\.?ศ\\.?)?([0-9]{4}|[0-9]{2})",
                 "a date with the name of a month");
}

std::vector<Pattern> date_patterns() {
  std::vector<Pattern> patterns;
  for (int month = 1; month <= static_cast<int>(month_names.size()); ++month)
    patterns.push_back(date_pattern(month));
  return patterns;
}

}  // namespace

std::optional<int> read_year(std::string_view digits) {
  const int value = to_int(digits);
  const int year = digits.size() == 2 ? year_settings.century + value : value;
  if (year < year_settings.first || year > year_settings.last) return std::nullopt;
  return year;
}

std::optional<std::string> read_date(std::string_view text) {
  static const std::vector<Pattern> months = date_patterns();
  const std::string line = folded(text);
  for (size_t i = 0; i < months.size(); ++i)
    if (const auto match = months[i].find(line))
      return existing_date(to_int(match->groups[1]), static_cast<int>(i) + 1, read_year(match->groups[2]));
  return date_of_numbers(line);
}

std::optional<MisreadDate> read_misread_date(std::string_view text) {
  static const Pattern pattern("([0-9]{1,2})(?:เดือน)?([ก-๎]{4,12}?)(?:พ\\.?ศ\\.?)?(25[0-9]{2})(?:[^0-9]|$)");
  const std::string line = folded(text);
  const auto match = pattern.find(line);
  if (!match) return std::nullopt;
  const std::string written(match->groups[2]);
  const auto month = nearest_month(decode_utf8(written));
  if (!month) return std::nullopt;
  const auto iso = existing_date(to_int(match->groups[1]), *month, read_year(match->groups[3]));
  if (!iso) return std::nullopt;
  return MisreadDate{*iso, written, std::string(month_names[static_cast<size_t>(*month - 1)].full)};
}

std::vector<Moment> slashed_dates_in(std::string_view folded_text) {
  static const Pattern pattern("([0-9]{1,2})/([0-9]{1,2})/(25[0-9]{2})");
  std::vector<Moment> moments;
  for (const Match& match : pattern.find_all(folded_text))
    moments.push_back({to_int(match.groups[1]), to_int(match.groups[2]), read_year(match.groups[3])});
  return moments;
}

std::string month_expression(int month, MonthDots dots) {
  const MonthName& name = month_names[static_cast<size_t>(month - 1)];
  return full_name_expression(month) + "|" + abbreviation_expression(name.abbreviated, dots);
}

std::string any_month_expression(MonthDots dots) {
  std::string expression;
  for (int month = 1; month <= static_cast<int>(month_names.size()); ++month)
    expression += (month == 1 ? "" : "|") + month_expression(month, dots);
  return expression;
}

}  // namespace thaimemo
