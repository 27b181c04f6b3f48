#include "tools/serve/site/thai_sayings.h"

#include <gtest/gtest.h>

namespace thaimemo {

TEST(ThaiSayings, ReasonsOfPagesAreSaidPartByPart) {
  EXPECT_EQ(thai_reason("text layer healthy"), "ข้อความในแฟ้มใช้ได้");
  EXPECT_EQ(thai_reason("text layer healthy, letters learned from the picture"),
            "ข้อความในแฟ้มใช้ได้ เทียบอักษรกับภาพแล้ว");
  EXPECT_EQ(thai_reason("text layer healthy, something new"), "") << "half of it would mislead";
}

TEST(ThaiSayings, PlacesAreSaid) {
  EXPECT_EQ(thai_place("table 1, row 2, column 3"), "ตาราง 1 แถว 2 ช่อง 3");
  EXPECT_EQ(thai_place("table 4"), "ตาราง 4");
  EXPECT_EQ(thai_place("349 pt from the left, 148 pt from the top"),
            "ห่างจากขอบซ้าย 349 พอยต์ จากขอบบน 148 พอยต์");
  EXPECT_EQ(thai_place("table of contents"), "");
}

TEST(ThaiSayings, DaysAreOfTheBuddhistEra) {
  EXPECT_EQ(thai_date("2024-12-27"), "27 ธ.ค. 2567");
  EXPECT_EQ(thai_date("2024-02-30"), "");
  EXPECT_EQ(thai_date("27 ธ.ค. 2567"), "");
}

}  // namespace thaimemo
