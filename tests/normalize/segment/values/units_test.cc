#include "normalize/segment/values/units.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(Units, AreSplitByLabels) {
  EXPECT_EQ(read_units("หน่วยงานหลัก : สำนักปลัด\nหน่วยงานร่วม : งานนิติการ", Rules::built_in()),
            (Units{"สำนักปลัด", "งานนิติการ"}));
  EXPECT_EQ(read_units("หลัก: กองคลัง สนับสนุน: กองช่าง, กองการศึกษา", Rules::built_in()),
            (Units{"กองคลัง", "กองช่าง, กองการศึกษา"}));
  EXPECT_EQ(read_units("กองคลัง\nผู้รับผิดชอบร่วม: กองช่าง", Rules::built_in()), (Units{"กองคลัง", "กองช่าง"}));
}

TEST(Units, AreSplitByMarksBehindThem) {
  EXPECT_EQ(read_units("สำนักปลัด (หลัก) กองคลัง (สนับสนุน) กองช่าง (ร่วม)", Rules::built_in()),
            (Units{"สำนักปลัด", "กองคลัง, กองช่าง"}));
}

TEST(Units, AreAllInChargeWhereNobodyHelps) {
  EXPECT_EQ(read_units("กองช่าง /\nกองคลัง", Rules::built_in()), (Units{"กองช่าง / กองคลัง", std::nullopt}));
  EXPECT_EQ(read_units(" \n", Rules::built_in()), std::nullopt);
}

}  // namespace
}  // namespace thaimemo
