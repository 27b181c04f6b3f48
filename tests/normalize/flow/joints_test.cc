// What stands between two lines of one paragraph.
#include "normalize/flow/joints.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace thaimemo {
namespace {

Joint between(std::string_view line, std::string_view next) {
  return joint_between(decode_utf8(line), decode_utf8(next));
}

TEST(Joints, ThaiWordsFollowEachOtherWithoutSpace) {
  EXPECT_EQ(between("กิจกรรมประชาคมเพื่อให้", "ผู้ประกอบการในพื้นที่"), Joint::none);
  EXPECT_EQ(between("การ", "ปฏิบัติ"), Joint::none);
}

TEST(Joints, WordsBrokenInsideStayWhole) {
  EXPECT_EQ(between("กองยุทธศาสต", "ร์และ"), Joint::none);
  EXPECT_EQ(between("งบประมา", "ณ"), Joint::none);
  EXPECT_EQ(between("พ.", "ศ. 2567"), Joint::none);
}

TEST(Joints, NumbersAndForeignWordsStandApart) {
  EXPECT_EQ(between("แต่งตั้งคณะทำงานจำนวน", "11 คน"), Joint::space);
  EXPECT_EQ(between("ภายใน ๒๙", "วัน"), Joint::space);
  EXPECT_EQ(between("ขับเคลื่อน", "ITA"), Joint::space);
  EXPECT_EQ(between("ปีงบประมาณ พ.ศ.", "๒๕๖๗"), Joint::space);
  EXPECT_EQ(between("No Gift", "Policy"), Joint::space);
}

TEST(Joints, BracketsTakeTheirSpaceOutside) {
  EXPECT_EQ(between("ตามแบบ", "(ข้อ ๐๘)"), Joint::space);
  EXPECT_EQ(between("(ข้อ ๐๘)", "ให้ครบถ้วน"), Joint::space);
  EXPECT_EQ(between("ตามแบบ (", "ข้อ ๐๘)"), Joint::none);
  EXPECT_EQ(between("ตามแบบ (ข้อ ๐๘", ")"), Joint::none);
}

TEST(Joints, SignsKeepTheSpaceTheyHaveOnTheirOtherSide) {
  EXPECT_EQ(between("กองคลัง/", "กองช่าง"), Joint::none);
  EXPECT_EQ(between("หน่วยงานหลัก :", "สำนักปลัด"), Joint::space);
  EXPECT_EQ(between("ต.ค. ๒๕๖๕ -", "ก.ย. ๒๕๖๖"), Joint::space);
  EXPECT_EQ(between("ต.ค. ๒๕๖๕", "- ก.ย. ๒๕๖๖"), Joint::space);
  EXPECT_EQ(between("ข้อ 10-", "15"), Joint::none);
}

TEST(Joints, AddressesOfTheWebStayWhole) {
  EXPECT_EQ(between("https://www.khokmai.go.th/", "page21"), Joint::none);
  EXPECT_EQ(between("www.khokmai", ".go.th"), Joint::none);
  EXPECT_EQ(between("www.khokmai.go.th", "ให้เป็นปัจจุบัน"), Joint::space);
  EXPECT_EQ(between("ปรับปรุงข้อมูลใน", "www.khokmai.go.th"), Joint::space);
}

TEST(Joints, ClausesBeginBehindASpace) {
  EXPECT_EQ(between("ได้ ๔๖ คะแนน", "พบว่าการแยก"), Joint::space);
  EXPECT_EQ(between("ด้านต่าง ๆ", "ให้ครบ"), Joint::space);
}

}  // namespace
}  // namespace thaimemo
