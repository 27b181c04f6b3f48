#include "extract/table/furniture.h"

#include "tools/base/digits.h"
#include "tools/base/utf8.h"

namespace thaimemo {

std::string without_numbers(const std::string& text) {
  std::string kept;
  for (const char32_t letter : decode_utf8(text))
    if (!is_digit(letter) && letter != U' ') append_utf8(kept, letter);
  return kept;
}

bool is_page_number(const std::string& text) {
  std::size_t letters = 0, digits = 0;
  for (const char32_t letter : decode_utf8(text)) {
    digits += is_digit(letter);
    letters += !is_digit(letter) && (letter > 0x7F || (letter | 32U) - U'a' < 26U);
  }
  return digits > 0 && digits <= 6 && letters <= 8;
}

bool is_catchword(const std::string& text) {
  return text.starts_with("/") || text.ends_with("...") || text.ends_with("…");
}

}  // namespace thaimemo
