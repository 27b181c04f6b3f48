#include "normalize/text/folded.h"

#include "base/utf8.h"
#include "normalize/text/letters.h"
#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

char32_t search_letter(char32_t letter) {
  if (letter == '\n' || is_exotic_space(letter) || is_line_break(letter)) return ' ';
  if (const char32_t standard = standard_of_private_use(letter)) return standard;
  if (const char32_t standard = standard_of_full_width(letter)) return lower_case(standard);
  if (const char32_t digit = digit_of_other_script(letter)) return ascii_digit(digit);
  return lower_case(ascii_digit(letter));
}

std::u32string search_letters(std::string_view text) {
  std::u32string letters;
  for (char32_t letter : decode_utf8(text))
    if (!is_invisible(letter)) letters += search_letter(letter);
  return letters;
}

std::u32string with_thai_in_order(std::u32string letters) {
  Rewriter text(std::move(letters));
  while (true) {
    if (text.behind() != ' ' && apply_thai_rules(text)) continue;
    if (text.at_end()) return std::u32string(text.left());
    text.keep();
  }
}

char32_t fold_letter(char32_t letter) {
  if ((letter >= 0x2010 && letter <= 0x2014) || letter == 0x2212) return '-';
  if ((letter >= 0x201C && letter <= 0x201E) || letter == 0xAB || letter == 0xBB) return '"';
  return letter == 0x2018 || letter == 0x2019 ? U'\'' : letter;
}

}  // namespace

std::string search_form(std::string_view text) {
  return encode_utf8(with_thai_in_order(search_letters(text)));
}

std::string fold_form(std::string_view text) {
  std::u32string letters;
  for (char32_t letter : search_letters(text))
    if (letter != ' ') letters += fold_letter(letter);
  return encode_utf8(with_thai_in_order(std::move(letters)));
}

}  // namespace thaimemo
