#include "extract/pdf/content_reader.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <UTF.h>

#include <algorithm>
#include <cmath>

#include "extract/pdf/layer_font.h"

namespace thaimemo {

namespace {

Direction direction_of(double dx, double dy) {
  if (std::abs(dx) >= std::abs(dy)) return dx >= 0 ? Direction::right : Direction::left;
  return dy > 0 ? Direction::down : Direction::up;
}

// Marks advance nowhere, so the direction comes from the text matrix instead of the advance.
Direction direction_of(GfxState& state) {
  double x = 0, y = 0, dx = 0, dy = 0;
  state.textTransformDelta(1, 0, &x, &y);
  state.transformDelta(x, y, &dx, &dy);
  return direction_of(dx, dy);
}

// From ascent to descent across the line of writing, from origin to advance along it.
Box glyph_box(const Glyph& glyph, double ascent, double descent) {
  const double up = ascent * glyph.size_pt, down = descent * glyph.size_pt;
  const double x0 = std::min(glyph.origin.x, glyph.advanced.x),
               x1 = std::max(glyph.origin.x, glyph.advanced.x);
  const double y0 = std::min(glyph.origin.y, glyph.advanced.y),
               y1 = std::max(glyph.origin.y, glyph.advanced.y);
  switch (glyph.direction) {
    case Direction::right:
      return {x0, glyph.origin.y - up, x1, glyph.origin.y - down};
    case Direction::left:
      return {x0, glyph.origin.y + down, x1, glyph.origin.y + up};
    case Direction::down:
      return {glyph.origin.x + down, y0, glyph.origin.x + up, y1};
    case Direction::up:
      return {glyph.origin.x - up, y0, glyph.origin.x - down, y1};
  }
  return {};
}

bool is_finite(const Box& box) {
  return std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) && std::isfinite(box.y1);
}

}  // namespace

bool ContentReader::budget_spent(void* reader) {
  return static_cast<ContentReader*>(reader)->spent_;
}

void ContentReader::startPage(int, GfxState*, XRef* file) {
  file_ = file;
}

void ContentReader::saveState(GfxState*) {
  if (++states_ > settings_.states_max) spent_ = true;
}

void ContentReader::restoreState(GfxState*) {
  --states_;
}

void ContentReader::beginForm(Ref) {
  if (++forms_ > settings_.forms_max) spent_ = true;
}

int ContentReader::font_index(GfxState& state) {
  GfxFont* font = state.getFont().get();
  if (font == nullptr) return -1;
  const auto [known, is_new] = fonts_.try_emplace(font, static_cast<int>(content_.fonts.size()));
  if (is_new) {
    content_.fonts.push_back(described(*font));
    kept_fonts_.push_back(state.getFont());
  }
  return known->second;
}

const LayerFont& ContentReader::described(GfxFont& font) {
  const int object = *font.getID() == Ref::INVALID() ? -1 : font.getID()->num;
  const auto known = described_.find(object);
  if (object >= 0 && known != described_.end()) return known->second;
  return described_[object] = describe_font(font, file_);
}

void ContentReader::updateFont(GfxState* state) {
  font_ = font_index(*state);
  const GfxFont* font = state->getFont().get();
  if (font == nullptr) return;
  // Fonts claim anything; what is not plausible would tear lines apart.
  ascent_ = std::clamp(font->getAscent(), 0.5, 0.95);
  descent_ = std::clamp(font->getDescent(), -0.35, -0.1);
}

void ContentReader::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                             CharCode code, int bytes, const Unicode* unicode, int length) {
  if (++glyphs_ > settings_.glyphs_max) spent_ = true;
  if (spent_ || !state->getFont() || font_ < 0) return;
  Glyph glyph;
  const double spacing = state->getCharSpace() + (bytes == 1 && code == ' ' ? state->getWordSpace() : 0);
  double spacing_x = 0, spacing_y = 0;
  state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacing_x, &spacing_y);
  state->transform(x, y, &glyph.origin.x, &glyph.origin.y);
  state->transform(x + dx - spacing_x, y + dy - spacing_y, &glyph.advanced.x, &glyph.advanced.y);
  glyph.code = code;
  glyph.size_pt = state->getTransformedFontSize();
  glyph.font = font_;
  glyph.direction = direction_of(*state);
  glyph.visible = (state->getRender() & 3) != 3;
  glyph.bbox = glyph_box(glyph, ascent_, descent_);
  if (!is_finite(glyph.bbox) || outside_page(glyph.bbox)) return;
  for (int i = 0; i < length; ++i)
    if (unicode[i] >= 0x20) glyph.unicode += static_cast<char32_t>(unicode[i]);
  glyph.letters = letters_of(*state->getFont(), glyph, bytes);
  if (glyph.letters != glyph.unicode) glyph.repair = GlyphRepair::place;
  content_.glyphs.push_back(std::move(glyph));
}

std::u32string ContentReader::letters_of(const GfxFont& font, const Glyph& glyph, int bytes) const {
  if (bytes == 1 && glyph.code == ' ' && glyph.unicode.empty()) return U" ";
  const OfficeRuns& runs = content_.fonts[static_cast<std::size_t>(glyph.font)].runs;
  const long id = runs.first_consonant >= 0 ? glyph_id(font, glyph.code) : -1;
  return id >= 0 ? repaired_letters(runs, static_cast<std::uint32_t>(id), glyph.unicode) : glyph.unicode;
}

bool ContentReader::outside_page(const Box& box) const {
  const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
  return x < 0 || y < 0 || x > content_.width || y > content_.height;
}

void ContentReader::beginActualText(GfxState*, const GooString* text) {
  Unicode* letters = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &letters);
  actual_text_.clear();
  for (int i = 0; i < length; ++i)
    if (letters[i] >= 0x20) actual_text_ += static_cast<char32_t>(letters[i]);
  gfree(letters);
  in_actual_text_ = true;
  actual_text_from_ = content_.glyphs.size();
}

// The text belongs to all glyphs together: it goes to the first, which takes the place of the rest. Where it
// begins with a letter that its writer could not name, the first glyph's own letters stand for that.
void ContentReader::endActualText(GfxState*) {
  if (!in_actual_text_) return;
  in_actual_text_ = false;
  auto& glyphs = content_.glyphs;
  if (actual_text_from_ >= glyphs.size()) return;
  Glyph& first = glyphs[actual_text_from_];
  for (std::size_t i = actual_text_from_ + 1; i < glyphs.size(); ++i) {
    if (glyphs[i].end() > first.end()) first.advanced = glyphs[i].advanced;
    first.bbox = united(first.bbox, glyphs[i].bbox);
  }
  const bool alone = glyphs.size() == actual_text_from_ + 1;
  const std::u32string own = first.letters;
  first.unicode = first.letters = actual_text_;
  if (alone)
    first.letters = letters_of(*kept_fonts_[static_cast<std::size_t>(first.font)], first, 0);
  else if (!own.empty() && own[0] != 0xFFFD && !actual_text_.empty() && actual_text_[0] == 0xFFFD)
    first.letters = own + actual_text_.substr(1);
  first.repair = first.letters == first.unicode ? GlyphRepair::none : GlyphRepair::place;
  glyphs.resize(actual_text_from_ + 1);
}

bool ContentReader::room_for_rules() const {
  return !spent_ && content_.rules.size() < settings_.rules_max;
}

void ContentReader::stroke(GfxState* state) {
  if (++content_.paintings > settings_.paintings_max) spent_ = true;
  if (room_for_rules()) add_stroked_rules(*state, limits_, content_.rules);
}

void ContentReader::fill(GfxState* state) {
  if (++content_.paintings > settings_.paintings_max) spent_ = true;
  if (room_for_rules()) add_filled_rules(*state, limits_, content_.rules);
}

bool ContentReader::tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int,
                                      int, int, double, double) {
  ++content_.paintings;
  return true;
}

void ContentReader::place_image(GfxState& state, int width, int height) {
  if (++content_.paintings > settings_.paintings_max) spent_ = true;
  const Box box = image_box(state);
  if (spent_ || !is_finite(box)) return;
  if (room_for_rules()) add_thin_box(state, box, limits_, content_.rules);
  if (!box.empty() && content_.images.size() < settings_.images_max)
    content_.images.push_back({box, width, height});
}

// The base class skips the data of an inline image, which stands in the content stream.
void ContentReader::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                                  bool invert, bool interpolate, bool is_inline) {
  place_image(*state, width, height);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
}

void ContentReader::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                              bool is_inline) {
  place_image(*state, width, height);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors, is_inline);
}

void ContentReader::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                    GfxImageColorMap*, bool, Stream*, int, int, bool, bool) {
  place_image(*state, width, height);
}

void ContentReader::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                        GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*, bool) {
  place_image(*state, width, height);
}

}  // namespace thaimemo
