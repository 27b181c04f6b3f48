#include "extract/network/layers.h"

#include <algorithm>
#include <limits>

#include "extract/network/curves.h"

namespace thaimemo {
namespace {

constexpr std::int8_t beyond_the_edge = 0;  // training puts noise there, whose mean this is

// A picture with a frame of one place around it, and room to read a group of columns at its last place.
FeatureMap framed(const FeatureMap& input) {
  static_assert(beyond_the_edge == 0, "as empty maps are");
  FeatureMap frame = empty_map(input.width + 2, input.height + 2, 1);
  for (int x = 0; x < input.width; ++x) std::copy_n(input.at(x, 0), input.height, frame.at(x + 1, 1));
  return frame;
}

class Convolution : public Layer {
 public:
  Convolution(IntMatrix weights, int pool_x, int pool_y)
      : weights_(std::move(weights)), curves_(curves().front()), pool_x_(pool_x), pool_y_(pool_y) {}

  // Scale and curve rise everywhere, so the strongest sum is found first, and bent for one place instead of
  // all.
  FeatureMap run(const FeatureMap& input) const override {
    FeatureMap pooled = empty_map(input.width / pool_x_, input.height / pool_y_, weights_.rows());
    const FeatureMap frame = framed(input);
    const int rows = weights_.padded_rows();
    std::vector<std::int32_t> sums(size_of(input.height, rows)), strongest(size_of(pooled.height, rows));
    for (int x = 0; x < pooled.width; ++x) {
      std::ranges::fill(strongest, std::numeric_limits<std::int32_t>::min());
      for (int i = 0; i < pool_x_; ++i) {
        weights_.sum({frame.at(x * pool_x_ + i, 0), input.height, 1, frame.height}, sums.data());
        for (int y = 0; y < pooled.height * pool_y_; ++y)
          keep_stronger(sums.data() + y * rows, rows, strongest.data() + y / pool_y_ * rows);
      }
      for (int y = 0; y < pooled.height; ++y)
        curves_.bend(strongest.data() + y * rows, weights_.scales(), pooled.depth, pooled.at(x, y));
    }
    return pooled;
  }

 private:
  static std::size_t size_of(int places, int rows) {
    return static_cast<std::size_t>(places) * static_cast<std::size_t>(rows);
  }

  static void keep_stronger(const std::int32_t* sums, int count, std::int32_t* strongest) {
    for (int i = 0; i < count; ++i) strongest[i] = std::max(strongest[i], sums[i]);
  }

  IntMatrix weights_;
  Curves curves_;
  int pool_x_, pool_y_;
};

class Memory : public Layer {
 public:
  Memory(GateWeights gates, int units, Direction direction)
      : gates_(std::move(gates)), curves_(curves().front()), units_(units), direction_(direction) {}

  FeatureMap run(const FeatureMap& input) const override {
    return direction_ == Direction::downwards ? run_down(input) : run_along(input);
  }

 private:
  // What is known at some places that are looked at together.
  struct State {
    State(const Memory& memory, int places)
        : outputs_stride(memory.gates_.of_units.padded_inputs()),
          of_inputs(room(places, memory.gates_.of_inputs.padded_rows())),
          of_units(room(places, memory.gates_.of_units.padded_rows())),
          outputs(room(places, outputs_stride), 0),
          gates(room(1, memory.gates_.of_units.padded_rows())),
          cells(room(places, memory.units_), 0) {}

    static std::size_t room(int places, int numbers) {
      return static_cast<std::size_t>(places) * static_cast<std::size_t>(numbers);
    }

    int outputs_stride;
    std::vector<std::int32_t> of_inputs, of_units;
    std::vector<std::int8_t> outputs;  // the units' last ones
    std::vector<float> gates, cells;
  };

  // What the layer's inputs bring does not hang on the steps before, so it is summed for many at once.
  FeatureMap run_along(const FeatureMap& input) const {
    FeatureMap output = empty_map(input.width, input.height, units_);
    for (int y = 0; y < input.height; ++y) {
      State state(*this, places_at_once);
      for (int done = 0; done < input.width; done += places_at_once) {
        const int count = std::min(places_at_once, input.width - done);
        const bool rightwards = direction_ == Direction::rightwards;
        const int first = rightwards ? done : input.width - done - count;
        gates_.of_inputs.sum({input.at(first, y), count, input.at(1, 0) - input.at(0, 0)},
                             state.of_inputs.data());
        for (int i = 0; i < count; ++i) {
          const int at = rightwards ? i : count - 1 - i;
          gates_.of_units.sum({state.outputs.data()}, state.of_units.data());
          step(state, at, 0, 0);
          std::copy_n(state.outputs.data(), units_, output.at(first + at, y));
        }
      }
    }
    return output;
  }

  // Columns know nothing of each other, so several go down together.
  FeatureMap run_down(const FeatureMap& input) const {
    FeatureMap output = empty_map(input.width, 1, units_);
    for (int x = 0; x < input.width; x += places_at_once) {
      const int count = std::min(places_at_once, input.width - x);
      State state(*this, count);
      for (int y = 0; y < input.height; ++y) {
        gates_.of_inputs.sum({input.at(x, y), count, input.at(1, 0) - input.at(0, 0)},
                             state.of_inputs.data());
        gates_.of_units.sum({state.outputs.data(), count, state.outputs_stride}, state.of_units.data());
        for (int i = 0; i < count; ++i) step(state, i, i, i);
      }
      for (int i = 0; i < count; ++i)
        std::copy_n(state.outputs.data() + i * state.outputs_stride, units_, output.at(x + i, 0));
    }
    return output;
  }

  // With the sums of the layer's inputs and of the units at these places of their lists, units `at` of theirs.
  void step(State& state, int of_inputs, int of_units, int at) const {
    const int rows = gates_.of_units.padded_rows();
    curves_.step({state.of_inputs.data() + of_inputs * rows, state.of_units.data() + of_units * rows,
                  gates_.of_inputs.scales(), rows / 4},
                 units_, state.gates.data(), state.cells.data() + at * units_,
                 state.outputs.data() + at * state.outputs_stride);
  }

  static constexpr int places_at_once = 8;  // their sums stay in the nearest memory

  GateWeights gates_;
  Curves curves_;
  int units_;
  Direction direction_;
};

}  // namespace

FeatureMap empty_map(int width, int height, int depth) {
  FeatureMap map{width, height, depth, {}};
  map.values.assign(
      static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(depth) +
          group_columns,
      0);
  return map;
}

std::unique_ptr<Layer> make_convolution(IntMatrix weights, int pool_x, int pool_y) {
  return std::make_unique<Convolution>(std::move(weights), pool_x, pool_y);
}

std::unique_ptr<Layer> make_memory(GateWeights gates, int units, Direction direction) {
  return std::make_unique<Memory>(std::move(gates), units, direction);
}

}  // namespace thaimemo
