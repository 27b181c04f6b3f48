#include "extract/record/page_furniture.h"

#include "base/digits.h"
#include "base/utf8.h"

namespace thaimemo {

namespace {

// "2 of 117" has four digits, a year beside a page's number six; a telephone number has more.
constexpr std::size_t digits_max = 6;
// "หน้าที่" has seven code points, "ITA" three; by eye on made reports.
constexpr std::size_t letters_max = 8;

struct Letters {
  std::u32string others;  // Latin ones small; signs left out
  std::size_t digits = 0;
};

Letters letters_of(const std::string& text) {
  Letters found;
  for (const char32_t letter : decode_utf8(text)) {
    const char32_t small = letter | 32U;
    if (is_digit(letter))
      ++found.digits;
    else if (small - U'a' < 26U)
      found.others += small;
    else if (letter > 0x7F)
      found.others += letter;
  }
  return found;
}

}  // namespace

std::string without_numbers(const std::string& text) {
  std::string kept;
  for (const char32_t letter : decode_utf8(text))
    if (!is_digit(letter) && letter != U' ') append_utf8(kept, letter);
  return kept;
}

bool is_page_number(const std::string& text) {
  const Letters found = letters_of(text);
  return found.digits > 0 && found.digits <= digits_max && found.others.size() <= letters_max;
}

bool is_bare_page_number(const std::string& text) {
  Letters found = letters_of(text);
  for (const char32_t* word : {U"หน้าที่", U"หน้า", U"จาก", U"page", U"of"})
    if (const auto at = found.others.find(word); at != std::u32string::npos)
      found.others.erase(at, std::u32string_view(word).size());
  const bool misread = found.others.starts_with(U"หน");
  return is_page_number(text) && (found.others.size() <= 1 || misread);
}

bool is_catchword(const std::string& text) {
  return text.starts_with("/") || text.ends_with("...") || text.ends_with("…");
}

}  // namespace thaimemo
