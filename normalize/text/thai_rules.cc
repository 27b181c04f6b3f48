#include "normalize/text/letters.h"
#include "normalize/text/text_rules.h"

namespace thaimemo {
namespace {

constexpr size_t mark_run_max = 8;     // marks further from their consonant keep their order
constexpr size_t foreign_run_max = 3;  // longer runs are words of another language

// A space before a mark, or between a vowel and its consonant. One behind a mark may be a real space.
bool drop_space_at_mark(Rewriter& text) {
  if (text.behind() != ' ') return false;
  const char32_t next = text.ahead(), before = text.behind(1);
  const bool mark =
      (is_thai_mark(next) || is_following_vowel(next)) && (is_thai_consonant(before) || is_thai_mark(before));
  const bool lead = is_lead_vowel(before) && is_thai_consonant(next);
  if (!mark && !lead) return false;
  text.replace("space-at-mark", 1, 0, U"");
  return true;
}

// ํ + า, with a tone between or before; า + ํ; and what is doubled.
bool compose_sara_am(Rewriter& text) {
  const char32_t next = text.ahead(), last = text.behind(), before = text.behind(1);
  const auto compose = [&](size_t back, std::u32string_view after) {
    text.replace("sara-am", back, 1, after);
    return true;
  };
  if (next == sara_aa && last == nikhahit && is_tone(before))
    return compose(2, std::u32string{before, sara_am});
  if (next == sara_aa && last == nikhahit) return compose(1, U"ำ");
  if (next == sara_aa && is_tone(last) && before == nikhahit)
    return compose(2, std::u32string{last, sara_am});
  if (next == nikhahit && last == sara_aa) return compose(1, U"ำ");
  if (next == sara_am && last == nikhahit) return compose(1, U"ำ");
  if (next == sara_am && is_tone(last) && before == nikhahit)
    return compose(2, std::u32string{last, sara_am});
  if ((next == sara_am || next == nikhahit || next == sara_aa) && last == sara_am) return compose(1, U"ำ");
  return false;
}

size_t marks_behind(const Rewriter& text) {
  size_t count = 0;
  while (count < mark_run_max && is_thai_mark(text.behind(count))) ++count;
  return count;
}

bool order_marks(Rewriter& text) {
  const char32_t next = text.ahead(), last = text.behind();
  const bool late_vowel = is_vowel_mark(next) && is_high_mark(last) && marks_behind(text) < mark_run_max;
  const bool late_tone = is_tone(next) && last == sara_am && !is_tone(text.behind(1));
  if (!late_vowel && !late_tone) return false;
  text.replace("mark-order", 1, 1, std::u32string{next, last});
  return true;
}

bool drop_doubled_mark(Rewriter& text) {
  if (!is_thai_mark(text.ahead()) || text.ahead() != text.behind()) return false;
  text.replace("mark-doubled", 0, 1, U"");
  return true;
}

bool join_sara_ae(Rewriter& text) {
  if (text.ahead() != sara_e || text.behind() != sara_e) return false;
  text.replace("sara-ae", 1, 1, U"แ");
  return true;
}

// ๅ is written behind ฤ and ฦ only.
bool shorten_lakkhangyao(Rewriter& text) {
  const char32_t last = text.behind();
  if (text.ahead() != lakkhangyao || !(is_thai_consonant(last) || is_thai_mark(last)) || last == U'ฤ' ||
      last == U'ฦ')
    return false;
  text.replace("sara-aa", 0, 1, U"า");
  return true;
}

}  // namespace

bool apply_thai_rules(Rewriter& text) {
  return drop_space_at_mark(text) || drop_doubled_mark(text) || compose_sara_am(text) || order_marks(text) ||
         join_sara_ae(text) || shorten_lakkhangyao(text);
}

// A short run of letters of a neighbouring script that touches a Thai letter: the reader took one for the
// other.
bool apply_look_alike_rules(Rewriter& text) {
  if (text.behind() == Rewriter::none || thai_look_alike(text.behind()) == 0) return false;
  if (text.ahead() != Rewriter::none && thai_look_alike(text.ahead()) != 0) return false;
  size_t run = 0;
  while (run <= foreign_run_max && text.behind(run) != Rewriter::none &&
         thai_look_alike(text.behind(run)) != 0)
    ++run;
  const bool touches = is_thai(text.behind(run)) || is_thai(text.ahead());
  if (run > foreign_run_max || !touches) return false;
  std::u32string thai;
  for (size_t i = run; i > 0; --i) thai += thai_look_alike(text.behind(i - 1));
  text.replace("look-alike", run, 0, thai);
  return true;
}

// Both sides of a line end and both ends of the text lose their spaces.
bool apply_space_rules(Rewriter& text) {
  const char32_t next = text.ahead(), last = text.behind();
  const bool at_end = next == Rewriter::none, at_line_start = text.at_line_start();
  if (last == ' ' && (at_end || next == '\n')) return text.replace("space-end", 1, 0, U""), true;
  if (last == '\n' && at_end) return text.replace("blank-line", 1, 0, U""), true;
  if (next == '\n' && at_line_start) return text.replace("blank-line", 0, 1, U""), true;
  if (next != ' ' || !(at_line_start || last == ' ')) return false;
  size_t count = 1;
  while (text.ahead(count) == ' ') ++count;
  text.replace(at_line_start ? "space-end" : "space-run", 0, count, U"");
  return true;
}

}  // namespace thaimemo
