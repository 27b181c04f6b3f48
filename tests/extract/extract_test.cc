#include "extract/extract.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "extract/failure.h"
#include "extract/file_kind.h"
#include "extract/pdf_pages.h"
#include "extract/record/page_stream.h"
#include "tests/base/scratch_folder.h"
#include "tests/extract/pdf/small_pdf.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::string_literals;

ExtractSettings without_ocr() {
  ExtractSettings settings;
  settings.ocr = false;
  return settings;
}

Document extracted(const std::string& name, const std::string& bytes,
                   const ExtractSettings& settings = without_ocr()) {
  return extract_file(test_file(name, bytes), name, settings);
}

std::string summary(const Document& document) {
  std::string text = name_of(document.status);
  for (const Problem& problem : document.problems) text += " " + problem.code;
  return text;
}

const SmallPage greeting{"BT /F1 10 Tf 20 70 Td (Hello) Tj ET"};

TEST(FileKind, IsToldByContentThenName) {
  EXPECT_EQ(file_kind_of("%PDF-1.4", "scan"), FileKind::pdf);
  EXPECT_EQ(file_kind_of("rubbish\n%PDF-1.4", "a.pdf"), FileKind::pdf);
  EXPECT_EQ(file_kind_of("about %PDF-1.4", "a.txt"), FileKind::text);
  EXPECT_EQ(file_kind_of("\x89PNG\r\n\x1a\n", "a.pdf"), FileKind::image);
  EXPECT_EQ(file_kind_of("II*\0"s, "a"), FileKind::image);
  EXPECT_EQ(file_kind_of("# ก", "A.MD"), FileKind::text);
  EXPECT_EQ(file_kind_of("a\0b"s, "a.txt"), FileKind::unknown);
  EXPECT_EQ(file_kind_of("<html>", "a.pdf"), FileKind::pdf);  // it claims so; Poppler will say no
  EXPECT_EQ(file_kind_of("PK\3\4", "a.pdf"), FileKind::archive);
  EXPECT_EQ(file_kind_of("From: a\nMIME-Version: 1.0\n\n", "a.pdf"), FileKind::mail);
  EXPECT_EQ(file_kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.doc"), FileKind::office);
  EXPECT_EQ(file_kind_of("", "a.txt"), FileKind::empty);
}

TEST(Failure, IsAProblemInSentences) {
  const Error error("ocr-failed", "page 2", "the page is too dark", "Scan it again");
  EXPECT_EQ(failure(error).message, "The page is too dark. Scan it again.");
  EXPECT_EQ(failure(error).code, "ocr-failed");
  EXPECT_EQ(page_failure(error, 2).code, "page-unreadable");
  EXPECT_EQ(page_failure(error, 2).page, 2);
  EXPECT_EQ(page_failure(Error("image-too-large", "", "Too large."), 1).code, "page-too-large");
  EXPECT_EQ(page_failure(Error("model-missing", "", "none"), 1).code, "model-missing");
}

TEST(Extract, PdfWithATextLayer) {
  const Document document = extracted("a.pdf", small_pdf({greeting, greeting}, {}, "/Title (Minutes)"));
  EXPECT_EQ(summary(document), "ok");
  EXPECT_EQ(document.source, "a.pdf");
  EXPECT_EQ(document.title, "Minutes");
  EXPECT_EQ(document.page_count, 2);
  EXPECT_THAT(document.sha256, SizeIs(64));
  ASSERT_THAT(document.pages, SizeIs(2));
  EXPECT_EQ(document.pages[1].number, 2);
  EXPECT_EQ(document.pages[0].reason, "text layer healthy");
  EXPECT_EQ(std::get<Line>(document.pages[0].blocks.at(0)).raw, "Hello");
  EXPECT_THAT(document.produced_by, Contains(Field(&std::pair<std::string, std::string>::first, "poppler")));
}

TEST(Extract, RuledTableHasItsCells) {
  const Document document = extracted(
      "t.pdf", small_pdf({{"0.5 w 10 10 180 80 re 10 50 m 190 50 l 100 10 m 100 90 l S "
                           "BT /F1 10 Tf 20 70 Td (one) Tj 90 0 Td (two) Tj 0 -40 Td (four) Tj ET"}}));
  const Table& table = std::get<Table>(document.pages.at(0).blocks.at(0));
  std::vector<std::string> texts;
  for (const Cell& cell : table.cells) texts.push_back(cell.raw);
  EXPECT_THAT(texts, ElementsAre("one", "two", "", "four"));
  EXPECT_THAT(document.pages[0].rules, SizeIs(6));
}

// A table of two cells, "one" and "two", and what `more` draws over it.
Document with_table(const std::string& name, const std::string& more, const std::string& page_entries = "") {
  return extracted(
      name, small_pdf({{"0.5 w 10 50 180 40 re 100 50 m 100 90 l S BT /F1 10 Tf 20 70 Td (one) Tj 90 0 "
                        "Td (two) Tj ET " +
                            more,
                        "0 0 200 100", page_entries}}));
}

const Cell& cell_of(const Document& document, std::size_t column) {
  return std::get<Table>(document.pages.at(0).blocks.at(0)).cells.at(column);
}

TEST(Extract, CoveredWordsStandInNoCellAndAreTold) {
  const Document document = with_table("covered.pdf", "1 g 105 60 40 20 re f");
  EXPECT_EQ(summary(document), "ok text-unseen");
  EXPECT_EQ(document.problems[0].place, "table 1, row 1, column 2");
  EXPECT_THAT(document.problems[0].message, testing::HasSubstr("3 letters"));
  EXPECT_EQ(cell_of(document, 1).raw, "");
  EXPECT_THAT(document.pages[0].asides, SizeIs(1));
}

TEST(Extract, CutWordsAreDoubted) {
  const Document document =
      with_table("cut.pdf", "q 10 50 90 40 re W n BT /F1 10 Tf 80 70 Td (seven) Tj ET Q");
  EXPECT_EQ(summary(document), "ok text-unseen");
  EXPECT_EQ(cell_of(document, 0).raw, "one seve");
  EXPECT_EQ(cell_of(document, 0).confidence, 0.6);
  EXPECT_EQ(cell_of(document, 1).confidence, 1);
}

TEST(Extract, StruckWordLeavesTheTextAndAnotherTakesItsPlace) {
  const Document document =
      with_table("struck.pdf", "0.7 w 20 73 m 37 73 l S BT /F1 10 Tf 50 70 Td (1) Tj ET");
  EXPECT_EQ(summary(document), "ok text-struck-out");
  EXPECT_EQ(document.problems[0].place, "table 1, row 1, column 1");
  const Cell& cell = cell_of(document, 0);
  EXPECT_EQ(cell.raw, "one 1");
  EXPECT_THAT(cell.edits, ElementsAre(Edit{"layer-struck-out", 0, "one", ""}));
  EXPECT_EQ(cell.confidence, 0.5);
}

TEST(Extract, StruckWordAloneIsKeptAndDoubted) {
  const Document document = with_table("alone.pdf", "",
                                       "/Annots[<</Type/Annot/Subtype/StrikeOut/Rect[110 66 125 80]"
                                       "/Contents(three)/QuadPoints[110 80 125 80 110 66 125 66]>>]");
  EXPECT_EQ(summary(document), "ok text-struck-out");
  EXPECT_THAT(document.problems[0].message, testing::HasSubstr("Its author wrote: \"three\""));
  EXPECT_THAT(cell_of(document, 1).edits, IsEmpty());
  EXPECT_EQ(cell_of(document, 1).confidence, 0.5);
}

TEST(Extract, NumberThatItsTextContradictsIsDoubted) {
  const SmallPage page{"BT /F1 10 Tf 20 70 Td /Span<</ActualText(35.5)>>BDC (85.50) Tj EMC ET"};
  const Document document = extracted("actual.pdf", small_pdf({page}));
  EXPECT_EQ(summary(document), "ok layer-number-doubtful");
  EXPECT_EQ(document.problems[0].place, "20 pt from the left, 23 pt from the top");
  const Line& line = std::get<Line>(document.pages.at(0).blocks.at(0));
  EXPECT_EQ(line.raw, "35.5");
  EXPECT_EQ(line.confidence, 0.5);
}

TEST(Extract, SidewaysPageIsTurnedAndLaidOut) {
  const Document document =
      extracted("s.pdf", small_pdf({{"BT /F1 10 Tf 0 1 -1 0 50 20 Tm (Sideways) Tj ET"}}));
  EXPECT_EQ(document.pages.at(0).rotation, 90);
  EXPECT_EQ(std::get<Line>(document.pages[0].blocks.at(0)).raw, "Sideways");
}

TEST(Extract, PageThatNeedsOcrSaysSo) {
  const Document document = extracted("scan.pdf", small_pdf({{"q 200 0 0 100 0 0 cm /Im Do Q"}, greeting}));
  EXPECT_EQ(summary(document), "partial ocr-off");
  EXPECT_EQ(document.pages.at(0).reason, "image only");
  EXPECT_THAT(document.pages[0].blocks, IsEmpty());
  EXPECT_THAT(document.pages.at(1).blocks, SizeIs(1));
}

TEST(Extract, BadPageCostsOnlyItself) {
  std::string bytes = small_pdf({greeting, greeting});
  const auto second = bytes.rfind("/Type/Page/");
  bytes.replace(second, 11, "/Type/Pag_/");
  bytes.replace(bytes.find("/MediaBox", second), 9, "/Kids    ");
  const Document document = extracted("b.pdf", bytes);
  ASSERT_THAT(document.pages, testing::Not(IsEmpty()));
  EXPECT_EQ(std::get<Line>(document.pages[0].blocks.at(0)).raw, "Hello");
}

TEST(Extract, FilesThatCannotBeRead) {
  EXPECT_EQ(summary(extracted("empty.pdf", "")), "not_pdf not-pdf");
  EXPECT_EQ(summary(extracted("page.pdf", "<html>404 not found</html>")), "not_pdf not-pdf");
  EXPECT_EQ(summary(extracted("reports.zip", "PK\3\4")), "not_pdf holds-documents");
  EXPECT_EQ(summary(extracted("letter.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")), "not_pdf office-file");
  EXPECT_EQ(summary(extracted("cut.pdf", small_pdf({greeting}).substr(0, 300))), "damaged damaged");
  EXPECT_EQ(summary(extract_file("/no/such/file.pdf", "file.pdf")), "damaged file-unreadable");
}

TEST(Extract, TooManyPages) {
  ExtractSettings settings = without_ocr();
  settings.pages_max = 1;
  EXPECT_EQ(summary(extracted("two.pdf", small_pdf({greeting, greeting}), settings)),
            "too_large too-many-pages");
}

TEST(Extract, TextFileGoesToTheTextReader) {
  const Document document = extracted("a.txt", "ประชุมครั้งที่ ๑\n");
  EXPECT_EQ(summary(document), "ok");
  EXPECT_EQ(document.pages.at(0).origin, Origin::text_file);
  ExtractSettings settings = without_ocr();
  settings.text_bytes_max = 10;
  EXPECT_EQ(summary(extracted("b.txt", "ประชุมครั้งที่ ๑\n", settings)), "too_large file-too-large");
}

TEST(Extract, AFifoIsNotWaitedFor) {
  const ScratchFolder folder;
  const std::string pipe = folder.file("a.pdf");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const Document document = extract_file(pipe, "a.pdf", without_ocr());
  EXPECT_EQ(document.status, Status::damaged);
  EXPECT_EQ(document.problems.at(0).code, "file-unreadable");
}

TEST(Extract, CallerFollowsThePages) {
  ExtractSettings settings = without_ocr();
  std::vector<std::size_t> pages;
  settings.on_page = [&](Document& so_far) {
    EXPECT_FALSE(so_far.sha256.empty());
    EXPECT_EQ(so_far.page_count, pages.empty() ? 0 : 3);
    pages.push_back(so_far.pages.size());
  };
  extracted("three.pdf", small_pdf({greeting, greeting, greeting}), settings);
  EXPECT_THAT(pages, ElementsAre(0, 0, 1, 2, 3));
}

TEST(Extract, PagesTakenOutAreTheSamePages) {
  const std::string bytes = small_pdf({greeting, greeting, greeting});
  ExtractSettings settings = without_ocr();
  std::vector<Page> taken;
  settings.on_page = [&](Document& so_far) {
    std::move(so_far.pages.begin(), so_far.pages.end(), std::back_inserter(taken));
    so_far.pages.clear();
  };
  Document rest = extracted("three.pdf", bytes, settings);
  EXPECT_TRUE(rest.pages.empty());
  rest.pages = std::move(taken);
  EXPECT_EQ(rest, extracted("three.pdf", bytes));
}

TEST(Extract, SameFileGivesTheSameBytes) {
  const std::string bytes = small_pdf({greeting, greeting});
  const auto written = [&] {
    std::string text;
    write_document({extracted("a.pdf", bytes), ""}, [&](std::string_view line) { (text += line) += '\n'; });
    return text;
  };
  EXPECT_EQ(written(), written());
}

// Real and hostile files, where they are at hand.
class Shared : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(folder_)) GTEST_SKIP() << folder_ << " is not at hand";
  }
  Document read(const std::string& name) const {
    return extract_file((folder_ / name).string(), name, without_ocr());
  }

  // Rows × columns of every table.
  static std::vector<std::string> tables(const Document& document) {
    std::vector<std::string> sizes;
    for (const Page& page : document.pages)
      for (const Block& block : page.blocks)
        if (const Table* table = std::get_if<Table>(&block))
          sizes.push_back(std::to_string(table->rows) + "x" + std::to_string(table->columns));
    return sizes;
  }

 private:
  std::filesystem::path folder_ = shared_folder();
};

TEST_F(Shared, WordExportsHaveTheirTables) {
  EXPECT_THAT(tables(read("real/rbru_improve62.pdf")), ElementsAre("3x6", "4x6", "3x6", "2x6"));
  EXPECT_THAT(tables(read("real/rbru_ITimprove62.pdf")), ElementsAre("4x4", "4x4", "3x4"));
  EXPECT_THAT(tables(read("real/nysso_1.2.pdf")), ElementsAre("7x3", "3x3", "4x5", "8x4", "4x3"));
}

TEST_F(Shared, LayersThatLieAreLeftToOcr) {
  for (const char* name :
       {"real/rbru_ActionConclusion2558.pdf", "real/saiyoi_069.pdf", "real/rbru_ITimprove59.pdf"})
    for (const Page& page : read(name).pages)
      EXPECT_THAT(page.blocks, IsEmpty()) << name << " page " << page.number;
}

TEST_F(Shared, HostileFilesEndWithAStatus) {
  for (const char* name : {"s21_form_billion_laughs", "s22_form_self_reference", "s26_content_deep_q_dicts",
                           "s34_text_1M_glyphs_tiny"})
    EXPECT_FALSE(read("hostile/synthetic/"s + name + ".pdf").pages.empty()) << name;
  EXPECT_EQ(read("hostile/synthetic/s23_pagetree_doubling_16M_pages.pdf").status, Status::damaged);
  EXPECT_EQ(read("hostile/cabinet_opf/encryption_openpassword.pdf").status, Status::encrypted);
  EXPECT_EQ(read("hostile/handbuilt_opf/hello_world.pdf").status, Status::ok);
}

}  // namespace
}  // namespace thaimemo
