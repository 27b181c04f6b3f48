#include "normalize/segment/values/periods.h"

#include <gtest/gtest.h>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

struct Case {
  const char *text, *from, *to;  // "" for an open end
};

std::string shown(const std::optional<std::string>& date) {
  return date.value_or("");
}

TEST(Periods, AreDatesInTheFiscalYearOfTheMeasures) {
  const Case cases[] = {
      {"ไตรมาส ๒ - ๔", "2024-01-01", "2024-09-30"},
      {"ไตรมาสที่ ๑", "2023-10-01", "2023-12-31"},
      {"ไตรมาสที่ ๑ และไตรมาสที่ ๓", "2023-10-01", "2024-06-30"},
      {"ไตรมาส ๔/๒๕๖๘", "2025-07-01", "2025-09-30"},
      {"ไตรมาส 1-2 ปีงบประมาณ พ.ศ. 2566", "2022-10-01", "2023-03-31"},
      {"ต.ค. 2566 ถึง ก.ย. 2567", "2023-10-01", "2024-09-30"},
      {"ต.ค. ๖๖ - มี.ค. ๖๗", "2023-10-01", "2024-03-31"},
      {"ตุลาคม ๒๕๖๕ - เมษายน ๒๕๖๖", "2022-10-01", "2023-04-30"},
      {"พ.ย. - ก.พ. ๒๕๖๗", "2023-11-01", "2024-02-29"},
      {"ธันวาคม - มกราคม", "2023-12-01", "2024-01-31"},
      {"๑ ตุลาคม ๒๕๖๖ – ๓๐ กันยายน ๒๕๖๗", "2023-10-01", "2024-09-30"},
      {"15 - 30 มิถุนายน 2567", "2024-06-15", "2024-06-30"},
      {"1/10/2566 - 31/3/2567", "2023-10-01", "2024-03-31"},
      {"ปีงบประมาณ พ.ศ. ๒๕๖๙", "2025-10-01", "2026-09-30"},
      {"ปีงบประมาณ 2567 - 2568", "2023-10-01", "2025-09-30"},
      {"ตลอดปีงบประมาณ", "2023-10-01", "2024-09-30"},
      {"รอบ ๖ เดือนแรก", "2023-10-01", "2024-03-31"},
      {"ภายในเดือนมีนาคม ๒๕๖๗", "", "2024-03-31"},
      {"ภายในไตรมาส ๒", "", "2024-03-31"},
      {"แล้วเสร็จภายในไตรมาสที่ ๓", "", "2024-06-30"},
      {"ดำเนินการแล้วเสร็จภายในเดือนมีนาคม 2567", "", "2024-03-31"},
      {"เสร็จสิ้นก่อน 30 มิถุนายน 2567", "", "2024-06-30"},
      {"เสร็จสิ้นในไตรมาส ๔ ปี ๒๕๖๗", "", "2024-09-30"},
      {"Q๓/๒๕๖๔", "2021-04-01", "2021-06-30"},
      {"ไตรมาสที่ 1, 2 และ 3", "2023-10-01", "2024-06-30"},
      {"ตลอดปีงบฯ ๒๕๖๗", "2023-10-01", "2024-09-30"},
      {"ก่อนสิ้นปีงบประมาณ พ.ศ. 2567", "", "2024-09-30"},
      {"ตั้งแต่บัดนี้ถึง 30 ก.ย. 2567", "", "2024-09-30"},
      {"Q1 - Q2", "2023-10-01", "2024-03-31"},
      {"มกราคม 2567 เป็นต้นไป", "2024-01-01", ""},
      {"มิย. - กค. ๖๗", "2024-06-01", "2024-07-31"},
      {"เดือนมค 2567 ถึง มีค 2567", "2024-01-01", "2024-03-31"},
  };
  for (const Case& one : cases) {
    const Period period = read_period(one.text, 2567, Rules::built_in());
    EXPECT_EQ(shown(period.from), one.from) << one.text;
    EXPECT_EQ(shown(period.to), one.to) << one.text;
  }
}

TEST(Periods, ThatNameNoDatesHaveNone) {
  for (const char* text :
       {"ทุกเดือน", "ภายใน ๓๐ วัน", "ตลอดปี 2567", "", "ทุกไตรมาส", "เมื่อแล้วเสร็จ", "12 มนคม 2567 - 30 มีนาคม 2567"})
    EXPECT_EQ(read_period(text, 2567, Rules::built_in()), Period{}) << text;
}

TEST(Periods, OfSeveralRowsStandUntiedBesideEachOther) {
  for (const char* text : {"ภายในวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๒ ก.พ.๖๑-ต.ค.๖๒",
                           "กุมภาพันธ์ถึงมิถุนายน ๒๕๖๒ เดือนตุลาคม พ.ศ. ๒๕๖๒", "ไตรมาส ๓/๒๕๖๓ แล้วเสร็จภายในไตรมาสที่ ๒"})
    EXPECT_TRUE(holds_several_periods(text)) << text;
  for (const char* text : {"ต.ค. 2566 ถึง ก.ย. 2567", "ม.ค. ๖๗, มี.ค. ๖๗", "มกราคม กุมภาพันธ์ มีนาคม 2567",
                           "ไตรมาสที่ ๒ ปีงบประมาณ ๒๕๖๗ (ม.ค. - มี.ค. ๒๕๖๗)", "๑ ตุลาคม ๒๕๖๖ – ๓๐ กันยายน ๒๕๖๗"})
    EXPECT_FALSE(holds_several_periods(text)) << text;
}

TEST(Periods, ThatCannotBeHaveNone) {
  EXPECT_EQ(read_period("๓๑ กุมภาพันธ์ ๒๕๖๗", 2567, Rules::built_in()), Period{});
  EXPECT_EQ(read_period("ก.ย. 2567 - ต.ค. 2566", 2567, Rules::built_in()), Period{});
  EXPECT_EQ(read_period("ต.ค. 2541 - ก.ย. 2542", 2567, Rules::built_in()), Period{});
}

TEST(Periods, NeedAYearFromSomewhere) {
  EXPECT_EQ(read_period("ไตรมาส ๒", std::nullopt, Rules::built_in()), Period{});
  EXPECT_EQ(read_period("มกราคม - มีนาคม", std::nullopt, Rules::built_in()), Period{});
  EXPECT_EQ(read_period("มกราคม 2567", std::nullopt, Rules::built_in()),
            (Period{"2024-01-01", "2024-01-31"}));
}

TEST(Periods, OfAReportGoByTheYearOfItsTitleOrItsSection) {
  const std::string table = "มาตรการ\tระยะเวลา\nจัดทำคู่มือ\tไตรมาส ๒\nอบรม\tไตรมาส ๓\n";
  const std::string title = "รายงานผลตามมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\nเทศบาลตำบลหนองใหม่\n\n";
  EXPECT_EQ(report_of(title + table).measures.at(0).period_from, "2024-01-01");
  const Report next = report_of(title + table + "\n๒. การกำหนดมาตรการในปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + table);
  EXPECT_EQ(next.measures.at(3).period_to, "2025-06-30");
}

}  // namespace
}  // namespace thaimemo
