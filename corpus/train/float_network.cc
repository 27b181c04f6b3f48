#include "corpus/train/float_network.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "tools/base/problem.h"

namespace thaimemo {
namespace {

constexpr std::uint8_t int_mode = 1, adam_mode = 4, double_mode = 128;  // flags of a weight matrix
constexpr std::uint32_t layer_learning_rates = 64;                      // flag of a plumbing network
constexpr std::uint32_t training_int_mode = 1;                          // flag of the whole recognizer
constexpr int depth_max = 16;

// Copies a network from `input` to the result, replacing each integer weight matrix on the way.
class Converter {
 public:
  explicit Converter(std::string_view input) : input_(input) {}

  std::string convert() {
    network(0);
    const std::string specification = text();
    if (specification.empty() || specification.front() != '[') fail("no network specification");
    const auto flags = number<std::uint32_t>();
    if (!(flags & training_int_mode)) fail("the network is not an integer one");
    write(flags & ~training_int_mode);
    result_ += input_.substr(at_);
    return std::move(result_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw Error("bad-network", "byte " + std::to_string(at_), what,
                "Give the lstm component of a packaged model.");
  }

  std::string_view take(size_t bytes) {
    if (bytes > input_.size() - at_) fail("the network stops early");
    at_ += bytes;
    return input_.substr(at_ - bytes, bytes);
  }

  template <typename Number>
  Number number() {
    Number value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  template <typename Number>
  void write(Number value) {
    result_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  template <typename Number>
  Number copied() {
    const auto value = number<Number>();
    write(value);
    return value;
  }

  std::string text() {
    const auto length = copied<std::uint32_t>();
    const std::string_view bytes = take(length);
    result_ += bytes;
    return std::string(bytes);
  }

  void copy(size_t bytes) { result_ += take(bytes); }

  void network(int depth) {
    if (depth > depth_max) fail("the network is nested too deeply");
    if (copied<std::uint8_t>() != 0) fail("an unknown kind of network");
    const std::string kind = text();
    copy(2);  // training, needs_to_backprop
    const auto flags = copied<std::uint32_t>();
    const auto inputs = copied<std::int32_t>(), outputs = copied<std::int32_t>();
    copy(4);  // number of weights
    text();   // name
    body(kind, flags, inputs, outputs, depth);
  }

  void body(const std::string& kind, std::uint32_t flags, int inputs, int outputs, int depth) {
    if (is_plumbing(kind)) return plumbing(flags, depth);
    if (kind == "Input") return copy(5 * 4);
    if (kind == "Convolve" || kind == "Maxpool" || kind == "Reconfig") return copy(2 * 4);
    if (kind == "LSTM" || kind == "SummLSTM") return lstm(inputs, outputs);
    if (kind == "Softmax" || kind == "Tanh" || kind == "Logistic" || kind == "Relu" || kind == "Linear")
      return matrix();
    fail("a layer of unknown kind '" + kind + "'");
  }

  static bool is_plumbing(const std::string& kind) {
    for (const char* name : {"Series", "Parallel", "Replicated", "RTLReversed", "TTBReversed", "XYTranspose"})
      if (kind == name) return true;
    return kind.starts_with("Par");
  }

  void plumbing(std::uint32_t flags, int depth) {
    const auto parts = copied<std::uint32_t>();
    for (std::uint32_t i = 0; i < parts; ++i) network(depth + 1);
    if (flags & layer_learning_rates) {
      const auto rates = copied<std::uint32_t>();
      copy(size_t{4} * rates);
    }
  }

  // Four gates, and a fifth (the second forget gate) where the layer runs in two dimensions.
  void lstm(int inputs, int outputs) {
    const auto gate_width = copied<std::int32_t>();
    const int gates = gate_width == inputs + 2 * outputs ? 5 : 4;
    for (int gate = 0; gate < gates; ++gate) matrix();
  }

  // weight = integer × scale of its row
  void matrix() {
    const auto mode = number<std::uint8_t>();
    if (!(mode & int_mode)) fail("a layer whose weights are not integers");
    const auto rows = number<std::uint32_t>(), columns = number<std::uint32_t>();
    take(1);  // what an empty place would hold
    const std::string_view weights = take(size_t{rows} * columns);
    const auto scale_count = number<std::uint32_t>();
    if (scale_count < rows) fail("a layer with fewer scales than rows");
    std::vector<double> scales(scale_count);
    std::memcpy(scales.data(), take(sizeof(double) * scale_count).data(), sizeof(double) * scale_count);

    // Without the Adam flag kept, continued training diverges at once.
    write(static_cast<std::uint8_t>(double_mode | (mode & adam_mode)));
    write(rows);
    write(columns);
    write(0.0);
    for (size_t i = 0; i < weights.size(); ++i)
      write(static_cast<signed char>(weights[i]) * scales[i / columns]);
  }

  std::string_view input_;
  size_t at_ = 0;
  std::string result_;
};

}  // namespace

std::string float_network(std::string_view int_network) {
  return Converter(int_network).convert();
}

}  // namespace thaimemo
