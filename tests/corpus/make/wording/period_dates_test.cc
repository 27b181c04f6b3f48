#include "corpus/make/wording/period_dates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "base/calendar.h"
#include "base/json.h"
#include "base/problem.h"
#include "corpus/make/expected.h"
#include "corpus/make/make_corpus.h"

namespace thaimemo::make {
namespace {

// Open wordings that name no dates end so, others never do.
constexpr std::string_view dateless_endings[] = {"ทุกเดือน", "วัน", "ครั้ง", "ทุกสิ้นไตรมาส", "นับแต่ได้รับเรื่อง"};

// "begin to end" of a period of the fiscal year 2567, "-" for an open end.
std::string dates(const std::string& meaning, const std::vector<std::string>& slots) {
  const PeriodDates found = dates_of({"text", meaning, slots}, 2567);
  return found.begin.value_or("-") + " to " + found.end.value_or("-");
}

TEST(PeriodDates, QuartersBelongToTheFiscalYear) {
  EXPECT_EQ(dates("from quarter 1 to quarter 1", {"1"}), "2023-10-01 to 2023-12-31");
  EXPECT_EQ(dates("from quarter 1 to quarter 2", {"2", "4"}), "2024-01-01 to 2024-09-30");
}

TEST(PeriodDates, MonthsAndFiscalYears) {
  EXPECT_EQ(dates("from month 1 of 2 to month 3 of 4", {"ธันวาคม", "2566", "กุมภาพันธ์", "2567"}),
            "2023-12-01 to 2024-02-29");
  EXPECT_EQ(dates("to month 1 of 2", {"ธันวาคม", "2567"}), "- to 2024-12-31");
  EXPECT_EQ(dates("from year 2 to year 2", {"2566", "2567"}), "2023-10-01 to 2024-09-30");
  EXPECT_EQ(dates("never", {"30"}), "- to -");
}

TEST(PeriodDates, MonthsAndYearsAreAbbreviated) {
  EXPECT_EQ(dates("from month 1 of 2 to month 3 of 4", {"พ.ย.", "66", "มี.ค.", "67"}),
            "2023-11-01 to 2024-03-31");
  EXPECT_EQ(dates("from year 2 to year 2", {"66", "67"}), "2023-10-01 to 2024-09-30");
  EXPECT_EQ(dates("to month 1 of 2", {"กุมภาพันธ์", "67"}), "- to 2024-02-29");
  EXPECT_THROW(dates("to month 1 of 2", {"พย", "67"}), Error);
}

TEST(PeriodDates, WordingsMustTellTheirDates) {
  EXPECT_THROW(dates("", {}), Error);
  EXPECT_THROW(dates("from quarter 2", {"1"}), Error);
  EXPECT_THROW(dates("to month 1 of 2", {"มกรา", "2567"}), Error);
  EXPECT_THROW(dates("sometimes", {}), Error);
}

TEST(PeriodDates, EveryWordingOfTheListTellsThem) {
  for (const std::string& wording : built_in_wordings().list("period", Reserve::all))
    EXPECT_NE(wording.find("{="), std::string::npos) << wording;
}

// Made reports carry the dates of each period, and no rule stands in the text.
TEST(PeriodDates, StandInTheTruthOfMadeReports) {
  CorpusSettings settings;
  settings.axes.families = {"Laksaman"};
  std::map<bool, int> told;  // whether an end is known → measures
  for (int number = 1; number <= 40; ++number) {
    const Json record = Json::parse(to_expected_json(make_report(settings, number).report));
    for (const Json& measure : record["measures"]) {
      EXPECT_EQ(measure.contains("period_dates"), measure["fields"].contains("period"));
      if (!measure.contains("period_dates")) continue;
      const std::string text = measure["fields"]["period"];
      EXPECT_EQ(text.find_first_of("{=}"), std::string::npos) << text;
      const bool never = std::any_of(std::begin(dateless_endings), std::end(dateless_endings),
                                     [&](std::string_view ending) { return text.ends_with(ending); });
      EXPECT_EQ(measure["period_dates"]["end"].is_null(), never) << text;
      ++told[!never];
    }
  }
  EXPECT_GT(told[true], 20);
  EXPECT_GT(told[false], 5);
}

}  // namespace
}  // namespace thaimemo::make
