// The layers of a line network out of the network part of a model file.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extract/network/dot_products.h"
#include "extract/network/layers.h"

namespace thaimemo {

struct ParsedNetwork {
  int height = 0;  // of the lines it reads, in pixels
  int place_width = 1;
  int blank = 0;  // the output that means nothing is written here
  std::vector<std::unique_ptr<Layer>> layers;
  std::unique_ptr<IntMatrix> letters;  // the last layer, before probabilities are made of it
};

// Throws Error "bad-model".
ParsedNetwork parse_network(std::string_view bytes, const DotProducts& way);

}  // namespace thaimemo
