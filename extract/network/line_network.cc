#include "extract/network/line_network.h"

#include "extract/network/curves.h"
#include "extract/network/letters.h"
#include "extract/network/line_input.h"

namespace thaimemo {
LineNetwork::LineNetwork(std::string_view model) : LineNetwork(model, dot_products().front()) {}

LineNetwork::LineNetwork(std::string_view model, const DotProducts& way) {
  const ModelFile parts = model_parts(model);
  network_ = parse_network(parts.network, way);
  alphabet_ = letters_of(parts, network_.letters->rows());
}

Posteriors LineNetwork::run(const Image& line) const {
  FeatureMap features = line_input(line);
  for (const auto& layer : network_.layers) features = layer->run(features);
  const IntMatrix& letters = *network_.letters;
  Posteriors posteriors{features.width, letters.rows(), {}};
  const auto places = static_cast<std::size_t>(posteriors.places),
             rows = static_cast<std::size_t>(letters.padded_rows()),
             count = static_cast<std::size_t>(letters.rows());
  posteriors.values.resize(places * count);
  std::vector<std::int32_t> sums(places * rows);
  letters.sum({features.at(0, 0), features.width, features.depth}, sums.data());
  std::vector<float> strengths(rows);
  const Curves curve = curves().front();
  for (std::size_t place = 0; place < places; ++place)
    curve.share_out(sums.data() + place * rows, letters.scales(), letters.rows(), strengths.data(),
                    posteriors.values.data() + place * count);
  return posteriors;
}

}  // namespace thaimemo
