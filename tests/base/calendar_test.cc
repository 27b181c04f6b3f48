#include "base/calendar.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(Calendar, YearsAreOfTheBuddhistEra) {
  EXPECT_EQ(iso_text(date_of(2567, 12, 27)), "2024-12-27");
  EXPECT_EQ(buddhist_year_of(date_of(2567, 1, 1)), 2567);
}

TEST(Calendar, KnowsLeapYears) {
  EXPECT_EQ(iso_text(last_day_of_month(2567, 2)), "2024-02-29");
  EXPECT_EQ(iso_text(last_day_of_month(2566, 2)), "2023-02-28");
  EXPECT_EQ(iso_text(last_day_of_month(2566, 12)), "2023-12-31");
}

TEST(Calendar, ADayThatDoesNotExistIsNotOk) {
  EXPECT_FALSE(date_of(2567, 2, 31).ok());
  EXPECT_FALSE(date_of(2567, 13, 1).ok());
  EXPECT_TRUE(date_of(2567, 2, 29).ok());
}

TEST(Calendar, EveryAbbreviationBeginsAsItsMonth) {
  for (const MonthName& month : month_names) {
    const std::string_view letters = month.abbreviated.substr(0, month.abbreviated.find('.'));
    EXPECT_TRUE(month.full.starts_with(letters.substr(0, 3))) << month.full;
    EXPECT_TRUE(month.abbreviated.ends_with('.')) << month.full;
  }
}

TEST(Calendar, ATimeIsWrittenAsItsDayAndTheClock) {
  const std::chrono::sys_seconds time =
      std::chrono::sys_days(Date(std::chrono::year(2024), std::chrono::month(2), std::chrono::day(29))) +
      std::chrono::seconds(8 * 3600 + 5);
  EXPECT_EQ(iso_text(time), "2024-02-29T08:00:05");
  EXPECT_EQ(iso_text(time + std::chrono::hours(16), ' '), "2024-03-01 00:00:05");
}

}  // namespace
}  // namespace thaimemo
