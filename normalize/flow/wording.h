// What the words at the ends of two lines say about a paragraph between them.
#pragma once

#include <string_view>

#include "normalize/text/word_breaks.h"

namespace thaimemo {

// Whether a line cannot be the last of a paragraph, or the next not a first one: an open bracket, a preposition, a dash;
// a bare number, a conjunction; a word of the dictionary that both share.
bool goes_on(std::u32string_view line, std::u32string_view next, const WordBreaks& words);

// Whether a line ends as a statement does: with a bracket, a number or what is counted ("๓ ครั้ง", "๔๕ คน").
bool ends_statement(std::u32string_view line);

// A number and the things that are counted at the end of the text; no people.
bool ends_with_count(std::u32string_view text);

// Whether a text begins with a number or a month, as the second part of a range of dates does.
bool begins_date(std::u32string_view text);

// Whether a text begins as the points of plans and reports do: with what is done ("จัดทำ", "แต่งตั้ง", "โครงการ").
bool begins_statement(std::u32string_view text);

// The length of an address of the web at the start of a text; 0 where there is none. It is broken nowhere.
std::size_t address_at_start(std::u32string_view text);

}  // namespace thaimemo
