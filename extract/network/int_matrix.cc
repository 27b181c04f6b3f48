#include "extract/network/int_matrix.h"

namespace thaimemo {

namespace {

int divided_up(int count, int size) {
  return (count + size - 1) / size;
}

}  // namespace

IntMatrix::IntMatrix(int rows, int columns, const std::int8_t* weights, const std::vector<double>& scales,
                     const DotProducts& way)
    : rows_(rows),
      inputs_(columns - 1),
      blocks_(divided_up(rows, block_rows)),
      groups_(divided_up(columns - 1, group_columns)),
      way_(way) {
  weights_.assign(static_cast<std::size_t>(padded_rows()) * static_cast<std::size_t>(padded_inputs()), 0);
  biases_.assign(static_cast<std::size_t>(padded_rows()), 0);
  scales_.assign(static_cast<std::size_t>(padded_rows()), 0);
  for (int row = 0; row < rows; ++row) {
    const std::int8_t* from = weights + static_cast<std::ptrdiff_t>(row) * columns;
    std::int32_t bias = from[inputs_] * int8_one;
    for (int column = 0; column < inputs_; ++column) {
      const int group = row / block_rows * groups_ + column / group_columns;
      const int at = (group * block_rows + row % block_rows) * group_columns + column % group_columns;
      weights_[static_cast<std::size_t>(at)] = from[column];
      bias -= from[column] * way.input_shift;
    }
    biases_[static_cast<std::size_t>(row)] = bias;
    scales_[static_cast<std::size_t>(row)] =
        static_cast<float>(scales[static_cast<std::size_t>(row)] / int8_one);
  }
}

IntMatrix IntMatrix::stacked(const std::vector<IntMatrix>& parts) {
  IntMatrix whole = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const IntMatrix& part = parts[i];
    whole.blocks_ += part.blocks_;
    whole.weights_.insert(whole.weights_.end(), part.weights_.begin(), part.weights_.end());
    whole.biases_.insert(whole.biases_.end(), part.biases_.begin(), part.biases_.end());
    whole.scales_.insert(whole.scales_.end(), part.scales_.begin(), part.scales_.end());
  }
  whole.rows_ = whole.padded_rows();
  return whole;
}

void IntMatrix::sum(const PlacedInputs& inputs, std::int32_t* sums) const {
  way_.sum({weights_.data(), biases_.data(), blocks_, groups_}, inputs, sums);
}

}  // namespace thaimemo
