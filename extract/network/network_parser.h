// The layers of a line network out of the network part of a model file.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extract/network/dot_products.h"
#include "extract/network/layers.h"

namespace thaimemo {

struct ParsedNetwork {
  int height = 0;       // of the lines it reads, in pixels
  int place_width = 1;  // of what comes out at one place, in pixels
  int blank = 0;        // the output that means nothing is written here
  std::vector<std::unique_ptr<Layer>> layers;
  std::unique_ptr<IntMatrix> letters;  // the last layer, before probabilities are made of it
};

// `bytes` is ModelFile::network, `way` how the layers are to multiply. Throws Error "bad-model" where the
// bytes are broken or the network is of another kind.
ParsedNetwork parse_network(std::string_view bytes, const DotProducts& way);

}  // namespace thaimemo
