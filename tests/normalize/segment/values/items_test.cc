#include "normalize/segment/values/items.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

std::vector<std::string> points(const std::string& text) {
  std::vector<std::string> result;
  for (const Item& item : items_in(Field::steps, text)) result.push_back(item.label + "|" + item.text);
  return result;
}

using Points = std::vector<std::string>;

TEST(Items, AreCutAtNumbersThatCountUp) {
  EXPECT_EQ(points("๑. ประชุม ๒. ออกคำสั่ง ๓. รายงานผล"), (Points{"๑.|ประชุม", "๒.|ออกคำสั่ง", "๓.|รายงานผล"}));
  EXPECT_EQ(points("1.จัดอบรม\n2.ติดตามผล"), (Points{"1.|จัดอบรม", "2.|ติดตามผล"}));
  EXPECT_EQ(points("(1) ก่อน (2) หลัง"), (Points{"(1)|ก่อน", "(2)|หลัง"}));
}

TEST(Items, AreCutAtDashesWhereThereAreNoNumbers) {
  EXPECT_EQ(points("- จัดทำคู่มือ\n- เผยแพร่"), (Points{"-|จัดทำคู่มือ", "-|เผยแพร่"}));
  EXPECT_EQ(points("๑. ประกาศ - ทางเว็บไซต์ ๒. ติดป้าย"), (Points{"๑.|ประกาศ - ทางเว็บไซต์", "๒.|ติดป้าย"}));
}

TEST(Items, AreNotCutAtNumbersOfASentence) {
  EXPECT_EQ(points("ดำเนินการตามข้อ 5. ของประกาศ"), Points{});
  EXPECT_EQ(points("งบประมาณ 1.5 ล้านบาท"), Points{});
  EXPECT_EQ(points("จัดประชุมทุกเดือน"), Points{});
}

TEST(ListNumbers, OfACutListMayBeginPastOne) {
  EXPECT_EQ(list_numbers("๒. เผยแพร่ ๓. ติดตาม"), (std::vector<int>{2, 3}));
  EXPECT_EQ(list_numbers("จัดประชุม ๒. เผยแพร่"), std::vector<int>{});
}

TEST(BeginsInsideList, SaysWhetherAPointWasCut) {
  EXPECT_TRUE(begins_inside_list("ให้ครบถ้วน\n- เผยแพร่"));
  EXPECT_TRUE(begins_inside_list("ให้ครบถ้วน ๒. เผยแพร่"));
  EXPECT_FALSE(begins_inside_list("- ประชุม\n- เผยแพร่"));
  EXPECT_FALSE(begins_inside_list("ขั้นตอนมีดังนี้ ๑. ประชุม"));
  EXPECT_FALSE(begins_inside_list("ยืม - คืน ทรัพย์สิน"));
}

}  // namespace
}  // namespace thaimemo
