// Text that flows: the lines of a table's cell joined as they were typed before a column broke them.
//
// A break inside a paragraph becomes nothing or a space (joints.h); one at the end of a paragraph or a point of a list
// stays (paragraph_ends.h). Spaces that spread a line over its column go from inside words (spread_letters.h). Each
// change is an edit behind those of normalization, so that the printed lines can be had back and every value still
// leads to its boxes. Texts that others read are left as they are: nobody can look at their pages.
#pragma once

#include <array>
#include <string>

#include "extract/record/page_record.h"
#include "normalize/text/word_breaks.h"

namespace thaimemo {

// The rules of these edits, as docs/flow.md describes them.
inline constexpr std::array flow_rule_ids{"flow-join", "flow-space", "flow-spread"};
bool is_flow(const Edit& edit);

// Joins the lines of all cells of a normalized page. A page that flows already stays as it is.
void flow(Page& page, const WordBreaks& words);
void flow(Document& document);

// The text as its lines are printed, before it flowed.
std::string printed_text(const Passage& passage);

// The lines of one paragraph outside of tables, joined; a line that begins a point of a list stays one.
std::string joined_lines(const std::string& text);

// What stands between two parts of one cell that the end of a page cut: "", " " or a line break. Both have a text.
std::string between_parts(const Cell& part, const Cell& next, const WordBreaks& words);

}  // namespace thaimemo
