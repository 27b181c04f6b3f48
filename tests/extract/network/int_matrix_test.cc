#include "extract/network/int_matrix.h"

#include <gtest/gtest.h>

#include <random>

namespace thaimemo {
namespace {

std::vector<std::int8_t> random_bytes(std::size_t count, std::mt19937& random) {
  std::uniform_int_distribution<int> byte(-127, 127);
  std::vector<std::int8_t> bytes(count);
  for (auto& value : bytes) value = static_cast<std::int8_t>(byte(random));
  return bytes;
}

std::vector<float> product(const IntMatrix& matrix, std::vector<std::int8_t> input) {
  input.resize(static_cast<std::size_t>(matrix.padded_inputs()), 0);
  std::vector<std::int32_t> sums(static_cast<std::size_t>(matrix.padded_rows()));
  matrix.sum({input.data()}, sums.data());
  std::vector<float> output;
  for (std::size_t row = 0; row < static_cast<std::size_t>(matrix.rows()); ++row)
    output.push_back(static_cast<float>(sums[row]) * matrix.scales()[row]);
  return output;
}

TEST(IntMatrix, MultipliesAndAddsTheBias) {
  for (const DotProducts& way : dot_products()) {
    const std::vector<std::int8_t> weights{1, 2, 10, -3, 4, -20};
    const IntMatrix matrix(2, 3, weights.data(), {127, 254}, way);
    EXPECT_EQ(product(matrix, {5, -6}), (std::vector<float>{5 - 12 + 1270, 2 * (-15 - 24 - 2540)}))
        << way.instructions;
  }
}

// Every processor reads the same page alike.
TEST(IntMatrix, AllInstructionsGiveTheSameBits) {
  std::mt19937 random(3);
  for (const auto& [rows, inputs] : {std::pair{16, 9}, {209, 384}, {64, 80}, {1, 1}, {41, 131}}) {
    const auto weights =
        random_bytes(static_cast<std::size_t>(rows) * static_cast<std::size_t>(inputs + 1), random);
    const std::vector<double> scales(static_cast<std::size_t>(rows), 0.013);
    const auto input = random_bytes(static_cast<std::size_t>(inputs), random);
    const auto ways = dot_products();
    const auto expected = product(IntMatrix(rows, inputs + 1, weights.data(), scales, ways.back()), input);
    for (const DotProducts& way : ways)
      EXPECT_EQ(product(IntMatrix(rows, inputs + 1, weights.data(), scales, way), input), expected)
          << way.instructions << " " << rows << "×" << inputs;
  }
}

TEST(IntMatrix, TakesTheLargestNumbers) {
  const std::vector<std::int8_t> weights(4 * 401, -127);
  const std::vector<std::int8_t> input(400, 127);
  for (const DotProducts& way : dot_products())
    EXPECT_EQ(product(IntMatrix(4, 401, weights.data(), {1, 1, 1, 1}, way), input),
              std::vector<float>(4, static_cast<float>(-127 * 127 * 401) * (1.0F / 127)))
        << way.instructions;
}

// Places beside each other, fewer and more than are worked on together, give what each gives alone.
TEST(IntMatrix, SumsManyPlacesAsOne) {
  std::mt19937 random(5);
  constexpr int rows = 200, inputs = 22, places = 11;
  const auto weights = random_bytes(rows * (inputs + 1), random);
  const auto input = random_bytes(places * inputs + group_columns, random);
  for (const DotProducts& way : dot_products()) {
    const IntMatrix matrix(rows, inputs + 1, weights.data(), std::vector<double>(rows, 1), way);
    const auto padded = static_cast<std::size_t>(matrix.padded_rows());
    std::vector<std::int32_t> together(places * padded), alone(padded);
    matrix.sum({input.data(), places, inputs}, together.data());
    for (std::size_t place = 0; place < places; ++place) {
      matrix.sum({input.data() + place * inputs}, alone.data());
      EXPECT_TRUE(std::equal(alone.begin(), alone.end(), together.begin() + place * padded))
          << way.instructions << " place " << place;
    }
  }
}

TEST(IntMatrix, StacksParts) {
  const std::vector<std::int8_t> first{1, 0}, second{2, 0};
  const DotProducts way = dot_products().front();
  const IntMatrix stacked = IntMatrix::stacked(
      {IntMatrix(1, 2, first.data(), {127}, way), IntMatrix(1, 2, second.data(), {127}, way)});
  const std::vector<float> output = product(stacked, {7});
  EXPECT_EQ(output[0], 7);
  EXPECT_EQ(output[static_cast<std::size_t>(stacked.padded_rows() / 2)], 14);
}

}  // namespace
}  // namespace thaimemo
