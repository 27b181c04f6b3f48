#include "tools/base/utf8.h"

namespace thaimemo {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Step {
  char32_t letter;
  int bytes;
  bool valid;
};

// Length of the sequence a lead byte opens (0: not a lead byte), its payload bits and the least letter it may carry.
struct Lead {
  int length;
  char32_t bits;
  char32_t least;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

bool is_letter(char32_t value) { return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF); }

Step step_at(std::string_view text, size_t at) {
  const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
  if (lead.length == 0 || at + lead.length > text.size()) return {replacement, 1, false};
  char32_t letter = lead.bits;
  for (int i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0) != 0x80) return {replacement, 1, false};
    letter = letter << 6 | (byte & 0x3FU);
  }
  if (letter < lead.least || !is_letter(letter)) return {replacement, 1, false};
  return {letter, lead.length, true};
}

}  // namespace

std::u32string decode_utf8(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size() / 2);
  for (size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    letters += step.letter;
    at += step.bytes;
  }
  return letters;
}

void append_utf8(std::string& text, char32_t letter) {
  if (!is_letter(letter)) letter = replacement;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (letter >> shift & 0x3F)); };
  if (letter < 0x80) {
    text += static_cast<char>(letter);
  } else if (letter < 0x800) {
    text += static_cast<char>(0xC0 | letter >> 6);
    tail(0);
  } else if (letter < 0x10000) {
    text += static_cast<char>(0xE0 | letter >> 12);
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0 | letter >> 18);
    tail(12), tail(6), tail(0);
  }
}

std::string encode_utf8(std::u32string_view letters) {
  std::string text;
  text.reserve(letters.size() * 3);
  for (char32_t letter : letters) append_utf8(text, letter);
  return text;
}

bool is_valid_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    if (!step.valid) return false;
    at += step.bytes;
  }
  return true;
}

int letter_count(std::string_view text) {
  int count = 0;
  for (size_t at = 0; at < text.size(); at += step_at(text, at).bytes) ++count;
  return count;
}

}  // namespace thaimemo
