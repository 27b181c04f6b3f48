#include "base/edit_distance.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace thaimemo {
namespace {

// The textbook's table, to compare with.
int plain_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i) + 1;
    for (size_t j = 0; j < b.size(); ++j) {
      const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

// Few different letters, Thai, Latin and others, so that texts have much in common; both sides of 64 letters.
std::u32string random_text(std::mt19937& random, size_t letters_max) {
  const std::u32string alphabet = U"กขาิabเ中é";
  std::u32string text(std::uniform_int_distribution<size_t>(0, letters_max)(random), U' ');
  for (char32_t& letter : text)
    letter = alphabet[std::uniform_int_distribution<size_t>(0, alphabet.size() - 1)(random)];
  return text;
}

TEST(EditDistance, IsThatOfTheTextbook) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const size_t longest = round % 3 == 0 ? 140 : round % 3 == 1 ? 66 : 12;
    const auto a = random_text(random, longest), b = random_text(random, longest);
    const int expected = plain_distance(a, b);
    EXPECT_EQ(edit_distance(a, b, 1000), expected);
    EXPECT_EQ(edit_distance(a, b, expected), expected);
    if (expected == 0) continue;
    EXPECT_EQ(edit_distance(a, b, expected - 1), expected);
  }
}

}  // namespace
}  // namespace thaimemo
