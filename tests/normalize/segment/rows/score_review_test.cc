#include "normalize/segment/rows/score_review.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

// Ten scores as OCR read them, all 80.00, so the overall should be 80.
std::vector<ReadScore> ten_scores() {
  std::vector<ReadScore> scores;
  for (int number = 1; number <= 10; ++number) {
    ReadScore read;
    read.score.indicator_no = number;
    read.score.instrument = number <= 5 ? Instrument::iit : number <= 8 ? Instrument::eit : Instrument::oit;
    read.score.score = 80;
    read.score.confidence = 0.8;
    read.doubts.push_back({"score-uncertain", Severity::warning, 1, "", ""});
    scores.push_back(std::move(read));
  }
  return scores;
}

OverallResult overall(double score) {
  OverallResult result;
  result.score = score;
  return result;
}

TEST(ScoreReview, ProvesAScoreWhoseOtherReadingsDisagree) {
  auto scores = ten_scores();
  scores[2].other_readings = {60};
  std::vector<Problem> problems;
  const auto reviewed = reviewed_scores(scores, overall(80), problems);
  EXPECT_FALSE(reviewed[2].needs_review);
  EXPECT_GT(reviewed[2].confidence, 0.9);
  EXPECT_TRUE(reviewed[3].needs_review) << "nothing is known of its other readings";
  EXPECT_EQ(problems.size(), 9U);
}

TEST(ScoreReview, TakesTheReadingThatAnotherPlaceOfTheDocumentHas) {
  ReadScore table = ten_scores()[1], heading = table;
  table.score.score = 69.37;
  table.other_readings = {69.77, 89.37};
  heading.score.score = 69.77;
  heading.doubts.clear();
  std::vector<Problem> problems;
  const auto reviewed = reviewed_scores({table, heading}, {}, problems);
  EXPECT_EQ(reviewed[0].score, 69.77);
  EXPECT_TRUE(reviewed[0].needs_review);
  EXPECT_EQ(problems.back().code, "score-reread");
}

// "๘๔,.๐๑" under a stamp, where heading and analysis have 81.01.
TEST(ScoreReview, TakesWhatAnotherPlaceHasForAHardlyLegibleScoreOneDigitOff) {
  ReadScore table = ten_scores()[1], heading = table;
  heading.score.score = 81.01;
  heading.doubts.clear();
  const auto reviewed = [&](const std::string& text, double value, double confidence) {
    table.score.score_text = text;
    table.score.score = value;
    table.score.confidence = confidence;
    std::vector<Problem> problems;
    return reviewed_scores({table, heading}, {}, problems)[0];
  };
  EXPECT_EQ(reviewed("๘๔,.๐๑", 84.01, 0.5).score, 81.01);
  EXPECT_TRUE(reviewed("๘๔,.๐๑", 84.01, 0.5).needs_review);
  EXPECT_EQ(reviewed("๘๔.๐๑", 84.01, 0.9).score, 84.01) << "legible: a contradiction of the document's own";
  EXPECT_EQ(reviewed("๘๔.๑๑", 84.11, 0.5).score, 84.11) << "two digits off";
}

// Two other places that agree outweigh a doubtful one; a score without a score's form needs only one.
TEST(ScoreReview, TakesWhatOtherPlacesSayForAGarbledScore) {
  ReadScore table = ten_scores()[1], heading = table;
  heading.score.score = 81.01;
  heading.doubts.clear();
  const auto reviewed = [&](const std::string& text, std::optional<double> value, double confidence,
                            int places) {
    table.score.score_text = text;
    table.score.score = value;
    table.score.confidence = confidence;
    std::vector<ReadScore> scores(static_cast<size_t>(places), heading);
    scores.insert(scores.begin(), table);
    std::vector<Problem> problems;
    return reviewed_scores(scores, {}, problems)[0].score;
  };
  EXPECT_EQ(reviewed("๘๔.๐๑", 84.01, 0.83, 1), 84.01);
  EXPECT_EQ(reviewed("๘๔.๐๑", 84.01, 0.83, 2), 81.01);
  EXPECT_EQ(reviewed("8101", std::nullopt, 1.0, 1), 81.01) << "the point is lost";
  EXPECT_EQ(reviewed("๘4.๐๑", 84.01, 0.83, 1), 81.01) << "digits of both sets";
  EXPECT_EQ(reviewed("๘๗.๐๑ ๙", 87.019, 0.3, 2), 81.01);
  EXPECT_EQ(reviewed("๙.()๑", std::nullopt, 0.2, 2), 81.01);
  EXPECT_EQ(reviewed("๘&.๗", 8.7, 0.1, 2), 81.01);
  EXPECT_EQ(reviewed("๘๗.๑๑", 87.11, 0.6, 2), 87.11);
}

TEST(ScoreReview, TakesWhatTwoDoubtfulPlacesAgreeOn) {
  ReadScore table = ten_scores()[1], other = table;
  table.score.score = 68.51;
  table.score.score_text = "๖๘.๕๑";
  other.score.score = 64.51;
  std::vector<Problem> problems;
  EXPECT_EQ(reviewed_scores({table, other}, {}, problems)[0].score, 68.51) << "one against one";
  const auto reviewed = reviewed_scores({table, other, other}, {}, problems);
  EXPECT_EQ(reviewed[0].score, 64.51);
  for (const Score& score : reviewed) EXPECT_TRUE(score.needs_review);
}

TEST(ScoreReview, TheSumLooksForNoOtherReadingOfASureScore) {
  auto scores = ten_scores();
  scores[8].score.score = 30;
  scores[8].other_readings = {80};
  scores[8].score.confidence = 0.99;
  std::vector<Problem> problems;
  const auto reviewed = reviewed_scores(scores, overall(80), problems);
  EXPECT_EQ(reviewed[8].score, 30);
  EXPECT_TRUE(reviewed[8].needs_review);
}

// A report may contradict itself; what was read surely stays.
TEST(ScoreReview, LeavesASureScoreThatAnotherPlaceContradicts) {
  ReadScore table = ten_scores()[1], heading = table;
  table.score.score = 69.37;
  table.other_readings = {69.77};
  table.doubts.clear();
  heading.score.score = 69.77;
  heading.doubts.clear();
  std::vector<Problem> problems;
  EXPECT_EQ(reviewed_scores({table, heading}, {}, problems)[0].score, 69.37);
}

TEST(ScoreReview, LeavesADoubtWhereAnotherReadingAgreesToo) {
  auto scores = ten_scores();
  scores[2].other_readings = {80.1};  // 0.3 × 0.1 / 5 = 0.006 is less than the rounding
  std::vector<Problem> problems;
  EXPECT_TRUE(reviewed_scores(scores, overall(80), problems)[2].needs_review);
}

TEST(ScoreReview, TakesTheOneOtherReadingThatAgrees) {
  auto scores = ten_scores();
  scores[8].score.score = 30;
  scores[8].other_readings = {80, 38};
  std::vector<Problem> problems;
  const auto reviewed = reviewed_scores(scores, overall(80), problems);
  EXPECT_EQ(reviewed[8].score, 80);
  EXPECT_TRUE(reviewed[8].needs_review);
  EXPECT_LT(reviewed[8].confidence, 0.9) << "a sum that chose a reading does not prove it";
  const auto told = [](const Problem& problem) { return problem.code == "score-reread"; };
  EXPECT_EQ(std::count_if(problems.begin(), problems.end(), told), 1);
}

TEST(ScoreReview, TakesNoneWhereTwoReadingsAgree) {
  auto scores = ten_scores();
  scores[8].score.score = 30;
  scores[8].other_readings = {80};
  scores[9].other_readings = {130, 90};
  scores[0].other_readings = {80.05};
  scores[8].other_readings = {80, 80.01};
  std::vector<Problem> problems;
  const auto reviewed = reviewed_scores(scores, overall(80), problems);
  EXPECT_EQ(reviewed[8].score, 30);
  for (const Score& score : reviewed) EXPECT_TRUE(score.needs_review);
}

TEST(ScoreReview, NeedsAllTen) {
  auto scores = ten_scores();
  scores.pop_back();
  scores[0].other_readings = {60};
  std::vector<Problem> problems;
  for (const Score& score : reviewed_scores(scores, overall(80), problems)) EXPECT_TRUE(score.needs_review);
}

TEST(NumbersProven, WhereTheSumHoldsAndNoPlaceDiffers) {
  std::vector<Score> scores;
  for (const ReadScore& read : ten_scores()) scores.push_back(read.score);
  EXPECT_TRUE(numbers_proven(scores, overall(80), {}));
  EXPECT_FALSE(numbers_proven(scores, overall(80.02), {}));
  EXPECT_FALSE(numbers_proven(scores, {}, {}));
  EXPECT_FALSE(numbers_proven(scores, overall(80), {{"score-reread", Severity::info, 1, "", ""}}))
      << "a reading was chosen";
  scores.push_back(scores[3]);
  EXPECT_TRUE(numbers_proven(scores, overall(80), {})) << "the same score again";
  scores.back().score = 81;
  EXPECT_FALSE(numbers_proven(scores, overall(80), {})) << "another place differs";
  scores.erase(scores.begin() + 3);
  EXPECT_FALSE(numbers_proven(scores, overall(80), {}));
}

}  // namespace
}  // namespace thaimemo
