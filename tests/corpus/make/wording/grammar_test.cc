#include "corpus/make/wording/grammar.h"

#include <gtest/gtest.h>

#include <set>

#include "base/problem.h"
#include "corpus/make/wording/digits.h"

namespace thaimemo::make {
namespace {

Wordings small_wordings() {
  Wordings wordings;
  wordings.read("[fruit]\nมะม่วง\n! ทุเรียน\n[colour.1]\nแดง\n[colour.2]\nเขียว\n", "test");
  return wordings;
}

TEST(Grammar, ExpandsEverySlot) {
  const Wordings wordings = small_wordings();
  Grammar grammar(wordings, Reserve::train);
  grammar.known["agency"] = "เทศบาล";
  grammar.theme = 2;
  Random random(1);
  EXPECT_EQ(grammar.expand("{agency} {fruit} {colour@} {#5-5} {ก|ก}", random), "เทศบาล มะม่วง เขียว 5 ก");
}

TEST(Grammar, OptionalTextStandsOrNot) {
  const Wordings wordings = small_wordings();
  const Grammar grammar(wordings, Reserve::train);
  Random random(1);
  std::set<std::string> seen;
  for (int i = 0; i < 50; ++i) seen.insert(grammar.expand("ก{?ข}", random));
  EXPECT_EQ(seen, (std::set<std::string>{"ก", "กข"}));
}

TEST(Grammar, AMeaningIsKeptAndNotSaid) {
  Wordings wordings;
  wordings.read("[fruit]\nมะม่วง\n[basket]\n{fruit} {#3-3} ผล{=slots 1 2}\n", "test");
  const Grammar grammar(wordings, Reserve::train);
  Random random(1);
  const Said said = grammar.say_meant("basket", random);
  EXPECT_EQ(said.text, "มะม่วง 3 ผล");
  EXPECT_EQ(said.meaning, "slots 1 2");
  EXPECT_EQ(said.slots, (std::vector<std::string>{"มะม่วง", "3"}));
  EXPECT_EQ(grammar.expand("{basket}", random), "มะม่วง 3 ผล");
}

TEST(Grammar, RefusesWhatItDoesNotKnow) {
  const Wordings wordings = small_wordings();
  const Grammar grammar(wordings, Reserve::train);
  Random random(1);
  EXPECT_THROW(grammar.expand("{vegetable}", random), Error);
  EXPECT_THROW(grammar.expand("{fruit", random), Error);
}

TEST(Wordings, ReservedOnesStayApart) {
  const Wordings wordings = small_wordings();
  EXPECT_EQ(wordings.list("fruit", Reserve::train), std::vector<std::string>{"มะม่วง"});
  EXPECT_EQ(wordings.list("fruit", Reserve::score), std::vector<std::string>{"ทุเรียน"});
  EXPECT_EQ(wordings.list("fruit", Reserve::all).size(), 2U);
}

TEST(Wordings, EveryFieldHasTenHeadersAndAFewReserved) {
  const Wordings& wordings = built_in_wordings();
  for (const auto& name : wordings.names()) {
    const bool field =
        (name.rfind("header.", 0) == 0 && name != "header.ordinal" && name != "header.remark") ||
        name.rfind("footer.", 0) == 0;
    if (!field) continue;
    const auto all = wordings.list(name, Reserve::all).size();
    EXPECT_GE(all, 10U) << name;
    EXPECT_GE(wordings.list(name, Reserve::score).size(), 3U) << name;
  }
}

TEST(Wordings, SayWhereTheyAreWrong) {
  Wordings wordings;
  EXPECT_THROW(wordings.read("มะม่วง\n", "test"), Error);
  EXPECT_THROW(wordings.read("[a]\n1\n[a]\n2\n", "test"), Error);
}

TEST(Digits, ThaiButNotInAddresses) {
  EXPECT_EQ(to_thai_digits("ปี 2567 ที่ www.abc.go.th/o12 (O8)"), "ปี ๒๕๖๗ ที่ www.abc.go.th/o12 (๐๘)");
  EXPECT_EQ(to_arabic_digits("ร้อยละ ๘๕.๒๐"), "ร้อยละ 85.20");
}

TEST(Digits, Hundredths) {
  EXPECT_EQ(hundredths(8368), "83.68");
  EXPECT_EQ(hundredths(905), "9.05");
}

}  // namespace
}  // namespace thaimemo::make
