#include "extract/network/layers.h"

#include <algorithm>

#include "extract/network/activation.h"

namespace thaimemo {
namespace {

constexpr std::int8_t beyond_the_edge = 0;  // training puts noise there, whose mean this is

class Convolution : public Layer {
 public:
  Convolution(IntMatrix weights, int pool_x, int pool_y)
      : weights_(std::move(weights)), pool_x_(pool_x), pool_y_(pool_y) {}

  // The curve rises everywhere, so the strongest is found before it is bent, for one place instead of all.
  FeatureMap run(const FeatureMap& input) const override {
    FeatureMap pooled = empty_map(input.width / pool_x_, input.height / pool_y_, weights_.rows());
    const auto rows = static_cast<std::size_t>(weights_.padded_rows());
    std::vector<float> one(rows), strongest(rows);
    std::vector<std::int8_t> around(static_cast<std::size_t>(weights_.padded_inputs()), 0);
    for (int x = 0; x < pooled.width; ++x) {
      for (int y = 0; y < pooled.height; ++y) {
        std::ranges::fill(strongest, -1e30F);
        for (int place = 0; place < pool_x_ * pool_y_; ++place) {
          look_around(input, x * pool_x_ + place / pool_y_, y * pool_y_ + place % pool_y_, around);
          weights_.multiply(around.data(), one.data());
          for (std::size_t i = 0; i < rows; ++i) strongest[i] = std::max(strongest[i], one[i]);
        }
        std::int8_t* to = pooled.at(x, y);
        for (int i = 0; i < pooled.depth; ++i)
          to[i] = quantized(tanh_of(strongest[static_cast<std::size_t>(i)]));
      }
    }
    return pooled;
  }

 private:
  // Column by column, as the weights were trained.
  static void look_around(const FeatureMap& input, int x, int y, std::vector<std::int8_t>& around) {
    std::size_t i = 0;
    for (int dx = -1; dx <= 1; ++dx)
      for (int dy = -1; dy <= 1; ++dy, ++i) {
        const bool inside = x + dx >= 0 && x + dx < input.width && y + dy >= 0 && y + dy < input.height;
        around[i] = inside ? *input.at(x + dx, y + dy) : beyond_the_edge;
      }
  }

  IntMatrix weights_;
  int pool_x_, pool_y_;
};

class Memory : public Layer {
 public:
  Memory(IntMatrix gates, int units, Direction direction)
      : gates_(std::move(gates)), units_(units), direction_(direction) {}

  FeatureMap run(const FeatureMap& input) const override {
    if (direction_ == Direction::downwards) return run_down(input);
    FeatureMap output = empty_map(input.width, input.height, units_);
    for (int y = 0; y < input.height; ++y) {
      State state(*this);
      for (int i = 0; i < input.width; ++i) {
        const int x = direction_ == Direction::rightwards ? i : input.width - 1 - i;
        step(state, input.at(x, y), output.at(x, y));
      }
    }
    return output;
  }

 private:
  struct State {
    explicit State(const Memory& memory)
        : cells(static_cast<std::size_t>(memory.units_), 0),
          gates(static_cast<std::size_t>(memory.gates_.padded_rows())),
          input(static_cast<std::size_t>(memory.gates_.padded_inputs()), 0) {}

    std::vector<float> cells, gates;
    std::vector<std::int8_t> input;  // the layer's, then the units' last outputs
  };

  FeatureMap run_down(const FeatureMap& input) const {
    FeatureMap output = empty_map(input.width, 1, units_);
    for (int x = 0; x < input.width; ++x) {
      State state(*this);
      for (int y = 0; y < input.height; ++y) step(state, input.at(x, y), output.at(x, 0));
    }
    return output;
  }

  void step(State& state, const std::int8_t* input, std::int8_t* output) const {
    const int inputs = gates_.inputs() - units_, stride = gates_.padded_rows() / 4;
    std::copy(input, input + inputs, state.input.begin());
    gates_.multiply(state.input.data(), state.gates.data());
    update(state.gates.data(), stride, units_, state.cells.data(), output);
    std::copy(output, output + units_, state.input.begin() + inputs);
  }

  // Short loops without branches, so that the compiler makes each of them four numbers wide.
  static void update(float* gates, int stride, int units, float* cells, std::int8_t* output) {
    float *enter = gates + stride, *keep = enter + stride, *leave = keep + stride;
    for (int i = 0; i < units; ++i) gates[i] = tanh_of(gates[i]);
    for (int i = stride; i < 4 * stride; ++i) gates[i] = logistic_of(gates[i]);
    for (int i = 0; i < units; ++i) gates[i] *= enter[i];
    for (int i = 0; i < units; ++i) cells[i] = limited(cells[i] * keep[i] + gates[i], cell_max);
    for (int i = 0; i < units; ++i) gates[i] = tanh_of(cells[i]) * leave[i];
    for (int i = 0; i < units; ++i) output[i] = quantized(gates[i]);
  }

  static constexpr float cell_max = 100;

  IntMatrix gates_;
  int units_;
  Direction direction_;
};

}  // namespace

FeatureMap empty_map(int width, int height, int depth) {
  FeatureMap map{width, height, depth, {}};
  map.values.assign(
      static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(depth),
      0);
  return map;
}

std::unique_ptr<Layer> make_convolution(IntMatrix weights, int pool_x, int pool_y) {
  return std::make_unique<Convolution>(std::move(weights), pool_x, pool_y);
}

std::unique_ptr<Layer> make_memory(IntMatrix gates, int units, Direction direction) {
  return std::make_unique<Memory>(std::move(gates), units, direction);
}

}  // namespace thaimemo
