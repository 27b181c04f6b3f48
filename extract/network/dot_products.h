// Sums of products of 8-bit whole numbers, with the best instructions that the processor has. Sums of whole
// numbers are exact, so every processor gives the same result to the last bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thaimemo {

// Weights lie in blocks of 16 rows; in a block, groups of 4 columns: the 4 weights of its first row, then of
// its second, and so on. Both weights and inputs go from -127 to 127.
constexpr int block_rows = 16, group_columns = 4;

struct BlockedWeights {
  const std::int8_t* first = nullptr;    // block after block
  const std::int32_t* biases = nullptr;  // one for each row, where its sum begins
  int blocks = 0, groups = 0;

  int rows() const { return blocks * block_rows; }
};

// What the weights are multiplied with: at each place 4 numbers for each group. Strides are in bytes.
struct PlacedInputs {
  const std::int8_t* first = nullptr;
  int places = 1;
  std::ptrdiff_t place_stride = 0, group_stride = group_columns;
};

// One way to multiply. `sums` gets, place after place, for each row: bias + Σ weight × (input + input_shift).
struct DotProducts {
  const char* instructions;  // "portable", "avx2", "avx512-vnni"
  int input_shift;
  void (*sum)(const BlockedWeights& weights, const PlacedInputs& inputs, std::int32_t* sums);
};

// The ways that this processor can go, the best first; at least the portable one.
std::vector<DotProducts> dot_products();

}  // namespace thaimemo
