#include "extract/page_view.h"

#include <gtest/gtest.h>

#include "extract/page_picture.h"
#include "extract/scan/image/image_file.h"
#include "extract/scan/sheet/prepare_sheet.h"
#include "tests/extract/pdf/small_pdf.h"

namespace thaimemo {
namespace {

std::string code_of(const std::string& path, int page) {
  try {
    view_page(path, page, 72);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

// The darkest pixel of the picture in a box of points.
int darkest(const PageView& view, const Box& box) {
  int level = 255;
  for (int y = static_cast<int>(box.y0 * view.image.dpi / 72); y < box.y1 * view.image.dpi / 72; ++y)
    for (int x = static_cast<int>(box.x0 * view.image.dpi / 72); x < box.x1 * view.image.dpi / 72; ++x)
      level = std::min(level, static_cast<int>(view.image.pixels.at(y * view.image.width + x)));
  return level;
}

// A rule where the record says one is: whatever turned the page.
void expect_rule_on_picture(const SmallPage& page) {
  const PageView view = view_page(test_file("turned.pdf", small_pdf({page})), 1, 144);
  ASSERT_EQ(view.page.rules.size(), 1U);
  const Box rule = view.page.rules[0].bbox;
  EXPECT_NEAR(view.image.width, 2 * view.page.width, 2);
  EXPECT_LT(darkest(view, {rule.x0, rule.y0 - 1, rule.x1, rule.y1 + 1}), 60);
  EXPECT_EQ(darkest(view, {rule.x0, rule.y0 + 5, rule.x1, rule.y1 + 10}), 255);
}

const std::string rule_and_text = "20 30 m 90 30 l S BT /F1 10 Tf 20 70 Td (Hello out there) Tj ET";

TEST(PageView, ThePictureLiesAsThePage) {
  expect_rule_on_picture({rule_and_text});
  for (const char* turn : {"90", "180", "270"})
    expect_rule_on_picture({rule_and_text, "0 0 200 100", std::string("/Rotate ") + turn});
}

TEST(PageView, TextThatRunsUpwardsTurnsThePictureToo) {
  expect_rule_on_picture({"q 0 1 -1 0 100 0 cm " + rule_and_text + " Q", "0 0 100 200"});
}

// What a record tells of a page is enough to draw it again without reading it.
TEST(PagePicture, ThePoseOfARecordGivesThePictureOfItsReading) {
  for (const SmallPage& page : {SmallPage{rule_and_text, "0 0 200 100", "/Rotate 90"},
                                SmallPage{"q 0 1 -1 0 100 0 cm " + rule_and_text + " Q", "0 0 100 200"}}) {
    const std::string path = test_file("posed.pdf", small_pdf({page}));
    const PageView view = view_page(path, 1, 144);
    EXPECT_EQ(page_picture(path, 1, 144, pose_of(view.page)).pixels, view.image.pixels);
  }
}

TEST(PagePicture, AnImageFileIsMadeSmallerButNotLarger) {
  const std::string path =
      test_file("sheet.png", png_bytes({400, 200, 1, 100, std::vector<std::uint8_t>(80'000, 255)}));
  EXPECT_EQ(page_picture(path, 1, 50, {}).width, 200);
  EXPECT_EQ(page_picture(path, 1, 500, {}).width, 400);
  EXPECT_EQ(page_picture(path, 1, 50, {.rotation = 90}).width, 100);
}

TEST(PageView, ReadsTheAskedPageOnly) {
  const std::string path = test_file(
      "three.pdf", small_pdf({{"BT /F1 10 Tf 20 70 Td (One) Tj ET"}, {"BT /F1 10 Tf 20 70 Td (Two) Tj ET"}}));
  const PageView view = view_page(path, 2, 72);
  EXPECT_EQ(view.page.number, 2);
  EXPECT_EQ(std::get<Line>(view.page.blocks.at(0)).raw, "Two");
  EXPECT_EQ(code_of(path, 3), "page-missing");
  EXPECT_EQ(code_of(path, 0), "page-missing");
}

// A table without rules hands its columns from page to page; the chain began two pages up, and broke.
TEST(PageView, ATableGoesOnFromFarAbove) {
  const auto text = [](int x, int y, const std::string& words) {
    return "1 0 0 1 " + std::to_string(x) + " " + std::to_string(y) + " Tm (" + words + ") Tj ";
  };
  const std::string begin = "BT /F1 10 Tf ";
  std::string first = begin, rest = begin + text(90, 180, "of roads") + text(170, 180, "and the rest") + "ET";
  for (int y = 180; y > 80; y -= 20)
    first +=
        text(20, y, "Unit A") + text(90, y, "Mend roads") + text(170, y, "All done") + text(250, y, "In May");
  const std::string box = "0 0 320 200";
  const std::string path = test_file(
      "far.pdf", small_pdf({{first + "ET", box}, {rest, box}, {rest, box}, {rest, box}, {rest, box}}));
  ExtractSettings settings;
  settings.ocr = false;
  const Document whole = extract_file(path, "far.pdf", settings);
  EXPECT_EQ(view_page(path, 5, 72, settings).page, whole.pages.at(4));
  EXPECT_TRUE(std::holds_alternative<Table>(whole.pages.at(4).blocks.at(0)));
}

TEST(PageView, FilesWithoutPictures) {
  EXPECT_EQ(code_of(test_file("report.txt", "only text"), 1), "no-picture");
  EXPECT_EQ(code_of(test_file("odd.bin", std::string("\0\1\2", 3)), 1), "not-pdf");
  EXPECT_EQ(code_of("/no/such/file.pdf", 1), "file-unreadable");
}

TEST(PageView, AnImageFileIsAPage) {
  Image blank{100, 80, 1, 100, std::vector<std::uint8_t>(8000, 255)};
  ExtractSettings settings;
  const std::string path = test_file("blank.png", png_bytes(blank));
  const PageView view = view_page(path, 1, 72, settings);
  EXPECT_EQ(view.image.width, 100);
  EXPECT_EQ(view.page.origin, Origin::ocr);
  EXPECT_EQ(code_of(path, 2), "page-missing");
}

TEST(PageView, APngReadsBackAsItWas) {
  Image colours{2, 2, 3, 150, {255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7}};
  const Image again = read_image_bytes(png_bytes(colours), "png").front();
  EXPECT_EQ(again.pixels, colours.pixels);
  EXPECT_NEAR(again.dpi, 150, 1);
}

TEST(PageView, AScanIsTurnedAsItsSheet) {
  Image scan{3, 2, 1, 100, {0, 255, 255, 255, 255, 255}};
  const Image turned = as_read(scan, {}, 90, 0);
  EXPECT_EQ(turned.width, 2);
  EXPECT_EQ(turned.pixels, (std::vector<std::uint8_t>{255, 0, 255, 255, 255, 255}));
}

}  // namespace
}  // namespace thaimemo
