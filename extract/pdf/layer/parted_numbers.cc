#include "extract/pdf/layer/parted_numbers.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "base/digits.h"

namespace thaimemo {

namespace {

using Glyphs = std::span<const Glyph* const>;

constexpr std::size_t decimals_max = 2;  // of an amount or a score
constexpr std::size_t group_digits = 3;  // between the commas of an amount

bool is_amount_glyph(const Glyph& glyph) {
  const auto in_amounts = [](char32_t letter) {
    return is_digit(letter) || letter == U'.' || letter == U',';
  };
  return !glyph.letters.empty() && std::all_of(glyph.letters.begin(), glyph.letters.end(), in_amounts);
}

std::u32string letters_of(Glyphs glyphs) {
  std::u32string letters;
  for (const Glyph* glyph : glyphs) letters += glyph->letters;
  return letters;
}

bool all_digits(std::u32string_view letters) {
  return !letters.empty() && std::all_of(letters.begin(), letters.end(), is_digit);
}

// 12, 12.5, 1,234 or 1,234,567.89.
bool is_amount(std::u32string_view letters) {
  const std::size_t point = letters.find(U'.');
  std::u32string_view whole = letters.substr(0, point);
  if (point != letters.npos) {
    const std::u32string_view decimals = letters.substr(point + 1);
    if (!all_digits(decimals) || decimals.size() > decimals_max) return false;
  }
  bool grouped = false;
  for (std::size_t comma = whole.rfind(U','); comma != whole.npos; comma = whole.rfind(U',')) {
    if (whole.size() - comma - 1 != group_digits || !all_digits(whole.substr(comma + 1))) return false;
    whole = whole.substr(0, comma);
    grouped = true;
  }
  return all_digits(whole) && (!grouped || whole.size() <= group_digits);
}

bool crosses(const Rule& rule, const Glyph& glyph) {
  const double middle = (glyph.bbox.y0 + glyph.bbox.y1) / 2;
  return !rule.horizontal() && rule.bbox.y0 <= middle && middle <= rule.bbox.y1;
}

double middle_of(const Rule& rule) {
  return (rule.bbox.x0 + rule.bbox.x1) / 2;
}

// Where the glyphs are parted by the rule: before the one whose beginning is nearest to it. 0 where none is near.
std::size_t parting(Glyphs glyphs, const Rule& rule, double reach_max_em) {
  std::size_t best = 0;
  double nearest = reach_max_em * glyphs[0]->size_pt;
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    const double away = std::abs(glyphs[i]->start() - middle_of(rule));
    if (away > nearest || !crosses(rule, *glyphs[i])) continue;
    best = i;
    nearest = away;
  }
  return best;
}

// The places where rules part the glyphs, each once, in their order. A rule near an end is run over, it parts nothing.
std::vector<std::size_t> partings(Glyphs glyphs, const std::vector<Rule>& rules,
                                  const PartedNumberSettings& settings) {
  std::vector<std::size_t> places;
  for (const Rule& rule : rules) {
    const std::size_t place = parting(glyphs, rule, settings.reach_max_em);
    if (place >= settings.glyphs_min && glyphs.size() - place >= settings.glyphs_min) places.push_back(place);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

bool are_amounts(Glyphs glyphs, const std::vector<std::size_t>& places, std::size_t glyphs_min) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= places.size(); ++i) {
    const std::size_t end = i < places.size() ? places[i] : glyphs.size();
    if (end - begin < glyphs_min || !is_amount(letters_of(glyphs.subspan(begin, end - begin)))) return false;
    begin = end;
  }
  return true;
}

}  // namespace

std::vector<const Glyph*> numbers_parted_by_rules(const GlyphRun& run, const std::vector<Rule>& rules,
                                                  const PartedNumberSettings& settings) {
  std::vector<const Glyph*> first_glyphs;
  for (auto begin = run.begin(); begin != run.end();) {
    const auto end = std::find_if_not(begin, run.end(), [](const Glyph* g) { return is_amount_glyph(*g); });
    const Glyphs glyphs(begin, end);
    if (glyphs.size() >= 2 * settings.glyphs_min && !is_amount(letters_of(glyphs))) {
      const std::vector<std::size_t> places = partings(glyphs, rules, settings);
      if (!places.empty() && are_amounts(glyphs, places, settings.glyphs_min))
        for (const std::size_t place : places) first_glyphs.push_back(glyphs[place]);
    }
    begin = end == run.end() ? end : end + 1;
  }
  return first_glyphs;
}

}  // namespace thaimemo
