#include "normalize/text/letters.h"
#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

// "!. จัดอบรม": in some typefaces the two differ by a gap.
bool number_a_list(Rewriter& text) {
  const char32_t next = text.ahead(), mark = text.ahead(1);
  if ((next != '!' && next != '|') || (mark != '.' && mark != ')') || !text.at_line_start()) return false;
  text.replace("list-one", 0, 1, U"1");
  return true;
}

// No Thai text has a raised dot, but for a list's bullet.
bool drop_raised_dot(Rewriter& text) {
  if (text.ahead() != U'·') return false;
  if (text.at_line_start() && text.ahead(1) == ' ') return false;
  text.replace("raised-dot", 0, 1, U"");
  return true;
}

}  // namespace

bool apply_ocr_rules(Rewriter& text) {
  return number_a_list(text) || drop_raised_dot(text);
}

}  // namespace thaimemo
