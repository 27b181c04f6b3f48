#include "store/query/display_width.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace thaimemo {
namespace {

struct Range {
  char32_t first, last;
};

constexpr std::array marks{Range{0x0300, 0x036F}, Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A},
                           Range{0x0E47, 0x0E4E}, Range{0x0EB1, 0x0EB1}, Range{0x0EB4, 0x0EBC},
                           Range{0x0EC8, 0x0ECE}, Range{0x200B, 0x200F}, Range{0x2060, 0x2064},
                           Range{0x20D0, 0x20F0}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F},
                           Range{0xFEFF, 0xFEFF}};
constexpr std::array wide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0xA4CF},
                          Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE6F},
                          Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                          Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

template <std::size_t count>
bool among(char32_t letter, const std::array<Range, count>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return letter >= range.first && letter <= range.last; });
}

bool steers_terminal(char32_t letter) {
  return letter < 0x20 || (letter >= 0x7F && letter <= 0x9F) || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2066 && letter <= 0x2069) || letter == 0x2028 || letter == 0x2029;
}

}  // namespace

int display_width(char32_t letter) {
  return among(letter, marks) ? 0 : among(letter, wide) ? 2 : 1;
}

int display_width(std::string_view text) {
  int width = 0;
  for (const char32_t letter : decode_utf8(text)) width += display_width(letter);
  return width;
}

std::string printable(std::string_view text) {
  std::u32string letters = decode_utf8(text);
  std::replace_if(letters.begin(), letters.end(), steers_terminal, U' ');
  return encode_utf8(letters);
}

std::string shortened(const std::string& text, int columns) {
  if (display_width(text) <= columns) return text;
  std::u32string kept;
  int width = 0;
  for (const char32_t letter : decode_utf8(text)) {
    width += display_width(letter);
    if (width > columns - 1) break;
    kept += letter;
  }
  return encode_utf8(kept) + "…";
}

}  // namespace thaimemo
