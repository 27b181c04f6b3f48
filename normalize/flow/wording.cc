#include "normalize/flow/wording.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/calendar.h"
#include "base/digits.h"
#include "base/thai_letters.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

using namespace std::string_view_literals;
using Words = std::span<const std::u32string_view>;

constexpr std::size_t context_letters = 12;  // on either side of a break: no word is longer on one side of it

// Prepositions, conjunctions and prefixes: something must follow.
constexpr std::array open_words{
    U"และ"sv,  U"หรือ"sv,   U"ของ"sv,   U"ถึง"sv,    U"กับ"sv,     U"ที่"sv,    U"ใน"sv,        U"โดย"sv,
    U"เพื่อ"sv,  U"ให้"sv,    U"การ"sv,   U"ความ"sv,  U"ผู้"sv,      U"แก่"sv,   U"ด้วย"sv,       U"ต่อ"sv,
    U"จาก"sv,  U"เป็น"sv,   U"ไม่"sv,    U"ภายใน"sv, U"ระหว่าง"sv, U"ตลอด"sv, U"ผ่าน"sv,       U"ว่าด้วย"sv,
    U"ทุก"sv,   U"จำนวน"sv, U"ประจำ"sv, U"สำหรับ"sv, U"ซึ่ง"sv,     U"เมื่อ"sv,  U"ตาม"sv,       U"คือ"sv,
    U"เช่น"sv,  U"ได้แก่"sv,  U"ว่า"sv,    U"จะ"sv,    U"นำ"sv,     U"ได้รับ"sv, U"ประกอบด้วย"sv, U"เกี่ยวกับ"sv,
    U"หน่วย"sv, U"ควร"sv,   U"ต้อง"sv,   U"ยัง"sv,    U"อาจ"sv};

// Words for units, which a name follows unless a statement begins.
constexpr std::array unit_words{U"งาน"sv, U"กอง"sv, U"ฝ่าย"sv, U"สำนัก"sv};

// No paragraph begins with these.
constexpr std::array linking_words{
    U"และ"sv,  U"หรือ"sv,  U"ของ"sv, U"ที่"sv,   U"ซึ่ง"sv,  U"โดย"sv,   U"เพื่อ"sv,    U"ให้"sv,    U"กับ"sv,
    U"แก่"sv,   U"ต่อ"sv,   U"ใน"sv,  U"จาก"sv, U"ด้วย"sv, U"ตาม"sv,   U"ว่า"sv,     U"ผ่าน"sv,   U"ทาง"sv,
    U"เรื่อง"sv, U"อย่าง"sv, U"ทุก"sv,  U"รวม"sv, U"แล้ว"sv, U"จำนวน"sv, U"ระหว่าง"sv, U"ว่าด้วย"sv, U"เกี่ยวกับ"sv};

// Verbs and nouns with which plans and reports of offices say what is done, what was found and what came of it.
constexpr std::array statement_words{
    U"จัดทำ"sv,   U"จัดอบรม"sv,     U"จัดประชุม"sv,    U"จัดให้"sv,      U"จัดตั้ง"sv,   U"แต่งตั้ง"sv,    U"ตั้งคณะ"sv,
    U"ประกาศ"sv, U"เผยแพร่"sv,     U"ประชาสัมพันธ์"sv, U"ประชุม"sv,     U"ปรับปรุง"sv, U"พัฒนา"sv,     U"ทบทวน"sv,
    U"สำรวจ"sv,  U"รวบรวม"sv,     U"ตรวจสอบ"sv,    U"ตรวจติดตาม"sv, U"ติดตาม"sv,  U"มอบหมาย"sv,  U"กำหนด"sv,
    U"กำกับ"sv,   U"วางมาตรการ"sv, U"สร้าง"sv,       U"ส่งเสริม"sv,    U"สนับสนุน"sv, U"ดำเนินการ"sv, U"โครงการ"sv,
    U"กิจกรรม"sv, U"รายงาน"sv,     U"สรุป"sv,        U"ยกร่าง"sv,     U"ยกระดับ"sv, U"เพิ่ม"sv,      U"เสนอ"sv,
    U"ชี้แจง"sv,   U"ออกคำสั่ง"sv,    U"อยู่ระหว่าง"sv,   U"ยังไม่"sv,      U"ขาด"sv,    U"เกิด"sv,      U"ได้จัด"sv};

// What is counted. Minutes and hours are left out: "จาก ๓๐ นาที เหลือ…" goes on as often as not.
constexpr std::array counted{U"ครั้ง"sv, U"คะแนน"sv, U"รุ่น"sv,      U"เดือน"sv, U"วัน"sv,     U"ปี"sv,
                             U"บาท"sv, U"เรื่อง"sv,  U"โครงการ"sv, U"แห่ง"sv,  U"ช่องทาง"sv, U"ฉบับ"sv};
constexpr std::array people{U"คน"sv, U"ราย"sv};  // who may do what follows: "๔๕ คนทราบ"

bool contains(Words words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_one_of(char32_t letter, std::u32string_view signs) {
  return signs.find(letter) != std::u32string_view::npos;
}

std::u32string_view tail_of(std::u32string_view line) {
  const std::size_t space = line.find_last_of(U" \n");
  if (space != std::u32string_view::npos) line.remove_prefix(space + 1);
  return line.substr(line.size() - std::min(line.size(), 2 * context_letters));
}

std::u32string_view last_unit(std::u32string_view line, const WordBreaks& words) {
  const std::u32string_view tail = tail_of(line);
  const auto places = words.places(tail);
  return places.size() < 2 ? tail : tail.substr(places[places.size() - 2]);
}

bool is_word_broken(std::u32string_view line, std::u32string_view next, const WordBreaks& words) {
  if (!is_thai(line.back()) || !is_thai(next.front())) return false;
  std::u32string_view before = tail_of(line);
  before.remove_prefix(before.size() - std::min(before.size(), context_letters));
  std::u32string joined(before);
  joined += next.substr(0, std::min({next.find_first_of(U" \n"), next.size(), context_letters}));
  const auto places = words.places(joined);
  return std::find(places.begin(), places.end(), before.size()) == places.end();
}

bool ends_with_number_of(Words units, std::u32string_view text) {
  return std::any_of(units.begin(), units.end(), [&](std::u32string_view unit) {
    return text.size() > unit.size() + 1 && text.ends_with(unit) &&
           text[text.size() - unit.size() - 1] == ' ' && is_digit(text[text.size() - unit.size() - 2]);
  });
}

bool leaves_bracket_open(std::u32string_view line) {
  const std::size_t open = line.rfind(U'('), closed = line.rfind(U')');
  return open != line.npos && (closed == line.npos || closed < open);
}

bool ends_open(std::u32string_view line) {
  if (is_one_of(line.back(), U"(,/:.")) return true;
  const bool dash = is_one_of(line.back(), U"-–");
  return (dash && (line.size() == 1 || line[line.size() - 2] == ' ')) || leaves_bracket_open(line);
}

bool begins_inside(std::u32string_view next) {
  if (is_digit(next.front()) || is_one_of(next.front(), U"([,.:;/)%ๆฯ")) return true;
  return is_one_of(next.front(), U"-–") && next.size() > 1 && is_digit(next[1]);
}

}  // namespace

bool goes_on(std::u32string_view line, std::u32string_view next, const WordBreaks& words) {
  if (ends_open(line) || begins_inside(next)) return true;
  if (contains(linking_words, next.substr(0, words.first_units(next).one))) return true;
  const std::u32string_view last = last_unit(line, words);
  if (contains(open_words, last) || (contains(unit_words, last) && !begins_statement(next))) return true;
  return is_word_broken(line, next, words);
}

bool ends_with_count(std::u32string_view text) {
  return ends_with_number_of(counted, text);
}

bool ends_statement(std::u32string_view line) {
  return is_digit(line.back()) || line.back() == ')' || ends_with_count(line) ||
         ends_with_number_of(people, line);
}

bool begins_statement(std::u32string_view text) {
  return std::any_of(statement_words.begin(), statement_words.end(),
                     [&](std::u32string_view word) { return text.starts_with(word); });
}

bool begins_date(std::u32string_view text) {
  constexpr std::size_t month_letters_max = 10;
  if (text.empty() || is_digit(text.front())) return !text.empty();
  const std::string start = encode_utf8(text.substr(0, month_letters_max));
  return std::any_of(month_names.begin(), month_names.end(), [&](const MonthName& month) {
    return start.starts_with(month.full) || start.starts_with(month.abbreviated);
  });
}

std::size_t address_at_start(std::u32string_view text) {
  const bool address =
      text.starts_with(U"www.") || text.starts_with(U"http://") || text.starts_with(U"https://");
  return address ? std::min(text.find_first_of(U" \n"), text.size()) : 0;
}

}  // namespace thaimemo
