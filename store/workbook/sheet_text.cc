#include "store/workbook/sheet_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace thaimemo {
namespace {

constexpr char32_t replacement = U'\xFFFD';
constexpr std::size_t escape_letters = 7;  // of "_x0041_"

bool is_forbidden(char32_t letter) {
  return (letter < 0x20 && letter != U'\t' && letter != U'\n') || (letter >= 0x7F && letter < 0xA0) ||
         letter == 0xFFFE || letter == 0xFFFF;
}

bool is_hexadecimal(char32_t letter) {
  return (letter >= U'0' && letter <= U'9') || (letter >= U'a' && letter <= U'f') ||
         (letter >= U'A' && letter <= U'F');
}

bool begins_escape(std::u32string_view rest) {
  return rest.size() >= escape_letters && rest[0] == U'_' && rest[1] == U'x' && rest[6] == U'_' &&
         std::all_of(rest.begin() + 2, rest.begin() + 6, is_hexadecimal);
}

std::u32string readable(std::string_view text) {
  std::u32string letters = decode_utf8(text), kept;
  kept.reserve(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] == U'\r' && i + 1 < letters.size() && letters[i + 1] == U'\n') continue;
    const char32_t letter = letters[i] == U'\r' ? U'\n' : letters[i];
    if (begins_escape(std::u32string_view(letters).substr(i))) kept += U"_x005F";
    kept += is_forbidden(letter) ? replacement : letter;
  }
  return kept;
}

// How many letters fit into so many UTF-16 units.
std::size_t letters_within(const std::u32string& letters, std::size_t units) {
  std::size_t count = 0;
  for (std::size_t taken = 0; count < letters.size(); ++count) {
    taken += letters[count] > 0xFFFF ? 2 : 1;
    if (taken > units) break;
  }
  return count;
}

}  // namespace

SheetText sheet_text(std::string_view text) {
  std::u32string letters = readable(text);
  if (letters_within(letters, sheet_text_units_max) == letters.size()) return {encode_utf8(letters), false};
  letters.resize(letters_within(letters, sheet_text_units_max - 1));
  return {encode_utf8(letters + U"…"), true};
}

}  // namespace thaimemo
