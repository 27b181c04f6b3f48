// The style sheet of a report: paper, letters, rules of tables. Lengths are points or centimetres; the engine
// breaks lines and pages.
#pragma once

#include <string>
#include <string_view>

#include "corpus/make/office/office_style.h"

namespace thaimemo::make {

// Between <style> and </style>: nothing in it can end the element. The page named "wide" lies on its side.
std::string style_sheet(const MadeReport& report, const OfficeStyle& style);

// A quoted string of CSS that says the text, whatever stands in it.
std::string css_string(std::string_view text);

// A length of CSS.
std::string pt(double points);

}  // namespace thaimemo::make
