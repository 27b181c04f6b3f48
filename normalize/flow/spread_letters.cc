#include "normalize/flow/spread_letters.h"

#include <algorithm>

#include "base/thai_letters.h"
#include "normalize/flow/printed_lines.h"

namespace thaimemo {
namespace {

constexpr std::size_t context_letters =
    16;  // on either side: longer than the words that matter (word_breaks.cc)

// Not before an abbreviation: "ปีงบประมาณ พ.ศ."
bool between_thai(std::u32string_view text, std::size_t space) {
  if (space + 2 < text.size() && text[space + 2] == '.') return false;
  return space > 0 && space + 1 < text.size() && is_thai(text[space - 1]) && is_thai(text[space + 1]);
}

// The Thai letters from `at` on (to the left of it where `step` is -1) up to what is none.
std::u32string_view token_behind(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_thai(text[end])) ++end;
  return text.substr(at, end - at);
}

std::u32string_view token_before(std::u32string_view text, std::size_t end) {
  std::size_t at = end;
  while (at > 0 && is_thai(text[at - 1])) --at;
  return text.substr(at, end - at);
}

// One consonant with its marks: no word, but for ณ and ธ and the like.
bool stands_alone(std::u32string_view token) {
  return wide_letters(token) == 1 && is_thai_consonant(token.front()) && token.front() != U'ณ';
}

// What stands right of a space, without the spaces beside letters that stand alone.
std::u32string closed_context(std::u32string_view text, std::size_t from) {
  std::u32string context;
  std::u32string_view token = token_behind(text, from);
  while (context.size() < context_letters) {
    context += token;
    from += token.size();
    if (from + 1 >= text.size() || text[from] != U' ') break;
    const std::u32string_view next = token_behind(text, from + 1);
    if (next.empty() || !(stands_alone(token) || stands_alone(next))) break;
    token = next;
    ++from;
  }
  return context.substr(0, context_letters);
}

// ั and ็ need a consonant behind them.
bool is_cut_off(std::u32string_view piece) {
  return piece.back() == mai_han_akat || piece.back() == U'็';
}

// Whether a word of the dictionary stands across the space, and one of its two pieces is none: words may also be
// found where two others meet ("ควรรู้ คิดเป็น").
bool is_inside_word(std::u32string_view text, std::size_t space, const WordBreaks& words) {
  const std::u32string_view before = token_before(text, space);
  const std::size_t kept = std::min(before.size(), context_letters);
  std::u32string joined(before.substr(before.size() - kept));
  joined += closed_context(text, space + 1);
  std::size_t begin = 0;
  for (const std::size_t end : words.places(joined)) {
    if (end == kept) return false;
    const std::u32string_view word = std::u32string_view(joined).substr(begin, end - begin);
    if (end > kept)
      return stands_alone(word.substr(0, kept - begin)) || stands_alone(word.substr(kept - begin)) ||
             is_cut_off(word.substr(0, kept - begin));
    begin = end;
  }
  return false;
}

}  // namespace

void close_spread_letters(std::u32string& text, const WordBreaks& words, std::vector<Edit>& edits) {
  bool alone_before = false;  // whether the last token stood alone before it was joined
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != U' ' || !between_thai(text, i)) {
      if (!is_thai(text[i])) alone_before = false;
      continue;
    }
    const bool left_alone = alone_before || stands_alone(token_before(text, i));
    const bool right_alone = stands_alone(token_behind(text, i + 1));
    alone_before = right_alone;
    if (!(left_alone && right_alone) && !is_inside_word(text, i, words)) continue;
    edits.push_back({"flow-spread", static_cast<int>(i), " ", ""});
    text.erase(i, 1);
    --i;
  }
}

}  // namespace thaimemo
