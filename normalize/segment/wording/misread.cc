#include "normalize/segment/wording/misread.h"

#include <array>

#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// Groups of letters that differ by a loop, a notch or a tail in print, which worn print loses. By eye on made
// scans, from what the networks read wrong.
constexpr std::array<std::u32string_view, 12> groups{
    U"ดคตถศฅฒ", U"ขชซฃ", U"บปนฆษ", U"กภฤ", U"ผฝพฟ", U"รธฐsS", U"ทหฑ", U"มฉ", U"ลสa", U"อวฮd", U"าๅ1l", U"เแ"};

char32_t shown_by(char32_t letter) {
  for (const std::u32string_view group : groups)
    if (group.find(letter) != group.npos) return group.front();
  return letter;
}

}  // namespace

std::string look_alike_letters(std::string_view folded_text) {
  std::string text;
  for (const char32_t letter : decode_utf8(folded(folded_text, Folding::without_marks)))
    append_utf8(text, shown_by(letter));
  return text;
}

}  // namespace thaimemo
