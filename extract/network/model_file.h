// The parts of a Tesseract model file (.traineddata) that its network needs.
#pragma once

#include <string_view>

namespace thaimemo {

struct ModelFile {
  std::string_view network;     // layers and weights
  std::string_view unicharset;  // the letters, a line each
  std::string_view recoder;     // which output of the network stands for which letter
};

// The parts are views into `bytes`. Throws Error "bad-model" where one is missing.
ModelFile model_parts(std::string_view bytes);

}  // namespace thaimemo
