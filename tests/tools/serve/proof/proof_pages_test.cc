// Pages of documents, their pictures and the evidence of cells, over small archives and without a network.
#include <gmock/gmock.h>

#include "base/sha256.h"
#include "extract/kept_pages.h"
#include "store/images/image_file_writer.h"
#include "tests/base/scratch_folder.h"
#include "tests/extract/container/packing.h"
#include "tests/places.h"
#include "tests/tools/serve/image/pdf.h"
#include "tests/tools/serve/sample_site.h"

namespace thaimemo {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string sha(64, 'a');

std::string id_of(int row, int column) {
  return cell_id(sha, 1, 1, row, column);
}

class ProofPages : public ::testing::Test {
 protected:
  void load(const Document& document, const Report& report = sample::report("อบต.ทดสอบ")) {
    SQLite::Database db = open_for_writing(scratch_.path("reports.db"));
    Loader(db).load(document, report);
  }

  Response get(const std::string& address, const std::string& tag_of_bytes = "") {
    SiteSettings settings = sample::site_settings(scratch_.path("reports.db"));
    settings.images.program = program_folder() + "/thaimemo-page-image";
    settings.images.folders = {scratch_.path("files")};
    settings.images.cache_folder = scratch_.path("cache");
    settings.images.kept_pages = kept_pages_;
    Request request = sample::request(address);
    if (!tag_of_bytes.empty()) request.headers["if-none-match"] = tag_of_bytes;
    return Site(settings).answer(request);
  }
  std::string body(const std::string& address) { return get(address).body; }

  std::string header(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
      if (key == name) return value;
    return "";
  }

  ScratchFolder scratch_;
  std::string kept_pages_;
};

// The file of the sample document as a PDF, found by name and hash.
class ProofPagesWithOriginal : public ProofPages {
 protected:
  ProofPagesWithOriginal() {
    Document document = sample::document("a.pdf");
    document.sha256 = sha256_hex(square_pdf());
    scratch_.write("files/a.pdf", square_pdf());
    load(document);
    address_ = "/doc/" + document.sha256.substr(0, 12) + "/p/1";
  }

  static std::string cell_of_document() { return cell_id(sha256_hex(square_pdf()), 1, 1, 1, 1); }

  std::string address_;
};

// Whoever wants to see the paper itself did not know where it lies.
TEST_F(ProofPagesWithOriginal, APageSaysWhereItsFileLies) {
  EXPECT_THAT(body("/doc/" + sha256_hex(square_pdf()).substr(0, 12) + "/p/1"),
              HasSubstr("/files/a.pdf</copy-text>"));
}

TEST_F(ProofPagesWithOriginal, ThePageShowsItsPictureUnderItsCells) {
  const std::string page = body(address_);
  EXPECT_THAT(page, AllOf(HasSubstr("<image href=\"" + address_ + "/image?width=1200\""),
                          HasSubstr("viewBox=\"0.00 0.00 595.32 841.92\""), HasSubstr("class=\"table\"")));
  EXPECT_EQ(sample::times(page, "<rect class=\"cell\""), 6);
  EXPECT_THAT(page, Not(HasSubstr("--files")));
}

TEST_F(ProofPagesWithOriginal, ThePictureIsSentOnceAndThenOnlyConfirmed) {
  const Response first = get(address_ + "/image?width=100");
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.type, "image/png");
  const Response second = get(address_ + "/image?width=100", header(first, "ETag"));
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.body, "");
  EXPECT_EQ(get(address_ + "/image?width=1000", header(first, "ETag")).status, 200);
}

TEST_F(ProofPages, APageOfAFileInAnArchiveIsDrawnFromTheArchive) {
  const std::string zip = packed({{"in/b.pdf", square_pdf()}});
  scratch_.write("files/a.zip", zip);
  Document archive = sample::document("2567/a.zip"), inside = sample::document("2567/a.zip!/in/b.pdf");
  archive.sha256 = sha256_hex(zip);
  archive.pages.clear();
  inside.sha256 = sha256_hex(square_pdf());
  load(archive);
  load(inside);
  const std::string address = "/doc/" + inside.sha256.substr(0, 12) + "/p/1";
  EXPECT_THAT(body(address), HasSubstr("/files/a.zip!/in/b.pdf</copy-text>"));
  EXPECT_EQ(get(address + "/image?width=100").type, "image/png");
}

TEST_F(ProofPages, APageWithoutItsOriginalNamesItAndShowsItsWords) {
  load(sample::document("reports/<b>.pdf"));
  const std::string page = body("/doc/aaaaaaaaaaaa/p/1");
  EXPECT_THAT(page, AllOf(HasSubstr("reports/&lt;b&gt;.pdf"), HasSubstr(sha), HasSubstr("--files FOLDER"),
                          HasSubstr("<g class=\"words\">"), Not(HasSubstr("<image"))));
  EXPECT_EQ(sample::times(page, "<rect class=\"cell\""), 6);
  const Response picture = get("/doc/aaaaaaaaaaaa/p/1/image?width=240");
  EXPECT_EQ(picture.status, 404);
  EXPECT_EQ(picture.type, "image/svg+xml");
  EXPECT_THAT(picture.body, AllOf(HasSubstr("&lt;b&gt;"), Not(HasSubstr("<b>"))));
}

// An archive that was handed on without its files, with the pages that were kept.
class ProofPagesWithKeptPages : public ProofPagesWithOriginal {
 protected:
  ProofPagesWithKeptPages() {
    kept_pages_ = scratch_.path("images.db");
    keep_pages(scratch_.path("files/a.pdf"), 1, {},
               {[](int) {}, [&](KeptPage&& page) { store(page.image); }, {}});
  }
  void store(const std::string& bytes) {
    SQLite::Database db = open_images_for_writing(kept_pages_);
    ImageFileWriter(db).store({sha256_hex(square_pdf()), 1, {{1, 200, 0, bytes}}, {}});
  }
  void take_files_away() { std::filesystem::remove_all(scratch_.path("files")); }
};

TEST_F(ProofPagesWithKeptPages, ThePageSaysThatItsPictureIsACopy) {
  const std::string own = body(address_), own_proof = body("/cell/" + cell_of_document());
  EXPECT_THAT(own, Not(HasSubstr("note kept")));
  EXPECT_THAT(own_proof, HasSubstr("จากแฟ้มต้นฉบับ"));
  take_files_away();
  const std::string copy = body(address_);
  EXPECT_THAT(copy, AllOf(HasSubstr("<image href=\"" + address_ + "/image?width=1200\""),
                          HasSubstr("class=\"note kept\""), HasSubstr("a.pdf"),
                          HasSubstr(sha256_hex(square_pdf())), Not(HasSubstr("class=\"words\""))));
  EXPECT_EQ(sample::times(copy, "<rect class=\"cell\""), 6);
  EXPECT_THAT(body("/cell/" + cell_of_document()), AllOf(HasSubstr("<image"), HasSubstr("สำเนาที่เก็บไว้")));
  EXPECT_THAT(body(address_ + "?lang=en"), HasSubstr("The picture is a copy"));
}

TEST_F(ProofPagesWithKeptPages, ABrowserThatHasTheCopyGetsTheOriginalWhenItComes) {
  take_files_away();
  const Response copy = get(address_ + "/image?width=240");
  EXPECT_EQ(copy.status, 200);
  EXPECT_EQ(copy.type, "image/png");
  EXPECT_EQ(get(address_ + "/image?width=240", header(copy, "ETag")).status, 304);
  scratch_.write("files/a.pdf", square_pdf());
  const Response own = get(address_ + "/image?width=240", header(copy, "ETag"));
  EXPECT_EQ(own.status, 200);
  EXPECT_NE(header(own, "ETag"), header(copy, "ETag"));
}

TEST_F(ProofPagesWithKeptPages, ADamagedCopyCostsItsPictureAlone) {
  take_files_away();
  store("II*\0 <b>");
  EXPECT_EQ(get(address_).status, 200);
  const Response picture = get(address_ + "/image?width=240");
  EXPECT_EQ(picture.status, 500);
  EXPECT_EQ(picture.type, "image/svg+xml");
  EXPECT_THAT(picture.body, HasSubstr("image-damaged"));
  SQLite::Database(kept_pages_, SQLite::OPEN_READWRITE).exec("DROP TABLE images");
  EXPECT_EQ(get(address_).status, 200);
  EXPECT_EQ(get(address_ + "/image?width=240").status, 500);
  EXPECT_EQ(get("/").status, 200);
}

TEST_F(ProofPagesWithKeptPages, APageThatWasNotKeptSaysWhy) {
  take_files_away();
  {
    SQLite::Database db = open_images_for_writing(kept_pages_);
    ImageFileWriter(db).store({sha256_hex(square_pdf()),
                               1,
                               {},
                               {{"page-not-kept", Severity::warning, 1, "", "Drawing <b> crashed."}}});
  }
  const std::string page = body(address_);
  EXPECT_THAT(page, AllOf(HasSubstr("class=\"words\""), HasSubstr("Drawing &lt;b&gt; crashed.")));
  EXPECT_EQ(get(address_ + "/image?width=240").status, 404);
}

TEST_F(ProofPages, MarksTintAndZoomStandInTheAddress) {
  load(sample::document("a.pdf"));
  const std::string page = body("/doc/aaaaaaaaaaaa/p/1?at=" + id_of(1, 1) + "&tint=1&zoom=3");
  EXPECT_THAT(page, AllOf(HasSubstr("class=\"cell tint-0 here\""), HasSubstr("sheet zoom-3")));
  EXPECT_THAT(body("/doc/aaaaaaaaaaaa/p/1?zoom=99"), HasSubstr("sheet zoom-4"));
}

TEST_F(ProofPages, ScoresOutsideOfTablesAreMarkedAndPlacesAreFramed) {
  Report report = sample::report("อบต.ทดสอบ");
  report.scores[0].source = "heading";
  report.scores[0].place = {1, {10, 20, 30, 40}, 0, -1, -1, ""};
  load(sample::document("a.pdf"), report);
  const std::string page = body("/doc/aaaaaaaaaaaa/p/1?box=10,20,30.5,40");
  EXPECT_THAT(page, AllOf(HasSubstr("class=\"cell told\" x=\"10.00\""),
                          HasSubstr("class=\"region framed\" x=\"10.00\" y=\"20.00\" width=\"20.50\"")));
  for (const char* box : {"1,2,3", "nan,0,1,1", "5,5,1,1", "%3Cb%3E"})
    EXPECT_THAT(body(std::string("/doc/aaaaaaaaaaaa/p/1?box=") + box), Not(HasSubstr("framed"))) << box;
}

TEST_F(ProofPages, TablesAreTablesWithHeadersSpansAndReasonsOfDoubt) {
  Document document = sample::document("a.pdf");
  auto& table = std::get<Table>(document.pages[0].blocks[0]);
  table.rows = 3;
  table.cells[3].row_span = 2;
  table.cells.push_back(sample::cell(2, 2, "ท้าย", "ท้าย"));
  Report report = sample::report("อบต.ทดสอบ");
  report.problems.push_back(
      {"score-uncertain", Severity::warning, 1, "table 1, row 2, column 2", "not sure"});
  report.cells = {{1, 1, 1, 1, "คะแนน", Field::score}};
  load(document, report);
  const std::string page = body("/doc/aaaaaaaaaaaa/p/1");
  EXPECT_THAT(page, AllOf(HasSubstr("<th scope=\"col\">"), HasSubstr("<td rowspan=\"2\">"),
                          HasSubstr("⚠ คะแนนอ่านไม่แน่ใจ: not sure [score-uncertain]"),
                          HasSubstr("<td></td><td><a href=\"/cell/" + id_of(2, 2))));
}

TEST_F(ProofPages, TextsOfADocumentNeverBecomeMarkup) {
  const std::string script = "<script>alert(1)</script>";
  Document document = sample::document("<img src=x>.pdf", script);
  auto& table = std::get<Table>(document.pages[0].blocks[0]);
  table.cells[5].edits = {{script, 0, "", script}};
  table.cells[5].words[0].alternatives = {{script, 0.5}};
  table.cells[0].text = table.cells[0].raw = script;
  Report report = sample::report(script);
  report.problems.push_back({"score-uncertain", Severity::warning, 1, "table 1, row 2, column 3", script});
  load(document, report);
  for (const std::string& address :
       {"/cell/" + id_of(1, 2), "/cell/" + id_of(1, 1), std::string("/doc/aaaaaaaaaaaa/p/1"),
        std::string("/doc/aaaaaaaaaaaa/p/1?at=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&zoom=%3Cscript%3E")}) {
    const Response answer = get(address);
    EXPECT_EQ(answer.status, 200) << address;
    EXPECT_THAT(answer.body, AllOf(HasSubstr("&lt;script&gt;"), Not(HasSubstr("<script>alert")),
                                   Not(HasSubstr("<img src=x"))));
    EXPECT_THAT(answer.body, Not(HasSubstr(" style=")));
  }
}

TEST_F(ProofPages, TheEvidenceOfACellShowsHowItsTextCameAbout) {
  load(sample::document("a.pdf"));
  const std::string score = body("/cell/" + id_of(1, 1) + "?lang=en");
  EXPECT_THAT(score, AllOf(HasSubstr("๖๑.๕๐"), HasSubstr("61.50"), HasSubstr("<code>thai-digits</code>"),
                           HasSubstr(sha), HasSubstr("table 1, row 2, column 2"), HasSubstr("How to cite"),
                           HasSubstr("<h4>Scores</h4>"), HasSubstr("/doc/aaaaaaaaaaaa/p/1?at=" + id_of(1, 1)),
                           HasSubstr("http://127.0.0.1/cell/" + id_of(1, 1))));
  EXPECT_THAT(body("/cell/" + id_of(1, 2) + "?lang=en"),
              AllOf(HasSubstr("Other readings"), HasSubstr("0.2500"), HasSubstr("<h4>Measures</h4>")));
  EXPECT_THAT(body("/cell/" + id_of(0, 0) + "?lang=en"),
              AllOf(HasSubstr("None; it can be found by search."), Not(HasSubstr("Other readings"))));
}

TEST_F(ProofPages, AFileUnderTwoNamesShowsBoth) {
  load(sample::document("a.pdf"));
  load(sample::document("copy of a.pdf"));
  const std::string page = body("/cell/" + id_of(1, 1));
  EXPECT_EQ(sample::times(page, "<article class=\"evidence\">"), 2);
  EXPECT_THAT(page, HasSubstr("copy of a.pdf"));
}

TEST_F(ProofPages, TextFilesShowTheirLines) {
  Document document = sample::document("a.txt");
  document.pages[0].origin = Origin::text_file;
  Line line;
  line.raw = "บรรทัดแรก";
  line.bbox = {0, 0, 9, 1};
  document.pages[0].blocks.insert(document.pages[0].blocks.begin(), line);
  load(document);
  EXPECT_THAT(body("/doc/aaaaaaaaaaaa/p/1"), AllOf(HasSubstr(">บรรทัดแรก</text>"), Not(HasSubstr("--files"))));
}

TEST_F(ProofPages, WhatIsNotThereIsNotFound) {
  load(sample::document("a.pdf"));
  for (const char* address :
       {"/doc/aaaaaaaaaaaa/p/2", "/doc/aaaaaaaaaaaa/p/0", "/doc/aaaaaaaaaaaa/p/1x", "/doc/aaaaaaaaaaaa/p/-1",
        "/doc/aaaaaaaaaaaa/p/99999999999999999999", "/doc/bbbbbbbbbbbb/p/1", "/doc/aaaaaaaaaaaa/p/2/image",
        "/cell/0000000000000000", "/cell/%00"})
    EXPECT_EQ(get(address).status, 404) << address;
}

TEST_F(ProofPages, AVersionThatWasReplacedOpensAndLeadsToTheNewerOne) {
  const std::string newer(64, 'b');
  load(sample::document("a.pdf"), sample::report("อบต.เก่า"));
  Document changed = sample::document("a.pdf", "อบรมทุกเดือน");
  changed.sha256 = newer;
  load(changed, sample::report("อบต.ใหม่"));
  const std::string link = "/doc/" + newer.substr(0, 12), old = "/doc/" + sha.substr(0, 12);
  for (const std::string& page : {old, old + "/p/1", "/cell/" + id_of(1, 2)}) {
    EXPECT_THAT(body(page + "?lang=en"), AllOf(HasSubstr("this version was replaced"), HasSubstr(link)))
        << page;
    EXPECT_THAT(body(page), HasSubstr("แฟ้มนี้มีฉบับใหม่กว่าแล้ว")) << page;
  }
  EXPECT_THAT(body(old), AllOf(HasSubstr("อบต.เก่า"), HasSubstr("จัดอบรมเจ้าหน้าที่ปีละสองครั้ง")));
  EXPECT_THAT(body(link),
              AllOf(HasSubstr("href=\"" + old + "\""), HasSubstr("อบต.ใหม่"), Not(HasSubstr("อบต.เก่า"))));
  EXPECT_THAT(body("/docs"), Not(HasSubstr("อบต.เก่า")));
  EXPECT_THAT(body("/search?q=ปีละสองครั้ง"), Not(HasSubstr("/cell/")));
}

// Rows without a cell lead to their page by the file's name, which is that of the newer version now.
TEST_F(ProofPages, RowsOfAVersionThatWasReplacedLeadToItsOwnPages) {
  Report report = sample::report("อบต.เก่า");
  report.scores[0].place = sample::line(1, 2, 3, 4);
  load(sample::document("a.pdf"), report);
  Document changed = sample::document("a.pdf", "อบรมทุกเดือน");
  changed.sha256 = std::string(64, 'b');
  load(changed);
  const std::string page = body("/doc/" + sha.substr(0, 12));
  const std::size_t place = page.find("href=\"/source/");
  ASSERT_NE(place, page.npos);
  const std::string address = page.substr(place + 6, page.find('"', place + 6) - place - 6);
  EXPECT_THAT(header(get(address), "Location"), HasSubstr("/doc/" + sha.substr(0, 12) + "/p/1"));
}

TEST_F(ProofPages, AFileThatIsGoneIsSaidToBe) {
  load(sample::document("a.pdf"));
  const std::string page = "/doc/" + sha.substr(0, 12) + "?lang=en";
  EXPECT_THAT(body(page), Not(HasSubstr("not there any more")));
  open_for_writing(scratch_.path("reports.db"))
      .exec("INSERT INTO missing_file SELECT document_id FROM document");
  EXPECT_THAT(body(page), HasSubstr("not there any more"));
}

}  // namespace
}  // namespace thaimemo
