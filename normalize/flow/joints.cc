#include "normalize/flow/joints.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/digits.h"
#include "base/thai_letters.h"
#include "normalize/flow/wording.h"

namespace thaimemo {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view openers = U"([{“‘«", closers = U")]}”’»", joined_behind = U"/\\";
constexpr std::u32string_view address_signs = U"/.-_?&=#%@:";  // after which the web's addresses are broken

bool is_one_of(char32_t letter, std::u32string_view signs) {
  return signs.find(letter) != std::u32string_view::npos;
}

std::u32string_view last_word(std::u32string_view line) {
  const std::size_t space = line.find_last_of(U" \n");
  return space == std::u32string_view::npos ? line : line.substr(space + 1);
}

bool is_address(std::u32string_view word) {
  return word.find(U"www.") != std::u32string_view::npos || word.find(U"://") != std::u32string_view::npos ||
         word.find(U'@') != std::u32string_view::npos || word.find(U".go.th") != std::u32string_view::npos;
}

// No word begins with a mark or a vowel written behind its consonant, none ends with one written before it.
bool is_inside_syllable(char32_t last, char32_t first) {
  return is_thai_mark(first) || is_following_vowel(first) || is_lead_vowel(last);
}

// An abbreviation that goes on: "ก." / "ย.".
bool is_inside_abbreviation(std::u32string_view line, std::u32string_view next) {
  return line.size() > 1 && line.back() == '.' && is_thai(line[line.size() - 2]) && next.size() > 1 &&
         is_thai_consonant(next[0]) && next[1] == '.';
}

bool is_inside_address(std::u32string_view before, std::u32string_view next, std::size_t line_letters) {
  const std::u32string_view word = last_word(before);
  const char32_t first = next.front();
  if (!is_address(word) || address_at_start(next) > 0) return false;
  if (is_one_of(first, address_signs) && first != ':') return true;
  if (!is_latin(first) && !is_arabic_digit(first)) return false;
  const bool fills_its_line = word.size() >= line_letters;  // and is cut where the column ends
  return fills_its_line || is_one_of(word.back(), address_signs);
}

// A dash with a space on its other side has one on this side; one without has none here.
Joint beside_dash(std::u32string_view line, std::u32string_view next) {
  if (is_one_of(line.back(), U"-–"))
    return line.size() == 1 || line[line.size() - 2] == ' ' ? Joint::space : Joint::none;
  return next.size() == 1 || next[1] == ' ' ? Joint::space : Joint::none;
}

bool begins_with_one_of(std::u32string_view text, std::span<const std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return text.starts_with(word); });
}

// Words that begin a clause or an example, the sign of an era, the reference to a clause: all behind a space.
bool begins_clause(std::u32string_view text) {
  static constexpr std::array words{U"พบว่า"sv, U"เนื่องจาก"sv, U"เช่น"sv,   U"ได้แก่"sv, U"ดังนั้น"sv,
                                    U"ทั้งนี้"sv,  U"คิดเป็น"sv,   U"ทำให้"sv,  U"ถือว่า"sv, U"ไม่พบ"sv,
                                    U"แต่ยัง"sv, U"แต่ไม่"sv,    U"ตามข้อ"sv, U"พ.ศ."sv, U"ค.ศ."sv};
  return begins_with_one_of(text, words);
}

// "หน่วยงานร่วม :" and the like, a label before what it stands for.
bool begins_label(std::u32string_view text) {
  static constexpr std::array words{U"หน่วยงาน"sv,  U"ผู้รับผิดชอบ"sv, U"งบประมาณ"sv,
                                    U"ระยะเวลา"sv, U"เป้าหมาย"sv,  U"หมายเหตุ"sv};
  constexpr std::size_t label_letters_max = 24;
  if (!begins_with_one_of(text, words)) return false;
  const std::size_t end =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_thai) - text.begin());
  const std::size_t sign = end < text.size() && text[end] == ' ' ? end + 1 : end;
  return end <= label_letters_max && sign < text.size() && text[sign] == ':';
}

Joint between_thai(std::u32string_view line, std::u32string_view next) {
  if (is_one_of(line.back(), U"ๆฯ") || ends_with_count(line)) return Joint::space;
  return begins_clause(next) || begins_label(next) ? Joint::space : Joint::none;
}

}  // namespace

Joint joint_between(std::u32string_view line, std::u32string_view next, std::size_t line_letters) {
  if (line.empty() || next.empty()) return Joint::none;
  const char32_t last = line.back(), first = next.front();
  if (is_inside_syllable(last, first) || is_inside_abbreviation(line, next) ||
      is_inside_address(line, next, std::min(line_letters, line.size())))
    return Joint::none;
  if (is_one_of(last, openers) || is_one_of(first, closers)) return Joint::none;
  if (is_one_of(last, joined_behind) || is_one_of(first, joined_behind)) return Joint::none;
  if (is_one_of(first, U",.;%ๆฯ")) return Joint::none;
  if (is_one_of(last, U"-–") || is_one_of(first, U"-–")) return beside_dash(line, next);
  const auto thai = [](char32_t letter) { return is_thai(letter) || letter == U'ๆ' || letter == U'ฯ'; };
  return thai(last) && thai(first) ? between_thai(line, next) : Joint::space;
}

}  // namespace thaimemo
