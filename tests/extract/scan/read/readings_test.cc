#include "extract/scan/read/readings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo {
namespace {

TEST(MeanReading, TakesWhatMostReadingsThink) {
  const Word word = mean_reading({{{1, 2, 3, 4}, "๖๘.๑๙", 0.45, {{"๖๘.๑๔", 0.4}}},
                                  {{}, "๖๘.๑๔", 0.95, {}},
                                  {{}, "๖๘.๑๔", 0.75, {{"๖๘.๑๙", 0.2}}}});
  EXPECT_EQ(word.raw, "๖๘.๑๔");
  EXPECT_DOUBLE_EQ(word.confidence, 0.7);
  ASSERT_EQ(word.alternatives.size(), 1U);
  EXPECT_EQ(word.alternatives[0].text, "๖๘.๑๙");
  EXPECT_EQ(word.bbox, (Box{1, 2, 3, 4}));
}

TEST(MeanReading, IsAsSureAsTheSurestWhereAllAgree) {
  const Word word = mean_reading({{{}, "๗๐.๘๙", 0.8, {{"๗๐.๙๙", 0.1}}}, {{}, "๗๐.๘๙", 0.99, {}}});
  EXPECT_EQ(word.confidence, 0.99);
}

TEST(MeanReading, OfOneReadingIsThatReading) {
  const Word word = mean_reading({{{}, "12", 0.6, {{"17", 0.3}}}});
  EXPECT_EQ(word.raw, "12");
  EXPECT_EQ(word.confidence, 0.6);
  EXPECT_EQ(word.alternatives.size(), 1U);
}

}  // namespace
}  // namespace thaimemo
