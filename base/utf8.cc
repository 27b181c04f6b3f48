#include "base/utf8.h"

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

bool is_letter(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

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

// Thai letters, which are most of what is read here, need no table: 0xE0, then 0xB8 or 0xB9, then one byte more.
bool is_thai_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return at + 2 < text.size() && byte(0) == 0xE0 && (byte(1) & 0xFE) == 0xB8 && (byte(2) & 0xC0) == 0x80;
}

char32_t thai_letter_at(std::string_view text, size_t at) {
  return 0xE00U | (static_cast<unsigned char>(text[at + 1]) & 1U) << 6 |
         (static_cast<unsigned char>(text[at + 2]) & 0x3FU);
}

}  // namespace

std::u32string decode_utf8(std::string_view text) {
  std::u32string letters(text.size(), U'\0');  // never more letters than bytes
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    if (is_thai_at(text, at)) {
      letters[count++] = thai_letter_at(text, at);
      at += 3;
      continue;
    }
    const Step step = step_at(text, at);
    letters[count++] = step.letter;
    at += static_cast<size_t>(step.bytes);
  }
  letters.resize(count);
  return letters;
}

void append_utf8(std::string& text, char32_t letter) {
  if (letter >= 0xE00 && letter <= 0xE7F) {
    const char bytes[] = {'\xE0', static_cast<char>(0xB8 | (letter >> 6 & 1)),
                          static_cast<char>(0x80 | (letter & 0x3F))};
    text.append(bytes, 3);
    return;
  }
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
  for (size_t at = 0; at < text.size(); at += is_thai_at(text, at) ? 3 : step_at(text, at).bytes) ++count;
  return count;
}

}  // namespace thaimemo
