#include "extract/pdf/layer/digit_doubt.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/digits.h"

namespace thaimemo {

namespace {

bool is_one_digit(const std::u32string& letters) {
  return letters.size() == 1 && is_digit(letters[0]);
}

}  // namespace

std::vector<std::uint32_t> digits_out_of_row(const std::vector<GlyphLetters>& map,
                                             const DigitSettings& settings) {
  std::vector<std::uint32_t> wrong;
  for (const char32_t zero : {U'0', U'๐'}) {
    std::map<long, int> votes;  // by the glyph that 0 would be
    int digits = 0;
    const auto is_of_set = [&](const GlyphLetters& glyph) {
      return glyph.letters.size() == 1 && glyph.letters[0] >= zero && glyph.letters[0] <= zero + 9;
    };
    const auto first_of = [&](const GlyphLetters& glyph) {
      return static_cast<long>(glyph.glyph) - static_cast<long>(glyph.letters[0] - zero);
    };
    for (const GlyphLetters& glyph : map)
      if (is_of_set(glyph)) ++votes[first_of(glyph)], ++digits;
    const auto best = std::ranges::max_element(
        votes, {}, [](const std::pair<const long, int>& vote) { return vote.second; });
    if (best == votes.end() || best->second < settings.votes_min || 2 * best->second <= digits) continue;
    const auto in_row = [&](const GlyphLetters& glyph) {
      const long place = static_cast<long>(glyph.glyph) - best->first;
      return place >= 0 && place <= 9;
    };
    for (const GlyphLetters& glyph : map)
      if (is_of_set(glyph) && first_of(glyph) != best->first && in_row(glyph)) wrong.push_back(glyph.glyph);
  }
  return wrong;
}

void doubt_doubled_digits(PageContent& content) {
  std::map<std::pair<int, char32_t>, std::set<std::uint32_t>> codes;
  for (const Glyph& glyph : content.glyphs)
    if (is_one_digit(glyph.letters)) codes[{glyph.font, glyph.letters[0]}].insert(glyph.code);
  for (Glyph& glyph : content.glyphs)
    if (is_one_digit(glyph.letters) && codes[{glyph.font, glyph.letters[0]}].size() > 1) glyph.doubted = true;
}

}  // namespace thaimemo
