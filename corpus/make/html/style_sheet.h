// The style sheet of a report: paper, letters, rules of tables. Lengths are points or centimetres; the engine
// breaks lines and pages.
#pragma once

#include <string>
#include <string_view>

#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// Between <style> and </style>: nothing in it can end the element. The page named "wide" lies on its side.
std::string style_sheet(const MadeReport& report, const OfficeStyle& style);

// Rules that put the report's watermark on every page, in letters of this size.
std::string watermark_style(const MadeReport& report, const OfficeStyle& style, double size_pt);

// A quoted string of CSS that says the text, whatever stands in it.
std::string css_string(std::string_view text);

// A number and a length of CSS.
std::string css_number(double value);
std::string pt(double points);

}  // namespace thaimemo::make
