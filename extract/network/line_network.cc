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

std::vector<Posteriors> LineNetwork::run(std::span<const Image> lines) const {
  std::vector<FeatureMap> features;
  for (const Image& line : lines) features.push_back(line_input(line));
  for (const auto& layer : network_.layers) features = layer->run(features);
  std::vector<Posteriors> all;
  for (const FeatureMap& one : features) all.push_back(shared_out(one));
  return all;
}

Posteriors LineNetwork::shared_out(const FeatureMap& features) const {
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
