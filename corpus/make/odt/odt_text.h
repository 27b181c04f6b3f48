// The small parts of a flat OpenDocument text (OASIS OpenDocument 1.3).
#pragma once

#include <string>
#include <string_view>

#include "corpus/make/office/pen.h"

namespace thaimemo::make {

// Text as it stands in a paragraph: escaped, newlines as line breaks, every space told.
std::string odt_text(std::string_view text);

// A paragraph of the style; `inside` is markup.
std::string odt_paragraph(const std::string& style, const std::string& inside);

// Bold text inside a paragraph.
std::string odt_bold(std::string_view text);

// Text that is struck out, stands raised and small, or has dots below it.
std::string odt_struck(const std::string& text);
std::string odt_raised(const std::string& text);
std::string odt_dotted(const std::string& text);

// A pen's drawing that stands in the line like a letter, or beside the text of its paragraph.
enum class Anchor { letter, beside };
std::string odt_drawing(const PenPath& pen, Anchor anchor);

// Lengths with their unit.
std::string odt_pt(double points);
std::string odt_cm(double centimetres);

}  // namespace thaimemo::make
