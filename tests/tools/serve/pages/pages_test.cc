// Every page over a small archive: what stands on it, and that nothing of a document becomes markup.
#include <gmock/gmock.h>

#include "tests/tools/serve/sample_site.h"
#include "tools/serve/pages/table_page.h"

namespace thaimemo {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Pages : public ::testing::Test {
 protected:
  explicit Pages(int reports = 120, const std::string& agency = "อบต.ทดสอบ")
      : path_(sample::archive_file(folder_, reports, agency)), site_(sample::site_settings(path_)) {}

  Response get(const std::string& address, const std::string& cookie = "") {
    return site_.answer(sample::request(address, cookie));
  }
  std::string body(const std::string& address) { return sample::content(get(address)); }

  // Follows `_next` to the end and counts `part` on the way.
  int times_on_all_pages(std::string address, const std::string& part) {
    int count = 0;
    for (int pages = 0; pages < 100; ++pages) {
      const std::string page = body(address);
      count += sample::times(page, part);
      const size_t next = page.find("rel=\"next\" href=\"");
      if (next == page.npos) return count;
      const size_t begin = next + 17;
      address = page.substr(begin, page.find('"', begin) - begin);
      for (size_t amp; (amp = address.find("&amp;")) != address.npos;) address.replace(amp, 5, "&");
    }
    ADD_FAILURE() << "no last page";
    return count;
  }

  sample::Folder folder_;
  std::string path_;
  Site site_;
};

// Behind a server that speaks TLS, what leaves the site leads back through it.
TEST_F(Pages, LinksThatLeaveTheSiteBeginWithItsPublicUrl) {
  SiteSettings settings = sample::site_settings(path_);
  settings.public_url = "https://audit.example";
  Site site(settings);
  const auto asked = [&](const std::string& address) {
    return sample::content(site.answer(sample::request(address)));
  };
  EXPECT_THAT(asked("/table/scores.csv"), HasSubstr("https://audit.example/cell/"));
  EXPECT_THAT(asked("/table/scores.csv"), Not(HasSubstr("http://")));
  EXPECT_THAT(body("/table/scores.csv"), HasSubstr("http://127.0.0.1/cell/"));
}

// The machine's message stands beside it.
TEST_F(Pages, AProblemIsSaidInThaiOnThaiPages) {
  SQLite::Database writer = open_for_writing(path_);
  writer.exec(
      "INSERT INTO problem SELECT document_id, 90, 1, 'table 1', 'column-unknown', 'warning', 'no rule knows "
      "it'"
      " FROM document WHERE sha256 LIKE '100%'");
  for (const std::string address : {"/table/problems?code=column-unknown&", "/doc/100aaaaaaaaa?",
                                    "/doc/100aaaaaaaaa/p/1?", "/q/problems?code=column-unknown&"}) {
    EXPECT_THAT(body(address), HasSubstr(">ไม่รู้จักหัวคอลัมน์<")) << address;
    EXPECT_THAT(body(address), HasSubstr("no rule knows it")) << address;
    EXPECT_THAT(body(address + "lang=en"), HasSubstr(">column-unknown<")) << address;
  }
}

// A score's `source` says where in a document it was found; only a document's own row has its file there.
TEST_F(Pages, ASourceThatIsNoFileIsNoLink) {
  EXPECT_THAT(body("/sql?sql=SELECT+*+FROM+scores"), Not(HasSubstr("/source/table")));
  EXPECT_THAT(body("/sql?sql=SELECT+*+FROM+documents"), HasSubstr("href=\"/source/report%20100.pdf\""));
  EXPECT_THAT(body("/q/low-scores"), HasSubstr("href=\"/source/report%20100.pdf\""));
}

// Sorted by each of its columns a table shows the rows of its file in their order.
TEST_F(Pages, ASortedTableShowsTheRowsOfItsFile) {
  for (const std::string table :
       {"scores", "measures", "problems", "checks", "findings", "cells", "edits", "runs"})
    for (const std::string sort : {"document_id", "-confidence", "page", "-code", "rule_id"}) {
      const std::string file = body("/table/" + table + ".csv?_sort=" + sort);
      const std::string page = body("/table/" + table + "?_sort=" + sort);
      EXPECT_EQ(sample::times(page, "<tr"), std::min(101, sample::times(file, "\r\n"))) << table << sort;
    }
}

// A hundred thousand rows are no archive's measure, but enough for a page that has no time.
TEST_F(Pages, ATableThatTakesLongOffersToWait) {
  SQLite::Database writer = open_for_writing(path_);
  writer.exec(
      "INSERT INTO problem WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
      " SELECT document_id, i, 1, '', 'page-unreadable', 'error', hex(i * 7919 % 1000) FROM document, n");
  Archive archive(path_);
  const Archive::Lent db = archive.connection();
  const auto asked = [&](const std::string& address) {
    const Request request = sample::request(address);
    return table_page({request, archive, *db}, "problems", {.seconds = 1e-6}).body;
  };
  const std::string hasty = asked("/table/problems?_sort=-message&code=page-unreadable&lang=en");
  EXPECT_THAT(
      hasty,
      HasSubstr("href=\"/table/problems?_sort=-message&amp;code=page-unreadable&amp;lang=en&amp;_wait=1\""));
  EXPECT_THAT(hasty, Not(HasSubstr("page-unreadable</td>")));
  EXPECT_THAT(asked("/table/problems?_sort=-message&_wait=1"), HasSubstr("rel=\"next\""));
}

// A newcomer found no way from the overall score to the page.
TEST_F(Pages, FactsOfADocumentLeadToTheirPlaces) {
  const std::string page = body("/doc/100aaaaaaaaa");
  EXPECT_THAT(page, HasSubstr("aria-label=\"ดูหลักฐาน คะแนนรวม\""));
  EXPECT_THAT(page, HasSubstr("href=\"/cell/" + sample::place(1, 1).cell_id));
  const std::string box = percent_encoded("100.00,50.00,300.00,70.00");
  EXPECT_THAT(page, HasSubstr("href=\"/doc/100aaaaaaaaa/p/1?box=" + box));
  const std::string framed = body("/doc/100aaaaaaaaa/p/1?box=" + box);
  EXPECT_THAT(framed, HasSubstr("<blockquote>ของอบต.ทดสอบ 100</blockquote>"));
  EXPECT_THAT(framed, HasSubstr("region framed"));
  EXPECT_THAT(body("/q/ranking"), HasSubstr(">ดูหลักฐาน</a>"));
}

TEST_F(Pages, ADocumentReadBeforePlacesWereKeptSaysSo) {
  EXPECT_THAT(body("/doc/100aaaaaaaaa"), Not(HasSubstr("thaimemo reprocess")));
  open_for_writing(path_).exec("DELETE FROM fact_place");
  EXPECT_THAT(body("/doc/100aaaaaaaaa"), HasSubstr("thaimemo reprocess"));
}

// The detail of a check was shown as JSON.
TEST_F(Pages, ASumIsWrittenOutWithLinks) {
  open_for_writing(path_).exec(
      R"(UPDATE "check" SET detail = '{"expected":"79.50","stated":"80.25","year":2567,
        "places":[{"page":1,"box":[1,2,3,4]},{"page":1,"cell_id":"00000000000000aa"},
        {"page":1,"cell_id":"00000000000000bb"}],"sum":[{"weight":0.4,"scores":["79.00","80.00"]}]}')");
  const std::string page = body("/q/totals?lang=en");
  EXPECT_THAT(page, HasSubstr("40 % × (<a href=\"/cell/00000000000000aa\">79.00</a> + "
                              "<a href=\"/cell/00000000000000bb\">80.00</a>) ÷ 2"));
  EXPECT_THAT(page, HasSubstr("= <b>79.50</b>"));
  EXPECT_THAT(page, HasSubstr("Printed: <b><a href=\"/source/report%20100.pdf?page=1&amp;box=1%2C2%2C3%2C4\">"
                              "80.25</a></b>"));
  EXPECT_THAT(page, Not(HasSubstr("&quot;expected&quot;")));
  EXPECT_THAT(body("/doc/100aaaaaaaaa"), HasSubstr("<b>79.50</b>"));
}

// Whoever asked for copies saw a hundred and did not know of the others.
TEST_F(Pages, AQuestionThatEndsAtItsLimitSaysSo) {
  EXPECT_THAT(body("/q/doubts?limit=3"), HasSubstr("อาจมีมากกว่านี้"));
  EXPECT_THAT(body("/q/doubts?limit=100000"), Not(HasSubstr("อาจมีมากกว่านี้")));
}

TEST_F(Pages, TilesLeadToWhatTheySay) {
  const std::string page = body("/");
  EXPECT_THAT(page, HasSubstr("href=\"/q/checks?code=score-sum\""));
  EXPECT_THAT(page, HasSubstr("</b> เอกสารพิมพ์คะแนนรวมที่ไม่ได้จากคะแนนสิบตัวชี้วัด"));
  EXPECT_THAT(page, HasSubstr("href=\"/q/doubts\""));
  EXPECT_THAT(page, Not(HasSubstr("/table/checks")));
}

TEST_F(Pages, RowsAreNarrowedToAnAgencyOrAProvince) {
  EXPECT_EQ(sample::times(body("/table/scores.csv?agency__has=ทดสอบ 115"), "\r\n"), 3);
  EXPECT_THAT(body("/table/scores?agency__has=ทดสอบ 115&_sort=-score"), HasSubstr("2 แถว"));
  EXPECT_THAT(body("/table/cells?province=สมมุติบุรี"), HasSubstr("rel=\"next\""));
  EXPECT_THAT(body("/table/cells?province=x"), HasSubstr("ไม่มีแถว"));
  EXPECT_THAT(body("/table/scores"), HasSubstr("<option value=\"province\">"));
}

TEST_F(Pages, DaysAreWrittenAndReadAsInThailand) {
  SQLite::Database writer = open_for_writing(path_);
  writer.exec("UPDATE measure SET period_from = '2024-10-01', period_to = '2024-12-27'");
  EXPECT_THAT(body("/q/deadlines?to=27/12/2567"), HasSubstr(">27 ธ.ค. 2567<"));
  EXPECT_THAT(body("/q/deadlines?to=26/12/2567"), HasSubstr("ไม่มีแถว"));
  EXPECT_THAT(body("/q/deadlines?to=2024-12-27&lang=en"), HasSubstr(">2024-12-27<"));
}

TEST_F(Pages, AnIndicatorSaysWhichScoresItLeavesOut) {
  open_for_writing(path_).exec("UPDATE score SET needs_review = 1 WHERE score < 60 AND indicator_no = 9");
  const std::string page = body("/indicator/9?year=2567&lang=en");
  EXPECT_THAT(page, HasSubstr("90 documents whose score is not in doubt, of 120 with a score"));
  EXPECT_THAT(page,
              HasSubstr("href=\"/table/scores?indicator_no=9&amp;year=2567&amp;needs_review=1\">30 with"));
}

TEST_F(Pages, AllAreThere) {
  for (const char* address : {"/", "/docs", "/doc/100aaaaaaaaa", "/agencies", "/agency/อบต.ทดสอบ 100",
                              "/indicators", "/indicator/9", "/q", "/q/low-scores", "/q/summary", "/tables",
                              "/table/cells", "/sql", "/search", "/search?q=งบ", "/help"}) {
    EXPECT_EQ(get(address).status, 200) << address;
    EXPECT_EQ(get(std::string(address) + (std::string(address).find('?') == std::string::npos ? "?" : "&") +
                  "lang=en")
                  .status,
              200);
  }
  for (const char* address : {"/nothing", "/doc/ffffffffffff", "/doc/zz", "/agency/none", "/indicator/11",
                              "/q/none", "/table/none", "/assets/none", "/help.csv", "/source/none"})
    EXPECT_EQ(get(address).status, 404) << address;
}

TEST_F(Pages, TheLanguageIsRemembered) {
  EXPECT_THAT(body("/"), HasSubstr("<html lang=\"th\">"));
  const Response english = get("/?lang=en");
  EXPECT_THAT(english.body, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(english.headers, ::testing::Contains(::testing::Pair("Set-Cookie", HasSubstr("lang=en"))));
  EXPECT_THAT(get("/docs", "theme=x; lang=en").body, HasSubstr("<html lang=\"en\">"));
}

TEST_F(Pages, PagesOfDocumentsHoldEachOnce) {
  EXPECT_EQ(times_on_all_pages("/docs", "href=\"/source/"), 120);
  EXPECT_EQ(times_on_all_pages("/docs?_sort=-overall_score", "href=\"/source/"), 120);
  EXPECT_EQ(times_on_all_pages("/table/scores", ">การเปิดเผยข้อมูล</td>"), 240);  // the name, and as written
}

TEST_F(Pages, FacetsNarrowDocumentsDown) {
  EXPECT_EQ(sample::times(body("/docs?name=ทดสอบ 115"), "href=\"/source/"), 1);
  EXPECT_EQ(sample::times(body("/docs?province=ที่อื่น"), "href=\"/source/"), 0);
  EXPECT_EQ(sample::times(body("/docs?check=score-sum&reading=scan&year=2567"), "href=\"/source/"), 100);
  EXPECT_THAT(body("/docs?status=ok"), HasSubstr("class=\"chosen\""));
}

TEST_F(Pages, AFileHoldsAllRowsOfTheFilters) {
  const std::string csv = body("/table/scores.csv?score__lt=60&indicator_no=9");
  EXPECT_EQ(sample::times(csv, "\r\n") - 1, 30);
  EXPECT_THAT(body("/table/scores?score__lt=60&indicator_no=9"), HasSubstr("30 แถว"));
}

TEST_F(Pages, SearchMarksItsHitsAndFindsAllOfThem) {
  EXPECT_THAT(body("/search?q=งบประมาณ"), HasSubstr("<mark>งบประมาณ</mark>"));
  EXPECT_EQ(times_on_all_pages("/search?q=งบประมาณ", "<mark>"), 120);
  EXPECT_EQ(times_on_all_pages("/search?q=ปัจจุบัน", "<mark>"), 120);  // findings
  EXPECT_EQ(times_on_all_pages("/search?q=งบ", "<mark>งบ</mark>"), 120);
  EXPECT_EQ(times_on_all_pages("/search?q=มาตรการที่ ๑๑๕", "<mark>"), 1);
  EXPECT_EQ(times_on_all_pages("/search?q=งบประมาณ&year=2500", "<mark>"), 0);
}

TEST_F(Pages, WhatOcrMisreadIsOfferedAndNotMixedIn) {
  SQLite::Database writer = open_for_writing(path_);
  load_document(writer, sample::document("misread.pdf", "งนประมาณประจำปี"), sample::report("อบต.อื่น"));
  EXPECT_THAT(body("/search?q=งบประมาณ"), HasSubstr("?q=" + percent_encoded("งนประมาณ")));
  EXPECT_EQ(times_on_all_pages("/search?q=งบประมาณ", "<mark>"), 120);
  EXPECT_EQ(times_on_all_pages("/search?q=งนประมาณ", "<mark>"), 1);
  EXPECT_THAT(body("/search?q=งบ"), Not(HasSubstr("?q=" + percent_encoded("งน"))));
}

TEST_F(Pages, SqlReadsAndNothingElse) {
  EXPECT_THAT(body("/sql?sql=SELECT count(*) AS n FROM documents"), HasSubstr(">120</td>"));
  for (const char* statement : {"DELETE FROM cell", "ATTACH 'x' AS y", "PRAGMA journal_mode=DELETE",
                                "SELECT 1; SELECT 2", "SELECT load_extension('x')", "nonsense"})
    EXPECT_THAT(body("/sql?sql=" + percent_encoded(statement)), HasSubstr("class=\"error\"")) << statement;
  EXPECT_EQ(get("/sql.csv?sql=DELETE FROM cell").status, 400);
}

TEST_F(Pages, AFilesNameLeadsToItsDocument) {
  const Response there = get("/source/report 100.pdf?page=1");
  EXPECT_EQ(there.status, 303);
  EXPECT_THAT(there.headers, ::testing::Contains(::testing::Pair("Location", "/doc/100aaaaaaaaa/p/1")));
}

class HostilePages : public Pages {
 protected:
  HostilePages() : Pages(1, "<script>alert(1)</script>\"'&") {}
};

TEST_F(HostilePages, NothingOfADocumentBecomesMarkup) {
  for (const char* address :
       {"/docs", "/doc/100aaaaaaaaa", "/agencies", "/table/documents", "/q/documents", "/search?q=<script>",
        "/sql?sql=SELECT agency FROM documents", "/docs?name=<script>alert(2)", "/nothing/<script>",
        "/table/scores?score=<script>"}) {
    EXPECT_THAT(body(address), Not(HasSubstr("<script>"))) << address;
    EXPECT_THAT(body(address), Not(HasSubstr("alert(1)</script"))) << address;
  }
}

}  // namespace
}  // namespace thaimemo
