#include "extract/pdf/layer/raised_marks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/digits.h"

namespace thaimemo {
namespace {

constexpr std::array<char32_t, 10> raised_digits{U'⁰', U'¹', U'²', U'³', U'⁴', U'⁵', U'⁶', U'⁷', U'⁸', U'⁹'};

bool is_one_digit(const Glyph& glyph) {
  return glyph.letters.size() == 1 && is_digit(glyph.letters[0]);
}

char32_t raised(char32_t digit) {
  return raised_digits[digit - (is_thai_digit(digit) ? U'๐' : U'0')];
}

bool stands_raised(const Glyph& glyph, const Glyph& base, const RaisedMarkSettings& settings) {
  if (glyph.direction != base.direction || glyph.visible != base.visible) return false;
  const double size = base.size_pt, rise = base.baseline() - glyph.baseline();
  return glyph.size_pt <= settings.size_max * size && rise >= settings.rise_min * size &&
         rise <= settings.rise_max * size && std::abs(glyph.start() - base.end()) <= settings.gap_max * size;
}

// Of the same mark: 12 raised.
bool goes_on(const Glyph& glyph, const Glyph& last, const RaisedMarkSettings& settings) {
  return glyph.size_pt == last.size_pt &&
         std::abs(glyph.baseline() - last.baseline()) < 0.1 * glyph.size_pt &&
         std::abs(glyph.start() - last.end()) <= settings.gap_max * glyph.size_pt;
}

// Glyphs by where they end: some printers draw all marks behind all text.
class GlyphEnds {
 public:
  explicit GlyphEnds(const std::vector<Glyph>& glyphs) {
    for (const Glyph& glyph : glyphs)
      if (!glyph.letters.empty() && glyph.letters[0] != U' ') by_end_.push_back(&glyph);
    std::ranges::stable_sort(by_end_, {}, &Glyph::end);
    for (const Glyph* glyph : by_end_) largest_ = std::max(largest_, glyph->size_pt);
  }

  bool has_base_of(const Glyph& mark, const RaisedMarkSettings& settings) const {
    const double reach = settings.gap_max * largest_;
    auto from = std::ranges::lower_bound(by_end_, mark.start() - reach, {}, &Glyph::end);
    for (int tried = 0; from != by_end_.end() && (*from)->end() <= mark.start() + reach; ++from) {
      if (++tried > settings.neighbours_max) return false;
      if (stands_raised(mark, **from, settings)) return true;
    }
    return false;
  }

 private:
  std::vector<const Glyph*> by_end_;
  double largest_ = 0;
};

}  // namespace

void raise_marks(std::vector<Glyph>& glyphs, const RaisedMarkSettings& settings) {
  const GlyphEnds ends(glyphs);
  std::vector<Glyph*> marks;
  const Glyph* last = nullptr;
  for (Glyph& glyph : glyphs) {
    const bool more =
        !marks.empty() && marks.back() == last && last != nullptr && goes_on(glyph, *last, settings);
    if (is_one_digit(glyph) && (more || ends.has_base_of(glyph, settings))) marks.push_back(&glyph);
    last = &glyph;
  }
  for (Glyph* mark : marks) mark->unicode = mark->letters = {raised(mark->letters[0])};
}

}  // namespace thaimemo
