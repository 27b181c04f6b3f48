// What the text rules know of single letters.
#pragma once

#include <string_view>

#include "base/thai_letters.h"

namespace thaimemo {

bool is_invisible(char32_t letter);     // has no width and no meaning in Thai text; controls too
bool is_exotic_space(char32_t letter);  // a space or tab other than U+0020
bool is_line_break(char32_t letter);    // other than '\n'

// 0 where the letter is none of the kind.
char32_t standard_of_full_width(char32_t letter);  // U+FF01 to U+FF5E
char32_t digit_of_other_script(
    char32_t letter);                       // Khmer, Lao, Devanagari…: Thai; Arabic, mathematical: ASCII
char32_t thai_look_alike(char32_t letter);  // Lao, Khmer and Devanagari letters with a Thai counterpart

char32_t lower_case(char32_t letter);   // ASCII and Latin-1
char32_t ascii_digit(char32_t letter);  // of a Thai digit; other letters stay themselves

}  // namespace thaimemo
