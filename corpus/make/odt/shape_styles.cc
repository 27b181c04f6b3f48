#include "corpus/make/odt/shape_styles.h"

#include <cmath>

#include "corpus/make/odt/odt_text.h"
#include "corpus/make/office/chart_plan.h"
#include "corpus/make/office/measures.h"
#include "corpus/make/office/stamps.h"

namespace thaimemo::make {

namespace {

// Anchored to a paragraph, at x and y from its corner, over the text or under it; a cell does not hold it in.
std::string beside(const char* ground) {
  return "style:wrap=\"run-through\" style:run-through=\"" + std::string(ground) +
         "\" style:vertical-pos=\"from-top\" style:vertical-rel=\"paragraph\" "
         "style:horizontal-pos=\"from-left\" style:horizontal-rel=\"paragraph\" ";
}

std::string graphic(const std::string& name, const std::string& properties) {
  return "<style:style style:family=\"graphic\" style:name=\"" + name + "\"><style:graphic-properties " +
         properties + "/></style:style>\n";
}

std::string pens() {
  const std::string stroke = "draw:stroke=\"solid\" svg:stroke-width=\"" + odt_pt(pen_width_pt) +
                             "\" svg:stroke-color=\"" + pen_colour + "\" draw:fill=\"none\" ";
  return graphic("Pen", stroke + "style:vertical-pos=\"bottom\" style:vertical-rel=\"baseline\"") +
         graphic("PenBeside", stroke + beside("background"));
}

std::string pictures() {
  return graphic("Picture", "style:vertical-pos=\"bottom\" style:vertical-rel=\"baseline\"") +
         graphic("PictureBeside", beside("background"));
}

std::string stamp(const char* name, const char* colour) {
  return graphic(name, "draw:stroke=\"none\" draw:fill=\"solid\" draw:fill-color=\"" + std::string(colour) +
                           "\" draw:opacity=\"" + std::to_string(std::lround(100 * stamp_opacity)) + "%\" " +
                           beside("foreground") + "style:flow-with-text=\"false\"");
}

std::string cover() {
  return graphic(
      "Cover",
      "draw:stroke=\"none\" draw:fill=\"solid\" draw:fill-color=\"#ffffff\" style:wrap=\"run-through\" "
      "style:run-through=\"foreground\" style:vertical-pos=\"from-top\" "
      "style:vertical-rel=\"paragraph\" style:horizontal-pos=\"from-left\" "
      "style:horizontal-rel=\"char\" style:flow-with-text=\"false\"");
}

std::string text_style(const std::string& family, const std::string& name, const std::string& paragraph,
                       double size_pt, const std::string& letters) {
  return "<style:style style:family=\"" + family + "\" style:name=\"" + name + "\">" + paragraph +
         "<style:text-properties fo:font-size=\"" + odt_pt(size_pt) + "\" style:font-size-complex=\"" +
         odt_pt(size_pt) + "\" " + letters + "/></style:style>\n";
}

const std::string middle =
    "draw:textarea-horizontal-align=\"center\" draw:textarea-vertical-align=\"middle\" ";
const std::string centred = "<style:paragraph-properties fo:text-align=\"center\"/>";

std::string chart_styles(double size_pt) {
  const std::string stroke = "draw:stroke=\"solid\" svg:stroke-width=\"" + odt_pt(chart_line_pt) +
                             "\" svg:stroke-color=\"#000000\" ";
  return graphic("ChartLine", stroke + beside("foreground")) +
         graphic("ChartBox", stroke +
                                 "draw:fill=\"none\" fo:wrap-option=\"wrap\" draw:auto-grow-height=\"false\" "
                                 "draw:auto-grow-width=\"false\" fo:padding=\"" +
                                 odt_pt(chart_padding_pt) + "\" " + middle + beside("foreground")) +
         text_style("paragraph", "ChartText", centred, size_pt, "");
}

std::string watermark_styles(double size_pt) {
  return graphic(
             "Watermark",
             "draw:stroke=\"none\" draw:fill=\"none\" fo:wrap-option=\"no-wrap\" "
             "draw:auto-grow-height=\"false\" "
             "draw:auto-grow-width=\"false\" fo:padding=\"0pt\" style:wrap=\"run-through\" "
             "style:run-through=\"background\" style:vertical-pos=\"from-top\" style:vertical-rel=\"page\" "
             "style:horizontal-pos=\"from-left\" style:horizontal-rel=\"page\" " +
                 middle) +
         text_style("paragraph", "WatermarkText", centred, size_pt, "") +
         text_style("text", "Watermark" + std::to_string(std::lround(size_pt)), "", size_pt,
                    "fo:color=\"" + std::string(watermark_colour) + "\" ");
}

}  // namespace

std::string shape_styles(double chart_size_pt, double watermark_size_pt) {
  return pens() + pictures() + stamp("StampRed", stamp_red) + stamp("StampBlue", stamp_blue) + cover() +
         (chart_size_pt > 0 ? chart_styles(chart_size_pt) : "") +
         (watermark_size_pt > 0 ? watermark_styles(watermark_size_pt) : "");
}

std::string chart_room_style(int number, double height_pt) {
  return "<style:style style:family=\"paragraph\" style:name=\"Chart" + std::to_string(number) +
         "\"><style:paragraph-properties fo:line-height=\"" + odt_pt(height_pt) + "\" fo:margin-top=\"" +
         odt_pt(block_gap_pt) + "\" fo:margin-bottom=\"" + odt_pt(2 * block_gap_pt) + "\"/></style:style>\n";
}

}  // namespace thaimemo::make
