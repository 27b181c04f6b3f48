// The small parts of a report's HTML that stand in paragraphs and cells alike.
#pragma once

#include <string>

#include "corpus/make/office/chart_plan.h"
#include "corpus/make/office/pen.h"
#include "corpus/make/office/stamps.h"

namespace thaimemo::make {

std::string html_paragraph(const std::string& classes, const std::string& text);

// A pen's drawing.
std::string html_drawing(const PenPath& pen);

// Takes no room: it lies over what begins where it stands.
std::string html_stamp(const Stamp& stamp);

// Behind what it marks.
std::string html_raised(const std::string& mark);

std::string html_chart(const ChartPlan& plan, double size_pt);

}  // namespace thaimemo::make
