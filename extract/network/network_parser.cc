#include "extract/network/network_parser.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/network/byte_reader.h"

namespace thaimemo {
namespace {

constexpr std::uint8_t int_weights = 1;             // flag of a weight matrix
constexpr std::uint32_t layer_learning_rates = 64;  // flag of a plumbing network
constexpr int depth_max = 16, size_max = 4096;  // more is a broken file; real networks have up to 384 units
constexpr int pool_max = 16;                    // the same; real ones have 3

class NetworkParser {
 public:
  NetworkParser(std::string_view bytes, const DotProducts& way) : reader_(bytes), way_(way) {}

  ParsedNetwork parse() {
    network(0);
    if (!network_.letters || network_.height < 1) reader_.fail("the network has no input or no output");
    reader_.text();       // its specification
    reader_.skip(3 * 4);  // training flags, iterations, samples
    network_.blank = reader_.number<std::int32_t>();
    if (network_.blank < 0 || network_.blank >= network_.letters->rows())
      reader_.fail("no output for no letter");
    return std::move(network_);
  }

 private:
  struct Header {
    std::string kind;
    std::uint32_t flags;
    int inputs, outputs;
  };

  void network(int depth) {
    if (depth > depth_max) reader_.fail("the network is nested too deeply");
    const Header header = read_header();
    const std::string& kind = header.kind;
    if (kind == "Series")
      plumbing(header, depth);
    else if (kind == "RTLReversed")
      turned(header, depth, Direction::leftwards);
    else if (kind == "XYTranspose")
      turned(header, depth, Direction::downwards);
    else if (kind == "Input")
      input();
    else if (kind == "Convolve")
      convolve();
    else if (kind == "Maxpool")
      pool();
    else if (kind == "Tanh")
      convolution_ = raw_matrix(header.inputs, header.outputs);
    else if (kind == "LSTM" || kind == "SummLSTM")
      memory(header);
    else if (kind == "Softmax")
      network_.letters = std::make_unique<IntMatrix>(whole(raw_matrix(header.inputs, header.outputs)));
    else
      reader_.fail("a layer of unknown kind '" + kind + "'");
  }

  Header read_header() {
    if (reader_.number<std::uint8_t>() != 0) reader_.fail("an unknown kind of network");
    Header header;
    header.kind = reader_.text();
    reader_.skip(2);  // training, needs to propagate back
    header.flags = reader_.number<std::uint32_t>();
    header.inputs = reader_.number<std::int32_t>();
    header.outputs = reader_.number<std::int32_t>();
    reader_.skip(4);  // number of weights
    reader_.text();   // name
    if (header.inputs < 0 || header.inputs > size_max || header.outputs < 0 || header.outputs > size_max)
      reader_.fail("a layer of impossible size");
    return header;
  }

  void plumbing(const Header& header, int depth) {
    const auto parts = reader_.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < parts; ++i) network(depth + 1);
    if (header.flags & layer_learning_rates) reader_.skip(std::size_t{4} * reader_.number<std::uint32_t>());
  }

  void turned(const Header& header, int depth, Direction direction) {
    direction_ = direction;
    plumbing(header, depth);
    direction_ = Direction::rightwards;
  }

  void input() {
    reader_.skip(4);  // batch
    network_.height = reader_.number<std::int32_t>();
    reader_.skip(3 * 4);  // width, depth, kind of loss
    if (network_.height > size_max) reader_.fail("lines of impossible height");
  }

  void convolve() {
    if (reader_.number<std::int32_t>() != 1 || reader_.number<std::int32_t>() != 1)
      reader_.fail("a convolution that is not 3 by 3");
  }

  void pool() {
    const auto x = reader_.number<std::int32_t>(), y = reader_.number<std::int32_t>();
    if (!convolution_ || x < 1 || y < 1 || x > pool_max || y > pool_max)
      reader_.fail("a pooling without a convolution");
    if (convolution_->columns != 9 + 1) reader_.fail("a convolution over more than greys");
    network_.layers.push_back(make_convolution(by_columns_of_three(*convolution_), x, y));
    convolution_.reset();
    network_.place_width *= x;
  }

  // A gate's weights: for the layer's inputs, for the units' last outputs, and the bias.
  void memory(const Header& header) {
    if (reader_.number<std::int32_t>() != header.inputs + header.outputs)
      reader_.fail("a layer in two dimensions");
    if ((header.kind == "SummLSTM") != (direction_ == Direction::downwards))
      reader_.fail("a memory layer in an unknown direction");
    std::vector<IntMatrix> of_inputs, of_units;
    for (int gate = 0; gate < 4; ++gate) {
      const RawMatrix raw = raw_matrix(header.inputs + header.outputs, header.outputs);
      of_inputs.push_back(chosen(
          raw, header.inputs, [&](int column) { return column < header.inputs ? column : raw.columns - 1; }));
      of_units.push_back(chosen(raw, header.outputs, [&](int column) {
        return column < header.outputs ? header.inputs + column : no_column;
      }));
    }
    network_.layers.push_back(make_memory({IntMatrix::stacked(of_inputs), IntMatrix::stacked(of_units)},
                                          header.outputs, direction_));
  }

  // As a file holds it; the last column is the bias.
  struct RawMatrix {
    int rows, columns;
    std::string_view weights;
    std::vector<double> scales;
  };

  RawMatrix raw_matrix(int inputs, int outputs) {
    if (!(reader_.number<std::uint8_t>() & int_weights)) reader_.fail("weights that are not integers");
    const auto rows = reader_.number<std::uint32_t>(), columns = reader_.number<std::uint32_t>();
    if (static_cast<int>(rows) != outputs || static_cast<int>(columns) != inputs + 1)
      reader_.fail("a layer whose weights have another size");
    reader_.skip(1);  // what an empty place would hold
    RawMatrix raw{outputs, inputs + 1, reader_.take(std::size_t{rows} * columns), {}};
    const auto scale_count = reader_.number<std::uint32_t>();
    if (scale_count < rows) reader_.fail("a layer with fewer scales than rows");
    for (std::uint32_t i = 0; i < scale_count; ++i) raw.scales.push_back(reader_.number<double>());
    return raw;
  }

  static constexpr int no_column = -1;  // its weights are 0

  // The matrix of some columns: `column_of` says which one of the file's stands at each place from 0 to
  // `inputs`, the last of which is the bias.
  template <class ColumnOf>
  IntMatrix chosen(const RawMatrix& raw, int inputs, const ColumnOf& column_of) const {
    std::vector<std::int8_t> weights;
    for (int row = 0; row < raw.rows; ++row) {
      const std::string_view from =
          raw.weights.substr(static_cast<std::size_t>(row) * static_cast<std::size_t>(raw.columns));
      for (int i = 0; i <= inputs; ++i) {
        const int column = column_of(i);
        weights.push_back(column == no_column
                              ? std::int8_t{0}
                              : static_cast<std::int8_t>(from[static_cast<std::size_t>(column)]));
      }
    }
    return IntMatrix(raw.rows, inputs + 1, weights.data(), raw.scales, way_);
  }

  IntMatrix whole(const RawMatrix& raw) const {
    return chosen(raw, raw.columns - 1, [](int column) { return column; });
  }

  // A 3 × 3 convolution as the layer wants it (layers.h).
  IntMatrix by_columns_of_three(const RawMatrix& raw) const {
    if (std::ranges::any_of(raw.scales, [](double scale) { return scale < 0; }))
      reader_.fail("a convolution with a negative scale");
    constexpr int inputs = 3 * group_columns;
    return chosen(raw, inputs, [](int i) {
      if (i == inputs) return 9;
      return i % group_columns < 3 ? i / group_columns * 3 + i % group_columns : no_column;
    });
  }

  ByteReader reader_;
  DotProducts way_;
  ParsedNetwork network_;
  std::optional<RawMatrix> convolution_;
  Direction direction_ = Direction::rightwards;
};

}  // namespace

ParsedNetwork parse_network(std::string_view bytes, const DotProducts& way) {
  return NetworkParser(bytes, way).parse();
}

}  // namespace thaimemo
