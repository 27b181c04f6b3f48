#include "extract/scan/ink/ink_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/scan/read/line_crop.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

constexpr int body = 16;

struct Found {
  Components ink;
  std::vector<InkLine> lines;
};

Found lines_in(const Mask& mask, double x_height = body) {
  Found found{find_components(mask), {}};
  const std::vector<std::size_t> all = every_component(found.ink);
  found.lines = find_ink_lines(found.ink, all, x_height);
  return found;
}

// Letters as blocks, so many pixels apart as in print.
void letters(Drawing& page, int x, int y, int count) {
  for (int i = 0; i < count; ++i) page.fill({x + i * 15, y, x + i * 15 + 11, y + body});
}

bool has_piece_at(const Found& found, const InkLine& line, const PixelBox& box) {
  return std::ranges::any_of(
      line.pieces, [&](const LinePiece& piece) { return found.ink.items[piece.component].box == box; });
}

TEST(Components, JoinInkThatTouchesAtACorner) {
  Drawing page(20, 20);
  page.fill({2, 2, 5, 5});
  page.fill({5, 5, 8, 8});
  page.fill({12, 2, 14, 9});
  const Components found = find_components(page.mask());
  ASSERT_EQ(found.items.size(), 2U);
  EXPECT_EQ(found.items[0].box, (PixelBox{2, 2, 8, 8}));
  EXPECT_EQ(found.items[0].area, 18);
  EXPECT_EQ(found.items[1].box, (PixelBox{12, 2, 14, 9}));
}

TEST(Components, JoinTheArmsOfAFork) {
  Drawing page(30, 20);
  page.fill({2, 2, 4, 10});
  page.fill({8, 2, 10, 10});
  page.fill({2, 10, 10, 12});
  EXPECT_EQ(find_components(page.mask()).items.size(), 1U);
}

TEST(InkLines, GiveMarksToTheLetterTheyStandOn) {
  Drawing page(400, 160);
  letters(page, 20, 40, 8);
  letters(page, 20, 90, 8);
  const PixelBox tone{36, 78, 41, 84}, below{50, 60, 56, 65}, second_tone{36, 70, 41, 75};
  for (const PixelBox& mark : {tone, below, second_tone}) page.fill(mark);
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 2U);
  EXPECT_TRUE(has_piece_at(found, found.lines[0], below));
  EXPECT_TRUE(has_piece_at(found, found.lines[1], tone));
  EXPECT_TRUE(has_piece_at(found, found.lines[1], second_tone));
}

TEST(InkLines, TakeLargeMarksForMarks) {
  Drawing page(400, 160);
  letters(page, 20, 60, 3);
  const PixelBox high{36, 42, 44, 53};  // two marks grown together, nearly as high as a letter
  page.fill(high);
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 1U);
  EXPECT_TRUE(has_piece_at(found, found.lines[0], high));
}

TEST(InkLines, TakeAMarkAsHighAsALetterForAMark) {
  Drawing page(400, 160);
  letters(page, 20, 60, 8);
  page.fill({66, 41, 80, 56});
  EXPECT_EQ(lines_in(page.mask()).lines.size(), 1U);
}

// The mark before it made a line of its own, which the letter covers as a whole too.
TEST(InkLines, ALetterGrownTogetherWithItsMarkStaysInItsLine) {
  Drawing page(400, 160);
  letters(page, 20, 60, 4);
  page.fill({66, 49, 80, 59});
  page.fill({90, 42, 101, 75});
  letters(page, 110, 60, 4);
  EXPECT_EQ(lines_in(page.mask()).lines.size(), 1U);
}

TEST(InkLines, KeepAShortLastLineTightlySet) {
  Drawing page(400, 160);
  letters(page, 20, 40, 12);
  letters(page, 20, 72, 1);
  EXPECT_EQ(lines_in(page.mask()).lines.size(), 2U);
}

TEST(InkLines, DropASignature) {
  Drawing page(400, 160);
  letters(page, 20, 100, 8);
  page.frame({200, 20, 320, 70}, 2);
  EXPECT_EQ(lines_in(page.mask()).lines.size(), 1U);
}

TEST(InkLines, CutInkThatTouchesTwoLines) {
  Drawing page(400, 160);
  letters(page, 20, 40, 8);
  letters(page, 20, 76, 8);
  page.fill({140, 40, 151, 92});  // a letter with a tail down to the letter below it
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 2U);
  EXPECT_LT(found.lines[0].box.y1, 70);
  EXPECT_GT(found.lines[1].box.y0, 56);
  EXPECT_EQ(found.lines[0].pieces.size(), 9U);
  EXPECT_EQ(found.lines[1].pieces.size(), 9U);
}

TEST(InkLines, FollowALeaningLine) {
  Drawing page(1200, 160);
  for (int i = 0; i < 70; ++i) {
    letters(page, 20 + i * 15, 40 + i / 3, 1);
    letters(page, 20 + i * 15, 75 + i / 3, 1);
  }
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 2U);
  EXPECT_EQ(found.lines[0].pieces.size(), 70U);
}

TEST(InkLines, DropDustRulesAndPictures) {
  Drawing page(600, 400);
  page.fill({50, 50, 51, 51});      // dust
  page.fill({60, 90, 180, 93});     // what is left of a rule
  page.fill({300, 60, 420, 300});   // a stamp
  page.fill({20, 100, 22, 160});    // a piece of an upright rule
  page.fill({100, 200, 103, 203});  // a stain
  page.fill({150, 200, 157, 207});  // a larger one
  EXPECT_TRUE(lines_in(page.mask()).lines.empty());
}

TEST(InkLines, KeepALoneDash) {
  Drawing page(200, 100);
  page.fill({80, 50, 88, 53});
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 1U);
  EXPECT_EQ(found.lines[0].box, (PixelBox{80, 50, 88, 53}));
  EXPECT_NEAR(found.lines[0].x_height(), body, 1);
}

TEST(InkLines, SplitWherePaperIsWide) {
  Drawing page(800, 100);
  letters(page, 20, 40, 5);
  letters(page, 400, 40, 5);
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 1U);
  const auto parts = split_at_gaps(found.ink, found.lines[0], 60);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_LT(parts[0].box.x1, 100);
  EXPECT_EQ(parts[1].box.x0, 400);
}

TEST(InkLines, FindPrintedThaiLinesTightlySet) {
  if (!has_thai_font()) GTEST_SKIP() << "the package fonts-thai-tlwg is not installed";
  Drawing page(1000, 300);
  for (int i = 0; i < 5; ++i) page.text(20, 20 + i * 42, "ผู้ตรวจสอบที่ซื่อสัตย์ย่อมรู้ว่าปู่กู้เรือทั้งสี่ลำ", 30);
  const Components ink = find_components(page.mask());
  const std::vector<std::size_t> all = every_component(ink);
  const double height = x_height_of(ink, all, 200);
  const auto lines = find_ink_lines(ink, all, height);
  ASSERT_EQ(lines.size(), 5U);
  for (const InkLine& line : lines) EXPECT_EQ(line.pieces.size(), lines[0].pieces.size());
}

TEST(LineCrop, ShowsNothingOfTheNeighbours) {
  Drawing page(400, 160);
  letters(page, 20, 40, 8);
  letters(page, 20, 64, 8);
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 2U);
  const LineCrop cut = crop_line(page.image(), found.ink, found.lines[0], {});
  const auto dark = std::ranges::count_if(cut.image.pixels, [](std::uint8_t level) { return level < 128; });
  EXPECT_EQ(dark, 8 * 11 * body);
  EXPECT_GT(cut.image.height, 2 * body);
}

TEST(LineCrop, KeepsWhatItsNeighboursPutIntoItsRows) {
  Drawing page(400, 160);
  letters(page, 20, 40, 8);
  letters(page, 20, 64, 8);
  const Found found = lines_in(page.mask());
  ASSERT_EQ(found.lines.size(), 2U);
  const std::vector<std::size_t> all = every_component(found.ink);
  const LineCrop alone = crop_line(page.image(), found.ink, found.lines[1], {});
  const LineCrop cut = crop_line(page.image(), found.ink, found.lines[1], all);
  const auto dark = [](const LineCrop& crop) {
    return std::ranges::count_if(crop.image.pixels, [](std::uint8_t level) { return level < 128; });
  };
  EXPECT_GT(dark(cut), dark(alone));
  EXPECT_EQ(cut.image.height, alone.image.height);
}

TEST(LineCrop, ComesDownToTheModelsSize) {
  Drawing page(800, 300);
  for (int i = 0; i < 8; ++i) page.fill({20 + i * 75, 100, 75 + i * 75, 180});
  const Found found = lines_in(page.mask(), 80);
  ASSERT_EQ(found.lines.size(), 1U);
  const LineCrop cut = crop_line(page.image(), found.ink, found.lines[0], {});
  EXPECT_LE(cut.image.height, LineCropSettings{}.height_max_px + 1);
  EXPECT_NEAR(cut.image.width / cut.scale, 8 * 75 + 60, 8);
}

}  // namespace
}  // namespace thaimemo
