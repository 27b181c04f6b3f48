#include "extract/scan/read/read_image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "tests/extract/scan/image/drawing.h"

namespace thaimemo {
namespace {

bool is_ink(const Image& line, int x, int y) {
  const auto at =
      static_cast<std::size_t>(y) * static_cast<std::size_t>(line.width) + static_cast<std::size_t>(x);
  return line.pixels[at] <= 128;
}

int ink_in_row(const Image& line, int y) {
  int ink = 0;
  for (int x = 0; x < line.width; ++x) ink += is_ink(line, x, y) ? 1 : 0;
  return ink;
}

// "Reads" a line as its count of letters; sure of itself only where letters stand on their feet.
class CountingRecognizer : public Recognizer {
 public:
  std::vector<Word> read_line(const Image& line, Alphabet) override {
    ++lines_read;
    int first = 0, last = line.height - 1;
    while (first < last && ink_in_row(line, first) == 0) ++first;
    while (last > first && ink_in_row(line, last) == 0) --last;
    const double confidence = ink_in_row(line, first + 1) > ink_in_row(line, last - 1) ? 0.2 : 0.95;
    return {{{0, 0, double(line.width), double(line.height)},
             "x" + std::string(letters_in(line), 'i'),
             confidence,
             {}}};
  }
  bool reads_thai_digits() const override { return true; }
  Provenance model() const override { return {}; }

  int lines_read = 0;

 private:
  static std::size_t letters_in(const Image& line) {
    std::size_t letters = 0;
    bool inside = false;
    for (int x = 0; x < line.width; ++x) {
      bool ink = false;
      for (int y = 0; y < line.height; ++y) ink = ink || is_ink(line, x, y);
      letters += ink && !inside ? 1 : 0;
      inside = ink;
    }
    return letters;
  }
};

// Streaks are dashes, all other lines the letter ก.
class DashRecognizer : public CountingRecognizer {
 public:
  std::vector<Word> read_line(const Image& line, Alphabet) override {
    int inked_rows = 0;
    for (int y = 0; y < line.height; ++y) inked_rows += ink_in_row(line, y) > 0 ? 1 : 0;
    const Box box{0, 0, double(line.width), double(line.height)};
    return {{box, inked_rows < 6 ? "-" : "ก", 0.99, {}}};
  }
};

// A number the recognizer is not sure of, which it reads otherwise in other sizes.
class WaveringRecognizer : public CountingRecognizer {
 public:
  std::vector<Word> read_line(const Image& line, Alphabet) override {
    const Box box{0, 0, double(line.width), double(line.height)};
    if (usual_height == 0) usual_height = line.height;
    if (line.height == usual_height) return {{box, "71", 0.5, {{"11", 0.4}}}};
    return {{box, "11", 0.9, {{"71", 0.1}}}};
  }
  int usual_height = 0;
};

// Sure of a Thai word, whose letters take three bytes each, and unsure of a Latin one.
class ThaiRecognizer : public CountingRecognizer {
 public:
  std::vector<Word> read_line(const Image& line, Alphabet) override {
    ++lines_read;
    const double middle = line.width / 2.0, height = line.height;
    return {{{0, 0, middle, height}, "กขคง", 0.9, {}}, {{middle, 0, 2 * middle, height}, "abcd", 0.6, {}}};
  }
};

void letters(Drawing& page, int x, int y, int count) {
  for (int i = 0; i < count; ++i) {
    page.fill({x + i * 16, y, x + i * 16 + 3, y + 18});        // a stem
    page.fill({x + i * 16, y + 14, x + i * 16 + 12, y + 18});  // and a foot
  }
}

Drawing page_with_table() {
  Drawing page(1650, 1000);
  letters(page, 600, 60, 20);
  for (const int y : {200, 300, 500}) page.fill({100, y, 1503, y + 3});
  for (const int x : {100, 500, 1000, 1500}) page.fill({x, 200, x + 3, 503});
  letters(page, 150, 240, 5);
  letters(page, 550, 330, 10);
  letters(page, 550, 380, 4);
  letters(page, 150, 800, 30);
  page.fill({1200, 400, 1202, 402});  // a speck in an empty cell
  return page;
}

const Table& table_of(const Page& page) {
  for (const Block& block : page.blocks) {
    if (const Table* table = std::get_if<Table>(&block)) return *table;
  }
  throw std::runtime_error("no table");
}

TEST(ReadImage, PutsEveryLineInItsPlace) {
  CountingRecognizer recognizer;
  const Page page = read_image(page_with_table().image(), recognizer);
  ASSERT_EQ(page.blocks.size(), 3U);
  EXPECT_EQ(std::get<Line>(page.blocks[0]).raw, "x" + std::string(20, 'i'));
  EXPECT_EQ(std::get<Line>(page.blocks[2]).raw, "x" + std::string(30, 'i'));
  const Table& table = table_of(page);
  EXPECT_EQ(table.rows, 2);
  EXPECT_EQ(table.columns, 3);
  std::vector<std::string> raws;
  for (const Cell& cell : table.cells) raws.push_back(cell.raw);
  EXPECT_THAT(raws, testing::ElementsAre("xiiiii", "", "", "", "xiiiiiiiiii\nxiiii", ""));
  EXPECT_EQ(recognizer.lines_read, 5);
  EXPECT_EQ(page.origin, Origin::ocr);
  EXPECT_EQ(page.rules.size(), 7U);
}

TEST(ReadImage, StreaksBesideTextAndOutsideTablesAreDust) {
  Drawing page = page_with_table();
  page.fill({1250, 400, 1262, 403});  // alone in its cell
  page.fill({160, 280, 172, 283});    // below letters
  page.fill({700, 700, 712, 703});    // outside
  DashRecognizer recognizer;
  const Page read = read_image(page.image(), recognizer);
  EXPECT_EQ(read.blocks.size(), 3U);
  std::vector<std::string> raws;
  for (const Cell& cell : table_of(read).cells) raws.push_back(cell.raw);
  EXPECT_THAT(raws, testing::ElementsAre("ก", "", "", "", "ก\nก", "-"));
}

// Reads nothing of a streak, and letters of everything else: lone dashes of a money table came out as empty
// cells.
class DashBlindRecognizer : public DashRecognizer {
 public:
  std::vector<Word> read_line(const Image& line, Alphabet alphabet) override {
    std::vector<Word> words = DashRecognizer::read_line(line, alphabet);
    if (words[0].raw == "-") words.clear();
    return words;
  }
};

TEST(ReadImage, ALoneDashIsReadWhateverTheNetworkSays) {
  Drawing page = page_with_table();
  page.fill({1250, 400, 1262, 403});
  DashBlindRecognizer recognizer;
  EXPECT_EQ(table_of(read_image(page.image(), recognizer)).cells[5].raw, "-");
}

// Stretched text leaves so much room behind a list's dash that it is read alone: a third of such dashes were
// lost on photographs.
TEST(ReadImage, ADashFarBeforeItsTextIsRead) {
  Drawing page(1650, 400);
  letters(page, 200, 100, 20);
  page.fill({140, 108, 152, 111});
  DashBlindRecognizer recognizer;
  const Page read = read_image(page.image(), recognizer);
  ASSERT_EQ(read.blocks.size(), 1U);
  EXPECT_EQ(std::get<Line>(read.blocks[0]).words.front().raw, "-");
}

TEST(ReadImage, ADashAtTheHeightOfATextLineStaysOutsideTables) {
  Drawing page(1650, 400);
  letters(page, 100, 100, 20);
  letters(page, 100, 200, 20);
  page.fill({1250, 208, 1262, 211});  // in another column of the second line
  page.fill({1250, 154, 1262, 157});  // between the lines
  DashRecognizer recognizer;
  int dashes = 0;
  for (const Block& block : read_image(page.image(), recognizer).blocks)
    if (const Line* line = std::get_if<Line>(&block))
      for (const Word& word : line->words) dashes += word.raw == "-" ? 1 : 0;
  EXPECT_EQ(dashes, 1);
}

// A speck in a gutter was read as a letter and became a column of its own.
TEST(ReadImage, ASpeckAtTheHeightOfATextLineIsNoLetter) {
  Drawing page(1650, 400);
  letters(page, 100, 100, 20);
  letters(page, 100, 200, 20);
  page.fill({1250, 206, 1254, 210});
  CountingRecognizer recognizer;
  const Page read = read_image(page.image(), recognizer);
  ASSERT_EQ(read.blocks.size(), 2U);
  EXPECT_EQ(std::get<Line>(read.blocks[1]).raw, "x" + std::string(20, 'i'));
}

TEST(ReadImage, ReadsADoubtfulNumberInSeveralSizes) {
  Drawing page(800, 400);
  letters(page, 100, 100, 6);
  WaveringRecognizer recognizer;
  const Page read = read_image(page.image(), recognizer);
  ASSERT_EQ(read.blocks.size(), 1U);
  const Word& word = std::get<Line>(read.blocks[0]).words.front();
  EXPECT_EQ(word.raw, "11");
  EXPECT_GT(word.confidence, 0.8);
  ASSERT_EQ(word.alternatives.size(), 1U);
  EXPECT_EQ(word.alternatives[0].text, "71");
}

// The mean weighed bytes: it was 0.83 for 0.75, and the page was not tried upside down.
TEST(ReadImage, WeighsALettersConfidenceTheSameInThaiAndLatin) {
  Drawing page(800, 400);
  letters(page, 100, 100, 8);
  ThaiRecognizer recognizer;
  EXPECT_EQ(read_image(page.image(), recognizer).rotation, 0);
  EXPECT_GT(recognizer.lines_read, 1);
}

TEST(ReadImage, TellsPlacesInPoints) {
  CountingRecognizer recognizer;
  const Page page = read_image(page_with_table().image(), recognizer);
  EXPECT_DOUBLE_EQ(page.width, 1650 * 0.36);
  const Line& title = std::get<Line>(page.blocks[0]);
  EXPECT_NEAR(title.bbox.x0, 600 * 0.36, 0.4);
  EXPECT_NEAR(title.bbox.y0, 60 * 0.36, 0.4);
  EXPECT_NEAR(title.bbox.y1, 78 * 0.36, 0.4);
  EXPECT_NEAR(table_of(page).bbox.x1, 1501 * 0.36, 1);
}

TEST(ReadImage, TurnsAPageFromEverySide) {
  const Image upright = page_with_table().image();
  for (int quarters = 0; quarters < 4; ++quarters) {
    CountingRecognizer recognizer;
    const Page page = read_image(quarter_turned(upright, quarters), recognizer);
    EXPECT_EQ(page.rotation, (4 - quarters) % 4 * 90);
    EXPECT_EQ(table_of(page).cells[0].raw, "xiiiii") << quarters;
  }
}

// Sure of short lines that stand on their feet; of long ones never, but more of those that stand on their heads.
class FieldRecognizer : public CountingRecognizer {
 public:
  std::vector<Word> read_line(const Image& line, Alphabet alphabet) override {
    std::vector<Word> words = CountingRecognizer::read_line(line, alphabet);
    constexpr int short_max = 600;  // pixels
    if (line.width > short_max) words.front().confidence = words.front().confidence > 0.5 ? 0.1 : 0.4;
    return words;
  }
};

// The longest lines were those of a dark header's specks, in which nothing is read either way, and the page was turned.
TEST(ReadImage, LinesOfAFieldDoNotDecideWhichWayIsUp) {
  Drawing page(1650, 1400);
  for (int i = 0; i < 7; ++i) letters(page, 100, 60 + i * 60, 40);
  for (int i = 0; i < 8; ++i) letters(page, 100, 700 + i * 60, 8);
  FieldRecognizer recognizer;
  EXPECT_EQ(read_image(page.image(), recognizer).rotation, 0);
}

TEST(ReadImage, StraightensALeaningTable) {
  CountingRecognizer recognizer;
  const Page page = read_image(leaning(page_with_table().image(), -1.2), recognizer);
  EXPECT_NEAR(page.skew_deg, -1.2, 0.1);
  EXPECT_EQ(table_of(page).cells.size(), 6U);
  EXPECT_EQ(table_of(page).cells[4].raw, "xiiiiiiiiii\nxiiii");
}

// Lines set as offices set them to fit a page: 0.8 of the font's own height, so that marks reach into the
// line above.
TEST(ReadImage, MarksBetweenTightlySetLinesStay) {
  if (!has_thai_font()) GTEST_SKIP() << "the package fonts-thai-tlwg is not installed";
  const std::string text = "ผู้ที่รู้ว่าปู่กู้เรือทั้งสี่ครั้งอยู่ที่นี่";
  Drawing drawn(1000, 420);
  for (int i = 0; i < 6; ++i) drawn.text(40, 60 + i * 33, text, 30);
  const Page page = read_image(drawn.image(), *make_recognizer());
  ASSERT_EQ(page.blocks.size(), 6U);
  for (const Block& block : page.blocks) EXPECT_EQ(std::get<Line>(block).raw, text);
}

TEST(ReadImage, BlankPaperHasNoBlocks) {
  CountingRecognizer recognizer;
  EXPECT_TRUE(read_image(Drawing(800, 600).image(), recognizer).blocks.empty());
  EXPECT_EQ(recognizer.lines_read, 0);
}

TEST(ReadImage, RefusesAnImageThatLies) {
  CountingRecognizer recognizer;
  EXPECT_THROW(read_image(Image{10, 10, 3, 300, std::vector<std::uint8_t>(100)}, recognizer), Error);
}

}  // namespace
}  // namespace thaimemo
