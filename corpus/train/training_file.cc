#include "corpus/train/training_file.h"

#include <cstdint>

namespace thaimemo::train {
namespace {

void append_number(std::string& bytes, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

void append_text(std::string& bytes, const std::string& text) {
  append_number(bytes, text.size(), 4);
  bytes += text;
}

std::string grey_map(const Image& image) {
  std::string map = "P5\n" + std::to_string(image.width) + " " + std::to_string(image.height) + "\n255\n";
  map.append(image.pixels.begin(), image.pixels.end());
  return map;
}

// The line's own box: x from 0 to width, y upwards.
void append_box(std::string& bytes, const Image& image) {
  append_number(bytes, 0, 2);
  append_number(bytes, 0, 2);
  append_number(bytes, static_cast<std::uint64_t>(image.width), 2);
  append_number(bytes, static_cast<std::uint64_t>(image.height), 2);
}

}  // namespace

std::string training_file(const std::vector<LineSample>& samples, const std::string& name) {
  std::string bytes;
  append_number(bytes, samples.size(), 4);
  for (size_t i = 0; i < samples.size(); ++i) {
    const std::string text = as_recognized(samples[i].text);
    append_number(bytes, 1, 1);  // a page is here
    append_text(bytes, name);
    append_number(bytes, i, 4);
    append_text(bytes, grey_map(samples[i].image));
    append_text(bytes, "");  // language
    append_text(bytes, text);
    append_number(bytes, 1, 4);
    append_box(bytes, samples[i].image);
    append_number(bytes, 1, 4);
    append_text(bytes, text);
    append_number(bytes, 0, 1);  // not vertical
  }
  return bytes;
}

}  // namespace thaimemo::train
