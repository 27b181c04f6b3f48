#include "extract/table/partial/partial_tables.h"

#include <gmock/gmock.h>

#include "extract/table/ruled/grid.h"
#include "tests/extract/table/borderless/typed_page.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Rule h(double y, double x0, double x1) {
  return {{x0, y, x1, y}};
}
Rule v(double x, double y0, double y1) {
  return {{x, y0, x, y1}};
}

// What the only table of a page says whose frame goes from (40, 40) to (460, bottom).
std::vector<std::string> table_with(const TypedPage& page, double bottom, std::vector<Rule> inner) {
  std::vector<Rule> rules{h(40, 40, 460), h(bottom, 40, 460), v(40, 40, bottom), v(460, 40, bottom)};
  rules.insert(rules.end(), inner.begin(), inner.end());
  for (const Block& block : lay_out(page.words(), find_tables(rules), {}, nullptr, rules))
    if (const Table* table = std::get_if<Table>(&block)) return cells_of(*table);
  return {};
}

// Rows of one to three lines, whose cells stand in the middle of their rows.
TypedPage centred_page() {
  TypedPage page;
  page.at(60, "ตัวชี้วัด", true).at(210, "มาตรการ", true).at(380, "ผู้ทำ", true).down(30);
  page.at(200, "ทำคู่มือแจกราษฎร").down(8).at(50, "หนึ่ง").at(370, "ปลัด").down(8).at(200, "ทุกหมู่บ้าน").down(24);
  page.at(50, "สอง").at(200, "ประชุม").at(370, "คลัง").down(30);
  page.at(200, "ติดประกาศไว้ที่").down(16).at(50, "สาม").at(200, "ศาลาวัดกับที่").at(370, "ช่าง").down(16);
  page.at(200, "ตลาดนัด");
  return page;
}

TEST(PartialTables, RulesBetweenRowsLeaveTheColumnsToWhiteSpace) {
  EXPECT_THAT(table_with(centred_page(), 210, {h(72, 40, 460), h(112, 40, 460), h(141, 40, 460)}),
              ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง", "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน",
                          "1,2 ปลัด", "2,0 สอง", "2,1 ประชุม", "2,2 คลัง", "3,0 สาม",
                          "3,1 ติดประกาศไว้ที่\nศาลาวัดกับที่\nตลาดนัด", "3,2 ช่าง"));
}

// What the first table of a page with rules alone says.
std::vector<std::string> table_with_rules(const TypedPage& page, const std::vector<Rule>& rules) {
  for (const Block& block : lay_out(page.words(), find_tables(rules), {}, nullptr, rules))
    if (const Table* table = std::get_if<Table>(&block)) return cells_of(*table);
  return {};
}

// Rules between columns that begin below a header cell over two of them: the last of several was not seen.
TEST(PartialTables, RulesThatHangFromAHeaderOverColumnsPartThose) {
  TypedPage page;
  page.at(60, "ที่", true).at(190, "แผน", true).at(390, "ผล", true).down(20);
  page.at(130, "งาน", true).at(240, "ผู้ทำ", true).at(340, "ที่ได้", true).at(440, "ใช้เงิน", true).next_row();
  for (const char* number : {"1", "2", "3"})
    page.at(62, number).at(120, "ประชุม").at(230, "ปลัด").at(330, "ครบถ้วน").at(430, "ไม่ใช้").next_row();
  const std::vector<Rule> rules{v(40, 40, 180),  v(110, 40, 180), v(220, 68, 180),
                                v(310, 40, 180), v(420, 68, 180), v(500, 40, 180)};
  EXPECT_THAT(table_with_rules(page, rules), testing::Contains("4,4 ไม่ใช้"));
}

// The dotted lines below the fields of a memo's head.
TEST(PartialTables, AMemosHeadIsNoTable) {
  TypedPage page;
  page.at(50, "ที่").at(100, "รบ. 586").at(210, "วันที่").at(380, "21 ส.ค. 2563").down(13);
  page.at(50, "เรื่อง ขอรายงานผล").at(380, "ประจำปี").down(13);
  page.at(50, "เรียน นายกเทศมนตรี");
  EXPECT_THAT(table_with_rules(page, {h(36, 40, 460), h(50, 40, 460), h(63, 40, 460), h(76, 40, 460)}),
              IsEmpty());
}

TEST(PartialTables, RulesBetweenCentredRowsNeedNoFrame) {
  EXPECT_THAT(table_with_rules(centred_page(), {h(40, 40, 460), h(72, 40, 460), h(112, 40, 460),
                                                h(141, 40, 460), h(210, 40, 460)}),
              ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง", "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน",
                          "1,2 ปลัด", "2,0 สอง", "2,1 ประชุม", "2,2 คลัง", "3,0 สาม",
                          "3,1 ติดประกาศไว้ที่\nศาลาวัดกับที่\nตลาดนัด", "3,2 ช่าง"));
}

TEST(PartialTables, ARuleBelowTheHeaderLeavesTheRowsToBlocksOfLines) {
  EXPECT_THAT(table_with_rules(centred_page(), {h(40, 40, 460), h(72, 40, 460), h(210, 40, 460)}),
              ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง", "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน",
                          "1,2 ปลัด", "2,0 สอง", "2,1 ประชุม", "2,2 คลัง", "3,0 สาม",
                          "3,1 ติดประกาศไว้ที่\nศาลาวัดกับที่\nตลาดนัด", "3,2 ช่าง"));
}

TEST(PartialTables, AHeadingBetweenRulesPartsTwoTables) {
  TypedPage page;
  std::vector<Rule> rules;
  for (const char* name : {"หนึ่ง", "สอง"}) {
    const double top = page.words().empty() ? 40 : 170;
    page.at(50, "งาน", true).at(250, "ผู้ทำ", true).down(30).at(50, name).at(250, "ปลัด").down(30);
    page.at(50, "อบรม").at(250, "คลัง").down(40).at(60, "เรื่องที่สอง").down(30);
    for (const double y : {top, top + 32, top + 62, top + 92}) rules.push_back(h(y, 40, 460));
  }
  std::vector<std::size_t> sizes;
  for (const Block& block : lay_out(page.words(), {}, {}, nullptr, rules))
    if (const Table* table = std::get_if<Table>(&block)) sizes.push_back(table->cells.size());
  EXPECT_THAT(sizes, ElementsAre(6, 6));
}

TEST(PartialTables, RulesBetweenColumnsLeaveTheRowsToBlocksOfLines) {
  EXPECT_THAT(table_with(centred_page(), 210, {v(150, 40, 210), v(340, 40, 210)}),
              ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง", "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน",
                          "1,2 ปลัด", "2,0 สอง", "2,1 ประชุม", "2,2 คลัง", "3,0 สาม",
                          "3,1 ติดประกาศไว้ที่\nศาลาวัดกับที่\nตลาดนัด", "3,2 ช่าง"));
}

// As on a scan, where short words are not seen to be bold.
TEST(PartialTables, AHeaderWithAWordThatLooksPlainIsOne) {
  TypedPage page = centred_page();
  std::vector<StyledWord> words = page.words();
  for (StyledWord& word : words)
    if (word.word.raw == "ผู้ทำ") word.bold = false;
  const std::vector<Rule> rules{h(40, 40, 460),  h(210, 40, 460), v(40, 40, 210),
                                v(460, 40, 210), v(150, 40, 210), v(340, 40, 210)};
  const auto blocks = lay_out(words, find_tables(rules), {}, nullptr, rules);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 4);
}

TEST(PartialTables, ARuleThatEndsAtTheKeyMergesTheKeysOfItsRows) {
  TypedPage page;
  page.at(60, "ด้าน", true).at(210, "มาตรการ", true).at(380, "ผู้ทำ", true).down(30);
  page.at(50, "หนึ่ง").at(200, "ประชุม").at(370, "ปลัด").down(30);
  page.at(200, "อบรม").at(370, "คลัง").down(30);
  page.at(50, "สอง").at(200, "ประกาศ").at(370, "ช่าง");
  EXPECT_THAT(table_with(page, 170, {h(72, 40, 460), h(102, 190, 460), h(132, 40, 460)}),
              ElementsAre("0,0 ด้าน", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0+2x1 หนึ่ง", "1,1 ประชุม", "1,2 ปลัด",
                          "2,1 อบรม", "2,2 คลัง", "3,0 สอง", "3,1 ประกาศ", "3,2 ช่าง"));
}

TEST(PartialTables, AColumnWithNothingButAHeaderIsOne) {
  TypedPage page;
  page.at(50, "งาน", true).at(200, "ผล", true).at(370, "ผู้ทำ", true).down(30);
  page.at(50, "ถนน").at(370, "ช่าง").down(30);
  page.at(50, "บัญชี").at(370, "คลัง");
  EXPECT_THAT(table_with(page, 140, {h(72, 40, 460), h(102, 40, 460)}),
              ElementsAre("0,0 งาน", "0,1 ผล", "0,2 ผู้ทำ", "1,0 ถนน", "1,1 ", "1,2 ช่าง", "2,0 บัญชี", "2,1 ",
                          "2,2 คลัง"));
}

TEST(PartialTables, FramesAroundProseStayWhatTheyAre) {
  TypedPage page;
  page.at(50, "ข้อความที่หนึ่งซึ่งยาวไปจนเกือบสุดกรอบ").down(30).at(50, "ข้อความที่สองในกรอบเดียวกัน");
  EXPECT_THAT(table_with(page, 120, {h(72, 40, 460)}),
              ElementsAre("0,0 ข้อความที่หนึ่งซึ่งยาวไปจนเกือบสุดกรอบ", "1,0 ข้อความที่สองในกรอบเดียวกัน"));
}

// Five scores in a frame with column rules became one row with five names and five scores.
TEST(PartialTables, LinesThatFillAllColumnsAreARowEach) {
  TypedPage page;
  page.at(50, "ที่", true).at(200, "ตัวชี้วัด", true).at(370, "คะแนน", true).down(30);
  for (const char* number : {"1", "2", "3"})
    page.at(50, number).at(200, "การใช้อำนาจ").at(370, "85.20").down(24);
  EXPECT_THAT(table_with(page, 160, {v(150, 40, 160), v(350, 40, 160)}),
              ElementsAre("0,0 ที่", "0,1 ตัวชี้วัด", "0,2 คะแนน", "1,0 1", "1,1 การใช้อำนาจ", "1,2 85.20", "2,0 2",
                          "2,1 การใช้อำนาจ", "2,2 85.20", "3,0 3", "3,1 การใช้อำนาจ", "3,2 85.20"));
}

// As books set tables: a rule above and below a plain header, and one at the end.
TEST(PartialTables, ThreeRulesAroundAPlainHeaderLeaveTheRowsToLines) {
  TypedPage page;
  page.at(50, "Murder").at(200, "PC1").at(370, "PC2").down(20);
  for (const char* name : {"Assault", "UrbanPop", "Rape"})
    page.at(50, name).at(200, "0.99").at(370, "-0.05").down(14);
  EXPECT_THAT(table_with_rules(page, {h(45, 40, 460), h(67, 40, 460), h(115, 40, 460)}),
              ElementsAre("0,0 Murder", "0,1 PC1", "0,2 PC2", "1,0 Assault", "1,1 0.99", "1,2 -0.05",
                          "2,0 UrbanPop", "2,1 0.99", "2,2 -0.05", "3,0 Rape", "3,1 0.99", "3,2 -0.05"));
}

// Frame, column rules and one below the header: the body was a single row of all that stands in it.
TEST(PartialTables, ABodyBelowARuledHeaderIsPartedIntoRows) {
  TypedPage page;
  page.at(60, "ตัวชี้วัด").at(210, "มาตรการ").at(380, "ผู้ทำ").down(30);
  page.at(50, "หนึ่ง").at(200, "ทำคู่มือแจกราษฎร").at(370, "ปลัด").down().at(200, "ทุกหมู่บ้าน").next_row();
  page.at(50, "สอง").at(200, "ประชุม").at(370, "คลัง").next_row();
  EXPECT_THAT(table_with(page, 160, {v(190, 40, 160), v(360, 40, 160), h(70, 40, 460)}),
              ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง", "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน",
                          "1,2 ปลัด", "2,0 สอง", "2,1 ประชุม", "2,2 คลัง"));
}

TEST(PartialTables, ParagraphsOfARowBelowARuledHeaderStayInIt) {
  TypedPage page;
  page.at(60, "ตัวชี้วัด", true).at(210, "มาตรการ", true).at(380, "ผู้ทำ", true).down(30);
  page.at(50, "หนึ่ง").at(200, "ทำคู่มือแจกราษฎร").at(370, "ปลัด").down().at(200, "ทุกหมู่บ้าน").next_row();
  page.at(200, "ประชุม").at(370, "คลัง").next_row();
  EXPECT_THAT(table_with(page, 160, {v(190, 40, 160), v(360, 40, 160), h(70, 40, 460)}),
              ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง",
                          "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน\nประชุม", "1,2 ปลัด\nคลัง"));
}

TEST(PartialTables, OneRowOfCellsWithSeveralLinesStaysOneRow) {
  TypedPage page;
  page.at(50, "หนึ่ง").at(200, "๑. ประชุม").at(370, "ปลัด").down().at(200, "ชาวบ้าน").at(370, "คลัง").down();
  page.at(200, "๒. อบรม");
  EXPECT_THAT(table_with(page, 120, {v(150, 40, 120), v(340, 40, 120)}),
              ElementsAre("0,0 หนึ่ง", "0,1 ๑. ประชุม\nชาวบ้าน\n๒. อบรม", "0,2 ปลัด\nคลัง"));
}

// A dark field of a scan has edges as rules do, here with one of the rules between its columns.
TEST(PartialTables, AHeaderAloneInRulesBelongsToTheRowsBelow) {
  TypedPage page;
  page.at(60, "ตัวชี้วัด", true).at(210, "มาตรการ", true).at(380, "ผู้ทำ", true).down(40);
  page.at(50, "หนึ่ง").at(200, "ทำคู่มือแจกราษฎร").at(370, "ปลัด").down().at(200, "ทุกหมู่บ้าน").next_row();
  page.at(50, "สอง").at(200, "ประชุม").at(370, "คลัง").next_row();
  page.at(50, "สาม").at(200, "ติดประกาศ").at(370, "ช่าง");
  const std::vector<Rule> box{h(40, 40, 460), h(72, 40, 460), v(40, 40, 72), v(460, 40, 72), v(350, 40, 72)};
  EXPECT_THAT(
      table_with_rules(page, box),
      ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง", "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน", "1,2 ปลัด",
                  "2,0 สอง", "2,1 ประชุม", "2,2 คลัง", "3,0 สาม", "3,1 ติดประกาศ", "3,2 ช่าง"));
}

TEST(PartialTables, ABoxOfBoldWordsAboveProseStaysATable) {
  TypedPage page;
  page.at(60, "คะแนน", true).at(380, "85.20", true).down(40);
  page.at(50, "เรื่องเดิม องค์การบริหารส่วนตำบลได้ส่งแบบประเมินตามกำหนด").down();
  page.at(50, "ข้อเท็จจริง ได้ประชุมชี้แจงแล้วทุกฝ่าย");
  const std::vector<Rule> box{h(40, 40, 460), h(72, 40, 460), v(40, 40, 72), v(460, 40, 72), v(350, 40, 72)};
  EXPECT_THAT(table_with_rules(page, box), ElementsAre("0,0 คะแนน", "0,1 85.20"));
}

// The page's end cuts the table off: nothing closes its columns below, on the next page nothing above. The outer
// rules go on beside a note.
TEST(PartialTables, ColumnsThatThePageCutsOffStayColumns) {
  TypedPage page;
  page.at(200, "ทุกหมู่บ้าน").at(370, "ผู้ช่วย").down().at(200, "และตลาด").down(30);
  page.at(50, "สอง").at(200, "ประชุม").at(370, "คลัง").down().at(200, "ทุกเดือน").down(40);
  page.at(50, "หมายเหตุ : ข้อมูลเดือนกันยายน สิ้นปีงบประมาณที่แล้ว").down();
  const std::vector<Rule> fence{v(40, 40, 180), v(190, 40, 134), v(360, 40, 134), v(460, 40, 180),
                                h(180, 40, 460)};
  EXPECT_THAT(table_with_rules(page, fence), ElementsAre("0,0 ", "0,1 ทุกหมู่บ้าน\nและตลาด", "0,2 ผู้ช่วย",
                                                         "1,0 สอง", "1,1 ประชุม\nทุกเดือน", "1,2 คลัง"));
}

TEST(PartialTables, ACutRowAloneBetweenRulesIsATable) {
  TypedPage page;
  page.at(200, "ทุกหมู่บ้าน").at(370, "ผู้ช่วย").down().at(200, "และตลาด");
  const std::vector<Rule> fence{v(40, 40, 100), v(190, 40, 100), v(360, 40, 100), v(460, 40, 100)};
  EXPECT_THAT(table_with_rules(page, fence), ElementsAre("0,0 ", "0,1 ทุกหมู่บ้าน\nและตลาด", "0,2 ผู้ช่วย"));
}

TEST(PartialTables, RulesAmongRunningTextAreNoColumns) {
  TypedPage page;
  for (int line = 0; line < 4; ++line) page.at(50, "ตามที่ได้ประกาศเจตนารมณ์ไว้แล้วนั้น บัดนี้ครบกำหนดรายงานแล้ว").down();
  EXPECT_THAT(table_with_rules(page, {v(100, 40, 110), v(150, 40, 110), v(250, 40, 110)}), IsEmpty());
}

// A row between rules alone, on the page behind the one whose table it goes on with.
std::vector<std::string> rest_with(const TypedPage& rest, const std::vector<Rule>& rules) {
  const std::vector<Rule> before{h(40, 40, 460), h(72, 40, 460), h(112, 40, 460), h(141, 40, 460),
                                 h(210, 40, 460)};
  Page page;
  page.height = 842;
  page.rules = before;
  page.blocks = lay_out(centred_page().words(), find_tables(before), {}, nullptr, before);
  const auto open = open_table_of(page);
  EXPECT_TRUE(open);
  for (const Block& block : lay_out(rest.words(), find_tables(rules), {}, open ? &*open : nullptr, rules))
    if (const Table* table = std::get_if<Table>(&block)) return cells_of(*table);
  return {};
}

TEST(PartialTables, ARowAloneOnTheNextPageKeepsItsColumns) {
  TypedPage rest;
  rest.at(50, "สี่").at(200, "ทำแผนที่บ้านทุก").at(370, "โยธา").down(16).at(200, "หลังคาเรือน");
  EXPECT_THAT(rest_with(rest, {h(40, 40, 460), h(90, 40, 460), v(40, 40, 90), v(460, 40, 90)}),
              ElementsAre("0,0 สี่", "0,1 ทำแผนที่บ้านทุก\nหลังคาเรือน", "0,2 โยธา"));
}

TEST(PartialTables, ABoxOfAnotherWidthOnTheNextPageIsNoRow) {
  TypedPage rest;
  rest.at(50, "สี่").at(200, "ทำแผนที่บ้านทุก").at(300, "โยธา").down(16).at(200, "หลังคาเรือน");
  EXPECT_THAT(rest_with(rest, {h(40, 40, 400), h(90, 40, 400), v(40, 40, 90), v(400, 40, 90)}), IsEmpty());
}

TEST(PartialTables, ANoteBetweenRulesIsOneCell) {
  TypedPage page = centred_page();
  page.down(30).at(50, "ระยะเวลาดำเนินการ : ภายในเดือนกันยายน");
  EXPECT_THAT(table_with(page, 240, {h(72, 40, 460), h(112, 40, 460), h(141, 40, 460), h(210, 40, 460)}),
              testing::Contains("4,0+1x3 ระยะเวลาดำเนินการ : ภายในเดือนกันยายน"));
}

// Spaces between the numbers of a row are alike, as those between words are.
TEST(PartialTables, ARowOfNumbersIsNoTextAcross) {
  TypedPage page;
  page.at(50, "ปี", true)
      .at(120, "งบ", true)
      .at(200, "สื่อ", true)
      .at(280, "ระบบ", true)
      .at(380, "ทุจริต", true)
      .down(30);
  page.at(50, "2563").at(120, "68.80").at(200, "77.84").at(280, "62.90").at(380, "78.00").down(30);
  page.at(50, "2564").at(120, "81.11").at(200, "97.30").at(280, "77.75").at(380, "80.41");
  EXPECT_THAT(
      table_with(page, 120, {h(62, 40, 460), h(92, 40, 460)}),
      ElementsAre("0,0 ปี", "0,1 งบ", "0,2 สื่อ", "0,3 ระบบ", "0,4 ทุจริต", "1,0 2563", "1,1 68.80", "1,2 77.84",
                  "1,3 62.90", "1,4 78.00", "2,0 2564", "2,1 81.11", "2,2 97.30", "2,3 77.75", "2,4 80.41"));
}

// A dark header shows some of its columns, and the rows below it none: all of them became one cell.
TEST(PartialTables, ColumnsOfAHeaderAloneLeaveThoseOfTheRowsToWhiteSpace) {
  EXPECT_THAT(
      table_with(centred_page(), 210, {h(72, 40, 460), h(112, 40, 460), h(141, 40, 460), v(190, 40, 72)}),
      ElementsAre("0,0 ตัวชี้วัด", "0,1 มาตรการ", "0,2 ผู้ทำ", "1,0 หนึ่ง", "1,1 ทำคู่มือแจกราษฎร\nทุกหมู่บ้าน", "1,2 ปลัด",
                  "2,0 สอง", "2,1 ประชุม", "2,2 คลัง", "3,0 สาม", "3,1 ติดประกาศไว้ที่\nศาลาวัดกับที่\nตลาดนัด",
                  "3,2 ช่าง"));
}

// A row that a page cut, above its notes: few of its cells have text, but rules show all of them.
TEST(PartialTables, NotesBelowARowLeaveItsColumns) {
  TypedPage page;
  page.at(200, "ชี้แจง").at(380, "ศุกร์").down(30);
  page.at(50, "ห้วงเวลา : ทุกเดือน").down(30);
  page.at(50, "การติดตาม : ผู้บริหารกำกับดูแลทุกเดือน");
  std::vector<Rule> inner{h(62, 40, 460), h(92, 40, 460)};
  for (const double x : {100, 190, 270, 370, 420}) inner.push_back(v(x, 40, 62));
  EXPECT_THAT(table_with(page, 120, inner),
              ElementsAre("0,0 ", "0,1 ", "0,2 ชี้แจง", "0,3 ", "0,4 ศุกร์", "0,5 ", "1,0+1x6 ห้วงเวลา : ทุกเดือน",
                          "2,0+1x6 การติดตาม : ผู้บริหารกำกับดูแลทุกเดือน"));
}

// On a fax the rules of a dark header are as black as its field.
TEST(PartialTables, AnUndividedHeaderOverDrawnColumnsIsDivided) {
  TypedPage page;
  page.at(50, "ตัวชี้วัด").at(210, "ปี 2566").at(380, "ปี 2567").down(30);
  page.at(50, "การใช้อำนาจ").at(210, "94.85").at(380, "66.42").down(30);
  page.at(50, "หมายเหตุ ข้อมูลของปีที่ผ่านมาทั้งหมดจากระบบ");
  EXPECT_THAT(table_with(page, 120, {h(62, 40, 460), h(92, 40, 460), v(200, 62, 92), v(370, 62, 92)}),
              ElementsAre("0,0 ตัวชี้วัด", "0,1 ปี 2566", "0,2 ปี 2567", "1,0 การใช้อำนาจ", "1,1 94.85", "1,2 66.42",
                          "2,0+1x3 หมายเหตุ ข้อมูลของปีที่ผ่านมาทั้งหมดจากระบบ"));
}

TEST(PartialTables, ATextOverSeveralColumnsStaysWhole) {
  TypedPage page;
  page.at(50, "ตัวชี้วัด").at(260, "ผลการประเมินรายปี").down(30);
  page.at(50, "การใช้อำนาจ").at(210, "94.85").at(380, "66.42");
  EXPECT_THAT(
      table_with(page, 92, {h(62, 40, 460), v(200, 40, 92), v(370, 62, 92)}),
      ElementsAre("0,0 ตัวชี้วัด", "0,1+1x2 ผลการประเมินรายปี", "1,0 การใช้อำนาจ", "1,1 94.85", "1,2 66.42"));
}

}  // namespace
}  // namespace thaimemo
