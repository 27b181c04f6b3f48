#include "extract/pdf/layer/layer_health.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "base/thai_letters.h"
#include "base/utf8.h"
#include "extract/pdf/layer/glyph_places.h"
#include "extract/pdf/layer/layer_words.h"
#include "extract/pdf/layer/painted_areas.h"

namespace thaimemo {

namespace {

// Scripts of other languages, by the blocks of the Unicode Standard. Letters of Latin with accents are not among
// them: the Thai of fonts of the 1990s comes out as those.
enum Script : std::size_t { arabic, chinese_japanese, korean, lao, burmese, khmer, devanagari, scripts };

struct LetterCount {
  int all = 0, thai = 0, odd = 0, marks = 0, stray_marks = 0;
  std::array<int, scripts> of_script{};
};

std::optional<Script> script_of(char32_t letter) {
  struct Block {
    char32_t first, last;
    Script script;
  };
  constexpr Block blocks[] = {{0x0600, 0x06FF, arabic},           {0x0750, 0x077F, arabic},
                              {0x0900, 0x097F, devanagari},       {0x0E80, 0x0EFF, lao},
                              {0x1000, 0x109F, burmese},          {0x1780, 0x17FF, khmer},
                              {0x3000, 0x30FF, chinese_japanese}, {0x3400, 0x9FFF, chinese_japanese},
                              {0xAC00, 0xD7AF, korean},           {0xF900, 0xFAFF, chinese_japanese},
                              {0xFB50, 0xFDFF, arabic},           {0xFE70, 0xFEFF, arabic},
                              {0xFF00, 0xFFEF, chinese_japanese}};
  const auto block = std::ranges::find_if(
      blocks, [&](const Block& one) { return one.first <= letter && letter <= one.last; });
  return block == std::end(blocks) ? std::nullopt : std::optional(block->script);
}

// Where nearly all odd letters are of one script, that is what the page is written in; a wrong map of letters scatters.
int odd_letters(const LetterCount& letters, double one_script_min) {
  const int most = *std::ranges::max_element(letters.of_script);
  return most >= one_script_min * letters.odd ? letters.odd - most : letters.odd;
}

// Letters, digits and signs of Thai, and the shifted forms of old fonts.
bool is_of_thai_block(char32_t letter) {
  return (letter >= 0x0E01 && letter <= 0x0E5B) || standard_of_private_use(letter) != 0;
}

// What Thai and English office text is made of, with bullets and the usual signs.
bool is_ordinary(char32_t letter) {
  if (is_of_thai_block(letter) || (letter >= 0x20 && letter <= 0x7E)) return true;
  if (letter == 0xA0 || letter == 0xB0 || letter == 0xB1 || letter == 0xB7 || letter == 0xD7 ||
      letter == 0xF7)
    return true;
  return (letter >= 0x2000 && letter <= 0x206F) || (letter >= 0x2190 && letter <= 0x22FF) ||
         (letter >= 0x2500 && letter <= 0x27BF) || (letter >= 0xF020 && letter <= 0xF0FF);
}

// A mark stands on a consonant, or on another mark; a leading vowel or the start of a word carries none.
bool carries_marks(char32_t letter) {
  return is_thai_consonant(plain_thai(letter)) || is_combining_glyph(letter);
}

LetterCount count_letters(const std::vector<StyledWord>& words) {
  LetterCount count;
  for (const StyledWord& word : words) {
    char32_t before = 0;
    for (const char32_t letter : decode_utf8(word.word.raw)) {
      if (letter == 0xFFFD) continue;  // counted among the glyphs
      ++count.all;
      count.thai += is_of_thai_block(letter);
      count.odd += !is_ordinary(letter);
      if (const auto script = script_of(letter)) ++count.of_script[*script];
      const bool mark = is_combining_glyph(letter);
      count.marks += mark;
      count.stray_marks += mark && !carries_marks(before);
      before = letter;
    }
  }
  return count;
}

double part(double of, double whole) {
  return whole > 0 ? of / whole : 0;
}

double part_hidden(const PageContent& content) {
  const auto hidden = [&](const Glyph& glyph) {
    const auto font = static_cast<std::size_t>(glyph.font);
    return !glyph.visible || (font < content.fonts.size() && !content.fonts[font].embedded);
  };
  return part(static_cast<double>(std::count_if(content.glyphs.begin(), content.glyphs.end(), hidden)),
              static_cast<double>(content.glyphs.size()));
}

std::string reason_without_text(const PageContent& content, double cover, const HealthSettings& settings) {
  if (cover >= settings.page_image_min) return "image only";
  if (!content.images.empty()) return "images without text";
  return content.paintings >= settings.drawn_outlines_min ? "drawings without text" : "";
}

}  // namespace

LayerHealth judge_layer(const PageContent& content, const std::vector<StyledWord>& words,
                        const HealthSettings& settings) {
  LayerHealth health;
  health.image_cover = image_cover(content);
  health.glyphs = static_cast<int>(content.glyphs.size());
  health.without_unicode =
      static_cast<int>(std::count_if(content.glyphs.begin(), content.glyphs.end(), is_unnamed));
  health.score = score_layer(words, health.without_unicode);
  const LetterCount letters = count_letters(words);
  if (letters.all == 0 && health.without_unicode == 0) {
    health.reason = reason_without_text(content, health.image_cover, settings);
    health.usable = health.reason.empty();
    if (health.usable) health.reason = "blank page";
    return health;
  }
  const bool scan =
      health.image_cover >= settings.page_image_min && part_hidden(content) >= settings.hidden_min;
  const int odd_count = odd_letters(letters, settings.one_script_min);
  const double odd = part(odd_count + health.without_unicode, letters.all + health.without_unicode);
  const bool stray = letters.marks >= settings.stray_marks_from &&
                     part(letters.stray_marks, letters.marks) > settings.stray_marks_max;
  const bool typed_on =
      !scan && health.image_cover >= settings.page_image_min && letters.all <= settings.typed_letters_max;
  if (typed_on)
    health.reason = "scan with words typed onto it";
  else if (odd > settings.odd_letters_max)
    health.reason = "text layer of symbols";
  else if (stray)
    health.reason = "text layer with wrong letters";
  else if (scan && part(letters.thai, letters.all) < settings.thai_min)
    health.reason = "scan with a foreign text layer";
  health.usable = health.reason.empty();
  health.from_scanner = health.usable && scan;
  if (!health.usable) return health;
  const LayerScore& score = health.score;
  health.letters_lost =
      score.words_broken >= settings.broken_words_min && score.words_broken > score.words_whole;
  health.reason = scan                  ? "scan with a Thai text layer"
                  : health.letters_lost ? "text layer with lost letters"
                                        : "text layer healthy";
  return health;
}

double image_dpi(const PageContent& content, const ImageDpiSettings& settings) {
  const auto area = [](const PlacedImage& image) { return image.bbox.width() * image.bbox.height(); };
  std::vector<PlacedImage> finest_first = content.images;
  std::ranges::stable_sort(finest_first, std::ranges::greater{}, &PlacedImage::dpi);
  double largest = 0, covered = 0;
  for (const PlacedImage& image : finest_first) largest = std::max(largest, area(image));
  for (const PlacedImage& image : finest_first) {
    covered += area(image);
    if (covered > 0 && covered >= settings.layer_share_min * largest) return image.dpi();
  }
  return 0;
}

}  // namespace thaimemo
