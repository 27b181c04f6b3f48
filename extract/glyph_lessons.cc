#include "extract/glyph_lessons.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/utf8.h"
#include "extract/record/points.h"

namespace thaimemo {

namespace {

constexpr double strip_dpi = 300;  // what the strip is taken for, whatever size its letters had on the page

std::set<GlyphKey> unnamed_in(const GlyphStrip& strip) {
  std::set<GlyphKey> keys;
  for (const StripGlyph& glyph : strip.glyphs)
    if (glyph.is_unnamed() && !glyph.key.font.empty()) keys.insert(glyph.key);
  return keys;
}

// Repeated headings prove a thing once.
std::string text_of(const GlyphStrip& strip) {
  std::string text;
  for (const StripGlyph& glyph : strip.glyphs)
    text += glyph.is_unnamed() ? "?" + glyph.key.font + std::to_string(glyph.key.code)
                               : encode_utf8(glyph.letters);
  return text;
}

// Those that teach most come first, short ones last, else the order of the pages.
void sort_by_use(std::vector<GlyphStrip>& strips) {
  constexpr std::size_t short_strip = 6;
  const auto use = [](const GlyphStrip& strip) {
    return std::pair{strip.glyphs.size() >= short_strip, unnamed_in(strip).size()};
  };
  std::stable_sort(strips.begin(), strips.end(),
                   [&](const GlyphStrip& a, const GlyphStrip& b) { return use(a) > use(b); });
}

void drop_repeats(std::vector<GlyphStrip>& strips) {
  std::set<std::string> seen;
  std::erase_if(strips, [&](const GlyphStrip& strip) { return !seen.insert(text_of(strip)).second; });
}

std::string shown(const std::u32string& letters) {
  if (letters.empty()) return "no letter";
  std::string codes;
  for (const char32_t letter : letters) {
    char code[16];
    std::snprintf(code, sizeof code, " U+%04X", static_cast<unsigned>(letter));
    codes += code;
  }
  return encode_utf8(letters) + " (" + codes.substr(1) + ")";
}

// A dash directly behind a letter, with nothing behind it on its line: it parts a word, and is none of its
// letters.
bool breaks_word(const std::vector<Glyph>& glyphs, std::size_t at) {
  const Glyph& dash = glyphs[at];
  if (at == 0 || dash.letters != U"-") return false;
  const auto beside = [&](const Glyph& left, const Glyph& right, double gap_max_em) {
    const double gap = right.start() - left.end();
    return std::abs(left.baseline() - right.baseline()) < 0.3 * dash.size_pt && gap > -0.3 * dash.size_pt &&
           gap < gap_max_em * dash.size_pt;
  };
  const bool behind_letter = beside(glyphs[at - 1], dash, 0.1) && glyphs[at - 1].letters != U" ";
  return behind_letter && (at + 1 == glyphs.size() || !beside(dash, glyphs[at + 1], 1));
}

}  // namespace

bool GlyphLessons::concern(const PageContent& page) const {
  return !renamed_.empty() || std::any_of(page.glyphs.begin(), page.glyphs.end(), is_unnamed);
}

bool GlyphLessons::teach(PageContent& page) {
  const auto unlearned = [&](const Glyph& glyph) {
    const std::optional<GlyphKey> key = is_unnamed(glyph) ? key_of(page, glyph) : std::nullopt;
    return key && !votes_.verdict(*key);
  };
  const bool unknown = std::any_of(page.glyphs.begin(), page.glyphs.end(), unlearned);
  if (unknown && page.number > studied_to_) study(page.number);
  bool changed = false;
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    Glyph& glyph = page.glyphs[i];
    if (!is_unnamed(glyph) && renamed_.empty()) continue;
    const std::optional<GlyphKey> key = key_of(page, glyph);
    if (!key || !give_letters(*key, glyph)) continue;
    if (breaks_word(page.glyphs, i)) glyph.letters.clear(), glyph.read_blank = true;
    note(*key, page);
    changed = true;
  }
  return changed;
}

void GlyphLessons::study(int first_page) {
  std::vector<GlyphStrip> strips = strips_from(first_page);
  drop_repeats(strips);
  sort_by_use(strips);
  read_strips(strips, settings_.em_px, settings_.readings_first);
  read_strips(strips, settings_.em_px, settings_.readings_max);
  // A glyph with too few places, or one that the reader misses at times, looks different in another size.
  for (const double em_px : settings_.em_px_again) read_strips(strips, em_px, settings_.readings_max);
  for (const GlyphKey& key : votes_.contradicted()) renamed_.insert(key);
}

std::vector<GlyphStrip> GlyphLessons::strips_from(int first_page) {
  std::vector<GlyphStrip> strips;
  const int end = std::min(file_.page_count() + 1, first_page + settings_.window_pages);
  for (int number = first_page; number < end; ++number) {
    try {
      for (GlyphStrip& strip : strips_with_unnamed(file_.read_page(number)))
        strips.push_back(std::move(strip));
    } catch (const Error&) {
      continue;  // the page says so itself when its turn comes
    }
  }
  studied_to_ = end - 1;
  return strips;
}

void GlyphLessons::read_strips(const std::vector<GlyphStrip>& strips, double em_px, int readings_max) {
  for (const GlyphStrip& strip : strips) {
    const std::set<GlyphKey> keys = unnamed_in(strip);
    const bool wanted = std::any_of(keys.begin(), keys.end(),
                                    [&](const GlyphKey& key) { return is_wanted(key, readings_max); });
    if (wanted && !read(strip, em_px)) break;
  }
  votes_.decide();
}

bool GlyphLessons::read(const GlyphStrip& strip, double em_px) {
  if (read_.size() >= settings_.strips_max) return false;
  if (!read_.emplace(text_of(strip), em_px).second) return true;
  Image image =
      file_.paint_text(strip.page, strip.origins, strip.frame, points_per_inch * em_px / strip.size_pt);
  image.dpi = strip_dpi;
  votes_.add(strip, decode_utf8(scans_.read_strip(image)));
  for (const GlyphKey& key : unnamed_in(strip)) ++attempts_[key];
  return true;
}

bool GlyphLessons::is_wanted(const GlyphKey& key, int readings_max) const {
  if (votes_.verdict(key)) return false;
  const auto attempts = attempts_.find(key);
  if (attempts == attempts_.end()) return true;
  const bool clear =
      votes_.votes(key) >= settings_.readings_enough && votes_.votes(key) == votes_.agreeing(key);
  return !clear && attempts->second < readings_max;
}

bool GlyphLessons::give_letters(const GlyphKey& key, Glyph& glyph) const {
  const bool unnamed = is_unnamed(glyph);
  if (!unnamed && renamed_.count(key) == 0) return false;
  const std::optional<std::u32string> letters = votes_.verdict(key);
  if (!letters || (!unnamed && glyph.letters.size() != 1)) return false;
  glyph.read_blank = letters->empty();
  glyph.letters = *letters;
  glyph.repair = GlyphRepair::picture;
  return true;
}

void GlyphLessons::note(const GlyphKey& key, const PageContent& page) {
  if (!noted_.insert(key).second) return;
  char code[16];
  std::snprintf(code, sizeof code, "%04X", key.code);
  notes_.push_back({"layer-glyph-learned", Severity::info, page.number, key.font + " glyph " + code,
                    "The glyph was read as " + shown(votes_.verdict(key).value_or(U"")) + " in " +
                        std::to_string(votes_.agreeing(key)) + " of " + std::to_string(votes_.votes(key)) +
                        " places and has this letter in the whole document."});
}

}  // namespace thaimemo
