#include "normalize/segment/outline.h"

#include <gtest/gtest.h>

#include "normalize/segment/rules.h"

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

}  // namespace
}  // namespace thaimemo
