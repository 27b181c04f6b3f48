#include "corpus/score/text/white_space.h"

#include "base/utf8.h"

namespace thaimemo::score {
namespace {

bool has_no_width(char32_t letter) {
  return letter == 0x200B || letter == 0xFEFF;
}

}  // namespace

bool is_white(char32_t letter) {
  if ((letter >= 0x09 && letter <= 0x0D) || (letter >= 0x1C && letter <= 0x20)) return true;
  if (letter >= 0x2000 && letter <= 0x200A) return true;
  switch (letter) {
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return true;
    default:
      return false;
  }
}

std::vector<Gap> gaps_of(std::string_view text) {
  std::vector<Gap> gaps;
  Gap gap = Gap::none;
  for (const char32_t letter : decode_utf8(text)) {
    if (letter == '\n') {
      gap = Gap::line_break;
    } else if (has_no_width(letter)) {
      continue;
    } else if (is_white(letter)) {
      if (gap == Gap::none) gap = Gap::space;
    } else {
      gaps.push_back(gaps.empty() ? Gap::none : gap);
      gap = Gap::none;
    }
  }
  return gaps;
}

}  // namespace thaimemo::score
