#include "extract/record/page_furniture.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(Furniture, PageNumbersAndCatchwords) {
  for (const char* text : {"12", "- ๓ -", "(4)", "หน้า 5", "Page 5 of 9", "หน้า ๔ / ๖"})
    EXPECT_TRUE(is_page_number(text)) << text;
  for (const char* text : {"ตัวชี้วัดที่ 3", "ซ่อมถนน", "-", "โทร 053-123456"})
    EXPECT_FALSE(is_page_number(text)) << text;
  for (const char* text : {"- ๓ -", "หน้า 5", "Page 5 of 9", "หน้า ๔ / ๖", "หนัา 5"})
    EXPECT_TRUE(is_bare_page_number(text)) << text;
  for (const char* text : {"22 นาที", "๕ เดือน", "ITA 2565"}) EXPECT_FALSE(is_bare_page_number(text)) << text;
  EXPECT_TRUE(is_catchword("/๒. การให้บริการ..."));
  EXPECT_FALSE(is_catchword("กองช่าง/กองคลัง"));
  EXPECT_EQ(without_numbers("แผนปี ๒๕๖๗ หน้า 3"), without_numbers("แผนปี ๒๕๖๗ หน้า 12"));
}

}  // namespace
}  // namespace thaimemo
