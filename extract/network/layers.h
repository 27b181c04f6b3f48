// The layers of a line network. Between the layers all numbers are whole ones of 8 bits, in 127ths.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "extract/network/int_matrix.h"

namespace thaimemo {

// Features of a picture's places: `depth` numbers for each place, column by column from left to right, in a
// column from top to bottom.
struct FeatureMap {
  int width = 0, height = 0, depth = 0;
  std::vector<std::int8_t> values;  // a group of columns more than the map has: matrices read whole groups

  std::int8_t* at(int x, int y) {
    return values.data() + (static_cast<std::ptrdiff_t>(x) * height + y) * depth;
  }
  const std::int8_t* at(int x, int y) const {
    return values.data() + (static_cast<std::ptrdiff_t>(x) * height + y) * depth;
  }
};

// All zeros.
FeatureMap empty_map(int width, int height, int depth);

// A step from maps to the next ones, a map for each of `inputs`, whose depth is what the layer's weights were
// made for. A map comes out the same whichever others stand beside it.
class Layer {
 public:
  virtual ~Layer() = default;
  virtual std::vector<FeatureMap> run(std::span<const FeatureMap> inputs) const = 0;
};

// Looks at each place of a map of depth 1 with its eight neighbours, and keeps the strongest of each square
// of `pool_x` × `pool_y` places. Beyond the edge there is grey, neither paper nor ink. `weights` has 3 × 4
// inputs: of each column of neighbours the 3 weights from top to bottom, then a 0. Its scales are not
// negative.
std::unique_ptr<Layer> make_convolution(IntMatrix weights, int pool_x, int pool_y);

// Long short-term memory (S. Hochreiter, J. Schmidhuber, 1997; with forget gates, F. Gers 2000).
enum class Direction { rightwards, leftwards, downwards };

// The weights of a layer's gates: input, input gate, forget gate and output gate below each other, each with
// its rows padded to whole blocks. The biases are with those of the layer's inputs.
struct GateWeights {
  IntMatrix of_inputs, of_units;  // of the units' own last outputs
};

// Downwards, only what is known at the foot of each column is given on. Along the lines several maps go side by
// side, so that each weight is fetched once for all of them.
std::unique_ptr<Layer> make_memory(GateWeights gates, int units, Direction direction);

}  // namespace thaimemo
