#include "normalize/segment/wording/misread.h"

#include <gtest/gtest.h>

#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

TEST(LookAlikeLetters, AreOneHoweverAScanReadThem) {
  const auto letters = [](const char* text) { return look_alike_letters(folded(text)); };
  EXPECT_EQ(letters("ผลที่เกิดยึ้นจากการถำเนินกาs"), letters("ผลที่เกิดยี่นจากการดำเนินการ"));
  EXPECT_EQ(letters("ข้อ ซักถาม"), letters("ชอขักดาม"));
  EXPECT_NE(letters("มาตรการ"), letters("แนวทาง"));
  EXPECT_NE(letters("ผลการดำเนินการ"), letters("ผลที่ได้รับ"));
}

}  // namespace
}  // namespace thaimemo
