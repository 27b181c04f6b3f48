// The page's foot and head: whether a line is a page number, a catchword or a running head and no content, as far as its
// letters alone can tell.
//
// Two stages ask. Extraction asks while it looks for tables: it has a page, or two, and no rules file, and it
// may guess, since what it takes for furniture stays a line of the record. Where the line stands decides
// there as well (extract/table/borderless/borderless_settings.h, PageFootSettings and ContinuationSettings).
// Segmentation drops lines for good: it goes by the wordings of the whole line in section `furniture` of the
// rules file, which may be changed without a compiler (docs/rules-file.md), and by lines that the margins of
// several pages have alike (normalize/segment/structure/outline.h). Both know a running head again by
// `without_numbers`.
#pragma once

#include <string>

namespace thaimemo {

// "12", "- ๓ -", "(4)", "หน้า 5", "Page 5 of 9", also "ITA 2565": a number with few letters, at a page's
// foot.
bool is_page_number(const std::string& text);

// The same without other words: at a page's head "22 นาที" is the rest of a cell.
bool is_bare_page_number(const std::string& text);

// What the next page begins with, at the foot of this one: "/๒. การให้บริการ..."
bool is_catchword(const std::string& text);

// Digits of both sets and spaces left out: what a running head has in common from page to page.
std::string without_numbers(const std::string& text);

}  // namespace thaimemo
