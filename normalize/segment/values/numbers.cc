#include "normalize/segment/values/numbers.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Full names and abbreviations; the first three letters and the ending tell OCR's slips apart well enough.
constexpr std::array month_patterns{"ม\\.?ค\\.?|มกราคม",          "ก\\.?พ\\.?|กุมภาพันธ์",  "มี\\.?ค\\.?|มีนาคม",
                                    "เม\\.?ย\\.?|เมษายน",         "พ\\.?ค\\.?|พฤษภาคม",  "มิ\\.?ย\\.?|มิถุนายน",
                                    "ก\\.?ค\\.?|กรกฎาคม|กรกฏาคม", "ส\\.?ค\\.?|สิงหาคม",   "ก\\.?ย\\.?|กันยายน",
                                    "ต\\.?ค\\.?|ตุลาคม",           "พ\\.?ย\\.?|พฤศจิกายน", "ธ\\.?ค\\.?|ธันวาคม"};

std::optional<std::string> iso_date(int day, int month, int buddhist_year) {
  const std::chrono::year_month_day date{std::chrono::year{buddhist_year - 543},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", buddhist_year - 543, month, day);
  return text.data();
}

std::optional<std::string> date_with_slashes(const std::string& text) {
  static const Pattern pattern("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})");
  const auto match = pattern.find(text);
  if (!match) return std::nullopt;
  const auto year = read_year(match->groups[3]);
  return year ? iso_date(to_int(match->groups[1]), to_int(match->groups[2]), *year) : std::nullopt;
}

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

std::optional<int> read_year(std::string_view digits) {
  const int value = to_int(digits);
  const int year = digits.size() == 2 ? 2500 + value : value;
  if (year < 2540 || year > 2599) return std::nullopt;
  return year;
}

std::optional<std::string> read_date(std::string_view text) {
  static const std::array<Pattern, 12> months = [] {
    std::string day = "([0-9]{1,2})(?:เดือน)?(?:", year = ")(?:พ\\.?ศ\\.?)?([0-9]{4}|[0-9]{2})";
    const auto of = [&](size_t i) { return Pattern(day + month_patterns[i] + year, "month names"); };
    return std::array{of(0), of(1), of(2), of(3), of(4), of(5), of(6), of(7), of(8), of(9), of(10), of(11)};
  }();
  const std::string line = folded(text);
  for (size_t month = 0; month < months.size(); ++month) {
    const auto match = months[month].find(line);
    if (!match) continue;
    const auto year = read_year(match->groups[2]);
    return year ? iso_date(to_int(match->groups[1]), static_cast<int>(month) + 1, *year) : std::nullopt;
  }
  return date_with_slashes(line);
}

}  // namespace thaimemo
