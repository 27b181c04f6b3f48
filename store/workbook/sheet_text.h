// Texts as a cell of a spreadsheet can hold them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace thaimemo {

// Of one cell, in UTF-16 units (Microsoft: "Excel specifications and limits").
inline constexpr std::size_t sheet_text_units_max = 32'767;

struct SheetText {
  std::string text;
  bool cut = false;  // longer than a cell holds; "…" stands at its end
};

// Line ends become one newline; control letters and those that XML forbids become U+FFFD; what Office Open XML would
// read as an escaped letter ("_x0041_", ISO/IEC 29500-1, 22.9.2.19) is escaped itself.
SheetText sheet_text(std::string_view text);

}  // namespace thaimemo
