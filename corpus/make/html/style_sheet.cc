#include "corpus/make/html/style_sheet.h"

#include <cstdio>

#include "base/base64.h"
#include "corpus/make/html/table_sheet.h"
#include "corpus/make/office/chart_plan.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/measures.h"
#include "corpus/make/office/watermark.h"

namespace thaimemo::make {

namespace {

// Thai needs room for two marks over a letter and one below: the fonts' own height. From this factor on a report
// that spaces its lines out gets a height of its own, in multiples of the letters' size.
constexpr double wide_spacing = 1.08, own_line_height = 1.45;

constexpr double pi = 3.14159265358979;

std::string cm(double centimetres) {
  return css_number(centimetres) + "cm";
}

std::string margins(const PaperEdges& edges) {
  return "margin: " + cm(edges.top_cm) + " " + cm(edges.right_cm) + " " + cm(edges.bottom_cm) + " " +
         cm(edges.left_cm) + ";";
}

std::string number_content(const OfficeStyle& style) {
  const std::string form = style.thai_numbers ? ", thai)" : ")";
  const std::string page = "counter(page" + form;
  switch (style.number_form) {
    case NumberForm::dashed:
      return "\"- \" " + page + " \" -\"";
    case NumberForm::bare:
      return page;
    case NumberForm::counted:
      return css_string("หน้า ") + " " + page + " \" / \" counter(pages" + form;
  }
  return page;
}

std::string edge_box(const std::string& place, const MadeReport& report, const std::string& content) {
  return "@" + place + " { content: " + content +
         "; white-space: nowrap; font: " + pt(report.axes.font_size_pt * edge_size_factor) + " " +
         css_string(report.axes.font) + "; }\n";
}

std::string number_box(const OfficeStyle& style) {
  return style.numbers == NumberPlace::foot ? "bottom-center" : "top-center";
}

std::string edge_boxes(const MadeReport& report, const OfficeStyle& style) {
  std::string boxes;
  if (style.numbers != NumberPlace::nowhere)
    boxes += edge_box(number_box(style), report, number_content(style));
  if (!style.running_title.empty())
    boxes += edge_box(style.numbers == NumberPlace::foot ? "top-left" : "bottom-left", report,
                      css_string(style.running_title));
  return boxes;
}

std::string paper(const MadeReport& report, const OfficeStyle& style) {
  std::string text = "@page { size: A4 portrait; " + margins(style.edges) + "\n" + edge_boxes(report, style) +
                     "}\n@page wide { size: A4 landscape; }\n";
  if (style.numbers != NumberPlace::nowhere)
    text += "@page :first { @" + number_box(style) + " { content: none; } }\n";
  return text + ".wide { page: wide; }\n.next { break-before: page; }\n";
}

// Of a line, in multiples of the font's own, where the axes ask for a height that engines do not give by themselves;
// 0: as the engine has it. Line heights are lengths of the element around, whose own is the font's.
double line_factor(const Axes& axes) {
  return axes.spacing == Spacing::single ? 0 : axes.line_spacing;
}

std::string own_line_heights(double factor) {
  const auto height = [&](const char* elements, double size_factor) {
    return elements + (" { line-height: calc(" + css_number(factor * size_factor)) + " * 1lh); }\n";
  };
  return height("p, h2", 1) + height("h1", title_size_factor) + height("h1.memo", memo_size_factor) +
         height("p.note", note_size_factor);
}

std::string letters(const MadeReport& report) {
  const Axes& axes = report.axes;
  const double factor = line_factor(axes);
  const bool spaced = axes.line_spacing >= wide_spacing && factor == 0;
  return "* { margin: 0; padding: 0; }\nbody { font: " + pt(axes.font_size_pt) + "/" +
         (spaced ? css_number(own_line_height * axes.line_spacing) : "normal") + " " + css_string(axes.font) +
         ", \"DejaVu Sans\"; color: #000; -webkit-print-color-adjust: exact; }\n"
         "p, h1, h2 { white-space: pre-wrap; overflow-wrap: break-word; orphans: 1; widows: 1; }\n" +
         (factor > 0 ? own_line_heights(factor) : "");
}

std::string blocks(const OfficeStyle& style) {
  const std::string gap = pt(block_gap_pt), wide_gap = pt(2 * block_gap_pt);
  return "p.text { margin-bottom: " + gap + "; }\np.indented { text-indent: " + pt(first_line_indent_pt) +
         "; }\n"
         "h1, h2 { font-weight: bold; break-after: avoid; }\nh1 { font-size: " +
         css_number(title_size_factor) + "em; text-align: center; margin-bottom: " + wide_gap +
         "; }\nh2 { font-size: 1em; margin: " + gap +
         " 0; }\nh2.section { text-align: " + (style.centred_headings ? "center" : "left") +
         "; }\np.catchword { text-align: right; break-before: avoid; }\n";
}

// In cells only what the axes say: plain reports never stretched their lines.
std::string flow(const Axes& axes, const OfficeStyle& style) {
  const std::string paragraphs = axes.plain && axes.flow == Flow::left ? "p.text" : "p.text, td:not(.middle)";
  switch (style.flow) {
    case Flow::left:
      return "";
    case Flow::justified:
      return paragraphs + " { text-align: justify; }\n";
    case Flow::distributed:
      return paragraphs + " { text-align: justify; text-justify: inter-character; }\n";
    case Flow::spaced:
      return paragraphs + " { letter-spacing: " + pt(axes.letter_spacing_pt) + "; }\n";
  }
  return "";
}

std::string memo(const OfficeStyle& style) {
  return "h1.memo { font-size: " + css_number(memo_size_factor) +
         "em; margin-top: -40pt; }\nh1.alone { margin-top: 0; }\n" +
         ".line { display: flex; column-gap: 6pt; }\n.line p { flex: 1; margin-bottom: " +
         pt(memo_line_gap_pt) + ";" +
         (style.dotted_memo ? " border-bottom: " + pt(dots_width_pt) + " dotted " + dots_colour + ";" : "") +
         " }\n.address { margin-left: " + css_number(100 * address_left_share) +
         "%; margin-bottom: " + pt(block_gap_pt) +
         "; }\nimg { width: 40pt; height: 48pt; display: block; }\n"
         "img.above { margin: 0 auto 6pt; }\n"
         ".signature { margin: " +
         pt(signature_gap_pt) + " 0 " + pt(block_gap_pt) +
         " 50%; text-align: center; break-inside: avoid; }\n"
         ".signature svg { display: block; margin: -20pt auto -12pt; }\n";
}

// Dots under the words, line by line, and from their end to the right edge: the leader is as wide as the line and
// takes no room in it, so that it begins where the words end.
std::string dots() {
  const std::string dotted = pt(dots_width_pt) + " ", colour = dots_colour;
  return ".said { text-decoration: underline dotted " + dotted + colour +
         "; text-decoration-skip-ink: none; text-underline-offset: 0.22em; }\n"
         ".leader { display: inline-block; width: 100%; margin-right: -100%; vertical-align: -0.28em; "
         "border-bottom: " +
         dotted + "dotted " + colour + "; }\n.line p { overflow-x: clip; }\n";
}

// Stamps lie where they stand and take no room.
std::string parts() {
  return ".stamp { position: absolute; text-indent: 0; line-height: 0; }\np.note { font-size: " +
         css_number(note_size_factor) + "em; }\nsup { font-size: " + css_number(raised_size_factor) +
         "em; vertical-align: " + css_number(raised_by_factor / raised_size_factor) +
         "em; line-height: 0; }\n"
         ".chart { position: relative; break-inside: avoid; margin: " +
         pt(block_gap_pt) + " 0 " + pt(2 * block_gap_pt) +
         "; }\n.box { position: absolute; box-sizing: border-box; border: " + pt(chart_line_pt) +
         " solid #000; padding: " + pt(chart_padding_pt) +
         "; display: flex; align-items: center; justify-content: center; text-align: center; }\n"
         ".rule { position: absolute; background: #000; }\n";
}

}  // namespace

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    char hex[8];
    std::snprintf(hex, sizeof hex, "\\%x ", static_cast<unsigned>(static_cast<unsigned char>(c)));
    const bool plain = static_cast<unsigned char>(c) >= ' ' && c != '"' && c != '\\' && c != '<';
    out += plain ? std::string(1, c) : hex;
  }
  return out + "\"";
}

std::string pt(double points) {
  return css_number(points) + "pt";
}

std::string css_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

// A picture in the left edge of the paper, from where it reaches over the page: what stands in an edge is on every
// page, and knows where the middle of this one is. Its words are text in the PDF.
std::string watermark_style(const MadeReport& report, const OfficeStyle& style, double size_pt) {
  constexpr double side_pt = 520, upright_pt = 595, wide_pt = 842;  // of the picture; A4
  const std::string side = css_number(side_pt), half = css_number(side_pt / 2);
  const std::string picture =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + side + "pt\" height=\"" + side +
      "pt\" viewBox=\"0 0 " + side + " " + side + "\"><text x=\"" + half + "\" y=\"" + half +
      "\" text-anchor=\"middle\" dominant-baseline=\"middle\" transform=\"rotate(-" +
      css_number(watermark_angle * 180 / pi) + " " + half + " " + half + ")\" font-family=\"" +
      escaped(report.axes.font) + "\" font-size=\"" + css_number(size_pt) + "\" fill=\"" + watermark_colour +
      "\">" + escaped(style.watermark) + "</text></svg>";
  const auto box = [&](double page_pt) {
    return "{ @left-middle { content: url(\"data:image/svg+xml;base64," + in_base64(picture) +
           "\"); text-align: left; text-indent: " + pt((page_pt - side_pt) / 2) + "; } }\n";
  };
  return "@page " + box(upright_pt) + "@page wide " + box(wide_pt);
}

std::string style_sheet(const MadeReport& report, const OfficeStyle& style) {
  return paper(report, style) + letters(report) + blocks(style) + flow(report.axes, style) + memo(style) +
         (report.axes.has(Feature::memo_dots) ? dots() : "") + parts() + table_sheet(report.axes, style);
}

}  // namespace thaimemo::make
