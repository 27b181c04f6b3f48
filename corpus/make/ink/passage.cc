#include "corpus/make/ink/passage.h"

#include "base/problem.h"
#include "base/thai_letters.h"

namespace thaimemo::make {

namespace {

constexpr double raised_size_factor = 0.6;  // of the letters before it, as word processors set superscript
constexpr double raised_em = 0.35;          // as high as they do

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}
int units(double points) {
  return static_cast<int>(points * PANGO_SCALE);
}

void set_font(PangoLayout* layout, const TypeStyle& style) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, style.family.c_str());
  pango_font_description_set_absolute_size(font, style.size_pt * PANGO_SCALE);
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
}

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

void set_attributes(PangoLayout* layout, const MarkedText& text, const TypeStyle& style) {
  PangoAttrList* list = pango_attr_list_new();
  if (style.bold_bytes > 0)
    add_attribute(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), 0, style.bold_bytes);
  if (style.flow == Flow::spaced && style.letter_spacing_pt > 0)
    add_attribute(list, pango_attr_letter_spacing_new(units(style.letter_spacing_pt)), 0, text.text.size());
  for (const auto& mark : text.marks) {
    if (mark.mark != Mark::raised) continue;
    add_attribute(list, pango_attr_scale_new(raised_size_factor), mark.begin, mark.end);
    add_attribute(list, pango_attr_rise_new(units(raised_em * style.size_pt)), mark.begin, mark.end);
  }
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
}

// Marks and both halves of ำ belong to the letter before them.
bool begins_letter(const PangoGlyphItem& item, const char* text, int glyph) {
  const int* clusters = item.glyphs->log_clusters;
  if (glyph > 0 && clusters[glyph] == clusters[glyph - 1]) return false;
  const auto letter = static_cast<char32_t>(g_utf8_get_char(text + item.item->offset + clusters[glyph]));
  return !is_thai_mark(letter) && letter != U'ำ';
}

// Widens every letter of the line but the last by the same.
void widen_letters(PangoLayoutLine* line, const char* text, int missing) {
  std::vector<PangoGlyphInfo*> ends;  // the last glyph of each letter
  for (const GSList* node = line->runs; node != nullptr; node = node->next) {
    const auto& item = *static_cast<PangoGlyphItem*>(node->data);
    for (int i = 0; i < item.glyphs->num_glyphs; ++i)
      if (item.glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY &&
          (i + 1 == item.glyphs->num_glyphs || begins_letter(item, text, i + 1)))
        ends.push_back(&item.glyphs->glyphs[i]);
  }
  const auto gaps = static_cast<int>(ends.size()) - 1;
  for (int i = 0; i < gaps; ++i)
    ends[static_cast<std::size_t>(i)]->geometry.width += missing / gaps + (i < missing % gaps ? 1 : 0);
}

bool ends_paragraph(const PangoLayout* layout, const PangoLayoutLine* line) {
  const char after =
      pango_layout_get_text(const_cast<PangoLayout*>(layout))[line->start_index + line->length];
  return after == '\0' || after == '\n';
}

// Pango stretches the gaps between words only; Thai has few of them.
void distribute(PangoLayout* layout, double width_pt, double indent_pt) {
  for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
    PangoLayoutLine* line = pango_layout_get_line(layout, i);
    if (ends_paragraph(layout, line)) continue;
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    const double indent = line->is_paragraph_start ? indent_pt : 0;
    const int missing = units(width_pt - indent) - logical.width;
    if (missing > 0) widen_letters(line, pango_layout_get_text(layout), missing);
  }
}

std::vector<PassageLine> lines_of(PangoLayout* layout) {
  std::vector<PassageLine> lines;
  PangoLayoutIter* iter = pango_layout_get_iter(layout);
  do {
    PangoRectangle logical;
    int top = 0, bottom = 0;
    pango_layout_iter_get_line_extents(iter, nullptr, &logical);
    pango_layout_iter_get_line_yrange(iter, &top, &bottom);
    lines.push_back({pango_layout_iter_get_line_readonly(iter), points(logical.x), points(top),
                     points(bottom), points(pango_layout_iter_get_baseline(iter))});
  } while (pango_layout_iter_next_line(iter));
  pango_layout_iter_free(iter);
  return lines;
}

void set_shape(PangoLayout* layout, double width_pt, const TypeStyle& style) {
  set_font(layout, style);
  pango_layout_set_width(layout, style.one_line ? -1 : units(width_pt));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, style.centered ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_justify(layout, style.flow == Flow::justified);
  pango_layout_set_indent(layout, units(style.first_indent_pt));
  pango_layout_set_line_spacing(layout, static_cast<float>(style.line_spacing));
}

}  // namespace

MarkedText marked_text(const std::string& text, const CellMarks& marks) {
  MarkedText marked;
  const std::vector<std::pair<Mark, std::string>> before = {{Mark::struck, marks.struck},
                                                            {Mark::covered, marks.covered}};
  for (const auto& [mark, words] : before) {
    if (words.empty()) continue;
    const std::size_t begin = marked.text.size();
    marked.text += words + (text.empty() ? "" : " ");
    marked.marks.push_back({mark, begin, begin + words.size()});
  }
  marked.text += text;
  if (!marks.raised.empty())
    marked.marks.push_back({Mark::raised, marked.text.size(), marked.text.size() + marks.raised.size()});
  marked.text += marks.raised;
  return marked;
}

Passage set_passage(const FontBook& fonts, const MarkedText& text, double width_pt, const TypeStyle& style) {
  Passage passage;
  if (text.text.empty()) return passage;
  passage.layout = hold(pango_layout_new(fonts.context()));
  passage.style = style;
  passage.marks = text.marks;
  passage.width_pt = width_pt;
  PangoLayout* layout = passage.layout.get();
  set_shape(layout, width_pt, style);
  set_attributes(layout, text, style);
  pango_layout_set_text(layout, text.text.data(), static_cast<int>(text.text.size()));
  if (pango_layout_get_unknown_glyphs_count(layout) > 0)
    throw Error("fonts-missing", text.text, "no font has one of its letters",
                "Install the packages fonts-thai-tlwg and fonts-dejavu-core.");
  if (style.flow == Flow::distributed && !style.one_line) distribute(layout, width_pt, style.first_indent_pt);
  passage.lines = lines_of(layout);
  return passage;
}

Passage set_passage(const FontBook& fonts, const std::string& text, double width_pt, const TypeStyle& style) {
  return set_passage(fonts, MarkedText{text, {}}, width_pt, style);
}

}  // namespace thaimemo::make
