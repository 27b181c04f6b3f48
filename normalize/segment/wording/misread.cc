#include "normalize/segment/wording/misread.h"

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
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

// Letters are those left when look-alikes are one. Short words have look-alikes that are words of their own.
struct WordSettings {
  size_t one_slip_letters = 8;  // so many may have one letter that is no look-alike; by eye on made scans
  size_t marks_max = 2;         // that a scan loses or adds in a word
};
constexpr WordSettings settings;

bool is_thai(char32_t letter) {
  return letter >= U'ก' && letter <= U'๎';
}

bool is_mark(char32_t letter) {
  return letter == U'ั' || (letter >= U'ิ' && letter <= U'ฺ') || (letter >= U'็' && letter <= U'๎');
}

struct Misread {
  size_t letters = 0;  // of the text; 0: none
  int slips = 0;
  std::u32string_view word;
};

// How the letters from `begin` on are one of the words, the nearest one.
void try_word(std::u32string_view text, size_t begin, std::u32string_view word, Misread& best) {
  const std::u32string wanted = decode_utf8(look_alike_letters(encode_utf8(word)));
  const int slips_max = wanted.size() >= settings.one_slip_letters ? 1 : 0;
  for (size_t length = word.size() - settings.marks_max; length <= word.size() + settings.marks_max;
       ++length) {
    const size_t end = begin + length;
    if (end > text.size() || !is_thai(text[end - 1])) return;
    if (end < text.size() && (is_mark(text[end]) || (begin > 0 && is_thai(text[end])))) continue;
    const auto read = decode_utf8(look_alike_letters(encode_utf8(text.substr(begin, length))));
    const int slips = edit_distance(read, wanted, slips_max);
    if (slips <= slips_max && (best.letters == 0 || slips <= best.slips)) best = {length, slips, word};
  }
}

}  // namespace

std::string look_alike_letters(std::string_view folded_text) {
  std::string text;
  for (const char32_t letter : decode_utf8(folded(folded_text, Folding::without_marks)))
    append_utf8(text, shown_by(letter));
  return text;
}

std::string words_put_right(std::string_view text, const std::vector<std::string>& words) {
  const std::u32string letters = decode_utf8(text);
  std::vector<std::u32string> right;
  for (const std::string& word : words) right.push_back(decode_utf8(word));
  std::u32string result;
  for (size_t i = 0; i < letters.size();) {
    Misread best;
    if (is_thai(letters[i]) && (i == 0 || !is_thai(letters[i - 1])))
      for (const std::u32string& word : right) try_word(letters, i, word, best);
    result += best.letters > 0 ? std::u32string(best.word) : std::u32string(1, letters[i]);
    i += std::max<size_t>(best.letters, 1);
  }
  return encode_utf8(result);
}

std::vector<std::string> misreadings(std::string_view folded_text) {
  std::vector<std::string> all;
  std::u32string letters = decode_utf8(folded_text);
  for (char32_t& letter : letters) {
    const char32_t right = letter;
    for (const std::u32string_view group : groups) {
      if (group.find(right) == group.npos) continue;
      for (const char32_t alike : group) {
        letter = alike;
        if (alike != right) all.push_back(encode_utf8(letters));
      }
    }
    letter = right;
  }
  return all;
}

}  // namespace thaimemo
