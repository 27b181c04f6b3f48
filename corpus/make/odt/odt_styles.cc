#include "corpus/make/odt/odt_styles.h"

#include <cmath>

#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/measures.h"

namespace thaimemo::make {

namespace {

// Thai is a complex script to OpenDocument: sizes and weights are told twice.
std::string size(double points) {
  return "fo:font-size=\"" + odt_pt(points) + "\" style:font-size-complex=\"" + odt_pt(points) + "\" ";
}

const std::string bold = "fo:font-weight=\"bold\" style:font-weight-complex=\"bold\" ";

std::string paragraph_style(const std::string& name, const std::string& paragraph,
                            const std::string& text = "") {
  return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\"><style:paragraph-properties " +
         paragraph + "/><style:text-properties " + text + "/></style:style>\n";
}

std::string centred() {
  return "fo:text-align=\"center\" ";
}

std::string below(double points) {
  return "fo:margin-bottom=\"" + odt_pt(points) + "\" ";
}

std::string above(double points) {
  return "fo:margin-top=\"" + odt_pt(points) + "\" ";
}

// Writer stretches the gaps between the letters of Thai when a line has to reach the edge, as "Thai distributed" does.
// Only the spaces are stretched where the letters have no language.
std::string alignment(Flow flow) {
  const bool both_edges = flow == Flow::justified || flow == Flow::distributed;
  return both_edges ? "fo:text-align=\"justify\" " : "fo:text-align=\"left\" ";
}

std::string stretch(const Axes& axes) {
  if (axes.flow == Flow::justified) return "style:language-complex=\"zxx\" style:country-complex=\"none\" ";
  return axes.flow == Flow::spaced ? "fo:letter-spacing=\"" + odt_pt(axes.letter_spacing_pt) + "\" " : "";
}

std::string texts(const Axes& axes, const OfficeStyle& style) {
  std::string styles;
  for (const std::string kept : {"", "Kept"}) {
    const std::string usual =
        below(block_gap_pt) + alignment(style.flow) + (kept.empty() ? "" : "fo:keep-with-next=\"always\" ");
    styles +=
        paragraph_style("Text" + kept, "fo:text-indent=\"" + odt_pt(first_line_indent_pt) + "\" " + usual,
                        stretch(axes)) +
        paragraph_style("Flat" + kept, usual, stretch(axes));
  }
  return styles;
}

std::string headings(double letters, const OfficeStyle& style) {
  const std::string keep = "fo:keep-with-next=\"always\" ";
  const std::string around = above(block_gap_pt) + below(block_gap_pt) + keep;
  return paragraph_style("Title", centred() + below(2 * block_gap_pt) + keep,
                         size(letters * title_size_factor) + bold) +
         paragraph_style("Section", around + (style.centred_headings ? centred() : ""), bold) +
         paragraph_style("Label", around, bold);
}

std::string memo_line(const std::string& name, const std::string& paragraph, const std::string& tabs) {
  return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\"><style:paragraph-properties " +
         below(memo_line_gap_pt) + paragraph + "><style:tab-stops>" + tabs +
         "</style:tab-stops></style:paragraph-properties></style:style>\n";
}

std::string tab_stop(double at_cm, const std::string& properties = "") {
  return "<style:tab-stop style:position=\"" + odt_cm(at_cm) + "\"" + properties + "/>";
}

// Dots lead to the right edge, and before it to the second of two on a line.
std::string memo_lines(const Axes& axes, const OfficeStyle& style) {
  const double width = text_width_cm(style, Orientation::portrait);
  if (!axes.has(Feature::memo_dots)) {
    const std::string border = "fo:border-bottom=\"" + odt_pt(dots_width_pt) + " dotted " + dots_colour +
                               "\" style:join-border=\"false\" ";
    return memo_line("MemoLine", style.dotted_memo ? border : "", tab_stop(width / 2)) +
           memo_line("MemoPair", style.dotted_memo ? border : "", tab_stop(width / 2));
  }
  const std::string leader = " style:leader-style=\"dotted\" style:leader-text=\".\"";
  const std::string edge = tab_stop(width, " style:type=\"right\"" + leader);
  return memo_line("MemoLine", "", edge) + memo_line("MemoPair", "", tab_stop(width / 2, leader) + edge);
}

// Lines as high as a drawing in them needs, which exact spacing would cut.
const std::string whole_lines = "fo:line-height=\"100%\" ";

std::string memo(const Axes& axes, const OfficeStyle& style) {
  const double width = text_width_cm(style, Orientation::portrait);
  return paragraph_style("MemoTitle", centred() + above(2 * block_gap_pt) + below(2 * block_gap_pt),
                         size(axes.font_size_pt * memo_size_factor) + bold) +
         paragraph_style("MemoPicture", centred() + whole_lines) + memo_lines(axes, style) +
         paragraph_style("Address", "fo:margin-left=\"" + odt_cm(width * address_left_share) + "\" ") +
         paragraph_style("Signature", centred() + "fo:margin-left=\"" + odt_cm(width / 2) +
                                          "\" fo:keep-with-next=\"always\" " +
                                          (axes.spacing == Spacing::exact ? whole_lines : ""));
}

std::string span_style(const char* name, const std::string& properties) {
  return "<style:style style:name=\"" + std::string(name) +
         "\" style:family=\"text\"><style:text-properties " + properties + "/></style:style>\n";
}

std::string percent(double share) {
  return std::to_string(std::lround(100 * share)) + "%";
}

const std::string raised_usual = "33%";  // above the baseline, as word processors raise letters

std::string spans() {
  return span_style("Bold", bold) +
         span_style("Struck",
                    "style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\" ") +
         span_style("Raised",
                    "style:text-position=\"" + raised_usual + " " + percent(raised_size_factor) + "\" ") +
         span_style("Dotted",
                    "style:text-underline-style=\"dotted\" style:text-underline-width=\"auto\" "
                    "style:text-underline-color=\"font-color\" ");
}

// Digits follow the language of what is no Thai letter.
const std::string thai_digits = "fo:language=\"th\" fo:country=\"TH\" ";

// Thin is for an empty paragraph that must be there and should not be seen.
std::string edges(double letters) {
  return paragraph_style("Thin", "fo:line-height=\"1pt\" ", size(1)) +
         paragraph_style("PageNumber", centred(), size(letters * edge_size_factor) + thai_digits) +
         paragraph_style("PageTitle", "", size(letters * edge_size_factor));
}

}  // namespace

std::string default_styles(const MadeReport& report) {
  const std::string family = escaped("'" + report.axes.font + "'");
  return "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
         "fo:line-height=\"" +
         std::to_string(std::lround(100 * report.axes.line_spacing)) +
         "%\" fo:orphans=\"0\" fo:widows=\"0\"/><style:text-properties fo:font-family=\"" + family +
         "\" style:font-family-complex=\"" + family + "\" style:font-family-asian=\"" + family + "\" " +
         size(report.axes.font_size_pt) +
         "fo:language=\"en\" fo:country=\"US\" style:language-complex=\"th\" style:country-complex=\"TH\"/>"
         "</style:default-style>\n";
}

std::string page_turn_style(const std::string& style, const std::string& master_page) {
  return "<style:style style:name=\"" + style + "On" + master_page +
         "\" style:family=\"paragraph\" style:parent-style-name=\"" + style + "\" style:master-page-name=\"" +
         master_page + "\"/>\n";
}

std::string paragraph_styles(const MadeReport& report, const OfficeStyle& style) {
  const double letters = report.axes.font_size_pt;
  return spans() + texts(report.axes, style) + paragraph_style("Catchword", "fo:text-align=\"right\" ") +
         headings(letters, style) + memo(report.axes, style) +
         paragraph_style("Note", below(block_gap_pt), size(letters * note_size_factor)) + edges(letters);
}

std::string cell_paragraph_styles(const Axes& axes, double size_pt) {
  const std::string white = axes.header == HeaderLook::dark ? "fo:color=\"#ffffff\" " : "";
  return paragraph_style(cell_style_name("Cell", size_pt),
                         axes.flow == Flow::left ? "" : alignment(axes.flow), size(size_pt) + stretch(axes)) +
         paragraph_style(cell_style_name("CellMiddle", size_pt), centred(), size(size_pt)) +
         paragraph_style(cell_style_name("HeaderCell", size_pt), centred(), size(size_pt) + bold + white);
}

std::string cell_style_name(const char* kind, double size_pt) {
  return kind + std::to_string(std::lround(size_pt * 10));
}

}  // namespace thaimemo::make
