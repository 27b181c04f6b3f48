#include "corpus/make/page/passage.h"

#include "base/problem.h"

namespace thaimemo::make {

namespace {

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

void set_bold_start(PangoLayout* layout, std::size_t bytes) {
  PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
  bold->start_index = 0;
  bold->end_index = static_cast<guint>(bytes);
  PangoAttrList* list = pango_attr_list_new();
  pango_attr_list_insert(list, bold);
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
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

}  // namespace

Passage set_passage(const FontBook& fonts, const std::string& text, double width_pt, const TypeStyle& style) {
  Passage passage;
  if (text.empty()) return passage;
  passage.layout = hold(pango_layout_new(fonts.context()));
  PangoLayout* layout = passage.layout.get();
  set_font(layout, style);
  if (style.bold_bytes > 0) set_bold_start(layout, style.bold_bytes);
  pango_layout_set_width(layout, units(width_pt));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, style.centered ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_indent(layout, units(style.first_indent_pt));
  pango_layout_set_line_spacing(layout, static_cast<float>(style.line_spacing));
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  if (pango_layout_get_unknown_glyphs_count(layout) > 0)
    throw Error("fonts-missing", text, "no font has one of its letters",
                "Install the packages fonts-thai-tlwg and fonts-dejavu-core.");
  passage.lines = lines_of(layout);
  return passage;
}

double ink_lines(InkedPage& page, const Passage& passage, std::size_t first, std::size_t last, double x,
                 double y) {
  if (first >= last) return y;
  const double shift = y - passage.lines[first].top;
  for (std::size_t i = first; i < last; ++i) {
    const PassageLine& line = passage.lines[i];
    page.texts.push_back({passage.layout, line.line, x + line.x, line.baseline + shift});
  }
  return passage.lines[last - 1].bottom + shift;
}

std::string text_of_lines(const Passage& passage, std::size_t first, std::size_t last) {
  if (first >= last) return "";
  const char* text = pango_layout_get_text(passage.layout.get());
  const PangoLayoutLine* end = passage.lines[last - 1].line;
  return std::string(text + passage.lines[first].line->start_index, text + end->start_index + end->length);
}

double ink_passage(InkedPage& page, const Passage& passage, double x, double y) {
  return ink_lines(page, passage, 0, passage.lines.size(), x, y);
}

}  // namespace thaimemo::make
