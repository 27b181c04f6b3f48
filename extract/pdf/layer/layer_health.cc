#include "extract/pdf/layer/layer_health.h"

#include <algorithm>

#include "base/thai_letters.h"
#include "base/utf8.h"
#include "extract/pdf/layer/glyph_places.h"
#include "extract/pdf/layer/layer_words.h"

namespace thaimemo {

namespace {

struct LetterCount {
  int all = 0, thai = 0, odd = 0, marks = 0, stray_marks = 0;
};

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

// Images on a coarse grid of the page, so that overlapping strips count once.
double cover_of(const PageContent& content) {
  constexpr std::size_t cells = 40;
  std::vector<char> covered(cells * cells, 0);
  for (const PlacedImage& image : content.images) {
    for (std::size_t row = 0; row < cells; ++row) {
      for (std::size_t column = 0; column < cells; ++column) {
        const double x = (static_cast<double>(column) + 0.5) * content.width / cells,
                     y = (static_cast<double>(row) + 0.5) * content.height / cells;
        const Box& box = image.bbox;
        if (box.x0 <= x && x < box.x1 && box.y0 <= y && y < box.y1) covered[row * cells + column] = 1;
      }
    }
  }
  return static_cast<double>(std::count(covered.begin(), covered.end(), 1)) / (cells * cells);
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
  health.image_cover = cover_of(content);
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
  const double odd = part(letters.odd + health.without_unicode, letters.all + health.without_unicode);
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
