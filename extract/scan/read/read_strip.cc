#include "extract/scan/read/read_strip.h"

#include <algorithm>

#include "extract/scan/image/picture.h"
#include "extract/scan/ink/ink_lines.h"
#include "extract/scan/read/line_crop.h"

namespace thaimemo {

namespace {

constexpr int ink_level = 160;  // of 255, darker is ink: strips are drawn, with blurred edges

}  // namespace

std::string read_strip(const Image& strip, Recognizer& recognizer, Alphabet alphabet) {
  const Components ink = find_components(darker_mask(strip, ink_level));
  const std::vector<std::size_t> all = every_component(ink);
  const double x_height = x_height_of(ink, all, strip.dpi);
  if (x_height <= 0) return "";
  const std::vector<InkLine> lines = find_ink_lines(ink, all, x_height);
  const auto longest = std::max_element(lines.begin(), lines.end(), [](const InkLine& a, const InkLine& b) {
    return a.pieces.size() < b.pieces.size();
  });
  if (longest == lines.end()) return "";
  std::string text;
  for (const Word& word : recognizer.read_line(crop_line(strip, ink, *longest, {}).image, alphabet))
    text += (text.empty() ? "" : " ") + word.raw;
  return text;
}

}  // namespace thaimemo
