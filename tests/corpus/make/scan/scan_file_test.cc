// How files hold scans: each kind is what its name says, for our reader of PDFs and by its bytes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/utf8.h"
#include "corpus/make/draft/axis_names.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/scan/scanned_pdf.h"
#include "extract/pdf/pdf_file.h"
#include "tests/corpus/make/test_fonts.h"

namespace thaimemo::make {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A line of text at the head of an A5 page; small, so that tests are quick.
InkedPage page_with(const std::string& text, bool upright = true) {
  InkedPage page;
  page.width = upright ? 420 : 595;
  page.height = upright ? 595 : 420;
  ink_passage(page, set_passage(fonts(), text, 300, {}), 40, 60);
  return page;
}

std::string made(ScanFile file, double turned_share = 0, Scan scan = Scan::mid, std::uint64_t seed = 3) {
  const std::vector<InkedPage> pages{page_with("หนึ่ง"), page_with("สอง"), page_with("สาม")};
  return to_scanned_pdf(pages, {scan, file, turned_share, Typewriter{fonts(), "Laksaman"}}, Random(seed));
}

// A PDF on disk for as long as it is looked at.
class OpenedPdf {
 public:
  explicit OpenedPdf(const std::string& bytes)
      : path_(::testing::TempDir() + "/scan_file_" + std::to_string(getpid()) + ".pdf") {
    write_file(path_, bytes);
    file_ = std::make_unique<PdfFile>(path_);
  }
  ~OpenedPdf() { std::filesystem::remove(path_); }
  OpenedPdf(const OpenedPdf&) = delete;
  OpenedPdf& operator=(const OpenedPdf&) = delete;
  PdfFile* operator->() { return file_.get(); }

  std::string text(int page) {
    std::u32string letters;
    for (const auto& glyph : file_->read_page(page).glyphs) letters += glyph.letters;
    return encode_utf8(letters);
  }

 private:
  std::string path_;
  std::unique_ptr<PdfFile> file_;
};

double brightness(const Image& image) {
  double sum = 0;
  for (const auto pixel : image.pixels) sum += pixel;
  return sum / static_cast<double>(image.pixels.size());
}

int count_of(const std::string& text, const std::string& part) {
  int count = 0;
  for (std::size_t place = text.find(part); place != text.npos; place = text.find(part, place + 1)) ++count;
  return count;
}

class EachScanFile : public ::testing::TestWithParam<ScanFile> {};

TEST_P(EachScanFile, SameSeedSameBytes) {
  EXPECT_EQ(made(GetParam()), made(GetParam()));
  EXPECT_NE(made(GetParam()), made(GetParam(), 0, Scan::mid, 4));
}

TEST_P(EachScanFile, TurnedPagesStayReadableToThePdfReader) {
  OpenedPdf pdf(made(GetParam(), 1));
  for (int page = 1; page <= pdf->page_count(); ++page) EXPECT_FALSE(pdf->read_page(page).images.empty());
  EXPECT_TRUE(pdf->take_problems().empty());
}

INSTANTIATE_TEST_SUITE_P(Files, EachScanFile,
                         ::testing::Values(ScanFile::plain, ScanFile::stencil, ScanFile::numbered,
                                           ScanFile::watermark, ScanFile::lying, ScanFile::negative,
                                           ScanFile::two_up),
                         [](const auto& one) { return std::string(name_of(one.param)); });

TEST(ScanFile, APlainOneHasNothingButPictures) {
  const std::string bytes = made(ScanFile::plain);
  EXPECT_EQ(count_of(bytes, "/Subtype /Image"), 3);
  for (const char* word : {"/Font", "/Decode ", "/ImageMask", "/ExtGState"})
    EXPECT_THAT(bytes, Not(HasSubstr(word)));
}

TEST(ScanFile, AStencilOneHasACoarsePictureUnderASharpMask) {
  const std::string bytes = made(ScanFile::stencil);
  EXPECT_EQ(count_of(bytes, "/Subtype /Image"), 6);
  EXPECT_EQ(count_of(bytes, "/ImageMask true"), 3);
  EXPECT_EQ(count_of(bytes, "/DCTDecode"), 3);
  EXPECT_THAT(bytes, HasSubstr("/Width 1750 /Height 2479"));
  OpenedPdf pdf(bytes);
  const Image image = pdf->render(1, 100);
  EXPECT_LT(*std::min_element(image.pixels.begin(), image.pixels.end()), 80);
  EXPECT_GT(brightness(image), 180);
}

TEST(ScanFile, ANumberedOneHasItsNumbersAsText) {
  std::map<std::string, int> seconds;
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    OpenedPdf pdf(made(ScanFile::numbered, 0, Scan::fax, seed));
    ++seconds[pdf.text(2)];
    EXPECT_NE(pdf.text(1), pdf.text(2));
    for (const auto& glyph : pdf->read_page(2).glyphs) EXPECT_TRUE(glyph.visible);
  }
  EXPECT_GT(seconds["- ๒ -"] + seconds["- 2 -"], 0);
  EXPECT_GT(seconds["๒"] + seconds["2"] + seconds["หน้า ๒"] + seconds["หน้า 2"], 0);
}

TEST(ScanFile, TypedNumbersStandAtHeadOrFootHoweverThePageLies) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    OpenedPdf pdf(made(ScanFile::numbered, 1, Scan::fax, seed));
    for (int number = 1; number <= 3; ++number) {
      const PageContent page = pdf->read_page(number);
      ASSERT_FALSE(page.glyphs.empty());
      for (const auto& glyph : page.glyphs) {
        EXPECT_EQ(glyph.direction, Direction::right);
        EXPECT_GT(std::abs(glyph.origin.y - page.height / 2), page.height / 2 - 60);
        EXPECT_GT(glyph.origin.x, 0);
        EXPECT_LT(glyph.origin.x, page.width);
      }
    }
  }
}

TEST(ScanFile, AWatermarkIsPaleTextAcrossThePage) {
  const std::string bytes = made(ScanFile::watermark);
  EXPECT_THAT(bytes, HasSubstr("/ExtGState << /G0 << /ca 0."));
  OpenedPdf pdf(bytes);
  const PageContent page = pdf->read_page(1);
  ASSERT_GE(page.glyphs.size(), 3U);
  EXPECT_GT(page.glyphs.front().size_pt, 30);
  EXPECT_LT(page.glyphs.back().origin.y, page.glyphs.front().origin.y);
  EXPECT_GT(page.glyphs.back().origin.x, page.glyphs.front().origin.x);
}

TEST(ScanFile, ALyingOneIsLargerThanItsPaper) {
  bool as_large_as_its_pixels = false;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    OpenedPdf pdf(made(ScanFile::lying, 0, Scan::fax, seed));
    const double width = pdf->read_page(1).width;
    EXPECT_GT(width, 800);
    as_large_as_its_pixels |= std::abs(width - 1167) < 1;  // 420 points in dots of a 200th inch
  }
  EXPECT_TRUE(as_large_as_its_pixels);
}

TEST(ScanFile, ANegativeOneIsWhiteOnBlackWithAndWithoutDecode) {
  int by_decode = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed)
    for (const Scan scan : {Scan::fax, Scan::mid}) {
      const std::string bytes = made(ScanFile::negative, 0, scan, seed);
      by_decode += count_of(bytes, "/Decode [1 0]") > 0 ? 1 : 0;
      OpenedPdf pdf(bytes);
      const Image image = pdf->render(1, 72);
      EXPECT_LT(brightness(image), 90);
      EXPECT_GT(*std::max_element(image.pixels.begin(), image.pixels.end()), 140);
    }
  EXPECT_GT(by_decode, 0);
  EXPECT_LT(by_decode, 16);
}

TEST(TwoUp, TwoPagesLieSideBySideTheFirstOneLeft) {
  OpenedPdf pdf(made(ScanFile::two_up));
  ASSERT_EQ(pdf->page_count(), 2);
  const PageContent first = pdf->read_page(1);
  EXPECT_GT(first.width, first.height);
  const Image last = pdf->render(2, 72);
  long left = 0, right = 0;
  for (int y = 40; y < last.height / 2; ++y)
    for (int x = 30; x < last.width - 30; ++x)
      if (last.pixels[static_cast<std::size_t>(y) * last.width + static_cast<std::size_t>(x)] < 110)
        ++(x < last.width / 2 ? left : right);
  EXPECT_GT(left, 20);
  EXPECT_LT(right, left / 4);
}

TEST(TwoUp, PagesOfUnlikeShapeShareNoSheet) {
  const InkedPage upright = page_with("ก"), lying = page_with("ก", false);
  std::vector<Sheet> pages;
  for (const InkedPage* page : {&upright, &lying, &lying, &lying, &upright}) pages.push_back(sheet_of(*page));
  EXPECT_EQ(two_up_places(pages), (std::vector<int>{0, 1, 1, 2, 3}));
  const auto sheets = two_up(pages, true);
  ASSERT_EQ(sheets.size(), 4U);
  EXPECT_NEAR(sheets[0].width, 595, 2);
  EXPECT_NEAR(sheets[0].height, 420, 2);
  EXPECT_NEAR(sheets[1].width, 420, 2);
  EXPECT_NEAR(two_up(pages, false)[1].height, 840, 2);
}

TEST(ScanFile, HalfOfTheScansArePlainAndAllKindsAreMet) {
  AxisChoices choices;
  choices.families = {"Laksaman"};
  EXPECT_FALSE(draw_axes(choices, Random(1)).scan_file);
  choices.scans = {every_scan.begin(), every_scan.end()};
  std::map<ScanFile, int> met;
  for (std::uint64_t seed = 1; seed <= 600; ++seed) ++met[draw_axes(choices, Random(seed)).scan_file.value()];
  EXPECT_EQ(met.size(), 7U);
  EXPECT_NEAR(met[ScanFile::plain], 300, 50);
  choices.plain = true;
  for (std::uint64_t seed = 1; seed <= 20; ++seed)
    EXPECT_EQ(draw_axes(choices, Random(seed)).scan_file, ScanFile::plain);
}

TEST(ScanFile, FixingItLeavesTheOtherAxesAlone) {
  AxisChoices free, fixed;
  free.families = fixed.families = {"Laksaman", "Garuda"};
  free.scans = fixed.scans = {every_scan.begin(), every_scan.end()};
  fixed.scan_file = ScanFile::negative;
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Axes a = draw_axes(free, Random(seed)), b = draw_axes(fixed, Random(seed));
    EXPECT_EQ(b.scan_file, ScanFile::negative);
    EXPECT_EQ(a.scan, b.scan);
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.font_size_pt, b.font_size_pt);
  }
}

}  // namespace
}  // namespace thaimemo::make
