#include "normalize/segment/values/dates.h"

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
TEST(ReadYear, TakesTwoOrFourDigits) {
  EXPECT_EQ(read_year("2567"), 2567);
  EXPECT_EQ(read_year("67"), 2567);
  EXPECT_EQ(read_year("2024"), std::nullopt);
}

struct DateCase {
  const char* text;
  std::optional<std::string> expected;
};

class ReadDateCases : public testing::TestWithParam<DateCase> {};

TEST_P(ReadDateCases, GiveCommonEraDates) {
  EXPECT_EQ(read_date(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ReadDateCases,
    testing::Values(DateCase{"๒๗ ธันวาคม ๒๕๖๗", "2024-12-27"}, DateCase{"วันที่ 3 ก.พ. 66", "2023-02-03"},
                    DateCase{"1 มกราคม พ.ศ. 2565", "2022-01-01"}, DateCase{"15/03/2564", "2021-03-15"},
                    DateCase{"๓๑ กุมภาพันธ์ ๒๕๖๗", std::nullopt}, DateCase{"เดือนมีนาคม", std::nullopt}));

TEST(ReadDate, KnowsJulyWithEitherOfItsLetters) {
  for (const char* text : {"๑ กรกฎาคม ๒๕๖๗", "๑ กรกฏาคม ๒๕๖๗", "1 ก.ค. 67", "1 กค 67"})
    EXPECT_EQ(read_date(text), "2024-07-01") << text;
}

TEST(ReadDate, OfEveryMonthByNameAndAbbreviation) {
  for (size_t month = 1; month <= month_names.size(); ++month) {
    const std::string expected = iso_text(date_of(2567, static_cast<int>(month), 9));
    for (const std::string_view name : {month_names[month - 1].full, month_names[month - 1].abbreviated})
      EXPECT_EQ(read_date("9 " + std::string(name) + " 2567"), expected) << name;
  }
}

TEST(SlashedDates, NeedStrokesAndAYearOfFourDigits) {
  EXPECT_EQ(slashed_dates_in("1/10/2566-30/9/2567").size(), 2U);
  EXPECT_EQ(slashed_dates_in("1/10/66").size(), 0U);
  EXPECT_EQ(slashed_dates_in("1.10.2566").size(), 0U);
}

TEST(MonthExpression, NeedsTheFirstDotInRunningText) {
  const Pattern month(any_month_expression(MonthDots::last_missing));
  EXPECT_TRUE(month.matches("มี.ค."));
  EXPECT_TRUE(month.matches("มี.ค"));
  EXPECT_FALSE(month.found_in("นิคมควนกาหลง"));
}

}  // namespace thaimemo
