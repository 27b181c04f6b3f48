#include "corpus/make/ink/glyphs.h"

#include <hb.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace thaimemo::make {

namespace {

constexpr char32_t kNikhahit = U'ํ', kSaraAa = U'า', kSaraAm = U'ำ';

// Marks that the shaper lets nikhahit pass when it takes sara am apart.
bool stands_above(char32_t c) {
  return (c >= U'ิ' && c <= U'ื') || (c >= U'็' && c <= U'๎');
}

std::u32string in_glyph_order(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (c != kSaraAm) {
      out += c;
      continue;
    }
    std::size_t place = out.size();
    while (place > 0 && stands_above(out[place - 1])) --place;
    out.insert(place, 1, kNikhahit);
    out += kSaraAa;
  }
  return out;
}

struct Face {
  std::size_t index = 0;
  std::map<std::uint32_t, char32_t> letter_of;
};

class GlyphReader {
 public:
  GlyphPages read(const std::vector<InkedPage>& pages) {
    for (const auto& page : pages) {
      result_.pages.emplace_back();
      for (const auto& text : page.texts) add_line(text);
    }
    return std::move(result_);
  }

 private:
  void add_line(const TextInk& ink) {
    double x = ink.x;
    for (const GSList* node = ink.line->runs; node != nullptr; node = node->next)
      add_run(*static_cast<PangoGlyphItem*>(node->data), ink, x);
  }

  void add_run(const PangoGlyphItem& item, const TextInk& ink, double& x) {
    const Face& face = face_of(item.item->analysis.font);
    const char* text = pango_layout_get_text(ink.layout.get());
    GlyphRun run;
    run.font = face.index;
    run.size_pt = size_of(item.item->analysis.font);
    run.baseline = ink.baseline - 1.0 * item.y_offset / PANGO_SCALE;
    run.grey = ink.grey;
    run.clip = ink.clip;
    x += 1.0 * item.start_x_offset / PANGO_SCALE;
    const PangoGlyphString& glyphs = *item.glyphs;
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
      const PangoGlyphInfo& info = glyphs.glyphs[i];
      run.glyphs.push_back({info.glyph, x + 1.0 * info.geometry.x_offset / PANGO_SCALE,
                            -1.0 * info.geometry.y_offset / PANGO_SCALE, U""});
      x += 1.0 * info.geometry.width / PANGO_SCALE;
    }
    x += 1.0 * item.end_x_offset / PANGO_SCALE;
    name_glyphs(run, item, text, face);
    run.glyphs.erase(std::remove_if(run.glyphs.begin(), run.glyphs.end(), is_invisible), run.glyphs.end());
    if (!run.glyphs.empty()) result_.pages.back().push_back(std::move(run));
  }

  // The space at a line's end has no glyph any more.
  static bool is_invisible(const PlacedGlyph& glyph) {
    return glyph.id == PANGO_GLYPH_EMPTY || (glyph.id & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
  }

  static double size_of(PangoFont* font) {
    PangoFontDescription* description = pango_font_describe_with_absolute_size(font);
    const double size = 1.0 * pango_font_description_get_size(description) / PANGO_SCALE;
    pango_font_description_free(description);
    return size;
  }

  // A letter and its marks at a time: fonts may exchange marks inside it, whatever the clusters say.
  static void name_glyphs(GlyphRun& run, const PangoGlyphItem& item, const char* text, const Face& face) {
    const int* clusters = item.glyphs->log_clusters;
    const int count = item.glyphs->num_glyphs;
    const auto offset_at = [&](int i) {
      return item.item->offset + (i < count ? clusters[i] : item.item->length);
    };
    for (int begin = 0; begin < count;) {
      int end = begin + 1;
      while (end < count && (clusters[end] == clusters[begin] || begins_with_mark(text + offset_at(end))))
        ++end;
      const int from = offset_at(begin), to = offset_at(end);
      const std::u32string letters =
          in_glyph_order(decode_utf8(std::string_view(text + from, static_cast<std::size_t>(to - from))));
      name_cluster(&run.glyphs[static_cast<std::size_t>(begin)], end - begin, letters, face);
      begin = end;
    }
  }

  static bool begins_with_mark(const char* text) {
    const auto letter = static_cast<char32_t>(g_utf8_get_char(text));
    return letter == U'ั' || (letter >= U'ิ' && letter <= U'ฺ') || stands_above(letter);
  }

  // A glyph that has a letter in the font takes it; what is left goes to the others in their order. (The
  // shaper may put a tone mark before the vowel below.)
  static void name_cluster(PlacedGlyph* glyphs, int count, std::u32string letters, const Face& face) {
    std::vector<PlacedGlyph*> unknown;
    for (int i = 0; i < count; ++i) {
      const auto own = face.letter_of.find(glyphs[i].id);
      const auto place = own == face.letter_of.end() ? letters.npos : letters.find(own->second);
      if (place == letters.npos) {
        unknown.push_back(&glyphs[i]);
        continue;
      }
      glyphs[i].letters = letters.substr(place, 1);
      letters.erase(place, 1);
    }
    for (std::size_t i = 0; i < unknown.size() && !letters.empty(); ++i) {
      const std::size_t share = i + 1 == unknown.size() ? letters.size() : 1;
      unknown[i]->letters = letters.substr(0, share);
      letters.erase(0, share);
    }
  }

  const Face& face_of(PangoFont* font) {
    hb_face_t* key = hb_font_get_face(pango_font_get_hb_font(font));
    const auto found = faces_.find(key);
    if (found != faces_.end()) return found->second;
    Face& face = faces_[key];
    face.index = result_.fonts.size();
    result_.fonts.push_back(read_face(key, font, face));
    return face;
  }

  static FontFace read_face(hb_face_t* key, PangoFont* font, Face& face) {
    FontFace out;
    out.name = name_of(font);
    hb_blob_t* blob = hb_face_reference_blob(key);
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob, &length);
    out.bytes.assign(bytes, length);
    hb_blob_destroy(blob);
    hb_font_t* thousand = hb_font_create(key);
    hb_font_set_scale(thousand, 1000, 1000);
    for (unsigned id = 0; id < hb_face_get_glyph_count(key); ++id)
      out.widths.push_back(hb_font_get_glyph_h_advance(thousand, id));
    hb_font_extents_t extents;
    hb_font_get_h_extents(thousand, &extents);
    out.ascent = extents.ascender;
    out.descent = extents.descender;
    read_letters(thousand, out, face);
    hb_font_destroy(thousand);
    return out;
  }

  static void read_letters(hb_font_t* font, FontFace& out, Face& face) {
    for (const auto& [first, last] : {std::pair<char32_t, char32_t>{U' ', U'~'}, {U'ก', U'๛'}, {U'–', U'•'}})
      for (char32_t letter = first; letter <= last; ++letter) {
        hb_codepoint_t id = 0;
        if (!hb_font_get_nominal_glyph(font, letter, &id)) continue;
        out.letters.emplace_back(letter, id);
        face.letter_of.emplace(id, letter);
        if (letter == U' ') out.space_glyph = id;
      }
  }

  static std::string name_of(PangoFont* font) {
    PangoFontDescription* description = pango_font_describe(font);
    std::string name = pango_font_description_get_family(description);
    name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
    if (pango_font_description_get_weight(description) >= PANGO_WEIGHT_SEMIBOLD) name += "-Bold";
    pango_font_description_free(description);
    return name;
  }

  GlyphPages result_;
  std::map<hb_face_t*, Face> faces_;
};

}  // namespace

GlyphPages read_glyphs(const std::vector<InkedPage>& pages) {
  return GlyphReader().read(pages);
}

}  // namespace thaimemo::make
