#include <gtest/gtest.h>

#include "tests/normalize/segment/report_of.h"

namespace thaimemo {
namespace {

TEST(Facts, AProvinceEndsWhereItsNameEnds) {
  const Report report =
      report_of("แผนปฏิบัติการป้องกันการทุจริต\nเทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดชลบุรีประจำปีงบประมาณ พ.ศ. 2567\n");
  EXPECT_EQ(report.facts.province, "ชลบุรี");
  EXPECT_EQ(report.facts.district, "เมือง");
}

TEST(Facts, APlanOfTheProvinceIsNoProvince) {
  const Report report =
      report_of("องค์การบริหารส่วนตำบลบ้านใหม่\nสอดคล้องกับแผนพัฒนาจังหวัด แผนพัฒนาอำเภอ และนโยบายของท้องถิ่น\n");
  EXPECT_FALSE(report.facts.province.has_value());
  EXPECT_FALSE(report.facts.district.has_value());
}

TEST(Facts, ATotalWithFourDecimalsIsNoOverallScore) {
  const Report report = report_of(
      "ผลการประเมิน ITA\n\nตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t80.00\nการเปิดเผยข้อมูล\t70.00\nคะแนนรวม\t73.1750\n");
  EXPECT_FALSE(report.facts.overall_score.has_value());
}

// Totals of the assessment have decimals; whole numbers behind its name are shares of something else.
TEST(Facts, AShareWithoutDecimalsIsNoOverallScore) {
  const Report report =
      report_of("โรงพยาบาลบ้านสวน\nรายงานผลการประเมินความเสี่ยง เจ้าหน้าที่เข้ารับการอบรมคิดเป็นร้อยละ 90 ของทั้งหมด\n");
  EXPECT_FALSE(report.facts.overall_score.has_value());
}

}  // namespace
}  // namespace thaimemo
