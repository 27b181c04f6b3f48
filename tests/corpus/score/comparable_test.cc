#include "corpus/score/text/comparable.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace thaimemo::score {
namespace {

TEST(Comparable, MakesEqualWhatReadersMayWriteDifferently) {
  const std::vector<std::pair<std::string, std::string>> cases = {{"<p>๑๒ ก</p>", "12ก"},
                                                                  {"น\u0E4D\u0E49า", "น้ำ"},
                                                                  {"ท\u0E4Dา", "ทำ"},
                                                                  {"ท\u0E48\u0E35", "ที่"},
                                                                  {"O23 o7 Oil",
                                                                   "0230"
                                                                   "7Oil"},
                                                                  {"a–b—c−d", "a-b-c-d"},
                                                                  {"“ก” ‘ข’", "\"ก\"'ข'"},
                                                                  {"ก\u200Bข\u00A0ค\n", "กขค"},
                                                                  {"a < b > c", "a<b>c"},
                                                                  {"<ul style=\"x\"><li>ก", "ก"},
                                                                  {"5 <b", "5<b"}};
  for (const auto& [raw, want] : cases) EXPECT_EQ(encode_utf8(comparable(raw)), want) << raw;
}

TEST(NumberOf, ReadsBothDigitSetsAndRoundsLikePrinting) {
  EXPECT_EQ(number_of("๘๓.๖๘"), 83.68);
  EXPECT_EQ(number_of(" 0.125 "), 0.12);
  EXPECT_EQ(number_of("ร้อยละ 5"), std::nullopt);
  EXPECT_EQ(number_of("1.2.3"), std::nullopt);
  EXPECT_EQ(number_of(""), std::nullopt);
}

}  // namespace
}  // namespace thaimemo::score
