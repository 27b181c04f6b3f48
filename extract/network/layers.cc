#include "extract/network/layers.h"

#include <algorithm>
#include <functional>
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

  std::vector<FeatureMap> run(std::span<const FeatureMap> inputs) const override {
    std::vector<FeatureMap> pooled;
    for (const FeatureMap& input : inputs) pooled.push_back(run_one(input));
    return pooled;
  }

 private:
  // Scale and curve rise everywhere, so the strongest sum is found first, and bent for one place instead of
  // all.
  FeatureMap run_one(const FeatureMap& input) const {
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

  std::vector<FeatureMap> run(std::span<const FeatureMap> inputs) const override {
    if (direction_ != Direction::downwards) return run_along(inputs);
    std::vector<FeatureMap> outputs;
    for (const FeatureMap& input : inputs) outputs.push_back(run_down(input));
    return outputs;
  }

 private:
  // A row of a map, and where the output of its units goes.
  struct Lane {
    const FeatureMap* input;
    FeatureMap* output;
    int row;

    int length() const { return input->width; }
  };

  // What is known at some places that are looked at together.
  struct State {
    State(const Memory& memory, int places, int input_places)
        : outputs_stride(memory.gates_.of_units.padded_inputs()),
          of_inputs(room(input_places, memory.gates_.of_inputs.padded_rows())),
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

  // All lanes go along together, the longest first, so that those on their way are always the first ones.
  std::vector<FeatureMap> run_along(std::span<const FeatureMap> inputs) const {
    std::vector<FeatureMap> outputs;
    for (const FeatureMap& input : inputs) outputs.push_back(empty_map(input.width, input.height, units_));
    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < inputs.size(); ++i)
      for (int row = 0; row < inputs[i].height; ++row) lanes.push_back({&inputs[i], &outputs[i], row});
    std::ranges::stable_sort(lanes, std::greater{}, &Lane::length);
    const int count = static_cast<int>(lanes.size());
    State state(*this, count, count * places_at_once);
    for (int done = 0, under_way = count; under_way > 0; ++done) {
      while (under_way > 0 && lanes[static_cast<std::size_t>(under_way) - 1].length() <= done) --under_way;
      step_along(std::span(lanes).first(static_cast<std::size_t>(under_way)), done, state);
    }
    return outputs;
  }

  void step_along(std::span<const Lane> lanes, int done, State& state) const {
    const int count = static_cast<int>(lanes.size()), first = done / places_at_once * places_at_once;
    if (done == first)
      for (int i = 0; i < count; ++i) sum_inputs(lanes[static_cast<std::size_t>(i)], done, i, state);
    gates_.of_units.sum({state.outputs.data(), count, state.outputs_stride}, state.of_units.data());
    for (int i = 0; i < count; ++i) {
      const Lane& lane = lanes[static_cast<std::size_t>(i)];
      step(state, i * places_at_once + done - first, i, i);
      const int x = direction_ == Direction::rightwards ? done : lane.length() - 1 - done;
      std::copy_n(state.outputs.data() + i * state.outputs_stride, units_, lane.output->at(x, lane.row));
    }
  }

  // What the layer's inputs bring does not hang on the steps before, so it is summed for many at once; in the
  // order of the lane's steps.
  void sum_inputs(const Lane& lane, int done, int place, State& state) const {
    const int count = std::min(places_at_once, lane.length() - done);
    const std::ptrdiff_t stride = lane.input->at(1, 0) - lane.input->at(0, 0);
    std::int32_t* sums = state.of_inputs.data() +
                         static_cast<std::ptrdiff_t>(place) * places_at_once * gates_.of_inputs.padded_rows();
    if (direction_ == Direction::rightwards)
      gates_.of_inputs.sum({lane.input->at(done, lane.row), count, stride}, sums);
    else
      gates_.of_inputs.sum({lane.input->at(lane.length() - 1 - done, lane.row), count, -stride}, sums);
  }

  // Columns know nothing of each other, so several go down together.
  FeatureMap run_down(const FeatureMap& input) const {
    FeatureMap output = empty_map(input.width, 1, units_);
    for (int x = 0; x < input.width; x += places_at_once) {
      const int count = std::min(places_at_once, input.width - x);
      State state(*this, count, count);
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
