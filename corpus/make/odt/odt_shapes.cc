#include "corpus/make/odt/odt_shapes.h"

#include <cmath>

#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/measures.h"
#include "corpus/make/office/pen.h"
#include "corpus/make/office/watermark.h"

namespace thaimemo::make {

namespace {

std::string place(double x, double y) {
  return " svg:x=\"" + odt_pt(x) + "\" svg:y=\"" + odt_pt(y) + "\"";
}

std::string extent(double width_pt, double height_pt) {
  return " svg:width=\"" + odt_pt(width_pt) + "\" svg:height=\"" + odt_pt(height_pt) + "\"";
}

// A rectangle that holds text.
std::string text_box(const char* style, const std::string& placed, const std::string& paragraph) {
  return "<draw:custom-shape text:anchor-type=\"paragraph\" draw:style-name=\"" + std::string(style) + "\"" +
         placed + ">" + paragraph +
         "<draw:enhanced-geometry svg:viewBox=\"0 0 21600 21600\" draw:type=\"rectangle\" "
         "draw:enhanced-path=\"M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N\"/></draw:custom-shape>";
}

std::string line(const ChartLine& one) {
  return "<draw:line text:anchor-type=\"paragraph\" draw:style-name=\"ChartLine\" svg:x1=\"" +
         odt_pt(one.from.x) + "\" svg:y1=\"" + odt_pt(one.from.y) + "\" svg:x2=\"" + odt_pt(one.to.x) +
         "\" svg:y2=\"" + odt_pt(one.to.y) + "\"/>";
}

}  // namespace

std::string odt_stamp(const Stamp& stamp) {
  const PenPath& figure = stamp.figure;
  const std::string side = std::to_string(std::lround(figure.width_pt));
  return "<draw:path draw:style-name=\"" + std::string(stamp.blue ? "StampBlue" : "StampRed") +
         "\" text:anchor-type=\"paragraph\"" + place(stamp.right_pt, stamp.down_pt) +
         extent(figure.width_pt, figure.height_pt) + " svg:viewBox=\"0 0 " + side + " " + side +
         "\" svg:d=\"" + figure.path + "\"/>";
}

std::string odt_cover(double width_pt, double line_height_pt) {
  const double inset_pt = cover_inset_factor * line_height_pt;
  return "<draw:rect text:anchor-type=\"char\" draw:style-name=\"Cover\"" + place(0, inset_pt) +
         extent(width_pt, line_height_pt - 2 * inset_pt) + "/>";
}

std::string odt_chart(const ChartPlan& plan) {
  std::string text;
  for (const auto& one : plan.lines) text += line(one);
  for (const auto& one : plan.boxes)
    text += text_box("ChartBox", place(one.x, one.y) + extent(one.width, one.height),
                     odt_paragraph("ChartText", odt_text(one.text)));
  return text;
}

// Turned about its corner first, then moved to where its middle is the page's.
std::string odt_watermark(const std::string& words, double size_pt, Orientation orientation) {
  constexpr double width_pt = 480, height_pt = 120, short_pt = 595, long_pt = 842;  // of the box; A4
  const bool upright = orientation == Orientation::portrait;
  const double along = std::cos(watermark_angle), up = std::sin(watermark_angle);
  const double x = (upright ? short_pt : long_pt) / 2 - (width_pt * along + height_pt * up) / 2;
  const double y = (upright ? long_pt : short_pt) / 2 - (height_pt * along - width_pt * up) / 2;
  const std::string turned = " draw:transform=\"rotate (" + std::to_string(watermark_angle) +
                             ") translate (" + odt_pt(x) + " " + odt_pt(y) + ")\"";
  return text_box("Watermark", extent(width_pt, height_pt) + turned,
                  odt_paragraph("WatermarkText", "<text:span text:style-name=\"Watermark" +
                                                     std::to_string(std::lround(size_pt)) + "\">" +
                                                     odt_text(words) + "</text:span>"));
}

std::string odt_emblem_picture(Anchor anchor) {
  const PenPath figure = emblem();
  const bool beside = anchor == Anchor::beside;
  return "<draw:frame draw:style-name=\"" + std::string(beside ? "PictureBeside" : "Picture") +
         "\" text:anchor-type=\"" + (beside ? "paragraph" : "as-char") + "\"" + (beside ? place(0, 0) : "") +
         extent(figure.width_pt, figure.height_pt) + "><draw:image><office:binary-data>" + emblem_picture() +
         "</office:binary-data></draw:image></draw:frame>";
}

}  // namespace thaimemo::make
