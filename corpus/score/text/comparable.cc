#include "corpus/score/text/comparable.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/thai_letters.h"
#include "base/utf8.h"
#include "corpus/score/text/white_space.h"
#include "normalize/text/folded.h"

namespace thaimemo::score {
namespace {

bool is_digit(char32_t letter) {
  return letter >= '0' && letter <= '9';
}

// White space, and what has no width: zero-width and direction marks.
bool is_space(char32_t letter) {
  return is_white(letter) || (letter >= 0x200B && letter <= 0x200F) || letter == 0xFEFF;
}

std::u32string without_tags(const std::u32string& text) {
  std::u32string kept;
  size_t at = 0, last_end = text.rfind(U'>');
  while (at < text.size()) {
    const size_t name = at + 1 < text.size() && text[at + 1] == '/' ? at + 2 : at + 1;
    const bool opens = text[at] == '<' && name < text.size() && is_latin(text[name]);
    if (opens && last_end != std::u32string::npos && last_end > name) {
      at = text.find(U'>', name) + 1;
    } else {
      kept += text[at++];
    }
  }
  return kept;
}

char32_t unified(char32_t letter) {
  if (letter >= 0x0E50 && letter <= 0x0E59) return U'0' + (letter - 0x0E50);
  if ((letter >= 0x2010 && letter <= 0x2014) || letter == 0x2212) return U'-';
  switch (letter) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return U'"';
    case 0x2018:
    case 0x2019:
      return U'\'';
    default:
      return letter;
  }
}

std::u32string with_sara_am(const std::u32string& text) {
  std::u32string composed;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool toned =
        text[at] == nikhahit && at + 2 < text.size() && is_tone(text[at + 1]) && text[at + 2] == sara_aa;
    const bool plain = text[at] == nikhahit && at + 1 < text.size() && text[at + 1] == sara_aa;
    if (toned) composed += text[at + 1];
    composed += toned || plain ? sara_am : text[at];
    at += toned ? 2 : plain ? 1 : 0;
  }
  return composed;
}

// A tone mark before its vowel mark changes places with it; each pair once, from left to right.
void order_marks(std::u32string& text) {
  for (size_t at = 0; at + 1 < text.size(); ++at)
    if (is_high_mark(text[at]) && is_vowel_mark(text[at + 1])) {
      std::swap(text[at], text[at + 1]);
      ++at;
    }
}

std::u32string compacted(const std::u32string& text) {
  std::u32string kept;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool zero = (text[at] == 'O' || text[at] == 'o') && at + 1 < text.size() && is_digit(text[at + 1]);
    if (!is_space(text[at])) kept += zero ? U'0' : text[at];
  }
  return kept;
}

}  // namespace

std::u32string comparable(std::string_view text) {
  std::u32string letters = without_tags(decode_utf8(text));
  for (char32_t& letter : letters) letter = unified(letter);
  letters = composed(with_sara_am(letters));
  order_marks(letters);
  return compacted(letters);
}

std::optional<double> number_of(std::string_view text) {
  const std::string plain = encode_utf8(comparable(text));
  if (plain.empty() || plain.find_first_not_of("0123456789.-+") != std::string::npos) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  if (*end != '\0') return std::nullopt;
  char digits[64];  // printing rounds the exact binary value, as the reference does
  std::snprintf(digits, sizeof digits, "%.2f", value);
  return std::strtod(digits, nullptr) + 0.0;
}

}  // namespace thaimemo::score
