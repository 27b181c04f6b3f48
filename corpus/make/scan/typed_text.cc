#include "corpus/make/scan/typed_text.h"

#include <cmath>

#include "corpus/make/ink/glyphs.h"
#include "corpus/make/ink/passage.h"
#include "corpus/make/wording/digits.h"

namespace thaimemo::make {

namespace {

constexpr double kEndless_pt = 4000;                       // a width at which nothing is broken into lines
constexpr double kNumberLow_pt = 11, kNumberHigh_pt = 16;  // sizes that merging programs offer
constexpr double kEdgeLow_pt = 16, kEdgeHigh_pt = 34;      // of the number to the paper's edge
constexpr double kWatermarkReach = 0.7;                    // of the page's diagonal
constexpr double kPaleLow = 0.18, kPaleHigh = 0.4;         // opacity; text below it stays black

struct Size {
  double width, height;
};

Size shown_size(const ImagePage& page) {
  const bool sideways = page.rotate % 180 != 0;
  return sideways ? Size{page.height_pt, page.width_pt} : Size{page.width_pt, page.height_pt};
}

std::string matrix(double a, double b, double c, double d, double e, double f) {
  std::string out;
  char number[32];
  for (const double value : {a, b, c, d, e, f}) {
    std::snprintf(number, sizeof number, "%.5g ", value);
    out += number;
  }
  return out + "cm ";
}

// From the page as it is shown to the page as it is stored.
std::string unturned(const ImagePage& page) {
  switch (page.rotate) {
    case 90:
      return matrix(0, 1, -1, 0, page.width_pt, 0);
    case 180:
      return matrix(-1, 0, 0, -1, page.width_pt, page.height_pt);
    case 270:
      return matrix(0, -1, 1, 0, 0, page.height_pt);
    default:
      return "";
  }
}

// One line of text, set.
struct TypedLine {
  InkedPage ink;
  double width = 0;
};

TypedLine set_line(const Typewriter& typewriter, const std::string& text, double size_pt) {
  TypeStyle style;
  style.family = typewriter.family;
  style.size_pt = size_pt;
  TypedLine line;
  const Passage passage = set_passage(typewriter.fonts, text, kEndless_pt, style);
  ink_passage(line.ink, passage, 0, 0);
  PangoRectangle logical;
  pango_layout_line_get_extents(passage.lines.front().line, nullptr, &logical);
  line.width = 1.0 * logical.width / PANGO_SCALE;
  return line;
}

// Draws the line's beginning at the origin, upwards being upwards.
std::string operators_of(const std::vector<GlyphRun>& runs) {
  std::string out = "BT ";
  for (const auto& run : runs) {
    out += "/T" + std::to_string(run.font) + " " + PdfBytes::number(run.size_pt) + " Tf ";
    for (const auto& glyph : run.glyphs)
      out += "1 0 0 1 " + PdfBytes::number(glyph.x) + " " + PdfBytes::number(glyph.rise) + " Tm <" +
             hex4(glyph.id) + "> Tj ";
  }
  return out + "ET";
}

// `before[i]` are the operators that put the line of page i into its place.
std::vector<PageFont> type_lines(std::vector<ImagePage>& pages, const std::vector<TypedLine>& lines,
                                 const std::vector<std::string>& before) {
  std::vector<InkedPage> inks;
  for (const auto& line : lines) inks.push_back(line.ink);
  const GlyphPages glyphs = read_glyphs(inks);
  std::vector<PageFont> fonts;
  for (const auto& face : glyphs.fonts)
    fonts.push_back({{face.name, face.bytes, face.ascent, face.descent, face.widths}, {}});
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].typed = unturned(pages[i]) + before[i] + operators_of(glyphs.pages[i]);
    for (const auto& run : glyphs.pages[i])
      for (const auto& glyph : run.glyphs) fonts[run.font].letters.emplace(glyph.id, glyph.letters);
  }
  return fonts;
}

// {n} is the number, {c} how many pages there are.
std::string number_text(std::string form, int number, int count, Digits digits, Random& random) {
  for (const auto& [name, value] : {std::pair{std::string("{n}"), number}, {std::string("{c}"), count}}) {
    const std::size_t at = form.find(name);
    if (at != form.npos) form.replace(at, 3, with_digits(std::to_string(value), digits, random));
  }
  return form;
}

}  // namespace

std::vector<PageFont> type_page_numbers(std::vector<ImagePage>& pages, const Typewriter& typewriter,
                                        Random random) {
  const auto form = random.pick<std::string>({"- {n} -", "- {n} -", "{n}", "หน้า {n}", "หน้า {n} / {c}"});
  const Digits digits = random.chance(0.6) ? Digits::thai : Digits::arabic;
  const double size = random.between(kNumberLow_pt, kNumberHigh_pt),
               edge = random.between(kEdgeLow_pt, kEdgeHigh_pt);
  const bool above = random.chance(0.5), right = random.chance(0.3);
  const int first = random.chance(0.6) ? 1 : random.between(2, 80);
  const int count = first - 1 + static_cast<int>(pages.size());
  std::vector<TypedLine> lines;
  std::vector<std::string> before;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string text = number_text(form, first + static_cast<int>(i), count, digits, random);
    lines.push_back(set_line(typewriter, text, size));
    const Size shown = shown_size(pages[i]);
    const double width = lines.back().width;
    before.push_back("0 g " + matrix(1, 0, 0, 1,
                                     right ? shown.width - 2 * edge - width : (shown.width - width) / 2,
                                     above ? shown.height - edge - size : edge));
  }
  return type_lines(pages, lines, before);
}

std::vector<PageFont> type_watermarks(std::vector<ImagePage>& pages, const Typewriter& typewriter,
                                      Random random) {
  const auto word = random.pick<std::string>(
      {"สำเนา", "สำเนา", "เอกสารภายใน", "ใช้ภายในเท่านั้น", "สำเนาถูกต้อง", "ร่าง", "COPY"});
  const double opacity = random.between(kPaleLow, kPaleHigh),
               reach = random.between(0.8, 1.0) * kWatermarkReach;
  const std::string colour = random.chance(0.75) ? "0.4 g " : "0.8 0.2 0.2 rg ";
  constexpr double unit_pt = 100;
  std::vector<TypedLine> lines;
  std::vector<std::string> before;
  for (auto& page : pages) {
    const Size shown = shown_size(page);
    const double angle = std::atan2(shown.height, shown.width),
                 diagonal = std::hypot(shown.width, shown.height);
    const double unit_width = set_line(typewriter, word, unit_pt).width;
    const double size = std::min(unit_pt * reach * diagonal / unit_width, shown.width / 4);
    lines.push_back(set_line(typewriter, word, size));
    page.typed_opacity = opacity;
    before.push_back(colour +
                     matrix(std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle),
                            shown.width / 2, shown.height / 2) +
                     matrix(1, 0, 0, 1, -lines.back().width / 2, -size / 4));
  }
  return type_lines(pages, lines, before);
}

}  // namespace thaimemo::make
