#include "corpus/score/compare.h"

#include <gtest/gtest.h>

#include "base/problem.h"

namespace thaimemo::score {
namespace {

std::string measurement(double recall, double error) {
  return R"({"total":{"score_recall":)" + std::to_string(recall) + R"(,"field_cer":)" +
         std::to_string(error) + R"(},"documents":{"a.pdf":{"score_recall":)" + std::to_string(recall) +
         "}}}";
}

TEST(Compare, LessRecallAndMoreErrorAreWorse) {
  const Comparison comparison = compare(measurement(1, 0.01), measurement(0.9, 0.02));
  ASSERT_EQ(comparison.changes.size(), 3u);
  EXPECT_TRUE(comparison.fell);
  for (const Change& change : comparison.changes) EXPECT_TRUE(change.worse) << change.figure;
}

TEST(Compare, SmallStepsAndGainsDoNotFail) {
  EXPECT_FALSE(compare(measurement(0.9, 0.02), measurement(0.9, 0.0201)).fell);
  EXPECT_FALSE(compare(measurement(0.9, 0.02), measurement(1, 0.01)).fell);
}

TEST(Compare, EveryFigureKnowsWhetherMoreIsWorse) {
  const auto total = [](const std::string& figure, double value) {
    return R"({"total":{")" + figure + "\":" + std::to_string(value) + R"(},"documents":{}})";
  };
  for (const std::string figure : {"silent_losses", "number_silent_wrong", "false_checks_per_document",
                                   "score_wrong_year", "page_cell_cer", "page_numbers_wrong"})
    EXPECT_TRUE(compare(total(figure, 1), total(figure, 2)).fell) << figure;
  for (const std::string figure : {"newline_f1", "fact_agency", "period_dates", "page_cell_exact"})
    EXPECT_TRUE(compare(total(figure, 1), total(figure, 0.5)).fell) << figure;
  EXPECT_TRUE(compare(total("flow_fields", 10), total("flow_fields", 5)).changes.empty());
}

TEST(Compare, OtherJsonIsRefused) {
  EXPECT_THROW(compare("{}", measurement(1, 0)), Error);
}

}  // namespace
}  // namespace thaimemo::score
