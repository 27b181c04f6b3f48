#include "extract/network/line_network.h"

#include <algorithm>

#include "extract/network/activation.h"
#include "extract/network/letters.h"
#include "extract/network/line_input.h"

namespace thaimemo {
namespace {

void make_probabilities(const float* strengths, float* probabilities, int count) {
  const float strongest = *std::max_element(strengths, strengths + count);
  float sum = 0;
  for (int i = 0; i < count; ++i) sum += probabilities[i] = exp_of(strengths[i] - strongest);
  for (int i = 0; i < count; ++i) probabilities[i] /= sum;
}

}  // namespace

LineNetwork::LineNetwork(std::string_view model) : LineNetwork(model, dot_products().front()) {}

LineNetwork::LineNetwork(std::string_view model, const DotProducts& way) {
  const ModelFile parts = model_parts(model);
  network_ = parse_network(parts.network, way);
  alphabet_ = letters_of(parts, network_.letters->rows());
}

Posteriors LineNetwork::run(const Image& line) const {
  FeatureMap features = line_input(line);
  for (const auto& layer : network_.layers) features = layer->run(features);
  Posteriors posteriors{features.width, network_.letters->rows(), {}};
  posteriors.values.resize(static_cast<std::size_t>(posteriors.places) *
                           static_cast<std::size_t>(posteriors.letters));
  std::vector<float> strengths(static_cast<std::size_t>(network_.letters->padded_rows()));
  for (int place = 0; place < posteriors.places; ++place) {
    network_.letters->multiply(features.at(place, 0), strengths.data());
    make_probabilities(strengths.data(),
                       posteriors.values.data() + static_cast<std::ptrdiff_t>(place) * posteriors.letters,
                       posteriors.letters);
  }
  return posteriors;
}

}  // namespace thaimemo
