#include "tools/ingest/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/translation.h"

namespace thaimemo {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Progress, ALineHasCountsRateAndTimeLeft) {
  // 20 of 90 documents in 100 s: 70 are left, 5 s each.
  EXPECT_EQ(progress_line({100, 10, 20, 250}, 100),
            "30 of 100 documents, 250 pages, 2.5 pages/s, 0:05:50 left");
}

TEST(Progress, BeforeAnythingIsKnownNothingIsGuessed) {
  EXPECT_EQ(progress_line({1, 0, 0, 0}, 0.2), "0 of 1 document, 0 pages");
}

TEST(Progress, TheBarFillsFromWhatIsLoaded) {
  EXPECT_THAT(progress_bar({100, 25, 25, 0}, 1, 8), ::testing::StartsWith("[####....] 50 of 100"));
  EXPECT_THAT(progress_bar({0, 0, 0, 0}, 1, 2), ::testing::StartsWith("[..]"));
  EXPECT_THAT(progress_bar({7, 0, 7, 0}, 1, 4), ::testing::StartsWith("[####]"));
}

TEST(Progress, TheSummaryIsToldInThai) {
  IngestSummary summary;
  summary.files = 10;
  summary.loaded_before = 4;
  summary.pages = 1;
  summary.statuses = {{"ok", 7}};
  const std::string told = lines_in_thai(to_text(summary, "a.db"));
  EXPECT_THAT(told, HasSubstr("10 ไฟล์ โหลดไว้ก่อนแล้ว 4 อ่านครั้งนี้ 1 หน้า\n  ok             7\n"));
  EXPECT_THAT(told, HasSubstr("ยังไม่ได้อ่าน        3\n"));
}

TEST(Progress, TheSummaryAddsUpAndSaysWhatIsNext) {
  IngestSummary summary;
  summary.files = 10;
  summary.loaded_before = 4;
  summary.statuses = {{"ok", 7}, {"out_of_memory", 1}};
  summary.stopped = true;
  const std::string stopped = to_text(summary, "a.db");
  EXPECT_THAT(stopped, HasSubstr("10 files, 4 loaded before, 0 pages read now"));
  EXPECT_THAT(stopped, HasSubstr("  ok             7\n  out_of_memory  1\n  not yet        2\n"));
  EXPECT_THAT(stopped, HasSubstr("the same command does what is left"));
  summary.stopped = false;
  EXPECT_THAT(to_text(summary, "a.db"), HasSubstr("Why:  thaimemo query a.db problems"));
}

TEST(Progress, WhereAllIsWellNoReasonsAreOffered) {
  IngestSummary summary;
  summary.files = 1;
  summary.statuses = {{"ok", 1}};
  EXPECT_THAT(to_text(summary, "a.db"), Not(HasSubstr("Why")));
  EXPECT_THAT(to_text(summary, "a.db"), HasSubstr("Next: thaimemo query a.db summary"));
}

}  // namespace
}  // namespace thaimemo
