#include "normalize/text/letters.h"

#include <array>

namespace thaimemo {
namespace {

bool between(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

struct LetterRange {
  char32_t first, last;
};

template <size_t n>
bool is_in(char32_t letter, const std::array<LetterRange, n>& ranges) {
  for (const LetterRange& range : ranges)
    if (between(letter, range.first, range.last)) return true;
  return false;
}

struct LetterPair {
  char32_t from, to;
};

template <size_t n>
char32_t counterpart(char32_t letter, const std::array<LetterPair, n>& pairs) {
  for (const LetterPair& pair : pairs)
    if (pair.from == letter) return pair.to;
  return 0;
}

}  // namespace

bool is_invisible(char32_t letter) {
  static constexpr std::array<LetterRange, 18> ranges{{{0x00, 0x08},
                                                       {0x0E, 0x1F},
                                                       {0x7F, 0x84},
                                                       {0x86, 0x9F},
                                                       {0xAD, 0xAD},
                                                       {0x034F, 0x034F},
                                                       {0x061C, 0x061C},
                                                       {0x115F, 0x1160},
                                                       {0x17B4, 0x17B5},
                                                       {0x180B, 0x180F},
                                                       {0x200B, 0x200F},
                                                       {0x202A, 0x202E},
                                                       {0x2060, 0x206F},
                                                       {0x3164, 0x3164},
                                                       {0xFE00, 0xFE0F},
                                                       {0xFEFF, 0xFEFF},
                                                       {0xFFF9, 0xFFFB},
                                                       {0xE0000, 0xE0FFF}}};
  return is_in(letter, ranges);
}

bool is_exotic_space(char32_t letter) {
  return letter == '\t' || letter == 0xA0 || letter == 0x1680 || between(letter, 0x2000, 0x200A) ||
         letter == 0x202F || letter == 0x205F || letter == 0x3000;
}

bool is_line_break(char32_t letter) {
  return between(letter, 0x0B, 0x0D) || letter == 0x85 || letter == 0x2028 || letter == 0x2029;
}

char32_t standard_of_full_width(char32_t letter) {
  return between(letter, 0xFF01, 0xFF5E) ? letter - 0xFF01 + '!' : 0;
}

char32_t digit_of_other_script(char32_t letter) {
  static constexpr char32_t thai_like[] = {0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
                                           0x0C66, 0x0CE6, 0x0D66, 0x0ED0, 0x0F20, 0x1040,
                                           0x1090, 0x17E0, 0x1946, 0x19D0, 0x1A80, 0x1A90};
  if (letter < 0x0660) return 0;
  for (char32_t zero : thai_like)
    if (between(letter, zero, zero + 9)) return 0x0E50 + (letter - zero);
  if (between(letter, 0x0660, 0x0669)) return '0' + (letter - 0x0660);
  if (between(letter, 0x06F0, 0x06F9)) return '0' + (letter - 0x06F0);
  if (between(letter, 0x1D7CE, 0x1D7FF)) return '0' + (letter - 0x1D7CE) % 10;
  return 0;
}

namespace {

// Lao letters stand where Thai has theirs, 0x80 further; those without a look-alike there stay.
char32_t thai_of_lao(char32_t letter) {
  if (letter == 0x0EBB || letter == 0x0EBC || letter == 0x0EBD || between(letter, 0x0ECE, 0x0EFF)) return 0;
  return letter - 0x80;
}

// The old order of Indic letters, which Thai shares; 0 where Thai writes the vowel before the consonant.
char32_t thai_of_devanagari(char32_t letter) {
  static constexpr char32_t consonants[] = {U'ก', U'ข', U'ค', U'ฆ', U'ง', U'จ', U'ฉ', U'ช', U'ฌ', U'ญ',
                                            U'ฏ', U'ฐ', U'ฑ', U'ฒ', U'ณ', U'ต', U'ถ', U'ท', U'ธ', U'น',
                                            0,    U'ป', U'ผ', U'พ', U'ภ', U'ม', U'ย', U'ร', 0,    U'ล',
                                            U'ฬ', 0,    U'ว', U'ศ', U'ษ', U'ส', U'ห'};
  static constexpr std::array<LetterPair, 7> marks{{{0x0902, nikhahit},
                                                    {0x093E, sara_aa},
                                                    {0x093F, 0x0E34},
                                                    {0x0940, 0x0E35},
                                                    {0x0941, 0x0E38},
                                                    {0x0942, 0x0E39},
                                                    {0x094D, 0x0E3A}}};
  if (between(letter, 0x0915, 0x0939)) return consonants[letter - 0x0915];
  return counterpart(letter, marks);
}

char32_t thai_of_khmer(char32_t letter) {
  static constexpr char32_t consonants[] = {U'ก', U'ข', U'ค', U'ฆ', U'ง', U'จ', U'ฉ', U'ช', U'ฌ',
                                            U'ญ', U'ฎ', U'ฐ', U'ฑ', U'ฒ', U'ณ', U'ต', U'ถ', U'ท',
                                            U'ธ', U'น', U'บ', U'ผ', U'พ', U'ภ', U'ม', U'ย', U'ร',
                                            U'ล', U'ว', U'ศ', U'ษ', U'ส', U'ห', U'ฬ', U'อ'};
  static constexpr std::array<LetterPair, 8> marks{{{0x17B6, sara_aa},
                                                    {0x17B7, 0x0E34},
                                                    {0x17B8, 0x0E35},
                                                    {0x17B9, 0x0E36},
                                                    {0x17BA, 0x0E37},
                                                    {0x17BB, 0x0E38},
                                                    {0x17BC, 0x0E39},
                                                    {0x17C6, nikhahit}}};
  if (between(letter, 0x1780, 0x17A2)) return consonants[letter - 0x1780];
  return counterpart(letter, marks);
}

}  // namespace

char32_t thai_look_alike(char32_t letter) {
  if (between(letter, 0x0E81, 0x0EDF)) return thai_of_lao(letter);
  if (between(letter, 0x0900, 0x097F)) return thai_of_devanagari(letter);
  if (between(letter, 0x1780, 0x17D3)) return thai_of_khmer(letter);
  return 0;
}

char32_t lower_case(char32_t letter) {
  const bool upper = between(letter, 'A', 'Z') || (between(letter, 0xC0, 0xDE) && letter != 0xD7);
  return upper ? letter + 32 : letter;
}

char32_t ascii_digit(char32_t letter) {
  return between(letter, 0x0E50, 0x0E59) ? letter - 0x0E50 + '0' : letter;
}

}  // namespace thaimemo
