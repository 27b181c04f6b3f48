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

TEST(WordsPutRight, AreThoseOfTheListThatStandAlone) {
  const std::vector<std::string> words{"บันทึกข้อความ", "ส่วนราชการ", "วันที่", "เรื่อง", "เรียน"};
  EXPECT_EQ(words_put_right("รN บับทึกข้อความ", words), "รN บันทึกข้อความ");
  EXPECT_EQ(words_put_right("ส่านราซการ กองคลัง", words), "ส่วนราชการ กองคลัง");
  EXPECT_EQ(words_put_right("ที่ ๘๓๕… ว้นที่ ๒๒", words), "ที่ ๘๓๕… วันที่ ๒๒");
  EXPECT_EQ(words_put_right("เรื้องการเรี่ยน", words), "เรื่องการเรี่ยน") << "behind letters stand other words";
  EXPECT_EQ(words_put_right("ตามที่ ทราบ", words), "ตามที่ ทราบ");
}

TEST(Misread, OneLetterIsReadAsEachOfItsLookAlikes) {
  EXPECT_EQ(misreadings("ข้อ"), (std::vector<std::string>{"ช้อ", "ซ้อ", "ฃ้อ", "ข้ว", "ข้ฮ", "ข้d"}));
  EXPECT_TRUE(misreadings("").empty());
}

}  // namespace
}  // namespace thaimemo
