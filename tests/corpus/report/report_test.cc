// The report over a small archive whose every figure is known.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>

#include "base/json.h"
#include "base/sha256.h"
#include "corpus/report/page.h"
#include "corpus/report/titles.h"
#include "tests/store/sample.h"

namespace thaimemo::quality {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ReportTest : public ::testing::Test {
 protected:
  ReportTest() {
    SQLite::Database db = open_for_writing(path);
    for (const int year : {2565, 2566, 2567})
      add(db, "old/" + std::to_string(year) + ".pdf", "เทศบาลตำบลครบ", year);
    add(db, "a.pdf", "เทศบาลตำบลขาด", 2565);
    add(db, "b.pdf", "เทศบาลตำบลขาด", 2567);
    add(db, "<b>&\" ก.pdf", "<script>alert(1)</script>", 2567);
  }

  static void add(SQLite::Database& db, const std::string& source, const std::string& agency, int year) {
    Document document = sample::document(source, "จัดอบรมเจ้าหน้าที่ " + source);
    document.sha256 = sha256_hex(source);
    Report report = sample::report(agency);
    report.facts.assessment_year = year;
    report.facts.province = "น่าน";
    load_document(db, document, report);
  }

  void change(const std::string& sql) {
    SQLite::Database db = open_for_writing(path);
    db.exec(sql);
  }

  // The rows of a figure, values joined by "|"; "absent" where the report has no such figure.
  std::vector<std::string> rows(const std::string& id, const QualitySettings& settings = {}) {
    for (const Figure& figure : measure_quality(path, settings).figures)
      if (figure.id == id) {
        std::vector<std::string> texts;
        for (const auto& row : figure.rows) {
          texts.emplace_back();
          for (const Value& value : row) texts.back() += (texts.back().empty() ? "" : "|") + to_text(value);
        }
        return texts;
      }
    return {"absent"};
  }

  sample::Folder folder;
  const std::string path = folder.file("reports.db");
};

TEST_F(ReportTest, YearsTellWhoCameAgainAndWhoDidNot) {
  EXPECT_THAT(rows("documents-by-year"), ElementsAre("2565|2|2|0|0", "2566|1|1|1|1", "2567|3|3|1|0"));
  EXPECT_THAT(rows("province-year"), ElementsAre("น่าน|2565|2", "น่าน|2566|1", "น่าน|2567|3"));
  EXPECT_THAT(rows("provinces-without"), AllOf(Contains("แพร่"), Not(Contains("น่าน"))));
}

TEST_F(ReportTest, AYearOfOneMisreadDocumentIsNoYearOfTheArchive) {
  SQLite::Database db = open_for_writing(path);
  for (int i = 0; i < 20; ++i) add(db, "more/" + std::to_string(i) + ".pdf", "เทศบาลตำบลอื่น", 2567);
  add(db, "wrong.pdf", "เทศบาลตำบลครบ", 2507);
  EXPECT_THAT(rows("documents-by-year").front(), testing::StartsWith("2565|"));
  EXPECT_THAT(rows("unplaced"), Contains("a year outside the archive's|ปีอยู่นอกช่วงของคลัง|1"));
}

TEST_F(ReportTest, WithoutAListTheArchiveIsComparedWithItself) {
  EXPECT_THAT(rows("agencies-with-gaps"), ElementsAre("เทศบาลตำบลขาด|น่าน|2|2565 2567|2566",
                                                      "<script>alert(1)</script>|น่าน|1|2567|2565 2566"));
  EXPECT_THAT(rows("listed-missing"), ElementsAre("absent"));
}

TEST_F(ReportTest, AListSaysWhoDidNotPublish) {
  std::ofstream(folder.file("list.tsv"))
      << "# names\nเทศบาล ตำบลขาด\tจังหวัดน่าน\nเทศบาลตำบลครบ\nเทศบาลตำบลไม่มี\tแพร่\n"
         "เทศบาลตำบลครบ\tแพร่\n";
  const QualitySettings settings{.agencies = folder.file("list.tsv")};
  EXPECT_THAT(
      rows("listed-missing", settings),
      ElementsAre("เทศบาลตำบลครบ|แพร่|0||3", "เทศบาลตำบลไม่มี|แพร่|0||3", "เทศบาล ตำบลขาด|น่าน|2|2565,2567|1"));
  EXPECT_THAT(rows("listed-by-province", settings), ElementsAre("แพร่|2|0|2|0", "1|1|0|1", "น่าน|1|1|0|1"));
  EXPECT_THAT(rows("unlisted", settings), ElementsAre("<script>alert(1)</script>|น่าน|1|<b>&\" ก.pdf"));
  EXPECT_THAT(rows("agencies-with-gaps", settings), ElementsAre("absent"));
}

TEST_F(ReportTest, DocumentsWithoutAnAgencyAreNotOneAgency) {
  change("UPDATE document SET agency = NULL WHERE source IN ('a.pdf', 'b.pdf')");
  EXPECT_THAT(rows("unplaced"), ElementsAre("no agency|ไม่พบหน่วยงาน|2"));
  EXPECT_THAT(rows("agencies-with-gaps"), ElementsAre(HasSubstr("<script>")));
  EXPECT_THAT(rows("headline"), Contains("agencies|หน่วยงาน|2|"));
}

TEST_F(ReportTest, AListWithoutANameIsRefused) {
  std::ofstream(folder.file("empty.tsv")) << "# nobody\n\n";
  try {
    measure_quality(path, {.agencies = folder.file("empty.tsv")});
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "agencies-empty");
  }
}

TEST_F(ReportTest, DoubtsStatusesAndCodesAreCounted) {
  change("UPDATE document SET status = 'crashed' WHERE source = 'a.pdf'");
  EXPECT_THAT(rows("status"), ElementsAre("ok|read|อ่านได้ครบ|5|0.833333333333333"
                                          "4",
                                          "crashed|the reader crashed|ตัวอ่านหยุดทำงาน|1|0.16666666666666666"));
  EXPECT_THAT(rows("doubts-by-kind"), Contains("scores in tables|คะแนนในตาราง|6|12|0.5"));
  EXPECT_THAT(
      rows("checks"),
      ElementsAre("score-sum|the overall score does not follow|คะแนนรวมไม่ตรงกับคะแนนรายตัวชี้วัด|warning|6|6"));
  EXPECT_THAT(rows("problems").size(), 1U);
}

TEST_F(ReportTest, PagesThatLeanOrAreHardlyLegibleShouldBeScannedAgain) {
  EXPECT_THAT(rows("rescan-reasons"), IsEmpty());
  change(
      "UPDATE page SET skew_deg = -1.5 WHERE document_id IN (SELECT document_id FROM document WHERE source "
      "IN ('a.pdf', 'b.pdf'));"
      "UPDATE cell SET confidence = 0.5 WHERE document_id = (SELECT document_id FROM document WHERE source = "
      "'a.pdf')");
  EXPECT_THAT(
      rows("rescan-documents"),
      ElementsAre(AllOf(HasSubstr("a.pdf"),
                        HasSubstr("hardly legible: cells below .80 on average · leans by a degree or more"),
                        HasSubstr("|1.5|0.5")),
                  AllOf(HasSubstr("b.pdf"), HasSubstr("|1.5|"))));
}

TEST_F(ReportTest, DuplicatesAreSuspected) {
  EXPECT_THAT(rows("same-bytes"), IsEmpty());
  EXPECT_THAT(rows("same-agency-year"), IsEmpty());
  EXPECT_THAT(rows("same-memo"), IsEmpty());
  change(
      "UPDATE document SET sha256 = 'x' WHERE source IN ('a.pdf', 'b.pdf');"
      "UPDATE document SET assessment_year = 2566 WHERE source = 'old/2565.pdf';"
      "UPDATE document SET memo_number = 'นน ๕๑/๒' WHERE source = 'old/2565.pdf';"
      "UPDATE document SET memo_number = 'นน 51/2' WHERE source = 'old/2567.pdf'");
  EXPECT_THAT(rows("same-bytes"), ElementsAre("a.pdf|2|b.pdf"));
  EXPECT_THAT(rows("same-agency-year"), ElementsAre("เทศบาลตำบลครบ|น่าน|2566|2|old/2565.pdf|old/2566.pdf"));
  EXPECT_EQ(rows("same-memo").size(), 1U);
}

// Loads documents of different agencies with the same finding, `times` in each.
void add_copies(const std::string& path, int documents, int times) {
  SQLite::Database db = open_for_writing(path);
  for (int i = 0; i < documents; ++i) {
    Document document = sample::document("copy " + std::to_string(i) + ".pdf");
    document.sha256 = sha256_hex(document.source);
    Report report = sample::report("เทศบาลตำบลที่ " + std::to_string(i));
    report.findings.front().text =
        "ควรอบรมเจ้าหน้าที่ทุกคนเรื่องการเปิดเผยข้อมูลการจัดซื้อจัดจ้างและการรับเรื่องร้องเรียนปีละสองครั้ง";
    report.findings.resize(static_cast<size_t>(times), report.findings.front());
    load_document(db, document, report);
  }
}

TEST_F(ReportTest, CopiedTextsAreFound) {
  EXPECT_THAT(rows("copied-texts"), IsEmpty());
  add_copies(path, 2, 1);
  EXPECT_THAT(rows("copied-texts"), ElementsAre(AllOf(HasSubstr("copy 0.pdf"), HasSubstr("copy 1.pdf"))));
}

TEST_F(ReportTest, WhereTheTimeIsNotEnoughForCopiesNothingIsSaidOfThem) {
  add_copies(path, 100, 100);
  for (const Figure& figure : measure_quality(path, {.copies_time_limit_s = 1e-9}).figures)
    if (figure.id == "copied-texts") {
      EXPECT_THAT(figure.rows, IsEmpty());
      EXPECT_THAT(figure.counted.english, HasSubstr("nothing is known"));
    }
}

TEST_F(ReportTest, AuditsAppearWhereSomeWereDrawn) {
  EXPECT_THAT(rows("audits"), ElementsAre()) << "nothing was drawn yet";
  change(
      "DROP VIEW audits;"
      "CREATE TABLE audited (origin, field, confidence, correct);"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)"
      "INSERT INTO audited SELECT 'ocr', 'score', 0.96, i > 2 FROM n;"
      "INSERT INTO audited VALUES ('ocr', 'score', 0.96, NULL);"
      "CREATE VIEW audits AS SELECT * FROM audited");
  const auto audits = rows("audits"), calibration = rows("calibration");
  ASSERT_EQ(audits.size(), 1U);
  EXPECT_THAT(audits[0], testing::StartsWith("ocr|score|10|8|0.8|0.490"));
  EXPECT_THAT(calibration, ElementsAre(testing::StartsWith(".95|0.96|10|8|0.8|0.490")));
}

TEST_F(ReportTest, TheSameDatabaseGivesTheSameBytes) {
  EXPECT_EQ(to_html(measure_quality(path)), to_html(measure_quality(path)));
  EXPECT_EQ(to_json_text(measure_quality(path)), to_json_text(measure_quality(path)));
}

TEST_F(ReportTest, NoTextOfADocumentBecomesMarkupAndNothingIsFetched) {
  for (const Language language : {Language::thai, Language::english}) {
    const std::string html = to_html(measure_quality(path), {language, "../files"});
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;"));
    EXPECT_THAT(html, HasSubstr("href=\"../files/%3Cb%3E%26%22%20%E0%B8%81.pdf\""));
    for (const char* fetched : {"src=", "url(", "@import", "http:", "https:", "<link"})
      EXPECT_THAT(html, Not(HasSubstr(fetched))) << fetched;
  }
}

Value value_of(const Json& value) {
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number()) return value.get<double>();
  if (value.is_string()) return value.get<std::string>();
  return nullptr;
}

// The part of the page that shows a figure.
std::string article_of(const std::string& html, const std::string& id) {
  const size_t begin = html.find("<article id=\"" + id + "\"");
  return begin == std::string::npos ? "" : html.substr(begin, html.find("</article>", begin) - begin);
}

size_t numbers_on(const std::string& article) {
  static const std::regex number(R"(<td class="number">[^–])");
  return static_cast<size_t>(std::distance(std::sregex_iterator(article.begin(), article.end(), number), {}));
}

TEST_F(ReportTest, ThePageShowsTheNumbersOfTheJson) {
  const QualityReport report = measure_quality(path);
  const std::string html = to_html(report);
  const Json json = Json::parse(to_json_text(report));
  ASSERT_EQ(json["figures"].size(), report.figures.size());
  for (const Json& figure : json["figures"]) {
    const std::string article = article_of(html, figure["id"]);
    ASSERT_FALSE(article.empty()) << figure["id"];
    EXPECT_THAT(article, HasSubstr("วิธีนับ:")) << figure["id"];
    size_t numbers = 0;
    for (const Json& row : figure["rows"])
      for (const auto& [column, value] : row.items()) {
        if (!value.is_number()) continue;
        ++numbers;
        EXPECT_THAT(article, HasSubstr(">" + shown_value(column, value_of(value)) + "<"))
            << figure["id"] << column;
      }
    if (article.find("<table") != std::string::npos) {
      EXPECT_EQ(numbers_on(article), numbers) << figure["id"];
    }
  }
}

TEST_F(ReportTest, EveryPlotNamesColumnsThatThereAre) {
  for (const Figure& figure : measure_quality(path).figures)
    for (const std::string& column : figure.plot.columns)
      EXPECT_GE(figure.index_of(column), 0) << figure.id << column;
}

}  // namespace
}  // namespace thaimemo::quality
