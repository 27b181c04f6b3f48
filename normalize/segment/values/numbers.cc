#include "normalize/segment/values/numbers.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

// Letters that OCR writes for digits, in a number's place: "95.1I" is 95.11, and ๑ looks like @.
std::string with_digits_for_letters(std::string line) {
  static const Pattern misread("[0-9IlOoS|@]{1,3}[.,:;][0-9IlOoS|@]{2}");
  if (!misread.matches(line) || line.find_first_of("0123456789") == line.npos) return line;
  constexpr std::string_view letters = "Il|@OoS", digits = "1111005";
  for (char& letter : line)
    if (const size_t at = letters.find(letter); at != letters.npos) letter = digits[at];
  return line;
}

// Narrow cells break a number at its end: "91.7-" and "1" below it.
std::string with_break_joined(std::string line) {
  static const Pattern broken("[0-9]{1,3}\\.(?:[0-9]-[0-9]|-[0-9]{2})");
  if (broken.matches(line)) line.erase(line.find('-'), 1);
  return line;
}

}  // namespace

std::optional<ReadNumber> read_score(std::string_view text) {
  static const Pattern number("([0-9]+)(?:([.,:;]{1,2})([0-9]+))?");
  const std::string written = folded(text), line = with_digits_for_letters(with_break_joined(written));
  const auto numbers = number.find_all(line);
  if (numbers.size() != 1) return std::nullopt;
  const auto& parts = numbers[0].groups;
  const bool has_point = numbers[0].took_part(2), odd_point = has_point && parts[2] != ".";
  const std::string digits = std::string(parts[1]) + (has_point ? "." + std::string(parts[3]) : "");
  static const Pattern plain("(?:คะแนน|ร้อยละ|ได้|เท่ากับ|[:=(\"'])*[0-9.,]+(?:คะแนน|%|เปอร์เซ็นต์|[)\"'.])*");
  static const Pattern split("[0-9๐-๙.]\\s+[0-9๐-๙.]");
  const size_t point = digits.find('.');
  const bool too_fine = point != std::string::npos && digits.size() - point > 3;  // scores have two decimals
  const bool guessed =
      odd_point || too_fine || line != written || !plain.matches(line) || split.found_in(text);
  return ReadNumber{std::strtod(digits.c_str(), nullptr), guessed};
}

std::string two_decimals(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
}

bool has_digit(std::string_view text) {
  return folded(text).find_first_of("0123456789") != std::string::npos;
}

}  // namespace thaimemo
