// What reviewers save, take back and may not.
#include "tests/tools/serve/review/review_site.h"

namespace thaimemo {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Saving : public sample::ReviewSite {
 protected:
  const std::string number = sample::key_of(1, 1), measure = sample::key_of(1, 2);
  const std::string score = "SELECT score FROM scores WHERE indicator_no = 9",
                    count = "SELECT count(*) FROM corrections";
};

TEST_F(Saving, WhatIsToldSavedIsInTheRowsUnderAName) {
  const Json told = sent("/review/save", save(number, " 67.89\r\n") + "&reason=look");
  EXPECT_EQ(told["correction"], 1);
  EXPECT_EQ(told["text"], "67.89");
  EXPECT_EQ(one(score), "67.89");
  EXPECT_EQ(one("SELECT reviewer || verdict || reason || made_at FROM corrections"),
            "สมหญิงcorrectedlook1970-01-01T00:00:00Z");
}

TEST_F(Saving, TheTextThatStandsThereIsConfirmed) {
  EXPECT_EQ(sent("/review/save", save(number, "๖๑.๕๐"))["verdict"], "confirmed");
  EXPECT_EQ(one("SELECT confidence FROM cells WHERE row_no = 1 AND column_no = 1"), "1.0");
}

TEST_F(Saving, IllegibleAndUnsureChangeNoText) {
  EXPECT_EQ(sent("/review/save", save(number, "99", "unsure"))["text"], "๖๑.๕๐");
  EXPECT_EQ(sent("/review/save", save(number, "99", "illegible"))["text"], "๖๑.๕๐");
  EXPECT_EQ(one(score), "61.5");
}

TEST_F(Saving, WhatChangedSinceItWasLookedAtIsNotSaved) {
  const std::string stale = save(number, "60");
  sent("/review/save", save(number, "67.89"));
  EXPECT_EQ(sent("/review/save", stale, 409)["error"], "review-changed");
  EXPECT_EQ(one(score), "67.89");
}

TEST_F(Saving, TheMarkOfAnAnswerAllowsAFurtherCorrection) {
  const Json told = sent("/review/save", save(number, "67.89"));
  sent("/review/save", "place=" + number + "&text=68&seen=" + told["seen"].get<std::string>());
  EXPECT_EQ(one(score), "68.0");
}

TEST_F(Saving, UndoingGoesBackStepByStepAndOnlyAddsRows) {
  sent("/review/save", save(number, "67.89"));
  sent("/review/save", save(number, "70"));
  sent("/review/undo", "id=2");
  EXPECT_EQ(one(score), "67.89");
  sent("/review/undo", "id=1");
  EXPECT_EQ(one(score), "61.5");
  EXPECT_EQ(one(count), "4");
  EXPECT_EQ(one("SELECT verdict || reason FROM corrections WHERE correction_id = 4"), "revertedundo of 1");
}

TEST_F(Saving, UndoingLeavesWhatWasSaidAfterIt) {
  sent("/review/save", save(number, "67.89"));
  sent("/review/save", save(number, "70"));
  EXPECT_EQ(sent("/review/undo", "id=1", 409)["error"], "review-changed");
  EXPECT_EQ(sent("/review/undo", "id=9", 404)["error"], "place-missing");
  EXPECT_EQ(one(score), "70.0");
}

TEST_F(Saving, UndoingUnsureRestoresTheSettledValue) {
  sent("/review/save", save(number, "67.89"));
  sent("/review/save", save(number, "67.89", "unsure"));
  sent("/review/undo", "id=2");
  EXPECT_EQ(one(score), "67.89");
  EXPECT_EQ(one(count), "3");
}

TEST_F(Saving, ColumnsAndFactsAreCorrectedAndCheckedAsWell) {
  const std::string column = "column-" + measure.substr(5),
                    fact = "fact-" + std::string(12, 'a') + "-fiscal_year";
  sent("/review/save", "place=" + column + "&text=issue");
  EXPECT_EQ(one("SELECT field FROM cells WHERE row_no = 1 AND column_no = 2"), "issue");
  sent("/review/save", "place=" + fact + "&text=2567");
  EXPECT_EQ(one("SELECT fiscal_year FROM documents"), "2567");
  EXPECT_EQ(sent("/review/save", "place=" + fact + "&text=67", 400)["error"], "bad-fact");
  EXPECT_EQ(sent("/review/save", "place=" + column + "&text=nonsense", 400)["error"], "bad-correction");
  EXPECT_EQ(one(count), "2");
}

TEST_F(Saving, PlacesThatAreNoneAndLinksChangeNothing) {
  EXPECT_EQ(sent("/review/save", "place=cell-0123456789abcdef&text=1", 404)["error"], "place-missing");
  for (const char* address : {"/review/save", "/review/undo", "/review/save-page", "/review/hold"})
    EXPECT_EQ(get(std::string(address) + "?place=" + number + "&text=1&id=1").status, 404) << address;
  EXPECT_EQ(one(count), "0");
}

TEST_F(Saving, AFormIsLedToTheNextItemAndOffersToUndo) {
  const Response answer = post("/review/save", save(number, "67.89") + "&year=2567");
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(answer.correction, 1);
  EXPECT_THAT(header(answer, "Location"), AllOf(StartsWith("/review?year=2567"), HasSubstr("saved=1")));
  const Response back = post("/review/undo", "id=1");
  EXPECT_EQ(header(back, "Location"), "/review?at=" + number + "&saved=2");
  EXPECT_EQ(one(score), "61.5");
}

TEST_F(Saving, ACandidateOfAFormGoesBeforeTheText) {
  post("/review/save", save(number, "1") + "&candidate=67.89");
  EXPECT_EQ(one(score), "67.89");
}

TEST_F(Saving, WhileAnotherProgramWritesItIsToldNotSaved) {
  SQLite::Database other = open_for_writing(path);
  site();
  other.exec("BEGIN IMMEDIATE");
  const Json told = sent("/review/save", save(number, "67.89"), 503);
  EXPECT_EQ(told["error"], "db-locked");
  other.exec("ROLLBACK");
  EXPECT_EQ(one(count), "0");
  sent("/review/save", save(number, "67.89"));
  EXPECT_EQ(one(score), "67.89");
}

TEST_F(Saving, APageIsSavedAtOnceAndOnlyWhatIsNewASecondTime) {
  const std::string page =
      "doc=aaaaaaaaaaaa&page=1&place.1=" + number + "&text.1=67.89&place.2=" + measure +
      "&text.2=" + percent_encoded(one("SELECT text FROM cells WHERE row_no = 1 AND column_no = 2"));
  EXPECT_EQ(sent("/review/save-page", page)["saved"], 2);
  EXPECT_EQ(one(score), "67.89");
  EXPECT_EQ(sent("/review/save-page", page)["saved"], 0);
  EXPECT_EQ(
      sent("/review/save-page", page + "&keep.1=0&place.3=cell-0123456789abcdef&text.3=1", 409)["error"],
      "review-changed");
  EXPECT_EQ(one(count), "2");
}

TEST_F(Saving, AnOlderDatabaseIsLeftAsItIs) {
  { open_for_writing(path).exec("PRAGMA user_version = 3"); }
  EXPECT_THROW(Reviewing(path, settings()), Error);
  EXPECT_THROW(Reviewing(folder.file("none.db"), settings()), Error);
  SQLite::Database db(path);
  EXPECT_EQ(db.execAndGet("PRAGMA user_version").getInt(), 3);
}

TEST_F(Saving, ASiteThatOnlyReadsTakesNothing) {
  Site reading(sample::site_settings(path));
  Request request = asked("POST", "/review/save", 'a');
  request.body = save(number, "67.89");
  EXPECT_EQ(reading.answer(request).status, 404);
  EXPECT_THAT(reading.answer(sample::request("/cell/" + number.substr(5))).body, Not(HasSubstr("/review")));
  EXPECT_EQ(one(count), "0");
}

}  // namespace
}  // namespace thaimemo
