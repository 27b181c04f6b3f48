#include "extract/pdf/layer_font.h"

#include <CharCodeToUnicode.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>

#include "extract/pdf/font_program.h"
#include "extract/pdf/layer/digit_doubt.h"

namespace thaimemo {

namespace {

bool says_bold(const GfxFont& font) {
  const std::string name = font.getNameWithoutSubsetTag();
  const bool named = name.find("Bold") != std::string::npos || name.find("bold") != std::string::npos ||
                     name.find("Black") != std::string::npos || name.find("Heavy") != std::string::npos;
  return named || font.isBold() || font.getWeight() >= GfxFont::W600;
}

// Poppler's map of codes cannot be read from outside, so every code is sent through the font as if it were
// drawn.
std::vector<GlyphLetters> letters_of_glyphs(const GfxFont& font) {
  std::vector<GlyphLetters> map;
  if (font.getToUnicode() == nullptr || glyph_id(font, 0) < 0) return map;
  const CharCode end = std::min<CharCode>(font.getToUnicode()->getLength(), 0x10000);
  for (CharCode code = 0; code < end; ++code) {
    const std::array<char, 2> bytes{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    CharCode seen = 0;
    const Unicode* letters = nullptr;
    int count = 0;
    double dx = 0, dy = 0, ox = 0, oy = 0;
    font.getNextChar(bytes.data(), 2, &seen, &letters, &count, &dx, &dy, &ox, &oy);
    const long glyph = count > 0 && seen == code ? glyph_id(font, code) : -1;
    if (glyph >= 0)
      map.push_back({static_cast<std::uint32_t>(glyph), std::u32string(letters, letters + count)});
  }
  return map;
}

// A producer gives every subset a tag of its own, and may write it into the file several times.
std::string identity_of(const GfxFont& font, int object) {
  const std::string name = font.getName().value_or("");
  const bool tagged = name.size() > 7 && name[6] == '+';
  if (tagged) return name + (font.isCIDFont() ? " (glyphs)" : " (codes)");
  return object < 0 ? "" : font.getNameWithoutSubsetTag() + " (object " + std::to_string(object) + ")";
}

// PBF2101, F3, CIDFont+F1: nothing can be told from such a name.
bool is_anonymous(const std::string& name) {
  const std::string own = name.compare(0, 8, "CIDFont+") == 0 ? name.substr(8) : name;
  const auto letters =
      std::count_if(own.begin(), own.end(), [](unsigned char sign) { return std::isalpha(sign); });
  const bool digits =
      std::any_of(own.begin(), own.end(), [](unsigned char sign) { return std::isdigit(sign); });
  return own.empty() || (letters <= 4 && digits);
}

}  // namespace

long glyph_id(const GfxFont& font, CharCode code) {
  if (!font.isCIDFont() || font.getEncodingName().compare(0, 8, "Identity") != 0) return -1;
  const auto& cid_font = static_cast<const GfxCIDFont&>(font);
  if (cid_font.getCIDToGID() == nullptr) return static_cast<long>(code);
  return code < cid_font.getCIDToGIDLen() ? cid_font.getCIDToGID()[code] : -1;
}

int named_digit(const GfxFont& font, CharCode code) {
  constexpr std::array names{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  if (font.isCIDFont() || code > 0xFF) return -1;
  const auto& simple = static_cast<const Gfx8BitFont&>(font);
  const bool own_names = font.getType() == fontType1 || font.getType() == fontType1C;
  const char* name = own_names || (simple.getHasEncoding() && !font.isSymbolic())
                         ? simple.getCharName(static_cast<int>(code))
                         : nullptr;
  const auto found = std::ranges::find_if(
      names, [&](const char* one) { return name != nullptr && !std::strcmp(name, one); });
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

LayerFont describe_font(GfxFont& font, XRef* file) {
  LayerFont described;
  described.name = font.getNameWithoutSubsetTag();
  described.object = *font.getID() == Ref::INVALID() ? -1 : font.getID()->num;
  described.identity = identity_of(font, described.object);
  described.bold = says_bold(font);
  // A font of Type 3 draws its letters in the page's own words and has no program to look for.
  const bool drawn = font.getType() == fontType3;
  Ref program;
  described.embedded = drawn || font.getEmbeddedFontID(&program);
  if (!drawn && !described.bold && is_anonymous(described.name))
    described.bold = program_is_bold(font.readEmbFontFile(file).value_or(std::vector<unsigned char>{}));
  if (described.embedded && font.isCIDFont()) {
    const std::vector<GlyphLetters> map = letters_of_glyphs(font);
    described.runs = fit_office_runs(map);
    described.doubtful_digits = digits_out_of_row(map);
  }
  return described;
}

}  // namespace thaimemo
