#include "corpus/score/document/losses.h"

#include <gtest/gtest.h>

#include "tests/corpus/score/small_case.h"

namespace thaimemo::score {
namespace {

// Lost: the score and the row of page 3, which may stand on pages 1 to 5.
SmallCase with_losses() {
  SmallCase made;
  made.found.scores.erase(made.found.scores.begin() + 1);
  made.found.measures.erase(made.found.measures.begin() + 1);
  return made;
}

TEST(Losses, WhatIsThereIsNoLoss) {
  EXPECT_EQ(SmallCase().figure("silent_losses"), 0);
}

TEST(Losses, AScoreAndARowThatNobodyIsToldOf) {
  const SmallCase made = with_losses();
  EXPECT_EQ(made.figure("silent_lost_scores"), 1);
  EXPECT_EQ(made.figure("silent_lost_rows"), 1);
  EXPECT_EQ(made.figure("silent_lost_facts"), 0);
  EXPECT_EQ(made.figure("silent_losses"), 2);
}

TEST(Losses, ProblemsOnAPossiblePageAnnounceThem) {
  for (const int page : {0, 1, 4, 5}) {  // 0: the whole document
    SmallCase made = with_losses();
    made.found.problems = {problem_row("page-unreadable", "error", page)};
    EXPECT_EQ(made.figure("silent_losses"), 0) << page;
  }
  SmallCase made = with_losses();
  made.found.problems = {problem_row("page-unreadable", "error", 6)};
  EXPECT_EQ(made.figure("silent_losses"), 2);
}

TEST(Losses, WithoutANeighbourTheRangeGoesToTheEndOfTheDocument) {
  SmallCase made;
  made.found.measures.pop_back();
  made.found.problems = {problem_row("ocr-found-nothing", "warning", 6)};
  EXPECT_EQ(made.figure("silent_losses"), 0);
  made.found.problems = {problem_row("ocr-found-nothing", "warning", 2)};
  EXPECT_EQ(made.figure("silent_losses"), 1);
  made.found.measures.clear();  // all three may stand anywhere
  EXPECT_EQ(made.figure("silent_losses"), 0);
}

TEST(Losses, NotesAndProblemsOfSomethingElseAnnounceNothing) {
  SmallCase made = with_losses();
  made.found.problems = {problem_row("table-unknown", "info", 3), problem_row("agency-unknown", "warning"),
                         problem_row("overall-uncertain", "warning", 3)};
  EXPECT_EQ(made.figure("silent_losses"), 2);
}

TEST(Losses, FlaggedRowsAndAFailedDocumentAnnounceThem) {
  SmallCase made = with_losses();
  made.found.measures[1]["needs_review"] = "1";  // that of page 5
  EXPECT_EQ(made.figure("silent_losses"), 0);
  made = with_losses();
  made.found.document["status"] = "partial";
  EXPECT_EQ(made.figure("silent_losses"), 0);
}

TEST(Losses, AFactIsAnnouncedByItsOwnProblemOrOneOfReading) {
  SmallCase made;
  made.found.document.erase("agency");
  EXPECT_EQ(made.figure("silent_lost_facts"), 1);
  made.found.problems = {problem_row("score-uncertain", "warning", 1),
                         problem_row("place-unlikely", "warning")};
  EXPECT_EQ(made.figure("silent_lost_facts"), 1);
  made.found.problems = {problem_row("agency-unknown", "warning")};
  EXPECT_EQ(made.figure("silent_lost_facts"), 0);
  made.found.problems = {problem_row("layer-letters-lost", "warning", 4)};
  EXPECT_EQ(made.figure("silent_lost_facts"), 0);
}

TEST(Losses, AScoreUnderAnotherSourceIsNotLostButOneOfTwoPlacesIs) {
  SmallCase made;
  made.found.scores[1]["source"] = "heading";
  EXPECT_EQ(made.figure("silent_lost_scores"), 0);
  made.expected.scores.push_back({2, "80.25", "heading", 2567});
  EXPECT_EQ(made.figure("silent_lost_scores"), 1);
}

}  // namespace
}  // namespace thaimemo::score
