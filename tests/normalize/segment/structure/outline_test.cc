#include "normalize/segment/structure/outline.h"

#include <gtest/gtest.h>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {
namespace {

Line line_at(double y, const std::string& text) {
  Line line;
  line.bbox = {60, y, 300, y + 12};
  line.raw = line.text = text;
  line.font_size_pt = 14;
  return line;
}

Document scan_of(const std::vector<std::string>& feet) {
  Document document;
  for (const std::string& foot : feet) {
    Page page;
    page.number = static_cast<int>(document.pages.size()) + 1;
    page.width = 595;
    page.height = 842;
    page.origin = Origin::ocr;
    page.blocks = {line_at(200, std::to_string(page.number) + ". ข้อความของหน้า"), line_at(800, foot)};
    document.pages.push_back(std::move(page));
  }
  return document;
}

std::size_t paragraphs_of(const Document& document) {
  return outline_of(document, Rules::built_in()).blocks.size();
}

// Each misreading was a line of its own, and parted the halves of a table.
TEST(Outline, ARunningTitleIsKnownWithALetterMisreadOnEveryPage) {
  EXPECT_EQ(paragraphs_of(scan_of({"รายงานด้านคุณธรรมและกความโปร่งใส", "รายงานด้านคุณธรรมและความโปร่งใส",
                                   "รายงานด้านคุณธรรมแสะความโปร่งใส"})),
            3U);
}

TEST(Outline, OfTwoPagesBothMakeARunningTitle) {
  EXPECT_EQ(paragraphs_of(scan_of({"รายงานด้านคุณธรรม", "รายงานด้านคุณธรรม"})), 2U);
}

TEST(Outline, FeetThatDifferAreContent) {
  EXPECT_EQ(paragraphs_of(scan_of({"จึงเรียนมาเพื่อโปรดทราบ", "ลงชื่อผู้รายงานผล", "เอกสารแนบท้ายคำสั่ง"})), 6U);
}

// Item codes, and names that begin like an agency's, parted findings in the middle.
TEST(Outline, AParagraphGoesOnBehindAnOpenBracketAndAFullLine) {
  const auto lines = [](const std::string& first, const std::string& next) {
    Document document = scan_of({""});
    Line above = line_at(300, first), below = line_at(314, next);
    above.bbox.x0 = 90;
    above.bbox.x1 = 540;
    below.bbox.x0 = 60;
    document.pages[0].blocks = {line_at(100, "1. ข้อความ"), above, below};
    document.pages[0].origin = Origin::text_layer;
    return document;
  };
  EXPECT_EQ(paragraphs_of(lines("ควรเพิ่มการประชาสัมพันธ์ผ่านเพจ Facebook (อ้างอิง", "O33)")), 2U);
  EXPECT_EQ(paragraphs_of(lines("ควรทบทวนปฏิทินงานร่วมกับชาวบ้านทุกปี", "(๐๔) ภายในปีงบประมาณ")), 2U);
  EXPECT_EQ(paragraphs_of(lines("ควรเพิ่มการประชาสัมพันธ์ผ่านป้ายหน้า", "สำนักงานและหอกระจายข่าว")), 2U);
  EXPECT_EQ(paragraphs_of(lines("ควรทบทวนปฏิทินงาน", "(๔) ควรจัดอบรม")), 3U);
}

// "ระยะเวลา … : …" and "การติดตาม … : …" below a table became one paragraph, and the second was lost in the
// first.
TEST(Outline, AFooterBeginsAParagraph) {
  Document document = scan_of({""});
  document.pages[0].blocks = {line_at(100, "1. ข้อความ"), line_at(300, "ระยะเวลาดำเนินการ : ไตรมาสที่ ๒ - ๓"),
                              line_at(314, "การกำกับติดตาม : รวบรวมหลักฐานเสนอคณะทำงาน")};
  EXPECT_EQ(paragraphs_of(document), 3U);
}

// A speck beside one line moved the page's margin, and every finding of the page went in two.
TEST(Outline, ASpeckBesideOneLineIsNoMargin) {
  Document document = scan_of({""});
  std::vector<Block> blocks;
  for (int i = 0; i < 3; ++i) {
    Line first = line_at(200 + 60 * i, "ควรทบทวนปฏิทินงานร่วมกับชาวบ้านทุกปี"),
         next = line_at(214 + 60 * i, "ที่อ่านง่าย");
    first.bbox.x0 = 90;
    first.bbox.x1 = 540 - 10 * i;
    blocks.insert(blocks.end(), {first, next});
  }
  Line specked = line_at(100, "1. ข้อความ");
  specked.bbox.x0 = 20;
  blocks.insert(blocks.begin(), specked);
  document.pages[0].blocks = blocks;
  EXPECT_EQ(paragraphs_of(document), 4U);
}

}  // namespace
}  // namespace thaimemo
