#include "extract/text/read_text.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

Document read(std::string_view text, const std::string& source = "report.txt") {
  return read_text(text, source, "00");
}

std::vector<Table> tables_of(const Document& document) {
  std::vector<Table> tables;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      if (const Table* table = std::get_if<Table>(&block)) tables.push_back(*table);
  return tables;
}

std::vector<Line> lines_of(const Document& document) {
  std::vector<Line> lines;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      if (const Line* line = std::get_if<Line>(&block)) lines.push_back(*line);
  return lines;
}

// "a|b//c|d" for two rows of two cells.
std::string shown(const Table& table) {
  std::string text;
  for (const Cell& cell : table.cells) {
    if (!text.empty()) text += cell.column == 0 ? "//" : "|";
    text += cell.raw;
    if (cell.row_span * cell.column_span > 1)
      text += "<" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ">";
  }
  return text;
}

std::string only_table(std::string_view text) {
  const auto tables = tables_of(read(text));
  return tables.size() == 1 ? shown(tables[0]) : std::to_string(tables.size()) + " tables";
}

TEST(ReadText, HeadingsKeepTheirMarks) {
  const auto lines = lines_of(read("# บันทึกข้อความ\n\n###สรุป\n<h2>ผล</h2>\n#1 ไม่ใช่หัวข้อ\n"));
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0].raw, "# บันทึกข้อความ");
  EXPECT_EQ(lines[0].heading_level, 1);
  EXPECT_EQ(lines[1].heading_level, 3);
  EXPECT_EQ(lines[2].heading_level, 2);
  EXPECT_EQ(lines[3].heading_level, 0);
}

TEST(ReadText, BoldGoesOnOverLinesOfAParagraph) {
  const auto lines = lines_of(read("**รายงานผล\nประจำปี**\n**จุดแข็ง** ทำได้ดี\n\nธรรมดา"));
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_TRUE(lines[0].bold);
  EXPECT_TRUE(lines[1].bold);
  EXPECT_FALSE(lines[2].bold);
  EXPECT_FALSE(lines[3].bold);
}

TEST(ReadText, PositionsAreLettersAndLines) {
  const Document document = read("ก\n\nหัว\tคะแนน\tผล\nข้อ\t๙๐\tดี\n");
  const Table table = tables_of(document).at(0);
  EXPECT_EQ(table.bbox, (Box{0, 2, 12, 4}));
  EXPECT_EQ(table.cells[1].bbox, (Box{4, 2, 9, 3}));
  EXPECT_EQ(table.cells[4].raw, "๙๐");
  EXPECT_FALSE(table.ruled);
  EXPECT_EQ(document.pages[0].height, 4);
}

TEST(ReadText, BlankLineSeparatesTables) {
  const auto tables = tables_of(read("a\tb\tc\nd\te\tf\n\na\tb\tc\ng\th\ti\n"));
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_EQ(tables[1].number, 2);
}

TEST(ReadText, ShortRowsAreFilled) {
  EXPECT_EQ(only_table("a\tb\tc\nd\te\n"), "a|b|c//d|e|");
  EXPECT_EQ(only_table("a\tb\tc\n\t\tf\n"), "a|b|c//||f");
}

TEST(ReadText, LoneTabIsNoTable) {
  EXPECT_EQ(only_table("ที่ กข ๑๒\tวันที่ ๓ มกราคม\n\nเรื่อง รายงาน\n"), "0 tables");
  EXPECT_EQ(only_table("\tย่อหน้าแรก\n\tย่อหน้าสอง\n"), "0 tables");
  EXPECT_EQ(tables_of(read("ตัวชี้วัด\tคะแนน\n\n๑. การใช้อำนาจ\t๙๐\n\n๒. คุณภาพ\t๘๐\n")).size(), 3u);
}

TEST(ReadText, LineBetweenRowsSpansTheTable) {
  EXPECT_EQ(only_table("a\tb\tc\nด้านภายใน\nd\te\tf\n"), "a|b|c//ด้านภายใน<1x3>//d|e|f");
}

TEST(ReadText, LineBeforeTheHeaderAgainEndsTheTable) {
  const Document document = read("ก\tข\tค\nd\te\tf\n๒. ด้านที่สอง\nก\tข\tค\ng\th\ti\n");
  EXPECT_EQ(tables_of(document).size(), 2u);
  EXPECT_EQ(lines_of(document).at(0).raw, "๒. ด้านที่สอง");
}

TEST(ReadText, OpenTagAndOpenQuoteGoOnOverLines) {
  EXPECT_EQ(only_table("a\tb\tc\nd\t<ul><li>หนึ่ง\n<li>สอง</ul>\tf\n"), "a|b|c//d|<ul><li>หนึ่ง\n<li>สอง</ul>|f");
  EXPECT_EQ(only_table("a\tb\tc\nd\te\t\"หนึ่ง\nสอง\"\n"), "a|b|c//d|e|\"หนึ่ง\nสอง\"");
  EXPECT_EQ(only_table("a\tb\tc\nd\te\t<p>ไม่ปิด\ng\th\ti\n"), "a|b|c//d|e|<p>ไม่ปิด//g|h|i");
}

TEST(ReadText, PipeTable) {
  EXPECT_EQ(only_table("| ข้อ | คะแนน |\n|:---|---:|\n| ๑ | ๙๐ |\n| ก \\| ข | - |\n"),
            "ข้อ|คะแนน//๑|๙๐//ก \\| ข|-");
  EXPECT_EQ(only_table("ข้อ | คะแนน\n--- | ---\n๑ | ๙๐\n"), "ข้อ|คะแนน//๑|๙๐");
  EXPECT_EQ(tables_of(read("|a|b|\n|-|-|\n|c|d|\n")).at(0).bbox, (Box{1, 0, 4, 3}));
}

TEST(ReadText, HtmlTableWithSpans) {
  const std::string html =
      "ก่อน\n<table>\n<thead><tr><th rowspan=2>ข้อ</th><th "
      "colspan=\"2\">คะแนน</th></tr>\n<tr><th>๑</th><th>๒</th></tr>"
      "</thead>\n<tr><td>ก<br>ข</td><td><b>ค</b></td></tr>\n</table>\nหลัง\n";
  const Document document = read(html);
  ASSERT_EQ(tables_of(document).size(), 1u);
  const Table table = tables_of(document)[0];
  EXPECT_EQ(shown(table), "ข้อ<2x1>|คะแนน<1x2>|๑|๒//ก<br>ข|<b>ค</b>|");
  EXPECT_EQ(table.bbox.y0, 1);
  EXPECT_EQ(table.bbox.y1, 6);
  EXPECT_EQ(table.cells[4].bbox, (Box{8, 4, 14, 5}));
  EXPECT_EQ(lines_of(document).size(), 2u);
}

TEST(ReadText, HtmlTableThatNeverEndsLosesNothing) {
  const Document document = read("<table><tr><td>ก</td></tr>\nท้าย\n");
  EXPECT_EQ(tables_of(document).size(), 1u);
  ASSERT_EQ(lines_of(document).size(), 1u);
  EXPECT_EQ(lines_of(document)[0].raw, "ท้าย");
}

TEST(ReadText, WholeHtmlDocument) {
  const Document document = read(
      "<!DOCTYPE html><html><head><title>รายงาน</title><style>p "
      "{}</style></head><body><h1>หัวข้อ</h1><p><b>ตัวหนา"
      "</b></p><p>บรรทัด ๑<br>บรรทัด ๒</p><table><tr><td>ก<td>ข</table></body></html>");
  const auto lines = lines_of(document);
  EXPECT_EQ(document.title, "รายงาน");
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0].heading_level, 1);
  EXPECT_TRUE(lines[1].bold);
  EXPECT_EQ(lines[1].raw, "<b>ตัวหนา</b>");
  EXPECT_EQ(lines[3].raw, "บรรทัด ๒");
  EXPECT_EQ(shown(tables_of(document).at(0)), "ก|ข");
}

TEST(ReadText, PagesByFormFeedAndMarker) {
  EXPECT_EQ(read("ก\n\fข\n\f").page_count, 2);
  EXPECT_EQ(read("--- Page 1 ---\nก\n--- Page 2 ---\nข\n").page_count, 2);
  EXPECT_EQ(read("ก\n<!-- หน้า ๒ -->\nข\n").page_count, 2);
  EXPECT_EQ(read("ก\n\f[page 2 of 2]\nข\n").page_count, 2);
  EXPECT_EQ(read("ก\n- ๒ -\nหน้า ๒\nข\n").page_count, 1);
  EXPECT_EQ(lines_of(read("ก\n\fข\n"))[1].bbox.y0, 1);
}

TEST(ReadText, Encodings) {
  const std::string tis = "\xA1\xD2\xC3\t\xF9\xF0\xF1\tx\ny\tz\t\xA1\n";
  const Document guessed = read(tis);
  EXPECT_EQ(shown(tables_of(guessed).at(0)), "การ|๙๐๑|x//y|z|ก");
  EXPECT_EQ(guessed.problems.at(0).code, "text-encoding-guessed");
  EXPECT_EQ(lines_of(read("\xEF\xBB\xBFก\r\nข\rค"))[2].raw, "ค");
  EXPECT_EQ(lines_of(read(std::string_view("\xFF\xFE\x01\x0E", 4)))[0].raw, "ก");
  EXPECT_EQ(read("การใช้อำนาจ \xFF ดี").problems.at(0).code, "text-bytes-replaced");
}

TEST(ReadText, TellsDamagedUtf16) {
  using namespace std::string_view_literals;
  EXPECT_TRUE(read("\xFF\xFE\x01\x0E"sv).problems.empty());
  for (const std::string_view damaged : {"\xFF\xFE\x01\x0E\x02"sv,         // an odd byte
                                         "\xFF\xFE\x01\x0E\x3D\xD8"sv,     // half a letter at the end,
                                         "\xFF\xFE\x3D\xD8\x01\x0E"sv,     // before another,
                                         "\xFE\xFF\xDC\x00\x0E\x01"sv}) {  // and its second half alone
    const Document document = read(damaged);
    ASSERT_EQ(document.problems.size(), 1U);
    EXPECT_EQ(document.problems[0].code, "text-bytes-replaced");
  }
}

TEST(ReadText, RubbishIsDamaged) {
  const Document document = read(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18));
  EXPECT_EQ(document.status, Status::damaged);
  EXPECT_EQ(document.problems.at(0).code, "not-text");
  EXPECT_EQ(read("").status, Status::ok);
}

}  // namespace
}  // namespace thaimemo
