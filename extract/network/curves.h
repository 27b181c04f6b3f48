// What a network's units make of their sums, several numbers at a time. Floating point without fused or
// reordered steps: every processor gives the same result to the last bit.
#pragma once

#include <cstdint>
#include <vector>

namespace thaimemo {

// The gates of a layer's units at one place: input, input gate, forget gate, output gate, `stride` numbers
// each. A sum is what the layer's inputs and the units' own last outputs bring, times its scale.
struct GateSums {
  const std::int32_t *of_inputs = nullptr, *of_units = nullptr;
  const float* scales = nullptr;
  int stride = 0;
};

// One way to compute.
struct Curves {
  const char* instructions;  // "portable", "avx2"
  // One step of `units` units: their cells, and their outputs in 127ths. `gates` is room for 4 × stride.
  void (*step)(const GateSums& sums, int units, float* gates, float* cells, std::int8_t* outputs);
  // tanh(sum × scale) in 127ths.
  void (*bend)(const std::int32_t* sums, const float* scales, int count, std::int8_t* outputs);
  // The probabilities of what has these strengths (softmax); `strengths` is room for `count`.
  void (*share_out)(const std::int32_t* sums, const float* scales, int count, float* strengths,
                    float* probabilities);
};

// The ways that this processor can go, the best first; at least the portable one.
std::vector<Curves> curves();

}  // namespace thaimemo
