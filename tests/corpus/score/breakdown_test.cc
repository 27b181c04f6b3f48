#include "corpus/score/breakdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "base/problem.h"

namespace thaimemo::score {
namespace {

using ::testing::HasSubstr;

DocumentScore document(int number, const std::string& rules, const std::string& scan, long found) {
  DocumentScore made;
  made.file = "doc" + std::to_string(number) + ".pdf";
  made.axes = {
      {"rules", {rules}}, {"scan", {scan}}, {"font_size_pt", {std::to_string(10 + number % 3), true}}};
  made.tally["docs"] = 1;
  made.tally["score_gold"] = 10;
  made.tally["score_hit"] = found;
  made.tally.deciles[9] = {10, found, 9.5};
  return made;
}

// Ruled pages are read well, scans without rules badly; three photographs are too few to tell.
Accuracy sample() {
  Accuracy accuracy;
  for (int i = 0; i < 6; ++i) {
    accuracy.documents.push_back(document(i, "thin", no_axis_value, 10));
    accuracy.documents.push_back(document(10 + i, "none", no_axis_value, 9));
    accuracy.documents.push_back(document(20 + i, "none", "fax", i == 2 ? 1 : 4));
    if (i < 3) accuracy.documents.push_back(document(30 + i, "grey", "photo", 0));
  }
  accuracy.missing.push_back({{"rules", {"thin"}}});
  for (const DocumentScore& one : accuracy.documents) accuracy.total.add(one.tally);
  return accuracy;
}

double figure(const Tally& tally, const std::string& name) {
  for (const auto& [figure, value] : figures_of(tally))
    if (figure == name) return value.value_or(-1);
  return -2;
}

TEST(Breakdown, CountsByValueOfAnAxis) {
  const auto by = by_axis(sample(), {"rules"});
  ASSERT_EQ(by.size(), 1u);
  ASSERT_EQ(by.at("rules").size(), 3u);
  EXPECT_EQ(figure(by.at("rules").at("thin"), "score_recall"), 1);
  EXPECT_EQ(figure(by.at("rules").at("thin"), "missing_documents"), 1);
  EXPECT_EQ(figure(by.at("rules").at("none"), "documents"), 12);
  EXPECT_EQ(figure(by.at("rules").at("none"), "score_recall"), (6 * 9 + 5 * 4 + 1) / 120.0);
}

TEST(Breakdown, AllAxesAndUnknownOnes) {
  EXPECT_EQ(by_axis(sample(), {"all"}).size(), 3u);
  EXPECT_TRUE(by_axis(sample(), {}).empty());
  try {
    by_axis(sample(), {"rule"});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "axis-unknown");
    EXPECT_THAT(error.hint(), HasSubstr("font_size_pt, rules, scan"));
  }
}

TEST(Breakdown, TheWorstCombinationsHaveDocumentsEnough) {
  const auto worst = worst_combinations(sample(), {}, 10);
  ASSERT_EQ(worst.size(), 3u);  // thin and none without scan, none on faxes; sizes make none
  EXPECT_EQ(worst[0].first, (std::pair<std::string, std::string>("rules", "none")));
  EXPECT_EQ(worst[0].second, (std::pair<std::string, std::string>("scan", "fax")));
  EXPECT_NEAR(worst[0].badness, 1 - 21.0 / 60, 1e-12);
  EXPECT_EQ(worst[0].example, "doc22.pdf");
  EXPECT_EQ(worst_combinations(sample(), {}, 1).size(), 1u);
  EXPECT_TRUE(worst_combinations(sample(), {"rules"}, 10).empty());
}

TEST(Breakdown, OneBadValueDoesNotFillTheList) {
  Accuracy accuracy;
  for (int i = 0; i < 20; ++i) {
    const std::string scan = "kind " + std::to_string(i % 4);
    accuracy.documents.push_back(document(i, "rows", scan, 0));
    accuracy.documents.push_back(document(20 + i, "thin", scan, 5));
  }
  const auto worst = worst_combinations(accuracy, {}, 10);
  ASSERT_EQ(worst.size(), 4u);
  EXPECT_EQ(worst[1].first.second, "rows");
  EXPECT_EQ(worst[2].first.second, "thin");
}

TEST(Breakdown, WhatReportsLackMakesNoCombination) {
  Accuracy accuracy;
  for (int i = 0; i < 12; ++i)
    accuracy.documents.push_back(document(i, i % 2 ? "rows" : "thin", i < 6 ? "no" : "yes", 0));
  for (int i = 0; i < 6; ++i) accuracy.documents.push_back(document(20 + i, "rows", "yes", 0));
  const auto worst = worst_combinations(accuracy, {}, 10);
  ASSERT_EQ(worst.size(), 1u);
  EXPECT_EQ(worst[0].second.second, "yes");
}

TEST(Breakdown, BadnessIsTheMeanOfWhatExists) {
  Tally tally;
  EXPECT_EQ(badness(tally), 0);
  tally["score_gold"] = 4, tally["score_hit"] = 3;       // 0.25 lost
  tally["field_chars"] = 10, tally["field_edits"] = 15;  // counts as 1
  EXPECT_EQ(badness(tally), 0.625);
  tally["row_gold"] = tally["row_got"] = tally["row_hit"] = 2;
  tally["finding_gold"] = tally["finding_got"] = 1;  // 1 lost
  EXPECT_EQ(badness(tally), (0.25 + 1 + 0 + 1) / 4);
}

TEST(Breakdown, StandsInJsonAndInTheTable) {
  Accuracy accuracy = sample();
  accuracy.by = by_axis(accuracy, {"all"});
  accuracy.worst = worst_combinations(accuracy, {}, 2);
  const Json json = Json::parse(to_json_text(accuracy));
  EXPECT_EQ(json["by"]["rules"]["none"]["documents"], 12);
  EXPECT_EQ(json["by"]["scan"]["fax"]["calibration"][9]["right"], 21);
  EXPECT_EQ(json["worst"][0]["axes"], (Json{{"rules", "none"}, {"scan", "fax"}}));
  EXPECT_EQ(json["worst"][0]["figures"]["documents"], 6);
  const std::string table = to_table(accuracy);
  EXPECT_THAT(table, HasSubstr("0.9500     0.3500"));  // faxes: mean confidence, share right
  EXPECT_THAT(table, HasSubstr("rules none, scan fax; such as doc22.pdf"));
}

}  // namespace
}  // namespace thaimemo::score
