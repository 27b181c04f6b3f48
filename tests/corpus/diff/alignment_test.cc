#include "corpus/diff/alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo::diff {
namespace {

using Texts = std::vector<std::string>;

// Each letter is a row; its key is its place unless keys are given.
Sequence rows(const std::string& letters, Texts keys = {}) {
  Sequence sequence;
  for (const char letter : letters) sequence.identities.emplace_back(1, letter);
  for (size_t i = keys.size(); i < letters.size(); ++i) keys.push_back("place " + std::to_string(i));
  sequence.keys = {keys};
  return sequence;
}

// "a=a b=c -d +e": paired, lost, gained; sorted.
std::string told(const std::string& before, const std::string& after, const std::vector<RowPair>& pairs) {
  Texts parts;
  for (const RowPair& pair : pairs)
    parts.push_back(!pair.after    ? "-" + before.substr(*pair.before, 1)
                    : !pair.before ? "+" + after.substr(*pair.after, 1)
                                   : before.substr(*pair.before, 1) + "=" + after.substr(*pair.after, 1));
  std::sort(parts.begin(), parts.end());
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

std::string aligned(const std::string& before, const std::string& after, bool across = false) {
  return told(before, after, align(rows(before), rows(after), across));
}

TEST(Alignment, RowsAtTheSamePlacesPairByPlace) {
  EXPECT_EQ(aligned("abc", "abc"), "a=a b=b c=c");
  EXPECT_EQ(aligned("abc", "axc"), "a=a b=x c=c");
  EXPECT_EQ(aligned("ab", "ba"), "a=b b=a");  // what was exchanged is told
}

TEST(Alignment, AnInsertedRowMakesNoOtherRowDiffer) {
  EXPECT_EQ(aligned("abc", "axbc"), "+x a=a b=b c=c");
  EXPECT_EQ(aligned("axbc", "abc"), "-x a=a b=b c=c");
  EXPECT_EQ(aligned("", "ab"), "+a +b");
}

TEST(Alignment, AChangedRowAmongInsertedOnesIsFoundByItsKey) {
  const Sequence before = rows("abc", {"1", "2", "3"}), after = rows("ayzc", {"1", "9", "2", "3"});
  EXPECT_EQ(told("abc", "ayzc", align(before, after, false)), "+y a=a b=z c=c");
}

TEST(Alignment, ARowThatMovedIsItselfWhereItsKeySaysWhatItIs) {
  const Sequence before = rows("abcd", {"A", "B", "C", "D"}), after = rows("bcda", {"B", "C", "D", "A"});
  EXPECT_EQ(told("abcd", "bcda", align(before, after, true)), "a=a b=b c=c d=d");
  EXPECT_EQ(told("abcd", "bcda", align(before, after, false)), "+a -a b=b c=c d=d");
}

TEST(Alignment, VeryManyRowsPairByTheirKeys) {
  Sequence before, after;
  before.keys.resize(1);
  after.keys.resize(1);
  for (int i = 0; i < 3000; ++i) {
    before.identities.push_back("b" + std::to_string(i));
    after.identities.push_back("a" + std::to_string(i));
    before.keys[0].push_back(std::to_string(i));
    after.keys[0].push_back(std::to_string(2999 - i));
  }
  for (const RowPair& pair : align(before, after, false)) {
    ASSERT_TRUE(pair.before && pair.after);
    EXPECT_EQ(*pair.before + *pair.after, 2999U);
  }
}

}  // namespace
}  // namespace thaimemo::diff
