#include "extract/pdf/layer/office_glyphs.h"

#include "base/thai_letters.h"

#include <algorithm>
#include <map>

namespace thaimemo {

namespace {

constexpr char32_t consonants_from = 0x0E01, consonants_to = 0x0E2E, run_end = 0x0E3A;
constexpr char32_t vowels_from = 0x0E40, vowels_to = 0x0E46, digits_from = 0x0E50, digits_to = 0x0E59,
                   vowel_run_end = 0x0E5B;
constexpr std::uint32_t space_glyph = 3;  // by the convention of TrueType fonts
constexpr int usual_distance = 59;  // from ก to เ in a font that holds all Thai letters and ฿ between

// Agreeing values win; too few or too many minds give -1.
class Vote {
 public:
  void add(int value) { ++votes_[value], ++all_; }
  int winner(double agreement_min, int votes_min) const {
    const auto best = std::max_element(votes_.begin(), votes_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool clear = best != votes_.end() && best->first >= 0 && best->second >= votes_min &&
                       best->second >= agreement_min * all_;
    return clear ? best->first : -1;
  }

 private:
  std::map<int, int> votes_;
  int all_ = 0;
};

int distance(std::uint32_t glyph, char32_t letter, char32_t from) {
  return static_cast<int>(glyph) - static_cast<int>(letter - from);
}

// The letter of a glyph by its place; 0 outside the runs.
char32_t letter_at(const OfficeRuns& runs, std::uint32_t glyph) {
  const auto inside = [&](int first, char32_t from, char32_t to) {
    const int place = static_cast<int>(glyph) - first;
    return first >= 0 && place >= 0 && place <= static_cast<int>(to - from);
  };
  if (inside(runs.first_consonant, consonants_from, run_end))
    return consonants_from + (glyph - static_cast<std::uint32_t>(runs.first_consonant));
  if (inside(runs.first_vowel, vowels_from, vowel_run_end))
    return vowels_from + (glyph - static_cast<std::uint32_t>(runs.first_vowel));
  return 0;
}

bool is_sara_am_part(char32_t letter) {
  return letter == sara_aa || letter == sara_am || letter == nikhahit;
}

bool is_doubtful(char32_t letter) {
  return letter <= ' ' || letter == 0xA0 || letter == 0xFFFD || (letter >= 0xE000 && letter <= 0xF8FF);
}

}  // namespace

OfficeRuns fit_office_runs(const std::vector<GlyphLetters>& map, const OfficeSettings& settings) {
  Vote consonants, vowels;
  for (const GlyphLetters& entry : map) {
    if (entry.letters.size() != 1) continue;
    const char32_t letter = entry.letters[0];
    if (letter >= consonants_from && letter <= consonants_to)
      consonants.add(distance(entry.glyph, letter, consonants_from));
    if ((letter >= vowels_from && letter <= vowels_to) || (letter >= digits_from && letter <= digits_to))
      vowels.add(distance(entry.glyph, letter, vowels_from));
  }
  OfficeRuns runs;
  runs.first_consonant = consonants.winner(settings.agreement_min, settings.consonant_votes_min);
  if (runs.first_consonant < 0) return runs;
  runs.first_vowel = vowels.winner(settings.agreement_min, settings.vowel_votes_min);
  if (runs.first_vowel < 0) runs.first_vowel = runs.first_consonant + usual_distance;
  return runs;
}

std::u32string repaired_letters(const OfficeRuns& runs, std::uint32_t glyph, const std::u32string& layer) {
  if (runs.first_consonant >= 0 && glyph == space_glyph && layer.empty()) return U" ";
  const char32_t letter = letter_at(runs, glyph);
  if (letter == 0 || layer == std::u32string(1, letter)) return layer;
  const bool swapped = layer.size() == 1 && is_sara_am_part(layer[0]) && is_sara_am_part(letter);
  const bool doubtful = std::all_of(layer.begin(), layer.end(), is_doubtful);
  return swapped || doubtful ? std::u32string(1, letter) : layer;
}

}  // namespace thaimemo
