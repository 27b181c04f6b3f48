// The pages on which people review, and who sees which item.
#include "tests/tools/serve/review/review_site.h"

namespace thaimemo {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class ReviewPages : public sample::ReviewSite {
 protected:
  // Puts places into the queue as a page that was read badly does.
  ReviewPages() {
    SQLite::Database db = open_for_writing(path);
    Loader loader(db);
    for (const char letter : {'b', 'c', 'd'}) {
      Document unsure = sample::document(std::string("scan ") + letter + ".pdf");
      unsure.sha256 = std::string(64, letter);
      auto& table = std::get<Table>(unsure.pages[0].blocks[0]);
      table.cells[4].confidence = 0.4;
      table.cells[4].words = {{{11, 21, 31, 41}, "๖๑.๕๐", 0.4, {{"๖๗.๕๐", 0.3}, {"<b>", 0.1}}}};
      unsure = sample::as_read(unsure);
      loader.load(unsure, Means::built_in().report(unsure));
    }
  }

  std::string first(char browser = 'a') {
    const std::string location = header(get("/review", browser), "Location");
    return location.substr(location.rfind("at=") + 3);
  }
  const std::string number = sample::key_of(1, 1);
};

TEST_F(ReviewPages, TheFirstItemHasItsPlaceTextCandidatesAndReason) {
  const Response found = get("/review");
  ASSERT_EQ(found.status, 303);
  EXPECT_THAT(header(found, "Location"), StartsWith("/review?at=cell-"));
  const std::string page = get(header(found, "Location")).body;
  EXPECT_THAT(page, AllOf(HasSubstr("๖๑.๕๐"), HasSubstr("๖๗.๕๐"), HasSubstr("class=\"region framed\""),
                          HasSubstr("value=\"illegible\""), HasSubstr("<dialog")));
  EXPECT_THAT(page, Not(HasSubstr("<b>\"")));
}

TEST_F(ReviewPages, TwoBrowsersNeverGetTheSameItem) {
  const std::string one_item = first('a'), other_item = first('b');
  EXPECT_NE(one_item, other_item);
  EXPECT_EQ(first('a'), one_item);
  EXPECT_THAT(get("/review?at=" + one_item, 'b').body, AllOf(HasSubstr("data-taken"), HasSubstr("สมหญิง")));
  EXPECT_EQ(sent("/review/save", save(one_item, "1"), 409, 'b')["error"], "review-taken");
  EXPECT_EQ(one("SELECT count(*) FROM corrections"), "0");
}

TEST_F(ReviewPages, AnItemIsFreeAgainWhenItsHolderHasGone) {
  const std::string item = first('a');
  seconds += 100;
  EXPECT_EQ(sent("/review/hold", "places=" + item)["lost"].size(), 0U);
  seconds += 100;
  EXPECT_EQ(sent("/review/hold", "places=" + item, 200, 'b')["lost"][item], "สมหญิง");
  seconds += 100;
  EXPECT_EQ(first('b'), item);
  EXPECT_EQ(sent("/review/hold", "places=" + item)["lost"][item], "สมหญิง");
  sent("/review/release", "places=" + item, 200, 'b');
  EXPECT_EQ(first('a'), item);
}

TEST_F(ReviewPages, TheNextItemsComeWithTheirMarkupAndWithoutThoseBefore) {
  const std::string item = first();
  const Json next = Json::parse(get("/review/next?after=" + item).body);
  ASSERT_GE(next["items"].size(), 2U);
  for (const Json& one : next["items"]) {
    EXPECT_NE(one["key"], item);
    EXPECT_THAT(one["html"].get<std::string>(), StartsWith("<article class=\"item\""));
  }
  EXPECT_TRUE(next["left"].is_object());
}

TEST_F(ReviewPages, ASavedItemIsNotAskedForAgain) {
  const std::string item = first();
  post("/review/save", save(item, "๖๑.๕๐"));
  EXPECT_NE(first(), item);
  const std::string page = get("/review?at=" + item).body;
  EXPECT_THAT(page, AllOf(HasSubstr("value=\"reverted\""), HasSubstr("ถูกต้องตามหน้ากระดาษ")));
}

TEST_F(ReviewPages, FiltersStandInTheAddress) {
  EXPECT_EQ(get("/review?doc=aaaaaaaaaaaa&kind=recheck").status, 200);
  EXPECT_EQ(get("/review?doc=eeeeeeeeeeee").status, 404);
  EXPECT_THAT(header(get("/review?doc=cccccccccccc&page=1"), "Location"),
              StartsWith("/review?doc=cccccccccccc&page=1&at=cell-"));
}

TEST_F(ReviewPages, AnyCellCanBeCorrectedAndShowsItsHistory) {
  const std::string cell = number.substr(5);
  EXPECT_THAT(get("/cell/" + cell).body, HasSubstr("/review?at=" + number));
  EXPECT_EQ(get("/review?at=" + cell).status, 200);
  sent("/review/save", save(number, "<i>67.89"));
  const std::string evidence = get("/cell/" + cell).body;
  EXPECT_THAT(evidence, AllOf(HasSubstr("&lt;i&gt;67.89"), HasSubstr("สมหญิง"), HasSubstr("๖๑.๕๐"),
                              Not(HasSubstr("<i>67"))));
}

TEST_F(ReviewPages, FactsAndColumnsHaveFieldsOfTheirOwn) {
  EXPECT_THAT(get("/doc/aaaaaaaaaaaa").body, HasSubstr("/review?at=fact-aaaaaaaaaaaa-memo_date"));
  EXPECT_THAT(get("/review?at=fact-aaaaaaaaaaaa-memo_date").body, HasSubstr("ลงวันที่"));
  EXPECT_THAT(get("/review?at=column-" + number.substr(5)).body,
              HasSubstr("<option value=\"score\" selected"));
}

TEST_F(ReviewPages, AWholePageStandsAsPicturesAboveTexts) {
  const std::string page = get("/review/page/aaaaaaaaaaaa/1").body;
  EXPECT_EQ(sample::times(page, "<li class=\"strip"), 6);
  EXPECT_THAT(page, AllOf(HasSubstr("name=\"text.6\""), HasSubstr("action=\"/review/save-page\"")));
  sent("/review/save", save(number, "67.89"));
  EXPECT_EQ(sample::times(get("/review/page/aaaaaaaaaaaa/1").body, "<li class=\"strip settled\""), 1);
  EXPECT_EQ(sample::times(get("/review/page/aaaaaaaaaaaa/1?table=0").body, "<li class=\"strip"), 0);
}

TEST_F(ReviewPages, ABrowserIsGivenACookieThatNoScriptSees) {
  Request fresh = sample::request("/review");
  EXPECT_THAT(header(site().answer(fresh), "Set-Cookie"),
              AllOf(StartsWith("reviewing="), HasSubstr("HttpOnly; SameSite=Strict")));
}

TEST_F(ReviewPages, PagesSpeakEnglishAsWell) {
  EXPECT_THAT(get("/review?lang=en&at=" + number).body, AllOf(HasSubstr("Illegible"), HasSubstr("Unsure")));
}

}  // namespace
}  // namespace thaimemo
