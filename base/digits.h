// Letters that numbers are written with in Thai papers: digits of both sets, and signs.
#pragma once

#include <string_view>

namespace thaimemo {

constexpr bool is_arabic_digit(char32_t letter) {
  return letter >= U'0' && letter <= U'9';
}
constexpr bool is_thai_digit(char32_t letter) {
  return letter >= U'๐' && letter <= U'๙';
}
constexpr bool is_digit(char32_t letter) {
  return is_arabic_digit(letter) || is_thai_digit(letter);
}

// Digits and the signs that stand in numbers, no space.
inline constexpr std::u32string_view numeric_letters = U"0123456789๐๑๒๓๔๕๖๗๘๙.,%-–/()";
constexpr bool is_numeric(char32_t letter) {
  return numeric_letters.find(letter) != numeric_letters.npos;
}

}  // namespace thaimemo
