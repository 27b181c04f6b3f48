// Other printers: nothing of a draft is lost, its truth stays, a hostile text is text. Skipped where the engine is
// not installed.
#include "corpus/make/printer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/json.h"
#include "base/utf8.h"
#include "base/whole_file.h"
#include "corpus/make/printed_sheets.h"
#include "corpus/make/scan/scanned_pdf.h"
#include "corpus/make/write_corpus.h"
#include "extract/pdf/pdf_file.h"

namespace thaimemo::make {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

CorpusSettings settings(int count) {
  CorpusSettings corpus;
  corpus.seed = 21;
  corpus.count = count;
  corpus.axes.families = {"Laksaman", "Garuda", "Norasi"};
  return corpus;
}

bool installed(Printer printer) {
  const char* program = printer == Printer::chromium ? "chromium" : "soffice";
  return std::system((std::string("command -v ") + program + " >/dev/null").c_str()) == 0;
}

EngineSettings engine() {
  EngineSettings engine_settings;
  engine_settings.font_folders = FontBook::usual_folders("");
  return engine_settings;
}

class EachPrinter : public ::testing::TestWithParam<Printer> {
 protected:
  EachPrinter() : folder_(fs::path(::testing::TempDir()) / ("printed_" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~EachPrinter() override { fs::remove_all(folder_); }
  void SetUp() override {
    if (!installed(GetParam()))
      GTEST_SKIP() << name_of(GetParam()) << " is not installed (tools/setup measure)";
  }

  std::vector<std::string> print(const std::vector<NumberedReport>& reports) const {
    return OfficePrinter(GetParam(), engine()).print(reports);
  }

  // Letter by letter without white space, in the order of drawing; ำ in its two parts, as fonts draw it.
  std::u32string letters_of(const std::string& pdf) const {
    const std::string path = (folder_ / "a.pdf").string();
    write_file(path, pdf);
    PdfFile file(path);
    std::u32string letters;
    for (int page = 1; page <= file.page_count(); ++page)
      for (const auto& glyph : file.read_page(page).glyphs) letters += plain(glyph.letters);
    return letters;
  }

  // Words that are none of the page's text, such as a watermark's.
  std::size_t asides_of(const std::string& pdf) const {
    const std::string path = (folder_ / "a.pdf").string();
    write_file(path, pdf);
    PdfFile file(path);
    std::size_t asides = 0;
    for (int page = 1; page <= file.page_count(); ++page) asides += file.read_page(page).asides.size();
    return asides;
  }

  static std::u32string plain(const std::u32string& text) {
    std::u32string out;
    for (const char32_t letter : text) {
      if (letter == U'ำ')
        out += U"ํา";
      else if (letter > U' ' && letter != U'\u00A0' && letter != U'\u200B')
        out += letter;
    }
    return out;
  }

  fs::path folder_;
};

// What the pages lack of a text, letter by letter: page breaks and columns may stand anywhere in it.
std::string missing(const std::u32string& pages, const std::u32string& text) {
  std::map<char32_t, int> counts;
  for (const char32_t letter : pages) ++counts[letter];
  std::u32string lacking;
  for (const char32_t letter : text)
    if (--counts[letter] < 0) lacking += letter;
  return encode_utf8(lacking);
}

std::string marks_of(const GridCell& cell) {
  return cell.marks.struck + cell.marks.covered + cell.marks.raised;
}

// Chromium writes of a clipped text only what can be seen.
std::string all_text(const MadeReport& report, Printer printer) {
  std::string text;
  for (const auto& block : report.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) text += heading->text;
    if (const auto* one = std::get_if<Paragraph>(&block)) text += one->label + one->text;
    if (const auto* memo = std::get_if<MemoHead>(&block))
      text += memo->department + memo->number + memo->date + memo->subject + memo->to;
    if (const auto* memo = std::get_if<MemoHead>(&block))
      for (const auto& line : memo->address) text += line;
    if (const auto* note = std::get_if<Note>(&block)) text += note->mark + note->text;
    if (const auto* chart = std::get_if<Chart>(&block)) {
      text += chart->top;
      for (const auto& one : chart->below) text += one;
    }
    if (const auto* signature = std::get_if<Signature>(&block))
      for (const auto& line : signature->lines) text += line;
    const auto add_grid = [&](const Grid& grid) {
      std::string group;
      for (const auto& column : grid.columns) {
        if (!grid.headed) break;
        text += column.header + (column.group == group ? "" : column.group);
        group = column.group;
      }
      for (const auto& row : grid.rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
          const bool cut = grid.columns[i].clipped && printer == Printer::chromium;
          if (row[i].row_span > 0 && row[i].column_span > 0 && !cut) text += row[i].text() + marks_of(row[i]);
        }
      for (const auto& footer : grid.footers) text += footer;
    };
    if (const auto* grid = std::get_if<Grid>(&block)) add_grid(*grid);
    if (const auto* pair = std::get_if<GridPair>(&block)) add_grid(pair->left), add_grid(pair->right);
  }
  return text;
}

TEST_P(EachPrinter, NothingOfTheDraftIsLost) {
  std::vector<NumberedReport> reports;
  for (int number = 1; number <= 12; ++number) reports.push_back(make_report(settings(12), number));
  const auto pdfs = print(reports);
  ASSERT_EQ(pdfs.size(), reports.size());
  for (std::size_t i = 0; i < reports.size(); ++i)
    EXPECT_EQ(missing(letters_of(pdfs[i]), plain(decode_utf8(all_text(reports[i].report, GetParam())))), "")
        << reports[i].report.name;
}

// Chromium cuts a line at its cell's edge; a word processor cannot, and breaks it.
TEST_P(EachPrinter, AClippedTextIsCutWhereTheEngineCan) {
  NumberedReport made = make_report(settings(1), 1);
  Grid grid{{{Field::measure, "ก", ""}, {Field::result, "ข", ""}}, {}, {}};
  grid.columns[0].clipped = true;
  std::string text;
  for (int i = 0; i < 40; ++i) text += "clip" + std::to_string(i) + " ";
  grid.rows = {{{{text}}, {{"beside"}}}};
  made.report.blocks = {grid};
  const std::u32string pages = letters_of(print({made}).front());
  EXPECT_NE(pages.find(U"clip0"), pages.npos);
  EXPECT_NE(pages.find(U"beside"), pages.npos);
  EXPECT_EQ(pages.find(U"clip39") == pages.npos, GetParam() == Printer::chromium);
}

TEST_P(EachPrinter, WhatIsDrawnByTheAxesIsText) {
  auto one = settings(1);
  one.axes.kind = Kind::report;
  one.axes.features[Feature::watermark] = one.axes.features[Feature::chart] = true;
  const auto plain_pages = [&](bool stamp) {
    one.axes.features[Feature::stamp] = stamp;
    return letters_of(print({make_report(one, 3)}).front()).size();
  };
  const std::size_t letters = plain_pages(false);
  EXPECT_EQ(plain_pages(true), letters) << "a stamp's words are outlines";
  EXPECT_GT(asides_of(print({make_report(one, 3)}).front()), 0U) << "a watermark's words are text";
  one.axes.features[Feature::watermark] = false;
  EXPECT_EQ(asides_of(print({make_report(one, 3)}).front()), 0U);
  EXPECT_EQ(plain_pages(false), letters) << "a watermark's words are none of the page's";
}

TEST_P(EachPrinter, ShortTextsOfTheTruthStandWhole) {
  const auto made = make_report(settings(1), 2);
  const std::u32string pages = letters_of(print({made}).front());
  for (const auto& score : made.report.truth.scores)
    EXPECT_NE(pages.find(plain(decode_utf8(score.as_written))), pages.npos) << score.as_written;
  EXPECT_NE(pages.find(plain(decode_utf8(made.report.truth.facts.agency.value_or("")))), pages.npos);
}

TEST_P(EachPrinter, AHostileTextIsPrintedAsText) {
  const std::string hostile = "<script>alert(1)</script> & \"a\" 'b' </style> ]]> &amp; {x}";
  NumberedReport made = make_report(settings(1), 1);
  made.report.name = hostile;
  made.report.blocks = {Heading{hostile, 0}, Paragraph{hostile, hostile, true},
                        Grid{{{Field::measure, hostile, ""}}, {{{{hostile}}}}, {hostile}}};
  const std::u32string pages = letters_of(print({made}).front()), wanted = plain(decode_utf8(hostile));
  std::size_t found = 0;
  for (std::size_t at = pages.find(wanted); at != pages.npos; at = pages.find(wanted, at + 1)) ++found;
  EXPECT_EQ(found, 6U) << encode_utf8(pages);
}

TEST_P(EachPrinter, TheFontsAreThoseOfTheAxes) {
  auto one = settings(1);
  one.axes.font = "Garuda";
  const std::string path = (folder_ / "b.pdf").string();
  write_file(path, print({make_report(one, 1)}).front());
  for (const auto& font : PdfFile(path).read_page(1).fonts) EXPECT_THAT(font.name, HasSubstr("Garuda"));
}

TEST_P(EachPrinter, TheTruthIsThatOfTheOwnPrinterWithoutTables) {
  const FontBook fonts(FontBook::usual_folders(""));
  FileSettings own, other;
  own.folder = (folder_ / "own").string();
  other.folder = (folder_ / "other").string();
  other.printer = GetParam();
  other.engine = engine();
  write_corpus(settings(3), own, fonts);
  write_corpus(settings(3), other, fonts);
  for (const auto& entry : fs::directory_iterator(folder_ / "own" / "expected")) {
    Json wanted = parse_line(whole_file(entry.path().string()), "own");
    const std::string path = (folder_ / "other" / "expected" / entry.path().filename()).string();
    Json truth = parse_line(whole_file(path), "other");
    EXPECT_EQ(truth["axes"]["printer"], name_of(GetParam()));
    EXPECT_FALSE(truth.contains("tables"));
    truth["axes"].erase("printer");
    wanted.erase("tables");
    wanted["axes"].erase("printer");
    wanted["axes"].erase("printer");
    EXPECT_EQ(truth, wanted);
    EXPECT_TRUE(fs::exists(folder_ / "other" / "documents" / entry.path().stem().concat(".pdf")));
  }
}

TEST_P(EachPrinter, ItsPagesGoThroughTheScanner) {
  auto one = settings(1);
  one.axes.kind = Kind::improvement;
  one.axes.orientation = Orientation::landscape;
  const auto made = make_report(one, 1);
  const auto sheets = printed_sheets(print({made}).front());
  ASSERT_FALSE(sheets.empty());
  EXPECT_NEAR(sheets[0].width, 842, 1);
  EXPECT_NEAR(sheets[0].height, 595, 1);
  const Image image = sheets[0].pixels({100, 1, 2, 2, true});
  EXPECT_NEAR(image.width, 1169, 2);
  EXPECT_EQ(image.channels, 3);
  EXPECT_LT(*std::min_element(image.pixels.begin(), image.pixels.end()), 100);
  const std::string pdf = to_scanned_pdf(std::vector<Sheet>{sheets[0]}, {Scan::mid}, made.random);
  EXPECT_THAT(pdf, HasSubstr("/DCTDecode"));
  EXPECT_THAT(pdf, Not(HasSubstr("/Font")));
}

std::string printer_name(const ::testing::TestParamInfo<Printer>& info) {
  return name_of(info.param);
}
INSTANTIATE_TEST_SUITE_P(Printers, EachPrinter, ::testing::Values(Printer::chromium, Printer::libre_office),
                         printer_name);

}  // namespace
}  // namespace thaimemo::make
