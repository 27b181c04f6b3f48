#include "tools/serve/site/thai_sayings.h"

#include <cstdio>
#include <map>
#include <regex>

#include "base/calendar.h"
#include "tools/serve/site/problem_titles.h"

namespace thaimemo {
namespace {

using Phrases = std::map<std::string, std::string, std::less<>>;

// The parts of a reason, as extraction joins them by ", ".
const Phrases& reasons() {
  static const Phrases all{
      {"text layer healthy", "ข้อความในแฟ้มใช้ได้"},
      {"text layer with lost letters", "ข้อความในแฟ้มมีอักษรหาย"},
      {"text layer with wrong letters", "ข้อความในแฟ้มมีอักษรผิด"},
      {"text layer of symbols", "ข้อความในแฟ้มเป็นสัญลักษณ์"},
      {"letters learned from the picture", "เทียบอักษรกับภาพแล้ว"},
      {"pictures of text read", "อ่านภาพข้อความในหน้าด้วย"},
      {"scan with a Thai text layer", "ภาพสแกนที่มีข้อความไทย"},
      {"scan with a foreign text layer", "ภาพสแกนที่มีข้อความภาษาอื่น"},
      {"scan with words typed onto it", "ภาพสแกนที่มีข้อความพิมพ์ทับ"},
      {"image only", "มีแต่ภาพ"},
      {"image file", "แฟ้มภาพ"},
      {"images without text", "มีภาพ ไม่มีข้อความ"},
      {"drawings without text", "มีลายเส้น ไม่มีข้อความ"},
      {"blank page", "หน้าว่าง"},
      {"text file", "แฟ้มข้อความ"},
  };
  return all;
}

}  // namespace

std::string thai_reason(const std::string& reason) {
  std::string said;
  for (std::size_t begin = 0; begin <= reason.size();) {
    const std::size_t end = std::min(reason.find(", ", begin), reason.size());
    const auto known = reasons().find(reason.substr(begin, end - begin));
    if (known == reasons().end()) return "";
    said += (said.empty() ? "" : " ") + known->second;
    begin = end + 2;
  }
  return said;
}

std::string thai_place(const std::string& place) {
  static const std::regex cell("table (\\d+)(?:, row (\\d+))?(?:, column (\\d+))?"),
      point("(\\d+) pt from the left, (\\d+) pt from the top");
  std::smatch parts;
  if (place == "memo") return "หัวบันทึกข้อความ";
  if (std::regex_match(place, parts, point))
    return "ห่างจากขอบซ้าย " + parts[1].str() + " พอยต์ จากขอบบน " + parts[2].str() + " พอยต์";
  if (!std::regex_match(place, parts, cell)) return "";
  std::string said = "ตาราง " + parts[1].str();
  if (parts[2].matched) said += " แถว " + parts[2].str();
  if (parts[3].matched) said += " ช่อง " + parts[3].str();
  return said;
}

std::string thai_date(const std::string& iso) {
  int year = 0, month = 0, day = 0;
  if (iso.size() != 10 || std::sscanf(iso.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3) return "";
  const Date date = date_of(year + buddhist_era_offset_years, month, day);
  if (!date.ok() || iso_text(date) != iso) return "";
  return std::to_string(day) + " " + std::string(month_names[static_cast<size_t>(month) - 1].abbreviated) +
         " " + std::to_string(buddhist_year_of(date));
}

std::string thai_saying(const std::string& column, const std::string& value) {
  if (column == "code") return thai_problem_title(value);
  if (column == "reason") return thai_reason(value);
  if (column == "place") return thai_place(value);
  const bool is_date = column == "memo_date" || column == "period_from" || column == "period_to";
  return is_date ? thai_date(value) : "";
}

}  // namespace thaimemo
