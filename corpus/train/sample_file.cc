#include "corpus/train/sample_file.h"

#include "extract/network/line_input.h"
#include "extract/scan/read/scaled_line.h"

namespace thaimemo::train {
namespace {

void append_16_bits(std::string& bytes, std::size_t value) {
  bytes += static_cast<char>(value & 0xFF);
  bytes += static_cast<char>(value >> 8 & 0xFF);
}

}  // namespace

std::string sample_file(const std::vector<LineSample>& samples, int height) {
  constexpr int width_max = 0xFFFF;
  std::string bytes;
  for (const LineSample& sample : samples) {
    const Image line = scaled_line(sample.image, height).image;
    if (line.width < 1 || line.width > width_max) continue;
    const std::string text = as_recognized(sample.text);
    const FeatureMap input = line_input(line);
    append_16_bits(bytes, static_cast<std::size_t>(line.width));
    append_16_bits(bytes, text.size());
    bytes.append(input.at(0, 0), input.at(input.width, 0));
    bytes += text;
  }
  return bytes;
}

}  // namespace thaimemo::train
