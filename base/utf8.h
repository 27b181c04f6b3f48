// UTF-8 in and out, for code that walks Thai text letter by letter. A letter here is one Unicode code point.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

// Decodes; every byte that is not part of valid UTF-8 becomes U+FFFD, so this never fails.
std::u32string decode_utf8(std::string_view text);

std::string encode_utf8(std::u32string_view letters);
void append_utf8(std::string& text, char32_t letter);  // a surrogate or a value past U+10FFFF becomes U+FFFD

bool is_valid_utf8(std::string_view text);

// Number of code points.
int letter_count(std::string_view text);

}  // namespace thaimemo
