#include "corpus/make/layer/layer_map.h"

namespace thaimemo::make {

namespace {

constexpr char32_t kNikhahit = U'ํ', kSaraAm = U'ำ';

std::uint32_t own_glyph(const FontFace& face, char32_t letter) {
  for (const auto& [own, id] : face.letters)
    if (own == letter) return id;
  return 0;
}

// The private letters of Windows' Thai fonts: `shifted` are drawn further left, beside a tall consonant.
char32_t private_letter(char32_t letter, bool shifted) {
  if (letter >= U'่' && letter <= U'์') return (shifted ? 0xF713 : 0xF70A) + (letter - U'่');
  if (!shifted) return letter;
  if (letter >= U'ิ' && letter <= U'ื') return 0xF701 + (letter - U'ิ');
  if (letter >= U'ุ' && letter <= U'ฺ') return 0xF718 + (letter - U'ุ');
  switch (letter) {
    case U'ั':
      return 0xF710;
    case kNikhahit:
      return 0xF711;
    case U'็':
      return 0xF712;
    case U'ญ':
      return 0xF70F;
    case U'ฐ':
      return 0xF700;
    default:
      return letter;
  }
}

void tell_as_word(LayerMap& map, const FontFace& face) {
  map[own_glyph(face, kNikhahit)] = U" ";
}

void tell_as_bureau(LayerMap& map, const FontFace& face, Random& random) {
  for (auto it = map.begin(); it != map.end();)
    it = it->second == U"่" || it->second == U"้" ? map.erase(it) : std::next(it);
  switch (random.between(0, 2)) {
    case 0:
      map.erase(own_glyph(face, kNikhahit));
      break;  // สานัก
    case 1:
      map[own_glyph(face, kNikhahit)] = std::u32string(1, kSaraAm);
      break;  // สำานัก
    default:
      break;  // สํานัก
  }
  const char32_t doubled = random.pick<char32_t>({U'ี', U'ิ', U'ุ', U'ั'});
  map[own_glyph(face, doubled)] = std::u32string(2, doubled);
}

// A glyph that is not its letter's own is the shifted form.
void tell_as_distiller(LayerMap& map, const FontFace& face) {
  for (auto& [id, letters] : map)
    if (letters.size() == 1) letters[0] = private_letter(letters[0], own_glyph(face, letters[0]) != id);
}

}  // namespace

LayerMap true_map(const GlyphPages& glyphs, std::size_t font) {
  LayerMap map;
  for (const auto& page : glyphs.pages)
    for (const auto& run : page) {
      if (run.font != font) continue;
      for (const auto& glyph : run.glyphs)
        if (!glyph.letters.empty()) map.emplace(glyph.id, glyph.letters);
    }
  for (const auto& [letter, id] : glyphs.fonts[font].letters) {
    const auto place = map.find(id);
    if (place != map.end()) place->second = std::u32string(1, letter);
  }
  return map;
}

LayerMap lying_map(const LayerMap& truth, const FontFace& face, Layer layer, Random& random) {
  LayerMap map = truth;
  if (layer == Layer::word) tell_as_word(map, face);
  if (layer == Layer::bureau) tell_as_bureau(map, face, random);
  if (layer == Layer::distiller) tell_as_distiller(map, face);
  return map;
}

}  // namespace thaimemo::make
