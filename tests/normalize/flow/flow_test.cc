// Cells whose lines a column broke, and the text somebody typed.
#include "normalize/flow/flow.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/utf8.h"
#include "normalize/flow/printed_lines.h"
#include "normalize/text/normalize.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

constexpr double letter_pt = 6, line_pt = 16, column_pt = 132;  // a column of 22 letters

// A cell whose words are set from its left edge on, every wide letter as wide as the others.
Cell cell_of(const std::string& raw, int row = 0) {
  Cell cell;
  cell.row = row;
  cell.raw = raw;
  double x = 0, y = row * 200.0;
  std::u32string word;
  const auto end_word = [&] {
    const double width = letter_pt * static_cast<double>(wide_letters(word));
    if (!word.empty()) cell.words.push_back({{x, y, x + width, y + line_pt}, encode_utf8(word), 1, {}});
    x += width;
    word.clear();
  };
  for (const char32_t letter : decode_utf8(raw + "\n")) {
    if (letter != U' ' && letter != U'\n') {
      word += letter;
      continue;
    }
    end_word();
    x = letter == U' ' ? x + letter_pt : 0;
    if (letter == U'\n') y += line_pt;
  }
  cell.bbox = {0, row * 200.0, column_pt, y};
  return cell;
}

Page page_of(std::vector<Cell> cells, Origin origin = Origin::text_layer) {
  Page page;
  page.origin = origin;
  Table table;
  table.rows = static_cast<int>(cells.size());
  table.columns = 1;
  table.cells = std::move(cells);
  page.blocks.push_back(std::move(table));
  normalize(page);
  return page;
}

const Cell& first_cell(const Page& page) {
  return std::get<Table>(page.blocks.front()).cells.front();
}

std::string flowed(const std::string& raw, Origin origin = Origin::text_layer) {
  Page page = page_of({cell_of(raw)}, origin);
  flow(page, WordBreaks());
  return first_cell(page).text;
}

TEST(Flow, LinesOfAParagraphAreJoined) {
  EXPECT_EQ(flowed("กิจกรรมประชาคมเพื่อให้\nผู้ประกอบการ"), "กิจกรรมประชาคมเพื่อให้ผู้ประกอบการ");
}

TEST(Flow, ALineWithRoomForTheNextWordEndsAParagraph) {
  EXPECT_EQ(flowed("จัดอบรม ๓ รุ่น\nติดป้ายแสดงขั้นตอนไว้ทุก\nจุด"), "จัดอบรม ๓ รุ่น\nติดป้ายแสดงขั้นตอนไว้ทุกจุด");
}

TEST(Flow, PointsOfAListKeepTheirLines) {
  EXPECT_EQ(flowed("1. แต่งตั้งคณะทำงานจำนวน\n11 คน\n2. จัดอบรม"), "1. แต่งตั้งคณะทำงานจำนวน 11 คน\n2. จัดอบรม");
  EXPECT_EQ(flowed("- ติดป้ายแสดงขั้นตอนไว้ที่\n- จัดอบรม"), "- ติดป้ายแสดงขั้นตอนไว้ที่\n- จัดอบรม");
}

TEST(Flow, ANumberThatDoesNotCountOnIsNoPoint) {
  EXPECT_EQ(flowed("1. ตามหนังสือที่ลงวันที่ทุก\n25. ธันวาคม"), "1. ตามหนังสือที่ลงวันที่ทุก 25. ธันวาคม");
}

TEST(Flow, AListMayHaveBegunOnThePageBefore) {
  EXPECT_EQ(flowed("และแจ้งให้ทราบ\n4. จัดอบรม"), "และแจ้งให้ทราบ\n4. จัดอบรม");
}

TEST(Flow, AFullLineEndsAParagraphWhereBothLinesSaySo) {
  EXPECT_EQ(flowed("จัดอบรมจำนวนรวม ๓ ครั้ง\nปรับปรุงข้อมูล"), "จัดอบรมจำนวนรวม ๓ ครั้ง\nปรับปรุงข้อมูล");
}

TEST(Flow, AWordBrokenInItsMiddleStaysWhole) {
  EXPECT_EQ(flowed("ผลประ\nโยชน์ของราชการ"), "ผลประโยชน์ของราชการ");
}

TEST(Flow, AnEraKeepsTheSpaceBeforeIt) {
  EXPECT_EQ(flowed("ตลอดปีงบประมาณ พ.ศ. 2561"), "ตลอดปีงบประมาณ พ.ศ. 2561");
}

TEST(Flow, LettersSetApartAreClosedUp) {
  EXPECT_EQ(flowed("ห น่ ว ย\nต ร ว จ"), "หน่วยตรวจ");
  EXPECT_EQ(flowed("ไม่น้อยกว่า ๒ รุ่น รุ่ นละ ๔๕ คน"), "ไม่น้อยกว่า ๒ รุ่น รุ่นละ ๔๕ คน");
  EXPECT_EQ(flowed("ตามแบบ ตามข้อ"), "ตามแบบ ตามข้อ");
}

TEST(Flow, TextsOfOthersKeepTheirLines) {
  EXPECT_EQ(flowed("กิจกรรมประชาคมเพื่อให้\nผู้ประกอบการ", Origin::text_file), "กิจกรรมประชาคมเพื่อให้\nผู้ประกอบการ");
}

TEST(Flow, EditsReplayAndThePrintedLinesComeBack) {
  const std::string raw = "กิจกรรมประชาคมเพื่อให้\nผู้ประกอบการ ร ว ม\n11 คน";
  Page page = page_of({cell_of(raw)});
  const std::string lines = first_cell(page).text;
  flow(page, WordBreaks());
  const Cell& cell = first_cell(page);
  EXPECT_NE(cell.text, lines);
  EXPECT_EQ(replay(cell.raw, cell.edits), cell.text);
  EXPECT_EQ(undo(cell.text, cell.edits), raw);
  EXPECT_EQ(printed_text(cell), lines);
}

TEST(Flow, ItsRulesAreDocumented) {
  std::ifstream file(source_folder() + "/docs/flow.md");
  std::vector<std::string> documented;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("| `")) documented.push_back(line.substr(3, line.find('`', 3) - 3));
  EXPECT_EQ(documented, std::vector<std::string>(flow_rule_ids.begin(), flow_rule_ids.end()));
}

TEST(Flow, TwiceIsOnce) {
  Page page = page_of({cell_of("กิจกรรมประชาคมเพื่อให้\nผู้ประกอบการ\n2. จัดอบรม")});
  flow(page, WordBreaks());
  const Page once = page;
  flow(page, WordBreaks());
  EXPECT_EQ(page, once);
  normalize(page);
  flow(page, WordBreaks());
  EXPECT_EQ(page, once);
}

TEST(Flow, LinesOfAParagraphOutsideTables) {
  EXPECT_EQ(joined_lines("จุดเด่นคือการ\nเปิดเผย\nข้อมูล ปี\n2567\n2) ต่อไป"),
            "จุดเด่นคือการเปิดเผยข้อมูล ปี 2567\n2) ต่อไป");
}

TEST(Flow, PartsThatAPageCutAreJoinedTheSameWay) {
  Page page = page_of(
      {cell_of("กิจกรรมประชาคมเพื่อให้", 0), cell_of("ผู้ประกอบการ\nรวม ๓ คน", 1), cell_of("2. จัดอบรม", 2)});
  const auto& cells = std::get<Table>(page.blocks.front()).cells;
  const WordBreaks words;
  EXPECT_EQ(between_parts(cells[0], cells[1], words), "");
  EXPECT_EQ(between_parts(cells[1], cells[2], words), "\n");
}

}  // namespace
}  // namespace thaimemo
