#include "extract/pdf/content_reader.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <UTF.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

#include "base/digits.h"
#include "extract/pdf/glyph_geometry.h"
#include "extract/pdf/layer_font.h"

namespace thaimemo {

namespace {

constexpr std::u32string_view soft_hyphen = U"\u00AD";
// The width of an outline that makes letters bold: LibreOffice draws a thirtieth of the size, others down to a fiftieth.
constexpr double bold_outline_min_em = 0.01;

// Whether a text with digits stands for glyphs with others.
bool digits_differ(const std::u32string& drawn, const std::u32string& stated) {
  std::u32string a, b;
  std::ranges::copy_if(drawn, std::back_inserter(a), is_digit);
  std::ranges::copy_if(stated, std::back_inserter(b), is_digit);
  return a != b;
}

// A glyph of a group that is painted with this opacity.
void fade(Glyph& glyph, double opacity) {
  for (float* channel : {&glyph.ink.red, &glyph.ink.green, &glyph.ink.blue})
    *channel = static_cast<float>(1 - (1 - *channel) * opacity);
  if (opacity <= 0) glyph.sight = Sight::invisible;
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
  order_.save();
  if (++states_ > settings_.states_max) spent_ = true;
}

void ContentReader::restoreState(GfxState*) {
  --states_;
  order_.restore();
  fill_known_ = false;
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
  size_factor_ = size_factor_of(*font);
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
  glyph.size_pt = state->getTransformedFontSize() * size_factor_;
  glyph.font = font_;
  take_direction(*state, glyph);
  glyph.visible = (state->getRender() & 3) != 3;
  glyph.thickened = is_thickened(*state, glyph);
  glyph.bbox = glyph_box(glyph, ascent_, descent_);
  if (!is_finite(glyph.bbox) || outside_page(glyph.bbox)) return;
  for (int i = 0; i < length; ++i)
    if (unicode[i] >= 0x20) glyph.unicode += static_cast<char32_t>(unicode[i]);
  glyph.letters = letters_of(*state->getFont(), glyph, bytes);
  if (glyph.letters != glyph.unicode) glyph.repair = GlyphRepair::place;
  if (glyph.letters == soft_hyphen && glyph.end() > glyph.start())
    glyph.letters = U"-", glyph.repair = GlyphRepair::hyphen;
  glyph.doubted = is_doubted(*state->getFont(), glyph);
  glyph.sight = sight_of(*state, glyph);
  glyph.ink = ink_of(*state);
  content_.glyphs.push_back(std::move(glyph));
}

// The clip's edge cuts letters; those of which less than half is left are gone.
Sight ContentReader::sight_of(GfxState& state, const Glyph& glyph) {
  Box clip;
  state.getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  const double x = (glyph.bbox.x0 + glyph.bbox.x1) / 2, y = (glyph.bbox.y0 + glyph.bbox.y1) / 2;
  if (x < clip.x0 || x > clip.x1 || y < clip.y0 || y > clip.y1) return Sight::clipped;
  const bool filled = (state.getRender() & 3) == 0;
  return filled && state.getFillOpacity() <= 0 ? Sight::invisible : Sight::seen;
}

// A hair line around letters makes them sharper, not bold.
bool ContentReader::is_thickened(const GfxState& state, const Glyph& glyph) {
  return (state.getRender() & 3) == 2 &&
         state.getTransformedLineWidth() >= bold_outline_min_em * glyph.size_pt;
}

// A digit whose glyph is another one by its name or by its place in the font.
bool ContentReader::is_doubted(const GfxFont& font, const Glyph& glyph) const {
  if (glyph.letters.size() != 1 || !is_digit(glyph.letters[0])) return false;
  const int named = named_digit(font, glyph.code);
  const char32_t zero = is_thai_digit(glyph.letters[0]) ? U'๐' : U'0';
  if (named >= 0 && zero + static_cast<char32_t>(named) != glyph.letters[0]) return true;
  const auto& doubtful = content_.fonts[static_cast<std::size_t>(glyph.font)].doubtful_digits;
  return !doubtful.empty() &&
         std::ranges::count(doubtful, static_cast<std::uint32_t>(glyph_id(font, glyph.code))) > 0;
}

const Ink& ContentReader::fill_colour(GfxState& state) {
  if (!fill_known_) fill_ink_ = fill_ink(state);
  fill_known_ = true;
  return fill_ink_;
}

// Letters that are filled and outlined show in either colour, and those of Type 3 bring their own.
Ink ContentReader::ink_of(GfxState& state) {
  const int mode = state.getRender() & 3;
  if (mode == 2 || mode == 3 || state.getFont()->getType() == fontType3) return {0, 0, 0, false};
  return mode == 1 ? stroke_ink(state) : fill_colour(state);
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
  std::u32string drawn;
  for (std::size_t i = actual_text_from_; i < glyphs.size(); ++i) drawn += glyphs[i].letters;
  first.doubted = first.doubted || digits_differ(drawn, actual_text_);
  const bool alone = glyphs.size() == actual_text_from_ + 1;
  const std::u32string own = first.letters;
  first.unicode = first.letters = actual_text_;
  if (alone)
    first.letters = letters_of(*kept_fonts_[static_cast<std::size_t>(first.font)], first, 0);
  else if (!own.empty() && own[0] != 0xFFFD && !actual_text_.empty() && actual_text_[0] == 0xFFFD)
    first.letters = own + actual_text_.substr(1);
  first.repair = first.letters == first.unicode ? GlyphRepair::none : GlyphRepair::place;
  glyphs.resize(actual_text_from_ + 1);
  order_.forget_glyphs(actual_text_from_ + 1);
}

void ContentReader::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool) {
  order_.begin_group(content_.glyphs.size());
}

void ContentReader::paintTransparencyGroup(GfxState* state, const double*) {
  const double opacity = state->getFillOpacity();
  const std::size_t first = order_.paint_group(*state);
  if (opacity >= 1) return;
  for (std::size_t i = first; i < content_.glyphs.size(); ++i) fade(content_.glyphs[i], opacity);
}

void ContentReader::setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) {
  for (std::size_t i = order_.drop_group(); i < content_.glyphs.size(); ++i)
    content_.glyphs[i].sight = Sight::invisible;
  order_.set_soft_mask(true);
}

bool ContentReader::room_for_rules() const {
  return !spent_ && content_.rules.size() < settings_.rules_max;
}

void ContentReader::stroke(GfxState* state) {
  if (++content_.paintings > settings_.paintings_max) spent_ = true;
  if (room_for_rules()) add_stroked_rules(*state, limits_, content_.rules);
  order_.stroke(*state, content_.glyphs.size());
}

void ContentReader::fill(GfxState* state) {
  if (++content_.paintings > settings_.paintings_max) spent_ = true;
  if (room_for_rules()) add_filled_rules(*state, limits_, content_.rules);
  if (!spent_ && fill_colour(*state).known) add_outlines(*state, {}, content_.outlines);
  order_.fill(*state, fill_colour(*state), content_.glyphs.size());
}

bool ContentReader::tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                                      int, int, int, double, double) {
  ++content_.paintings;
  return shade(*state);
}

bool ContentReader::shade(const GfxState& state) {
  order_.shade(state, content_.glyphs.size());
  return true;
}

void ContentReader::place_image(GfxState& state, int width, int height, bool opaque) {
  if (++content_.paintings > settings_.paintings_max) spent_ = true;
  const Box box = image_box(state);
  if (spent_ || !is_finite(box)) return;
  order_.image(state, box, opaque, content_.glyphs.size());
  if (room_for_rules()) add_thin_box(state, box, limits_, content_.rules);
  if (box.empty() || content_.images.size() >= settings_.images_max) return;
  const double* matrix = state.getCTM();
  const bool on_its_side = std::abs(matrix[1]) > std::abs(matrix[0]);
  content_.images.push_back(on_its_side ? PlacedImage{box, height, width} : PlacedImage{box, width, height});
}

// The base class skips the data of an inline image, which stands in the content stream.
void ContentReader::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                                  bool invert, bool interpolate, bool is_inline) {
  place_image(*state, width, height, false);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
}

void ContentReader::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                              bool is_inline) {
  place_image(*state, width, height, mask_colors == nullptr);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors, is_inline);
}

void ContentReader::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                    GfxImageColorMap*, bool, Stream*, int, int, bool, bool) {
  place_image(*state, width, height, false);
}

void ContentReader::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                        GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*, bool) {
  place_image(*state, width, height, false);
}

}  // namespace thaimemo
