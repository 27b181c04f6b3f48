// What the text rules know of single letters.
#pragma once

#include <string_view>

namespace thaimemo {

constexpr char32_t sara_a = 0x0E30, mai_han_akat = 0x0E31, sara_aa = 0x0E32, sara_am = 0x0E33;
constexpr char32_t sara_e = 0x0E40, sara_ae = 0x0E41, lakkhangyao = 0x0E45, nikhahit = 0x0E4D;

bool is_thai(char32_t letter);  // a Thai letter or mark, not a digit or sign
bool is_thai_consonant(char32_t letter);
bool is_lead_vowel(char32_t letter);       // เ แ โ ใ ไ, written before the consonant
bool is_tone(char32_t letter);             // ่ ้ ๊ ๋
bool is_high_mark(char32_t letter);        // a tone or thanthakhat: stands above a vowel
bool is_vowel_mark(char32_t letter);       // a vowel above or below, maitaikhu
bool is_thai_mark(char32_t letter);        // any Thai mark without a width of its own
bool is_following_vowel(char32_t letter);  // ะ า ำ: cannot begin a word

bool is_invisible(char32_t letter);     // has no width and no meaning in Thai text; controls too
bool is_exotic_space(char32_t letter);  // a space or tab other than U+0020
bool is_line_break(char32_t letter);    // other than '\n'

// 0 where the letter is none of the kind.
char32_t standard_of_private_use(char32_t letter);  // U+F700 to U+F71A
char32_t standard_of_full_width(char32_t letter);   // U+FF01 to U+FF5E
char32_t digit_of_other_script(
    char32_t letter);                       // Khmer, Lao, Devanagari…: Thai; Arabic, mathematical: ASCII
char32_t thai_look_alike(char32_t letter);  // Lao, Khmer and Devanagari letters with a Thai counterpart

char32_t lower_case(char32_t letter);   // ASCII and Latin-1
char32_t ascii_digit(char32_t letter);  // of a Thai digit; other letters stay themselves

}  // namespace thaimemo
