// Bytes of a text file to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

enum class Encoding {
  utf8,
  utf8_damaged,  // some bytes were not UTF-8 and became U+FFFD
  utf16,
  utf16_damaged,  // halves of letters, or an odd byte at the end, became U+FFFD
  windows_874,    // guessed: not UTF-8, and nearly all bytes past ASCII are Thai letters of TIS-620
  not_text
};

struct DecodedText {
  Encoding encoding = Encoding::utf8;
  std::string text;  // valid UTF-8 without byte order mark; empty where not_text
};

DecodedText decode_text(std::string_view bytes);

}  // namespace thaimemo
