// What begins a point of a list, and what only looks like it.
#include "normalize/flow/list_marker.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace thaimemo {
namespace {

std::optional<ListMarker> marker(std::string_view line) {
  return marker_at_start(decode_utf8(line));
}

TEST(ListMarker, NumbersInBothDigits) {
  for (const char* line : {"2. จัดอบรม", "๒. จัดอบรม", "2) จัดอบรม", "(๒) จัดอบรม", "2.จัดอบรม"}) {
    ASSERT_TRUE(marker(line)) << line;
    EXPECT_EQ(marker(line)->kind, MarkerKind::number) << line;
    EXPECT_EQ(marker(line)->number, 2) << line;
  }
}

TEST(ListMarker, PartsLettersAndBullets) {
  EXPECT_EQ(marker("๑.๒ จัดอบรม")->kind, MarkerKind::part);
  EXPECT_EQ(marker("ก. จัดอบรม")->kind, MarkerKind::letter);
  EXPECT_EQ(marker("(ก) จัดอบรม")->kind, MarkerKind::letter);
  for (const char* line : {"- จัดอบรม", "-จัดอบรม", "• จัดอบรม", "– จัดอบรม"})
    EXPECT_EQ(marker(line)->kind, MarkerKind::bullet) << line;
}

TEST(ListMarker, WhatOnlyLooksLikeOne) {
  for (const char* line : {"85.73 คะแนน", "๙๓.๓๓ เนื่องจาก", "ก.ย. 2567", "พ.ศ. 2567", "-3.20", "(ข้อ 2)",
                           "2567", "11 คน", "012. ", "1.05 ล้านบาท", "---", "-", ""})
    EXPECT_FALSE(marker(line)) << line;
}

}  // namespace
}  // namespace thaimemo
