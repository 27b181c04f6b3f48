#include "corpus/make/odt/odt_styles.h"

#include <cmath>

#include "corpus/make/odt/odt_text.h"
#include "corpus/make/odt/page_styles.h"
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

std::string alignment(const OfficeStyle& style) {
  return style.justified ? "fo:text-align=\"justify\" " : "fo:text-align=\"left\" ";
}

std::string texts(const OfficeStyle& style) {
  std::string styles;
  for (const std::string kept : {"", "Kept"}) {
    const std::string usual =
        below(block_gap_pt) + alignment(style) + (kept.empty() ? "" : "fo:keep-with-next=\"always\" ");
    styles +=
        paragraph_style("Text" + kept, "fo:text-indent=\"" + odt_pt(first_line_indent_pt) + "\" " + usual) +
        paragraph_style("Flat" + kept, usual);
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

std::string memo(double letters, const OfficeStyle& style) {
  const double half = text_width_cm(style, Orientation::portrait) / 2;
  const std::string dots = "fo:border-bottom=\"0.75pt dotted #333333\" style:join-border=\"false\" ";
  return paragraph_style("MemoTitle", centred() + above(2 * block_gap_pt) + below(2 * block_gap_pt),
                         size(letters * memo_size_factor) + bold) +
         "<style:style style:name=\"MemoLine\" style:family=\"paragraph\"><style:paragraph-properties " +
         below(memo_line_gap_pt) + (style.dotted_memo ? dots : "") +
         "><style:tab-stops><style:tab-stop style:position=\"" + odt_cm(half) +
         "\"/></style:tab-stops></style:paragraph-properties></style:style>\n" +
         paragraph_style("Signature",
                         centred() + "fo:margin-left=\"" + odt_cm(half) + "\" fo:keep-with-next=\"always\" ");
}

// Digits follow the language of what is no Thai letter.
const std::string thai_digits = "fo:language=\"th\" fo:country=\"TH\" ";

// Thin is for an empty paragraph that must be there and should not be seen.
std::string edges(double letters) {
  return paragraph_style("Thin", "fo:line-height=\"1pt\" ", size(1)) +
         paragraph_style("PageNumber", centred(), size(letters * edge_size_factor) + thai_digits) +
         paragraph_style("PageTitle", "", size(letters * edge_size_factor));
}

std::string border(Rules rules) {
  const std::string lines =
      rules == Rules::twofold ? "style:border-line-width=\"0.75pt 0.75pt 0.75pt\" " : "";
  return "fo:border=\"" + std::string(border_of(rules)) + "\" " + lines;
}

std::string cell_style(const std::string& name, const std::string& properties) {
  return "<style:style style:name=\"" + name +
         "\" style:family=\"table-cell\"><style:table-cell-properties " + properties + "/></style:style>\n";
}

std::string pens() {
  const std::string stroke = "draw:stroke=\"solid\" svg:stroke-width=\"" + odt_pt(pen_width_pt) +
                             "\" svg:stroke-color=\"" + pen_colour + "\" draw:fill=\"none\" ";
  const std::string style = "<style:style style:family=\"graphic\" style:name=\"";
  return style + "Pen\"><style:graphic-properties " + stroke +
         "style:vertical-pos=\"bottom\" style:vertical-rel=\"baseline\"/></style:style>\n" + style +
         "PenBeside\"><style:graphic-properties " + stroke +
         "style:wrap=\"run-through\" style:run-through=\"background\" style:vertical-pos=\"from-top\" "
         "style:vertical-rel=\"paragraph\" style:horizontal-pos=\"from-left\" "
         "style:horizontal-rel=\"paragraph\"/></style:style>\n";
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
  return "<style:style style:name=\"Bold\" style:family=\"text\"><style:text-properties " + bold +
         "/></style:style>\n" + texts(style) + paragraph_style("Catchword", "fo:text-align=\"right\" ") +
         headings(letters, style) + memo(letters, style) + edges(letters);
}

std::string table_styles(const MadeReport& report, const OfficeStyle& style) {
  const Rules rules = report.axes.rules;
  const double below_pt = style.cell_padding_pt + (rules == Rules::none ? row_gap_without_rules_pt : 0);
  const std::string cell = border(rules) + "fo:padding=\"" + odt_pt(style.cell_padding_pt) +
                           "\" fo:padding-bottom=\"" + odt_pt(below_pt) + "\" ";
  return pens() + cell_style("BodyCell", cell) +
         cell_style("HeadCell", cell + "style:vertical-align=\"middle\" " +
                                    (report.axes.header == HeaderLook::shaded
                                         ? "fo:background-color=\"" + std::string(shade_colour) + "\" "
                                         : "")) +
         cell_style("LeftHalf", "fo:border=\"none\" fo:padding-right=\"" + odt_pt(pair_gap_pt / 2) + "\" ") +
         cell_style("RightHalf", "fo:border=\"none\" fo:padding-left=\"" + odt_pt(pair_gap_pt / 2) + "\" ") +
         "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
         "fo:keep-together=\"" +
         (style.rows_may_break ? "auto" : "always") +
         "\"/></style:style>\n<style:style style:name=\"WholeRow\" style:family=\"table-row\">"
         "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n" +
         "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties "
         "table:align=\"margins\" table:border-model=\"collapsing\" " +
         below(2 * block_gap_pt) + "/></style:style>\n";
}

std::string cell_paragraph_styles(double size_pt) {
  return paragraph_style(cell_style_name("Cell", size_pt), "", size(size_pt)) +
         paragraph_style(cell_style_name("CellMiddle", size_pt), centred(), size(size_pt)) +
         paragraph_style(cell_style_name("HeaderCell", size_pt), centred(), size(size_pt) + bold);
}

std::string cell_style_name(const char* kind, double size_pt) {
  return kind + std::to_string(std::lround(size_pt * 10));
}

}  // namespace thaimemo::make
