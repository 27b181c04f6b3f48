// Tables drawn in the browser, by a form.
#include "tests/tools/serve/review/review_site.h"

namespace thaimemo {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class GridPage : public sample::ReviewSite {
 protected:
  // The value of a field of the page's form.
  std::string field(const std::string& page, const std::string& name) {
    const std::size_t at = page.find("name=\"" + name + "\"");
    EXPECT_NE(at, std::string::npos) << name;
    const std::size_t begin = page.find("value=\"", at) + 7;
    return page.substr(begin, page.find('"', begin) - begin);
  }
  std::string form(const std::string& columns, const std::string& rows, const std::string& verdict = "") {
    const std::string page = get(address).body;
    std::string body =
        "columns=" + percent_encoded(columns) + "&rows=" + percent_encoded(rows) + "&verdict=" + verdict;
    for (const char* name : {"doc", "page", "box", "seen", "place"})
      body += "&" + std::string(name) + "=" + percent_encoded(field(page, name));
    return body;
  }
  const std::string address = "/review/grid/aaaaaaaaaaaa/1?table=1",
                    size = "SELECT rows || ' × ' || columns FROM tables";
};

TEST_F(GridPage, ShowsTheBordersAsListsAndOverThePage) {
  const std::string page = get(address).body;
  EXPECT_EQ(field(page, "columns"), "10 21 22 200");
  EXPECT_EQ(field(page, "rows"), "20 30.75 300");
  EXPECT_THAT(page, AllOf(HasSubstr("<grid-desk"), HasSubstr("class=\"borders\"><line"),
                          HasSubstr("table=new"), HasSubstr("๖๑.๕๐"), Not(HasSubstr("value=\"reverted\""))));
}

TEST_F(GridPage, ColumnsBecomeOneAndTheRowsFollow) {
  ASSERT_EQ(one("SELECT count(*) FROM scores"), "1");
  EXPECT_EQ(sent("/review/save-grid", form("10 200", "20 30.75 300"))["verdict"], "corrected");
  EXPECT_EQ(one(size), "2 × 1");
  EXPECT_EQ(one("SELECT count(*) FROM scores"), "0");
  EXPECT_EQ(one("SELECT target || ' ' || reviewer || ' ' || table_no FROM corrections"), "grid สมหญิง 1");
  sent("/review/undo", "id=1");
  EXPECT_EQ(one(size), "2 × 3");
  EXPECT_EQ(one("SELECT count(*) FROM scores"), "1");
}

TEST_F(GridPage, ATableIsNoneAndComesBackByRevert) {
  const Response response = post("/review/save-grid", form("", "", "none"));
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(one("SELECT count(*) FROM tables"), "0");
  const std::string body = "doc=aaaaaaaaaaaa&page=1&box=10+20+200+300&seen=&place=&verdict=reverted";
  EXPECT_EQ(sent("/review/save-grid", body)["verdict"], "reverted");
  EXPECT_EQ(one(size), "2 × 3");
}

TEST_F(GridPage, ATableIsDrawnWhereNoneWasFound) {
  const std::string body =
      "doc=aaaaaaaaaaaa&page=1&box=&seen=&place=&columns=300+400+500&rows=400+420&merged=0+0+1+2";
  EXPECT_EQ(sent("/review/save-grid", body)["correction"], 1);
  EXPECT_EQ(one("SELECT group_concat(table_no || ': ' || rows || ' × ' || columns) FROM tables"),
            "1: 2 × 3,2: 1 × 2");
  EXPECT_EQ(one("SELECT column_span FROM cells WHERE table_no = 2"), "2");
}

TEST_F(GridPage, WhatIsNoGridIsRefused) {
  EXPECT_EQ(sent("/review/save-grid", form("10", "20 300"), 400)["error"], "bad-correction");
  EXPECT_EQ(sent("/review/save-grid", form("10 200", "20 300") + "&merged=0+0+1", 400)["error"],
            "bad-correction");
  EXPECT_EQ(one("SELECT count(*) FROM corrections"), "0");
}

TEST_F(GridPage, WhatSomebodyElseDrewMeanwhileIsNotDrawnOver) {
  const std::string stale = form("10 21 200", "20 30.75 300");
  sent("/review/save-grid", form("10 200", "20 30.75 300"));
  EXPECT_EQ(sent("/review/save-grid", stale, 409)["error"], "review-changed");
  EXPECT_EQ(one(size), "2 × 1");
}

TEST_F(GridPage, AGridThatWasLookedAtCanBeConfirmedInTheQueue) {
  const std::string key = "grid-aaaaaaaaaaaa-1-1000-2000-20000-30000";
  const std::string page = get("/review?at=" + key).body;
  EXPECT_THAT(page, AllOf(HasSubstr("/review/grid/aaaaaaaaaaaa/1?table=1"), HasSubstr("name=\"text\"")));
  SQLite::Database db = open_for_reading(path);
  const std::string stands = item_at(db, key).place.before;
  EXPECT_EQ(sent("/review/save", save(key, stands))["verdict"], "confirmed");
  EXPECT_EQ(one(size), "2 × 3");
}

TEST_F(GridPage, AuditsHaveAPageOfTheirOwn) {
  EXPECT_THAT(get("/review/audit?lang=en").body, HasSubstr("--audit"));
  SQLite::Database db = open_for_writing(path);
  db.exec("INSERT INTO audit_draw VALUES (1, 7, 40)");
  db.exec("INSERT INTO audit_stratum VALUES (1, 1, 'ocr', '', 'measure', 0.9, 40)");
  db.exec(
      "INSERT INTO audit SELECT 1, row_no + 1, 1, sha256, page, table_no, row_no, column_no, cell_id, "
      "coalesce(text, raw), confidence FROM cell JOIN document USING (document_id) WHERE column_no = 2");
  sent("/review/save", save(sample::key_of(0, 2), "มาตรการ"));
  const std::string page = get("/review/audit?lang=en").body;
  EXPECT_THAT(page, AllOf(HasSubstr("looked at 1 / 2 of 40"), HasSubstr("100.0 %"),
                          HasSubstr("/review?kind=audit"), HasSubstr("right")));
}

}  // namespace
}  // namespace thaimemo
