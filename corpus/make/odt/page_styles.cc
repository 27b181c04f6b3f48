#include "corpus/make/odt/page_styles.h"

#include <algorithm>

#include "corpus/make/draft/axis_names.h"
#include "corpus/make/odt/odt_shapes.h"
#include "corpus/make/odt/odt_text.h"

namespace thaimemo::make {

namespace {

constexpr double short_side_cm = 21.0, long_side_cm = 29.7;  // A4
constexpr double edge_to_number_cm = 1.0;  // from the paper's edge, the usual of word processors
constexpr double header_gap_cm = 0.2;      // between a header and the text

// Writer takes the room of headers from the text, so that the text begins where the edge says.
std::string header_style(const char* element, double edge_cm, const char* side) {
  const double height = std::max(edge_cm - edge_to_number_cm, header_gap_cm);
  return "<style:" + std::string(element) + "-style><style:header-footer-properties fo:min-height=\"" +
         odt_cm(height) + "\" fo:margin-" + side + "=\"" + odt_cm(header_gap_cm) + "\"/></style:" + element +
         "-style>";
}

std::string layout(const OfficeStyle& style, Orientation orientation) {
  const bool upright = orientation == Orientation::portrait;
  const PaperEdges& edges = style.edges;
  return "<style:page-layout style:name=\"" + std::string(upright ? "UprightLayout" : "WideLayout") +
         "\"><style:page-layout-properties fo:page-width=\"" +
         odt_cm(upright ? short_side_cm : long_side_cm) + "\" fo:page-height=\"" +
         odt_cm(upright ? long_side_cm : short_side_cm) + "\" style:print-orientation=\"" +
         name_of(orientation) + "\" fo:margin-left=\"" + odt_cm(edges.left_cm) + "\" fo:margin-right=\"" +
         odt_cm(edges.right_cm) + "\" fo:margin-top=\"" + odt_cm(edge_to_number_cm) +
         "\" fo:margin-bottom=\"" + odt_cm(edge_to_number_cm) + "\"/>" +
         header_style("header", edges.top_cm, "bottom") + header_style("footer", edges.bottom_cm, "top") +
         "</style:page-layout>\n";
}

// Thai digits are the native ones of a Thai paragraph. Writer counts pages in Arabic digits only, so a number in Thai
// ones does without the count.
std::string number_field(const OfficeStyle& style, const char* element) {
  return "<text:" + std::string(element) + " style:num-format=\"" +
         (style.thai_numbers ? "Native Numbering" : "1") + "\">1</text:" + element + ">";
}

std::string number_text(const OfficeStyle& style) {
  const std::string page = number_field(style, "page-number");
  switch (style.number_form) {
    case NumberForm::dashed:
      return "- " + page + " -";
    case NumberForm::bare:
      return page;
    case NumberForm::counted:
      return "หน้า " + page + (style.thai_numbers ? "" : " / " + number_field(style, "page-count"));
  }
  return page;
}

// What stands at the top or the foot of a page.
std::string edge_text(const OfficeStyle& style, NumberPlace edge, bool numbered, const std::string& drawn) {
  const bool own = style.numbers == edge;
  if (own && numbered) return odt_paragraph("PageNumber", drawn + number_text(style));
  const NumberPlace title_edge = style.numbers == NumberPlace::foot ? NumberPlace::top : NumberPlace::foot;
  return odt_paragraph("PageTitle", drawn + (edge == title_edge ? odt_text(style.running_title) : ""));
}

std::string master_page(const OfficeStyle& style, const std::string& paper, bool first,
                        const std::string& drawn) {
  const bool numbered = !first && style.numbers != NumberPlace::nowhere;
  return "<style:master-page style:name=\"" + (first ? "First" + paper : paper) +
         "\" style:page-layout-name=\"" + paper + "Layout\"" +
         (first ? " style:next-style-name=\"" + paper + "\"" : "") + "><style:header>" +
         edge_text(style, NumberPlace::top, numbered, drawn) + "</style:header><style:footer>" +
         edge_text(style, NumberPlace::foot, numbered, "") + "</style:footer></style:master-page>\n";
}

}  // namespace

std::string page_layouts(const OfficeStyle& style) {
  return layout(style, Orientation::portrait) + layout(style, Orientation::landscape);
}

std::string master_pages(const OfficeStyle& style, double watermark_size_pt) {
  std::string pages;
  for (const Orientation orientation : {Orientation::portrait, Orientation::landscape}) {
    const std::string paper = orientation == Orientation::portrait ? "Upright" : "Wide";
    const std::string drawn =
        style.watermark.empty() ? "" : odt_watermark(style.watermark, watermark_size_pt, orientation);
    pages += master_page(style, paper, true, drawn) + master_page(style, paper, false, drawn);
  }
  return pages;
}

}  // namespace thaimemo::make
