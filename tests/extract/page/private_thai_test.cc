#include "extract/page/private_thai.h"

#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(PrivateThai, OldMarksHaveTheirLetter) {
  EXPECT_EQ(plain_thai(0xF700), U'ฐ');
  EXPECT_EQ(plain_thai(0xF701), U'ิ');
  EXPECT_EQ(plain_thai(0xF70A), U'่');
  EXPECT_EQ(plain_thai(0xF70B), U'้');
  EXPECT_EQ(plain_thai(0xF70E), U'์');
  EXPECT_EQ(plain_thai(0xF711), U'ํ');
  EXPECT_EQ(plain_thai(0xF71A), U'ฺ');
}

TEST(PrivateThai, OtherLettersStay) {
  EXPECT_EQ(plain_thai(U'ก'), U'ก');
  EXPECT_EQ(plain_thai(0xF6FF), 0xF6FFu);
  EXPECT_EQ(plain_thai(0xF71B), 0xF71Bu);
}

}  // namespace
}  // namespace thaimemo
