// The curves of a network's units. Only additions, multiplications and divisions: the same bits on every
// machine.
#pragma once

#include <bit>
#include <cstdint>

#include "extract/network/int_matrix.h"

namespace thaimemo {

inline float limited(float x, float limit) {
  x = x < -limit ? -limit : x;
  return x > limit ? limit : x;
}

// Divisions cost most, so curves stay fractions until they have been multiplied with each other.
struct Fraction {
  float above, below;
};

// Lambert's continued fraction to its seventh term; within 0.0001.
inline Fraction tanh_fraction(float x) {
  x = limited(x, 4.97F);
  const float s = x * x;
  return {x * (135135.0F + s * (17325.0F + s * (378.0F + s))),
          135135.0F + s * (62370.0F + s * (3150.0F + s * 28.0F))};
}

// 1 / (1 + e^-x), by the tanh of half of x.
inline Fraction logistic_fraction(float x) {
  const Fraction half = tanh_fraction(0.5F * x);
  return {half.below + half.above, 2 * half.below};
}

inline float tanh_of(float x) {
  const Fraction fraction = tanh_fraction(x);
  return fraction.above / fraction.below;
}

inline float logistic_of(float x) {
  const Fraction fraction = logistic_fraction(x);
  return fraction.above / fraction.below;
}

// 2 to the power of a whole number from -126 to 127.
inline float power_of_two(int exponent) {
  return std::bit_cast<float>((exponent + 127) << 23);
}

// e to the power of x from -80 to 0: a power of two times a polynomial on what is left.
inline float exp_of(float x) {
  const float halves = limited(x, 80) * 1.44269504F;
  const auto whole = static_cast<int>(halves - 0.5F);
  const float rest = limited(x, 80) - static_cast<float>(whole) * 0.693147181F;
  const float power =
      1 + rest * (1 + rest * (1 / 2.0F + rest * (1 / 6.0F + rest * (1 / 24.0F + rest * (1 / 120.0F)))));
  return x < -80 ? 0 : power * power_of_two(whole);
}

// From -1 to 1 in 8 bits, to the nearest.
inline std::int8_t quantized(float value) {
  const float scaled = limited(value, 1) * int8_one;
  return static_cast<std::int8_t>(static_cast<int>(scaled + (scaled < 0 ? -0.5F : 0.5F)));
}

}  // namespace thaimemo
