#include "extract/network/ctc.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thaimemo {
namespace {

constexpr int blank = 0, a = 1, b = 2;

// A place for each row: how probable nothing, a and b are.
Posteriors posteriors(const std::vector<std::vector<float>>& rows) {
  Posteriors made{static_cast<int>(rows.size()), 3, {}};
  for (const auto& row : rows) made.values.insert(made.values.end(), row.begin(), row.end());
  return made;
}

std::vector<LetterReading> readings(const Posteriors& made, std::size_t count,
                                    const std::vector<bool>& allowed = {}) {
  CtcSettings settings;
  settings.readings_max = count;
  return most_probable(made, blank, 0, made.places, allowed, settings);
}

TEST(Ctc, ALetterAtSeveralPlacesCountsOnce) {
  const auto made = posteriors({{0.01F, 0.98F, 0.01F}, {0.01F, 0.98F, 0.01F}, {0.98F, 0.01F, 0.01F}});
  EXPECT_THAT(readings(made, 1)[0].letters, testing::ElementsAre(a));
}

TEST(Ctc, ALetterTwiceNeedsNothingBetween) {
  const auto made = posteriors({{0.01F, 0.98F, 0.01F}, {0.98F, 0.01F, 0.01F}, {0.01F, 0.98F, 0.01F}});
  EXPECT_THAT(readings(made, 1)[0].letters, testing::ElementsAre(a, a));
}

// Nothing at both places is the most probable single way, yet all ways that write a together weigh more.
TEST(Ctc, AddsUpAllWaysToWriteAText) {
  const auto made = posteriors({{0.6F, 0.4F, 0}, {0.6F, 0.4F, 0}});
  const auto found = readings(made, 3);
  EXPECT_THAT(found[0].letters, testing::ElementsAre(a));
  EXPECT_NEAR(found[0].probability, 0.64, 1e-6);
  EXPECT_THAT(found[1].letters, testing::IsEmpty());
  EXPECT_NEAR(found[1].probability, 0.36, 1e-6);
}

TEST(Ctc, ProbabilitiesOfAllTextsAddUpToOne) {
  const auto made = posteriors({{0.3F, 0.5F, 0.2F}, {0.2F, 0.4F, 0.4F}, {0.5F, 0.1F, 0.4F}});
  double sum = 0;
  CtcSettings wide{100, 0, 100};
  for (const LetterReading& reading : most_probable(made, blank, 0, 3, {}, wide)) sum += reading.probability;
  EXPECT_NEAR(sum, 1, 1e-6);
}

TEST(Ctc, KeepsToTheAllowedLetters) {
  const auto made = posteriors({{0.05F, 0.8F, 0.15F}, {0.9F, 0.05F, 0.05F}});
  const auto found = readings(made, 1, {false, false, true});
  EXPECT_THAT(found[0].letters, testing::ElementsAre(b));
  EXPECT_GT(found[0].probability, 0.7);
}

TEST(Ctc, ALongLineDoesNotVanish) {
  std::vector<std::vector<float>> rows;
  for (int i = 0; i < 3000; ++i) rows.push_back({0.4F, i % 2 == 0 ? 0.5F : 0.1F, i % 2 == 0 ? 0.1F : 0.5F});
  const auto made = posteriors(rows);
  EXPECT_GT(readings(made, 1)[0].letters.size(), 1000U);
}

TEST(Ctc, TellsWhereEachLetterWasWritten) {
  const auto made = posteriors({{0.9F, 0.05F, 0.05F},
                                {0.1F, 0.85F, 0.05F},
                                {0.1F, 0.88F, 0.02F},
                                {0.9F, 0.05F, 0.05F},
                                {0.1F, 0.1F, 0.8F}});
  const auto places = places_of(made, blank, {a, b});
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].first, 1);
  EXPECT_EQ(places[0].last, 2);
  EXPECT_NEAR(places[0].probability, 0.88, 1e-6);
  EXPECT_EQ(places[1].first, 4);
  EXPECT_EQ(places[1].last, 4);
}

TEST(Ctc, NoPlacesAreNoText) {
  const Posteriors none{0, 3, {}};
  EXPECT_THAT(readings(none, 1)[0].letters, testing::IsEmpty());
  EXPECT_THAT(places_of(none, blank, {}), testing::IsEmpty());
}

}  // namespace
}  // namespace thaimemo
