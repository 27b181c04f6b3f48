#include "normalize/record/report_record.h"

#include <gtest/gtest.h>

namespace thaimemo {

TEST(ReportRecord, GoesThereAndBack) {
  Report report;
  report.facts.agency = "เทศบาลตำบลตัวอย่าง";
  report.facts.fiscal_year = 2567;
  report.scores.push_back({2566,
                           Instrument::oit,
                           9,
                           "การเปิดเผยข้อมูล",
                           "๙. การเปิดเผยข้อมูล",
                           36.06,
                           "๓๖.๐๖",
                           "table",
                           {1, {1, 2, 3, 4}, 1, 2, 3, "0123456789abcdef"},
                           0.9,
                           true});
  report.measures.push_back({std::nullopt,
                             9,
                             "การเปิดเผยข้อมูล",
                             {{Field::measure, "ก"}, {Field::result, ""}},
                             {{"หมายเหตุ", "ข"}},
                             {{Field::steps, 1, "๑.", "ค"}},
                             {{Field::measure, {}}},
                             1,
                             2,
                             1,
                             false,
                             "2024-10-01",
                             "2025-09-30",
                             "กองช่าง",
                             std::nullopt});
  FactPlace& stated = report.fact_places.emplace_back();
  stated.field = "overall_score";
  stated.place = report.scores.front().place;
  stated.text = "คะแนนรวม 36.06";
  report.findings.push_back({std::nullopt, "strength", "i1", "ง", {}});
  report.checks.push_back({"score-sum", Severity::error, "no", "{}", 1, "ไม่"});
  report.facts.numbers_proven = true;
  report.cells.push_back({1, 1, 0, 0, "", std::nullopt});
  report.cells.push_back({1, 1, 1, 0, "คะแนน", Field::score});
  report.suggestions.push_back({1, 1, 2, 3, 4, "อบรบ", "อบรม", "list-one"});
  EXPECT_EQ(report_from_line(to_report_line(report)), report);
}

TEST(ReportRecord, NamesOfFieldsAreThoseOfTheView) {
  EXPECT_STREQ(name_of(Field::follow_up), "follow_up");
  EXPECT_EQ(field_named("indicator"), Field::indicator);
  EXPECT_THROW(field_named("colour"), Error);
}

}  // namespace thaimemo
