// What kind of letter a code point of the Thai block is: one list for every stage.
// Source: The Unicode Standard, "Thai" (block U+0E00 to U+0E7F).
#pragma once

namespace thaimemo {

constexpr char32_t sara_a = 0x0E30, mai_han_akat = 0x0E31, sara_aa = 0x0E32, sara_am = 0x0E33;
constexpr char32_t sara_e = 0x0E40, sara_ae = 0x0E41, lakkhangyao = 0x0E45, nikhahit = 0x0E4D;

// A Thai letter or mark; no digit and no sign.
constexpr bool is_thai(char32_t letter) {
  return (letter >= 0x0E01 && letter <= 0x0E3A) || (letter >= 0x0E40 && letter <= 0x0E4E);
}
constexpr bool is_thai_consonant(char32_t letter) {
  return letter >= 0x0E01 && letter <= 0x0E2E;
}
// เ แ โ ใ ไ, written before the consonant they are spoken after.
constexpr bool is_lead_vowel(char32_t letter) {
  return letter >= 0x0E40 && letter <= 0x0E44;
}
// ะ า ำ, written behind the consonant: they cannot begin a word.
constexpr bool is_following_vowel(char32_t letter) {
  return letter == sara_a || letter == sara_aa || letter == sara_am;
}
// ั ิ ี ึ ื, above the consonant.
constexpr bool is_upper_vowel(char32_t letter) {
  return letter == mai_han_akat || (letter >= 0x0E34 && letter <= 0x0E37);
}
// A vowel above or below its consonant, or maitaikhu.
constexpr bool is_vowel_mark(char32_t letter) {
  return is_upper_vowel(letter) || letter == 0x0E38 || letter == 0x0E39 || letter == 0x0E47;
}
// ่ ้ ๊ ๋
constexpr bool is_tone(char32_t letter) {
  return letter >= 0x0E48 && letter <= 0x0E4B;
}
// A tone or thanthakhat: it stands above a vowel that is above.
constexpr bool is_high_mark(char32_t letter) {
  return letter >= 0x0E48 && letter <= 0x0E4C;
}
// Any Thai mark without a width of its own.
constexpr bool is_thai_mark(char32_t letter) {
  return letter == mai_han_akat || (letter >= 0x0E34 && letter <= 0x0E3A) ||
         (letter >= 0x0E47 && letter <= 0x0E4E);
}

constexpr bool is_latin(char32_t letter) {
  return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z');
}

// Fonts of the 1990s keep shifted forms of Thai letters in the private use area, U+F700 to U+F71A: the letter
// such a form stands for; 0 for every other code point.
constexpr char32_t standard_of_private_use(char32_t letter) {
  // ฐ without its foot; ิ ี ึ ื and ่ ้ ๊ ๋ ์ to the left; those five low; ญ without its foot; ั ํ ็ to the left;
  // the five to the left and low; ุ ู ฺ low.
  constexpr char32_t standard[] = {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
                                   0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D,
                                   0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};
  return letter >= 0xF700 && letter <= 0xF71A ? standard[letter - 0xF700] : 0;
}

// The letter that a shifted form stands for; every other letter comes back unchanged.
constexpr char32_t plain_thai(char32_t letter) {
  const char32_t standard = standard_of_private_use(letter);
  return standard != 0 ? standard : letter;
}

}  // namespace thaimemo
