#include "base/translation.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace thaimemo {
namespace {

TEST(Translation, FindsWholeSentencesAndFillsGaps) {
  EXPECT_EQ(in_thai("there is no such file"), "ไม่มีไฟล์นี้");
  EXPECT_EQ(in_thai("'ก' is no number"), "'ก' ไม่ใช่ตัวเลข");
  EXPECT_EQ(in_thai("Did you mean --port instead of --prot?"), "หมายถึง --port แทน --prot หรือไม่");
  EXPECT_EQ(in_thai("3 documents, 1 page"), "เอกสาร 3 ฉบับ 1 หน้า");
}

TEST(Translation, WhatNoSentenceKnowsStays) {
  EXPECT_EQ(in_thai("a sentence that nobody translated"), "a sentence that nobody translated");
  EXPECT_EQ(in_thai(""), "");
}

// Of "points" and "points (%s)" the longer one; what a gap holds is translated, too.
TEST(Translation, TakesTheSentenceThatSaysMost) {
  EXPECT_EQ(in_thai("points (70)"), "คะแนน (70)");
  EXPECT_EQ(in_thai("part of the agency's name (needed)"), "ส่วนหนึ่งของชื่อหน่วยงาน (ต้องระบุ)");
}

TEST(Translation, KeepsLinesAndColumns) {
  EXPECT_EQ(lines_in_thai("missing   sandbox\n          -> tools/demo builds it\n\nok  x\n"),
            "ขาด   sandbox\n          -> tools/demo สร้างให้\n\nok  x\n");
}

class Environment : public ::testing::Test {
 protected:
  void SetUp() override { TearDown(); }
  void TearDown() override {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) unsetenv(name);
  }
};

TEST_F(Environment, ChoosesTheLanguage) {
  EXPECT_FALSE(thai_is_asked_for());
  setenv("LANG", "th_TH.UTF-8", 1);
  setenv("LC_ALL", "", 1);
  EXPECT_TRUE(thai_is_asked_for());
  setenv("LC_ALL", "C.UTF-8", 1);
  EXPECT_FALSE(thai_is_asked_for());
  EXPECT_EQ(in_their_language("there is no such file"), "there is no such file");
}

TEST_F(Environment, LeavesCodePlaceAndExitCodeOfAnError) {
  setenv("LC_MESSAGES", "th", 1);
  const Error thai = in_their_language(
      Error("port-taken", "127.0.0.1:80", "Permission denied", "Try again.", ExitCode::usage));
  EXPECT_EQ(to_text(thai), "thaimemo: 127.0.0.1:80: ไม่มีสิทธิ์เข้าถึง [port-taken]\n  ลองใหม่\n");
  EXPECT_EQ(thai.exit_code(), ExitCode::usage);
}

}  // namespace
}  // namespace thaimemo
