// Matrices of 8-bit whole numbers times vectors of them, as the networks of fast models use them. Nothing
// here fails; sizes are the caller's to keep.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/network/dot_products.h"

namespace thaimemo {

constexpr int int8_one = 127;  // how 1.0 is written in 8 bits

class IntMatrix {
 public:
  // Row after row of `columns` weights from -127 to 127, the last of which is the row's bias, and a scale for
  // each row.
  IntMatrix(int rows, int columns, const std::int8_t* weights, const std::vector<double>& scales,
            const DotProducts& way);

  // Several matrices with the same columns, one below the other, as one. The rows that a part was padded with
  // stay in it.
  static IntMatrix stacked(const std::vector<IntMatrix>& parts);

  int rows() const { return rows_; }
  int inputs() const { return inputs_; }                         // without the bias
  int padded_inputs() const { return groups_ * group_columns; }  // what is read of each place's inputs
  int padded_rows() const { return blocks_ * block_rows; }       // what is written for each place

  // weights · input + bias at each place, in whole numbers: padded_rows() of them, place after place. Inputs
  // are in 127ths; what stands behind inputs() of them may be anything.
  void sum(const PlacedInputs& inputs, std::int32_t* sums) const;

  // What a row's sum is to be multiplied with; padded_rows() of them.
  const float* scales() const { return scales_.data(); }

 private:
  IntMatrix() = default;

  std::vector<std::int8_t> weights_;  // in blocks, see dot_products.h
  std::vector<std::int32_t> biases_;  // in 127ths
  std::vector<float> scales_;         // for inputs in 127ths
  int rows_ = 0, inputs_ = 0, blocks_ = 0, groups_ = 0;
  DotProducts way_{};
};

}  // namespace thaimemo
