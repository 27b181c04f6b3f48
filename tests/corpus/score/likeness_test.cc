#include "corpus/score/text/likeness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace thaimemo::score {
namespace {

int plain_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<int> row(b.size() + 1);
  for (size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const int step = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({step, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::u32string random_text(std::mt19937& random, int length_max) {
  std::u32string text(random() % (length_max + 1), U'a');
  for (char32_t& letter : text) letter = U'ก' + random() % 4;
  return text;
}

TEST(EditDistance, AgreesWithThePlainRecurrenceAcrossBlockBorders) {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const auto a = random_text(random, i % 3 == 0 ? 200 : 70), b = random_text(random, i % 5 == 0 ? 200 : 66);
    ASSERT_EQ(edit_distance(a, b), plain_distance(a, b)) << a.size() << " " << b.size();
  }
}

TEST(AlignedLetters, StepsCostTheDistanceAndSpellBothTexts) {
  std::mt19937 random(8);
  for (int i = 0; i < 500; ++i) {
    const auto want = random_text(random, 40), got = random_text(random, 40);
    std::u32string spelled_want, spelled_got;
    int cost = 0;
    for (const LetterPair& pair : aligned_letters(want, got)) {
      if (pair.want) spelled_want += pair.want;
      if (pair.got) spelled_got += pair.got;
      cost += pair.want != pair.got;
    }
    ASSERT_EQ(spelled_want, want);
    ASSERT_EQ(spelled_got, got);
    ASSERT_EQ(cost, edit_distance(want, got));
  }
}

TEST(AlignedRows, KeepsOrderAndLeavesStrangersAlone) {
  const std::vector<std::u32string> want{U"แผนงานหนึ่ง", U"แผนงานสอง", U"อื่น"};
  const std::vector<std::u32string> got{U"xyz", U"แผนงานหนึ่งง", U"แผนงานสอง"};
  EXPECT_EQ(aligned_rows(want, got, 0.5), (std::vector<std::pair<int, int>>{{0, 1}, {1, 2}}));
  EXPECT_TRUE(aligned_rows({}, got, 0.5).empty());
}

TEST(AlignedRows, TwoEmptyRowsAreAlike) {
  EXPECT_EQ(aligned_rows({U""}, {U""}, 0.5).size(), 1u);
}

}  // namespace
}  // namespace thaimemo::score
