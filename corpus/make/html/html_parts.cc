#include "corpus/make/html/html_parts.h"

#include <cstdio>

#include "corpus/make/html/style_sheet.h"
#include "corpus/make/office/markup_text.h"
#include "corpus/make/office/measures.h"

namespace thaimemo::make {

namespace {

std::string length(const char* property, double points) {
  return std::string(property) + ": " + pt(points) + "; ";
}

std::string box(const ChartBox& one) {
  return "<div class=\"box\" style=\"" + length("left", one.x) + length("top", one.y) +
         length("width", one.width) + length("height", one.height) + "\"><p>" + escaped(one.text) +
         "</p></div>\n";
}

// A line is a narrow box filled with black; its ends reach into the corners.
std::string line(const ChartLine& one) {
  const double half = chart_line_pt / 2;
  return "<div class=\"rule\" style=\"" + length("left", one.from.x - half) +
         length("top", one.from.y - half) + length("width", one.to.x - one.from.x + chart_line_pt) +
         length("height", one.to.y - one.from.y + chart_line_pt) + "\"></div>\n";
}

std::string sized_svg(const PenPath& pen, int decimals) {
  char text[160];
  std::snprintf(text, sizeof text, "<svg width=\"%.*fpt\" height=\"%.*fpt\" viewBox=\"0 0 %.*f %.*f\">",
                decimals, pen.width_pt, decimals, pen.height_pt, decimals, pen.width_pt, decimals,
                pen.height_pt);
  return text;
}

}  // namespace

std::string html_paragraph(const std::string& classes, const std::string& text) {
  return "<p class=\"" + classes + "\">" + escaped(text) + "</p>\n";
}

std::string html_drawing(const PenPath& pen) {
  return sized_svg(pen, 0) + "<path fill=\"none\" stroke=\"" + pen_colour + "\" stroke-width=\"" +
         pt(pen_width_pt) + "\" d=\"" + pen.path + "\"/></svg>\n";
}

std::string html_stamp(const Stamp& stamp) {
  return "<span class=\"stamp\" style=\"" + length("margin-left", stamp.right_pt) +
         length("margin-top", stamp.down_pt) + "\">" + sized_svg(stamp.figure, 2) + "<path fill=\"" +
         (stamp.blue ? stamp_blue : stamp_red) + "\" fill-opacity=\"" + css_number(stamp_opacity) +
         "\" d=\"" + stamp.figure.path + "\"/></svg></span>";
}

std::string html_raised(const std::string& mark) {
  return "<sup>" + escaped(mark) + "</sup>";
}

std::string html_chart(const ChartPlan& plan, double size_pt) {
  std::string text = "<div class=\"chart\" style=\"" + length("height", plan.height_pt) +
                     length("font-size", size_pt) + "\">\n";
  for (const auto& one : plan.lines) text += line(one);
  for (const auto& one : plan.boxes) text += box(one);
  return text + "</div>\n";
}

}  // namespace thaimemo::make
