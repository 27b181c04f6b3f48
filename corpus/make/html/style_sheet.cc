#include "corpus/make/html/style_sheet.h"

#include <cstdio>

#include "corpus/make/office/measures.h"

namespace thaimemo::make {

namespace {

// Thai needs room for two marks over a letter and one below: the fonts' own height. From this factor on a report
// that spaces its lines out gets a height of its own, in multiples of the letters' size.
constexpr double wide_spacing = 1.08, own_line_height = 1.45;

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

std::string cm(double centimetres) {
  return number(centimetres) + "cm";
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

std::string letters(const MadeReport& report) {
  const Axes& axes = report.axes;
  const bool spaced = axes.line_spacing >= wide_spacing;
  return "* { margin: 0; padding: 0; }\nbody { font: " + pt(axes.font_size_pt) + "/" +
         (spaced ? number(own_line_height * axes.line_spacing) : "normal") + " " + css_string(axes.font) +
         ", \"DejaVu Sans\"; color: #000; -webkit-print-color-adjust: exact; }\n"
         "p, h1, h2 { white-space: pre-wrap; overflow-wrap: break-word; orphans: 1; widows: 1; }\n";
}

std::string blocks(const OfficeStyle& style) {
  const std::string gap = pt(block_gap_pt), wide_gap = pt(2 * block_gap_pt);
  return "p.text { margin-bottom: " + gap + (style.justified ? "; text-align: justify" : "") +
         "; }\np.indented { text-indent: " + pt(first_line_indent_pt) +
         "; }\n"
         "h1, h2 { font-weight: bold; break-after: avoid; }\nh1 { font-size: " +
         number(title_size_factor) + "em; text-align: center; margin-bottom: " + wide_gap +
         "; }\nh2 { font-size: 1em; margin: " + gap +
         " 0; }\nh2.section { text-align: " + (style.centred_headings ? "center" : "left") +
         "; }\np.catchword { text-align: right; break-before: avoid; }\n";
}

std::string memo(const OfficeStyle& style) {
  return "h1.memo { font-size: " + number(memo_size_factor) + "em; margin-top: -40pt; }\n" +
         ".line { display: flex; column-gap: 6pt; }\n.line p { flex: 1; margin-bottom: " +
         pt(memo_line_gap_pt) + ";" + (style.dotted_memo ? " border-bottom: 0.75pt dotted #333;" : "") +
         " }\n.signature { margin: " + pt(signature_gap_pt) + " 0 " + pt(block_gap_pt) +
         " 50%; text-align: center; break-inside: avoid; }\n"
         ".signature svg { display: block; margin: -20pt auto -12pt; }\n";
}

std::string tables(const MadeReport& report, const OfficeStyle& style) {
  const Rules rules = report.axes.rules;
  const double below = style.cell_padding_pt + (rules == Rules::none ? row_gap_without_rules_pt : 0);
  return std::string("table { border-collapse: collapse; table-layout: fixed; width: 100%; margin-bottom: ") +
         pt(2 * block_gap_pt) + "; }\nthead { break-inside: avoid; break-after: avoid; }\n" +
         (report.axes.has(Feature::repeated_header) ? "" : "thead { display: table-row-group; }\n") +
         (style.rows_may_break ? "" : "tr { break-inside: avoid; }\n") +
         "th, td { border: " + border_of(rules) + "; padding: " + pt(style.cell_padding_pt) + " " +
         pt(style.cell_padding_pt) + " " + pt(below) +
         "; vertical-align: top; text-align: left; }\nth { text-align: center; vertical-align: middle;" +
         (report.axes.header == HeaderLook::shaded ? std::string(" background: ") + shade_colour + ";" : "") +
         " }\ntd.middle { text-align: center; }\n.pair { display: flex; column-gap: " + pt(pair_gap_pt) +
         "; break-inside: "
         "avoid; }\n";
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
  return number(points) + "pt";
}

std::string style_sheet(const MadeReport& report, const OfficeStyle& style) {
  return paper(report, style) + letters(report) + blocks(style) + memo(style) + tables(report, style);
}

}  // namespace thaimemo::make
