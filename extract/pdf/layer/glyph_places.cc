#include "extract/pdf/layer/glyph_places.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/pdf/layer/layer_words.h"

namespace thaimemo {

namespace {

constexpr double still_em = 0.05;  // marks advance by less

bool is_blank(char32_t letter) {
  return letter == ' ' || letter == 0xA0;
}

// Windows' Thai marks and the signs of symbol fonts have a meaning.
bool is_unknown_private(char32_t letter) {
  const bool thai = letter >= 0xF700 && letter <= 0xF71A, symbol = letter >= 0xF020 && letter <= 0xF0FF;
  return letter >= 0xE000 && letter <= 0xF8FF && !thai && !symbol;
}

double advance_em(const Glyph& glyph) {
  return glyph.size_pt > 0 ? (glyph.end() - glyph.start()) / glyph.size_pt : 0;
}

struct Placed {
  const Glyph* glyph = nullptr;
  double at = 0;  // orders letters and marks from left to right
};

// A mark without width points left of its origin; a wide one that was drawn over its letter, at its middle.
double place_of(const Glyph& glyph, const Glyph* before) {
  if (advance_em(glyph) < still_em) return glyph.start() - 0.08 * glyph.size_pt;
  const bool over = before != nullptr &&
                    (is_unnamed(glyph) || is_combining_glyph(glyph.letters.empty() ? 0 : glyph.letters[0])) &&
                    glyph.start() < before->end() - 0.3 * glyph.size_pt &&
                    glyph.start() > before->start() - 0.2 * glyph.size_pt;
  return over ? (glyph.start() + glyph.end()) / 2 - 0.05 * glyph.size_pt : glyph.start();
}

class StripFinder {
 public:
  StripFinder(const PageContent& content, const StripSettings& settings)
      : content_(content), settings_(settings), used_(content.glyphs.size(), false) {}

  std::vector<GlyphStrip> find() {
    std::vector<GlyphStrip> strips;
    for (std::size_t i = 0; i < content_.glyphs.size(); ++i) {
      const Glyph& glyph = content_.glyphs[i];
      if (used_[i] || !is_unnamed(glyph) || !readable(glyph) || !key_of(content_, glyph)) continue;
      std::optional<GlyphStrip> strip = strip_around(glyph);
      if (strip) strips.push_back(std::move(*strip));
      if (++tried_ >= settings_.strips_max) break;
    }
    return strips;
  }

 private:
  bool readable(const Glyph& glyph) const {
    return glyph.visible && glyph.direction == Direction::right && glyph.size_pt >= settings_.size_min_pt;
  }

  // Same baseline and size, near enough; from left to right.
  std::vector<Placed> line_around(const Glyph& seed) const {
    const double reach = settings_.reach_em * seed.size_pt;
    std::vector<Placed> line;
    const Glyph* before = nullptr;
    for (const Glyph& glyph : content_.glyphs) {
      const bool same_line =
          readable(glyph) &&
          std::abs(glyph.baseline() - seed.baseline()) <= settings_.same_baseline_em * seed.size_pt &&
          std::abs(glyph.start() - seed.start()) <= reach && glyph.size_pt > 0.7 * seed.size_pt &&
          glyph.size_pt < 1.4 * seed.size_pt;
      if (same_line) line.push_back({&glyph, place_of(glyph, before)});
      before = &glyph;
    }
    std::stable_sort(line.begin(), line.end(), [](const Placed& a, const Placed& b) { return a.at < b.at; });
    return line;
  }

  bool is_shadow(const Glyph& glyph, const Glyph& again) const {
    return glyph.code == again.code && glyph.font == again.font &&
           std::abs(glyph.start() - again.start()) < settings_.overprint_em * glyph.size_pt;
  }

  // The stretch without wide gaps that holds the seed.
  std::vector<const Glyph*> stretch_around(const Glyph& seed) const {
    std::vector<const Glyph*> stretch;
    bool found = false;
    double end = 0;
    for (const Placed& placed : line_around(seed)) {
      const Glyph& glyph = *placed.glyph;
      if (!stretch.empty() && glyph.start() - end > settings_.gap_max_em * seed.size_pt) {
        if (found) break;
        stretch.clear();
      }
      if (stretch.empty()) end = glyph.end();
      if (stretch.empty() || !is_shadow(*stretch.back(), glyph)) stretch.push_back(&glyph);
      found = found || &glyph == &seed;
      end = std::max(end, glyph.end());
    }
    return stretch;
  }

  std::optional<GlyphStrip> strip_around(const Glyph& seed) {
    GlyphStrip strip;
    strip.page = content_.number;
    strip.size_pt = seed.size_pt;
    std::size_t named = 0;
    double x0 = seed.start(), x1 = seed.end(), y0 = seed.baseline(), y1 = y0;
    for (const Glyph* glyph : stretch_around(seed)) {
      used_[static_cast<std::size_t>(glyph - content_.glyphs.data())] = true;
      x0 = std::min(x0, glyph->start()), x1 = std::max(x1, glyph->end());
      y0 = std::min(y0, glyph->baseline()), y1 = std::max(y1, glyph->baseline());
      const bool unnamed = is_unnamed(*glyph);
      const bool at_edge =
          std::abs(glyph->start() - seed.start()) > (settings_.reach_em - 1.5) * seed.size_pt;
      StripGlyph entry{at_edge ? GlyphKey{} : key_of(content_, *glyph).value_or(GlyphKey{}),
                       unnamed ? U"" : glyph->letters, advance_em(*glyph) >= still_em};
      std::erase_if(entry.letters, is_blank);
      if (!unnamed && entry.letters.empty()) continue;
      named += entry.letters.size();
      strip.glyphs.push_back(std::move(entry));
    }
    if (named < settings_.letters_min || strip.glyphs.size() > settings_.glyphs_max) return std::nullopt;
    const double em = seed.size_pt;
    strip.origins = {x0 - 0.05 * em, y0 - 0.05 * em, x1 + 0.05 * em, y1 + 0.05 * em};
    strip.frame = {x0 - 0.5 * em, y0 - 1.4 * em, x1 + 0.5 * em, y1 + 0.6 * em};
    return strip;
  }

  const PageContent& content_;
  const StripSettings& settings_;
  std::vector<bool> used_;
  std::size_t tried_ = 0;
};

}  // namespace

bool is_unnamed(const Glyph& glyph) {
  const std::u32string& letters = glyph.letters;
  if (letters.empty()) return !glyph.read_blank;
  const auto all = [&](auto is) { return std::all_of(letters.begin(), letters.end(), is); };
  if (all(is_blank)) return !glyph.read_blank && std::abs(advance_em(glyph)) < 0.02;
  return all([](char32_t letter) { return letter == 0xFFFD || is_unknown_private(letter); });
}

std::optional<GlyphKey> key_of(const PageContent& content, const Glyph& glyph) {
  const auto font = static_cast<std::size_t>(glyph.font);
  if (glyph.font < 0 || font >= content.fonts.size() || content.fonts[font].identity.empty())
    return std::nullopt;
  return GlyphKey{content.fonts[font].identity, glyph.code};
}

std::vector<GlyphStrip> strips_with_unnamed(const PageContent& content, const StripSettings& settings) {
  const auto unnamed = std::count_if(content.glyphs.begin(), content.glyphs.end(), is_unnamed);
  const auto all = static_cast<double>(content.glyphs.size());
  if (unnamed == 0 || static_cast<double>(unnamed) > settings.unnamed_share_max * all) return {};
  return StripFinder(content, settings).find();
}

}  // namespace thaimemo
