// The calendar of Thai papers: years of the Buddhist era, the names of the twelve months, the fiscal year.
// Years are those of the Buddhist era wherever a parameter says so; dates are proleptic Gregorian ones.
#pragma once

#include <array>
#include <chrono>
#include <string>
#include <string_view>

namespace thaimemo {

// 2567 of the Buddhist era is 2024 of the Common Era. Both begin on 1 January (since 1941, the only time these
// reports speak of).
inline constexpr int buddhist_era_offset_years = 543;

// The Thai state's fiscal year 2567 runs from 1 October 2566 to 30 September 2567.
inline constexpr int fiscal_year_first_month = 10;

struct MonthName {
  std::string_view full, abbreviated;
};

// January first.
inline constexpr std::array<MonthName, 12> month_names{{{"มกราคม", "ม.ค."},
                                                        {"กุมภาพันธ์", "ก.พ."},
                                                        {"มีนาคม", "มี.ค."},
                                                        {"เมษายน", "เม.ย."},
                                                        {"พฤษภาคม", "พ.ค."},
                                                        {"มิถุนายน", "มิ.ย."},
                                                        {"กรกฎาคม", "ก.ค."},
                                                        {"สิงหาคม", "ส.ค."},
                                                        {"กันยายน", "ก.ย."},
                                                        {"ตุลาคม", "ต.ค."},
                                                        {"พฤศจิกายน", "พ.ย."},
                                                        {"ธันวาคม", "ธ.ค."}}};

using Date = std::chrono::year_month_day;

// The day may not exist (31 February): ask ok().
Date date_of(int buddhist_year, int month, int day);

// The last day of a month from 1 to 12.
Date last_day_of_month(int buddhist_year, int month);

int buddhist_year_of(const Date& date);

// ISO 8601 in the Common Era: "2024-12-27".
std::string iso_text(const Date& date);

// "2024-12-27T08:15:00": the time of UTC, or of the place that it was shifted to before.
std::string iso_text(std::chrono::sys_seconds time, char between = 'T');

}  // namespace thaimemo
