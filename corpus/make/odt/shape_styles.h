// Styles of what is drawn in a flat OpenDocument text: Pen, PenBeside, Picture, PictureBeside, StampRed, StampBlue,
// Cover, ChartBox, ChartLine, Watermark; and of the text in them: ChartText, WatermarkText, Watermark96 (a span in
// letters of this size).
#pragma once

#include <string>

#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// For office:automatic-styles. `chart_size_pt` and `watermark_size_pt` are of their letters; 0: the report has none.
std::string shape_styles(double chart_size_pt, double watermark_size_pt);

// The style "Chart" and the number: an empty paragraph as high as a chart.
std::string chart_room_style(int number, double height_pt);

}  // namespace thaimemo::make
