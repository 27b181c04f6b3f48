#include "extract/network/curves.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace thaimemo {
namespace {

constexpr int units = 21, stride = 32;

struct Outcome {
  std::vector<float> cells, probabilities;
  std::vector<std::int8_t> outputs, bent;
  bool operator==(const Outcome&) const = default;
};

std::vector<std::int32_t> random_sums(std::size_t count, std::mt19937& random) {
  std::uniform_int_distribution<std::int32_t> sum(-4'000'000, 4'000'000);
  std::vector<std::int32_t> sums(count);
  for (auto& one : sums) one = sum(random);
  return sums;
}

// Three steps of a layer, with the same numbers each time.
Outcome outcome_of(const Curves& way) {
  std::mt19937 random(11);
  const std::vector<float> scales(4 * stride, 2e-6F);
  Outcome outcome{std::vector<float>(units, 0), std::vector<float>(units), std::vector<std::int8_t>(units),
                  std::vector<std::int8_t>(units)};
  std::vector<float> room(4 * stride);
  for (int i = 0; i < 3; ++i) {
    const auto of_inputs = random_sums(4 * stride, random), of_units = random_sums(4 * stride, random);
    way.step({of_inputs.data(), of_units.data(), scales.data(), stride}, units, room.data(),
             outcome.cells.data(), outcome.outputs.data());
    way.bend(of_inputs.data(), scales.data(), units, outcome.bent.data());
    way.share_out(of_units.data(), scales.data(), units, room.data(), outcome.probabilities.data());
  }
  return outcome;
}

// Every processor reads the same page alike.
TEST(Curves, AllInstructionsGiveTheSameBits) {
  const Outcome expected = outcome_of(curves().back());
  for (const Curves& way : curves()) EXPECT_TRUE(outcome_of(way) == expected) << way.instructions;
}

TEST(Curves, ProbabilitiesAddUpToOne) {
  for (const Curves& way : curves()) {
    const Outcome outcome = outcome_of(way);
    EXPECT_NEAR(std::accumulate(outcome.probabilities.begin(), outcome.probabilities.end(), 0.0), 1, 1e-5);
  }
}

// A gate that is shut lets nothing in, one that is open keeps what was there.
TEST(Curves, ACellKeepsWhatItsGatesLet) {
  constexpr std::int32_t open = 100, shut = -100;
  for (const Curves& way : curves()) {
    std::vector<std::int32_t> sums(4 * stride, open);
    const std::vector<std::int32_t> nothing(4 * stride, 0);
    const std::vector<float> scales(4 * stride, 1);
    std::vector<float> gates(4 * stride), cells(units, 0.5F);
    std::vector<std::int8_t> outputs(units);
    std::fill_n(sums.begin() + stride, stride, shut);
    way.step({sums.data(), nothing.data(), scales.data(), stride}, units, gates.data(), cells.data(),
             outputs.data());
    EXPECT_NEAR(cells[0], 0.5, 1e-3) << way.instructions;
    std::fill_n(sums.begin() + 2 * stride, stride, shut);
    way.step({sums.data(), nothing.data(), scales.data(), stride}, units, gates.data(), cells.data(),
             outputs.data());
    EXPECT_NEAR(cells[0], 0, 1e-3) << way.instructions;
  }
}

}  // namespace
}  // namespace thaimemo
