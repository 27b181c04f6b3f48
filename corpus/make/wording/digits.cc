#include "corpus/make/wording/digits.h"

#include "base/digits.h"
#include "base/thai_letters.h"
#include "base/utf8.h"

namespace thaimemo::make {

namespace {

bool ends_token(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'(' || c == U')';
}

bool is_address(const std::u32string& token) {
  return token.find(U"www.") != token.npos || token.find(U"://") != token.npos;
}

// An item code is a single O, i or e before digits.
bool is_item_code(const std::u32string& text, std::size_t letter) {
  const bool alone = letter == 0 || !is_latin(text[letter - 1]);
  return alone && text[letter] == U'O' && letter + 1 < text.size() && is_arabic_digit(text[letter + 1]);
}

std::u32string thai_token(const std::u32string& token) {
  if (is_address(token)) return token;
  std::u32string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const char32_t c = token[i];
    if (is_arabic_digit(c))
      out += U'๐' + (c - U'0');
    else
      out += is_item_code(token, i) ? U'๐' : c;
  }
  return out;
}

std::u32string arabic_token(std::u32string token) {
  for (auto& c : token)
    if (is_thai_digit(c)) c = U'0' + (c - U'๐');
  return token;
}

template <typename Change>
std::string change_tokens(std::string_view text, Change change) {
  std::u32string out, token;
  for (const char32_t c : decode_utf8(text)) {
    if (!ends_token(c)) {
      token += c;
      continue;
    }
    out += change(token);
    out += c;
    token.clear();
  }
  return encode_utf8(out + change(token));
}

}  // namespace

std::string to_thai_digits(std::string_view text) {
  return change_tokens(text, thai_token);
}
std::string to_arabic_digits(std::string_view text) {
  return change_tokens(text, arabic_token);
}

std::string with_digits(std::string_view text, Digits digits, Random& random) {
  if (digits == Digits::mixed) digits = random.chance(0.5) ? Digits::thai : Digits::arabic;
  return digits == Digits::thai ? to_thai_digits(text) : to_arabic_digits(text);
}

std::string hundredths(int value) {
  const std::string cents = std::to_string(100 + value % 100).substr(1);
  return std::to_string(value / 100) + "." + cents;
}

}  // namespace thaimemo::make
