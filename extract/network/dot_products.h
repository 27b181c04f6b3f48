// Sums of products of 8-bit whole numbers, with the best instructions that the processor has. Sums of whole
// numbers are exact, so every processor gives the same result to the last bit.
#pragma once

#include <cstdint>
#include <vector>

namespace thaimemo {

// Weights lie in blocks of 8 rows; in a block, groups of 4 columns: the 4 weights of its first row, then of
// its second, and so on. Both weights and inputs go from -127 to 127.
constexpr int block_rows = 8, group_columns = 4, blocks_at_once_max = 4;

struct BlockedWeights {
  const std::int8_t* first = nullptr;  // of the first block; the next begins groups × 32 bytes further
  int groups = 0;
};

// One way to multiply. `sums` gets 8 numbers for each of up to 4 blocks: Σ weight × (input + input_shift).
struct DotProducts {
  const char* instructions;  // "portable", "avx2", "avx512-vnni"
  int input_shift;
  void (*sum)(const BlockedWeights& weights, int blocks, const std::int8_t* input, std::int32_t* sums);
};

// The ways that this processor can go, the best first; at least the portable one.
std::vector<DotProducts> dot_products();

}  // namespace thaimemo
