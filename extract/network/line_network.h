// The network that reads lines, run without Tesseract: the same weights, several times faster, and with every
// letter's probability at every place.
//
// The file format and the arithmetic are those of Tesseract 5's integer networks of the kind
// [1,48,0,1Ct3,3,16Mp3,3Lfys64Lfx96Lrx96Lfx384O1c1], with any sizes (R. Smith, Tesseract's folder lstm; the
// kind is written in its language VGSL).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/network/dot_products.h"
#include "extract/network/network_parser.h"
#include "extract/record/image.h"

namespace thaimemo {

// For each place along the line the probability of each letter of the alphabet, which add up to 1; place
// after place.
struct Posteriors {
  int places = 0, letters = 0;
  std::vector<float> values;

  const float* at(int place) const { return values.data() + static_cast<std::ptrdiff_t>(place) * letters; }
};

class LineNetwork {
 public:
  // From the bytes of a .traineddata file. Throws Error "bad-model" where they are broken or the network is
  // of another kind. `way`: how to multiply; the best there is where it is left out.
  explicit LineNetwork(std::string_view model);
  LineNetwork(std::string_view model, const DotProducts& way);

  // Lines are grey and of height() pixels. Places are place_width() pixels wide; a line narrower than that has
  // none. Several lines are read in less time than each by itself, and come out the same; least where they are
  // about as long.
  std::vector<Posteriors> run(std::span<const Image> lines) const;
  Posteriors run(const Image& line) const { return run(std::span(&line, 1)).front(); }

  int height() const { return network_.height; }            // pixels
  int place_width() const { return network_.place_width; }  // pixels

  // Texts of the letters; the empty one means that nothing is written here.
  const std::vector<std::string>& alphabet() const { return alphabet_; }
  int blank() const { return network_.blank; }

 private:
  Posteriors shared_out(const FeatureMap& features) const;

  ParsedNetwork network_;
  std::vector<std::string> alphabet_;
};

}  // namespace thaimemo
