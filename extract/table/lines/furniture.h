// Lines that belong to the page and not to its content. Internal to extract/table/lines.
#pragma once

#include <string>

namespace thaimemo {

// "12", "- ๓ -", "(4)", "หน้า 5", "Page 5 of 9", also "ITA 2565": a number with few letters, at a page's foot.
bool is_page_number(const std::string& text);

// The same without other words: at a page's head "22 นาที" is the rest of a cell.
bool is_bare_page_number(const std::string& text);

// What the next page begins with, at the foot of this one: "/๒. การให้บริการ..."
bool is_catchword(const std::string& text);

// Digits and spaces left out: what a running head has in common from page to page.
std::string without_numbers(const std::string& text);

}  // namespace thaimemo
