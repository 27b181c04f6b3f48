#include "extract/scan/read/read_strip.h"

#include <algorithm>
#include <numeric>

#include "extract/scan/ink/ink_lines.h"
#include "extract/scan/read/line_crop.h"

namespace thaimemo {

namespace {

constexpr std::uint8_t ink_below = 160;

Mask ink_of(const Image& strip) {
  Mask mask(strip.width, strip.height);
  std::transform(strip.pixels.begin(), strip.pixels.end(), mask.ink.begin(),
                 [](std::uint8_t grey) { return static_cast<std::uint8_t>(grey < ink_below); });
  return mask;
}

}  // namespace

std::string read_strip(const Image& strip, Recognizer& recognizer) {
  const Components ink = find_components(ink_of(strip));
  std::vector<std::size_t> all(ink.items.size());
  std::iota(all.begin(), all.end(), 0);
  const double body = x_height_of(ink, all, strip.dpi);
  if (body <= 0) return "";
  const std::vector<InkLine> lines = find_ink_lines(ink, all, body);
  const auto longest = std::max_element(lines.begin(), lines.end(), [](const InkLine& a, const InkLine& b) {
    return a.pieces.size() < b.pieces.size();
  });
  if (longest == lines.end()) return "";
  std::string text;
  for (const Word& word : recognizer.read_line(crop_line(strip, ink, *longest).image))
    text += (text.empty() ? "" : " ") + word.raw;
  return text;
}

}  // namespace thaimemo
