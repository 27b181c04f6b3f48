#include "base/digits.h"
#include "base/thai_letters.h"
#include "normalize/text/letters.h"
#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

bool replace_letter(Rewriter& text, const char* rule_id, char32_t by) {
  if (by == 0) return false;
  text.replace(rule_id, 0, 1, {&by, 1});
  return true;
}

bool drop_invisible(Rewriter& text) {
  size_t count = 0;
  while (text.ahead(count) != Rewriter::none && is_invisible(text.ahead(count))) ++count;
  if (count > 0) text.replace("invisible", 0, count, U"");
  return count > 0;
}

bool unify_line_break(Rewriter& text) {
  if (!is_line_break(text.ahead())) return false;
  text.replace("line-break", 0, text.ahead() == '\r' && text.ahead(1) == '\n' ? 2 : 1, U"\n");
  return true;
}

bool is_raised_digit(char32_t letter) {
  return letter == U'¹' || letter == U'²' || letter == U'³' ||
         (letter >= U'⁰' && letter <= U'⁹' && letter != U'ⁱ');
}

// Behind a number, a Thai word or a closing sign it is a footnote's mark; behind Latin letters (CO₂, m²) and
// metres a power.
bool takes_note(char32_t letter) {
  return is_digit(letter) || (is_thai(letter) && letter != U'ม') || letter == ')' || letter == '%' ||
         letter == U'”' || letter == '"';
}

bool drop_raised_mark(Rewriter& text) {
  if (!is_raised_digit(text.ahead()) || text.at_line_start() || !takes_note(text.behind())) return false;
  size_t count = 0;
  while (is_raised_digit(text.ahead(count))) ++count;
  text.replace("raised-mark", 0, count, U"");
  return true;
}

}  // namespace

bool apply_letter_rules(Rewriter& text) {
  const char32_t letter = text.ahead();
  if (letter == Rewriter::none) return false;
  return drop_invisible(text) || unify_line_break(text) || drop_raised_mark(text) ||
         (is_exotic_space(letter) && replace_letter(text, "space", ' ')) ||
         replace_letter(text, "thai-private-use", standard_of_private_use(letter)) ||
         replace_letter(text, "full-width", standard_of_full_width(letter)) ||
         replace_letter(text, "digit", digit_of_other_script(letter));
}

}  // namespace thaimemo
