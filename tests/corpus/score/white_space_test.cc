#include "corpus/score/text/white_space.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo::score {
namespace {

using ::testing::ElementsAre;

TEST(Gaps, StandBeforeEachLetterButTheFirst) {
  EXPECT_THAT(gaps_of("กข ค\nง"), ElementsAre(Gap::none, Gap::none, Gap::space, Gap::line_break));
  EXPECT_THAT(gaps_of(" \n ก"), ElementsAre(Gap::none));
  EXPECT_THAT(gaps_of("ก \n"), ElementsAre(Gap::none));
}

TEST(Gaps, RunsAreOneAndALineBreakGoesBeforeSpaces) {
  EXPECT_THAT(gaps_of("ก  \xC2\xA0ข"), ElementsAre(Gap::none, Gap::space));
  EXPECT_THAT(gaps_of("ก \n ข"), ElementsAre(Gap::none, Gap::line_break));
  EXPECT_THAT(gaps_of("ก\xE2\x80\x8Bข"), ElementsAre(Gap::none, Gap::none));     // U+200B has no width
  EXPECT_THAT(gaps_of("ก \xEF\xBB\xBF ข"), ElementsAre(Gap::none, Gap::space));  // nor has U+FEFF
  EXPECT_THAT(gaps_of("ก\r\nข"), ElementsAre(Gap::none, Gap::line_break));
}

}  // namespace
}  // namespace thaimemo::score
