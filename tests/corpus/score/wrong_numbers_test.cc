#include "corpus/score/document/wrong_numbers.h"

#include <gtest/gtest.h>

#include "tests/corpus/score/small_case.h"

namespace thaimemo::score {
namespace {

TEST(WrongNumbers, NoneWhereAllIsRight) {
  EXPECT_EQ(SmallCase().figure("number_silent_wrong"), 0);
}

TEST(WrongNumbers, OfFieldsCountUnlessTheRowIsFlagged) {
  SmallCase made;
  made.expected.measures[0].fields[1].second = "อบรม 25 คน ภายใน 3 เดือน";
  made.found.measures[0]["steps"] = "อบรม 26 คน ภายใน 3 เดือน";
  made.found.measures[0]["result"] = "ครบ 7 ครั้ง";  // nobody told this field
  EXPECT_EQ(made.figure("number_silent_wrong"), 1);
  made.found.measures[0]["needs_review"] = "1";
  EXPECT_EQ(made.figure("number_silent_wrong"), 0);
}

TEST(WrongNumbers, AScoreCellIsComparedAsANumber) {
  SmallCase made;
  made.expected.measures[0].fields.emplace_back("score", "๙๐");
  made.found.measures[0]["score"] = "90.0";
  EXPECT_EQ(made.figure("number_silent_wrong"), 0);
  made.found.measures[0]["score"] = "96.0";
  EXPECT_EQ(made.figure("number_silent_wrong"), 1);
}

TEST(WrongNumbers, OfFactsCountUnlessAProblemNamesThem) {
  SmallCase made;
  made.found.document["fiscal_year"] = "2566";
  made.found.document["overall_score"] = "85.5";
  made.found.document["memo_date"] = "2024-01-02";
  made.expected.facts["memo_date"] = std::nullopt;  // the document does not say
  EXPECT_EQ(made.figure("number_silent_wrong"), 3);
  made.found.problems = {problem_row("overall-uncertain", "warning", 2),
                         problem_row("agency-doubtful", "warning")};
  EXPECT_EQ(made.figure("number_silent_wrong"), 2);
}

TEST(WrongNumbers, AYearTheTitleNamesMayBeEither) {
  SmallCase made;
  made.expected.facts["assessment_year"] = std::nullopt;
  made.found.document["assessment_year"] = "2567";  // the fiscal year
  EXPECT_EQ(made.figure("number_silent_wrong"), 0);
  made.found.document["assessment_year"] = "2566";
  EXPECT_EQ(made.figure("number_silent_wrong"), 1);
  made.expected.facts["assessment_year"] = "2565";
  made.found.document["assessment_year"] = "2567";
  EXPECT_EQ(made.figure("number_silent_wrong"), 1);
}

TEST(WrongNumbers, OfScoresCountByValueAndByYear) {
  SmallCase made;
  made.found.scores[0]["score"] = "96";
  made.found.scores[1]["year"] = "2566";
  made.found.scores[2].erase("year");  // filed under none
  EXPECT_EQ(made.figure("score_silent_wrong"), 1);
  EXPECT_EQ(made.figure("score_wrong_year"), 1);
  EXPECT_EQ(made.figure("number_silent_wrong"), 2);
  made.found.scores[1]["needs_review"] = "1";
  EXPECT_EQ(made.figure("score_wrong_year"), 1);
  EXPECT_EQ(made.figure("number_silent_wrong"), 1);
  made.expected.scores[1].year = std::nullopt;  // not told
  EXPECT_EQ(made.figure("score_wrong_year"), 0);
}

TEST(WrongNumbers, OfFindings) {
  SmallCase made;
  made.expected.findings = {{3, "strength", "เจ้าหน้าที่ให้บริการด้วยความเท่าเทียม ร้อยละ 95", std::nullopt}};
  made.found.findings = {
      {{"indicator_no", "3"}, {"kind", "strength"}, {"text", "เจ้าหน้าที่ให้บริการด้วยความเท่าเทียม ร้อยละ 96"}}};
  EXPECT_EQ(made.figure("number_silent_wrong"), 1);
}

TEST(Periods, BothEndsMustBeThoseOfTheTruth) {
  SmallCase made;
  made.expected.measures[0].period_dates = {"2023-10-01", "2024-09-30"};
  made.expected.measures[1].period_dates = {std::nullopt, "2024-03-31"};
  made.expected.measures[2].period_dates = {std::nullopt, std::nullopt};
  made.found.measures[0]["period_from"] = "2023-10-01";
  made.found.measures[0]["period_to"] = "2024-09-30";
  made.found.measures[1]["period_to"] = "2024-03-31";
  EXPECT_EQ(made.figure("period_dates"), 1);
  made.found.measures[1]["period_from"] = "2024-01-01";  // the text leaves it open
  EXPECT_EQ(made.figure("period_dates"), 2.0 / 3);
  EXPECT_EQ(made.figure("number_silent_wrong"), 1);
  made.found.measures.pop_back();  // of a lost row no date is right
  EXPECT_EQ(made.figure("period_dates"), 1.0 / 3);
}

TEST(Facts, EachHasItsFigure) {
  SmallCase made;
  made.found.document["agency"] = "เทศบาลตำบลดอนเเก้ง";
  EXPECT_EQ(made.figure("fact_agency"), 0);
  EXPECT_EQ(made.figure("fact_fiscal_year"), 1);
  EXPECT_EQ(made.figure("fact_overall_score"), 1);
  EXPECT_EQ(made.figure("fact_subject"), std::nullopt);
  EXPECT_EQ(made.figure("doc_fields"), 2.0 / 3);
}

TEST(Checks, FalseOnesCountByDocument) {
  SmallCase made;
  made.expected.checks = {"score-sum"};
  made.expected.optional_checks = {"empty-result"};
  made.found.checks = {{{"code", "score-sum"}}, {{"code", "score-sum"}}, {{"code", "empty-result"}}};
  EXPECT_EQ(made.figure("false_checks_per_document"), 1);  // the second sum
  EXPECT_EQ(made.figure("check_recall"), 1);
}

TEST(Flow, LineBreaksAndSpacesOfRightFields) {
  SmallCase made;
  made.expected.measures[0].fields[1].second = "1. ประชุม\n2. อบรม";
  made.found.measures[0]["steps"] = "1.ประชุม\n2. อบรม";
  made.expected.measures[1].fields[1].second = "ประชุมทุกเดือน";
  made.found.measures[1]["steps"] = "ประชุมทุกเดือบ";  // wrong letters have no flow
  EXPECT_EQ(made.figure("flow_fields"), 4);         // three measures and one field of steps
  EXPECT_EQ(made.figure("flow_exact"), 0.75);
  EXPECT_EQ(made.figure("newline_f1"), 1);
  EXPECT_EQ(made.figure("space_f1"), 2.0 / 3);  // one of two
}

}  // namespace
}  // namespace thaimemo::score
