#include "corpus/score/document/letters.h"

#include "base/thai_letters.h"
#include "corpus/score/text/likeness.h"

namespace thaimemo::score {

const char* kind_of(char32_t letter) {
  if (is_thai_consonant(letter)) return "consonant";
  if (is_high_mark(letter)) return "tone mark";
  if (letter >= 0x0E30 && letter <= 0x0E4E) return "vowel";
  if (letter >= '0' && letter <= '9') return "digit";
  if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) return "Latin";
  return "sign";
}

void count_letters(const std::u32string& want, const std::u32string& got, int distance, Tally& tally) {
  for (char32_t letter : want) ++tally.letters[kind_of(letter)].first;
  if (distance == 0) return;
  if (2 * static_cast<size_t>(distance) > want.size()) {
    for (char32_t letter : want) ++tally.letters[kind_of(letter)].second;
    return;
  }
  for (const LetterPair& pair : aligned_letters(want, got)) {
    if (pair.want == pair.got) continue;
    ++tally.letters[kind_of(pair.want != 0 ? pair.want : pair.got)].second;
    ++tally.confusions[{pair.want, pair.got}];
  }
}

}  // namespace thaimemo::score
