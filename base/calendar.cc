#include "base/calendar.h"

#include <cstdio>

namespace thaimemo {

Date date_of(int buddhist_year, int month, int day) {
  return {std::chrono::year{buddhist_year - buddhist_era_offset_years},
          std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
}

Date last_day_of_month(int buddhist_year, int month) {
  const Date first = date_of(buddhist_year, month, 1);
  return std::chrono::year_month_day_last{first.year(), std::chrono::month_day_last{first.month()}};
}

int buddhist_year_of(const Date& date) {
  return static_cast<int>(date.year()) + buddhist_era_offset_years;
}

std::string iso_text(const Date& date) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string iso_text(std::chrono::sys_seconds time, char between) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%c%02d:%02d:%02d", between,
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return iso_text(Date(day)) + text.data();
}

}  // namespace thaimemo
