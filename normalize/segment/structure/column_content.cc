#include "normalize/segment/structure/column_content.h"

#include <algorithm>
#include <functional>

#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/indicators.h"

namespace thaimemo {
namespace {

constexpr double content_weight = 0.4, majority = 0.6;

bool is_ordinal(const std::string& text) {
  static const Pattern pattern("[0-9]{1,2}[.)]?");
  constexpr size_t bytes_max = 40;
  return text.size() <= bytes_max && pattern.matches(folded(text));
}

bool is_score(const std::string& text) {
  const auto number = read_score(text);
  return number && !number->guessed && number->value <= 100 && folded(text).size() <= 24;
}

bool is_period(const std::string& text) {
  static const Pattern pattern(
      "^(?:ไตรมาส|ตลอดปี|ปีงบประมาณ|ภายใน|รอบ[0-9]|ทุกเดือน|(?:[0-9]{1,2})?(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|"
      "พฤษภาคม|"
      "มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ต\\.ค\\.|ม\\.ค\\.|ก\\.ย\\.|มี\\.ค\\.|เม\\.ย\\.))");
  return pattern.found_in(folded(text)) && folded(text).size() < 200;
}

bool is_unit(const std::string& text) {
  static const Pattern pattern(
      "^(?:[0-9.]*)?(?:สำนัก|กอง|งาน[^่-๋]|ฝ่าย|ทุกส่วน|ทุกสำนัก|ทุกกอง|หน่วยงาน|หน่วยตรวจสอบ|กลุ่มงาน|คณะกรรมการ|"
      "คณะทำงาน|เจ้าหน้าที่|นิติกร)");
  return pattern.found_in(folded(text)) && folded(text).size() < 240;
}

double share(const std::vector<std::string>& texts, const std::function<bool(const std::string&)>& looks) {
  const auto count = std::count_if(texts.begin(), texts.end(), looks);
  return texts.empty() ? 0 : static_cast<double>(count) / static_cast<double>(texts.size());
}

}  // namespace

bool looks_whole(Field field, const std::string& text) {
  if (field == Field::period) return is_period(text);
  if (field == Field::responsible) return is_unit(text);
  if (field == Field::score) return is_score(text);
  return true;
}

bool hold_ordinals(const std::vector<std::string>& texts) {
  return share(texts, is_ordinal) >= majority;
}

std::vector<std::pair<std::string, double>> meanings_by_content(const std::vector<std::string>& texts,
                                                                const Rules& rules) {
  const auto is_indicator = [&rules](const std::string& text) {
    return indicator_in(text, rules).has_value();
  };
  const std::vector<std::pair<const char*, std::function<bool(const std::string&)>>> kinds{
      {"ordinal", is_ordinal},
      {"indicator", is_indicator},
      {"score", is_score},
      {"period", is_period},
      {"responsible", is_unit}};
  for (const auto& [field, looks] : kinds)
    if (const double part = share(texts, looks); part >= majority) return {{field, content_weight * part}};
  return {};
}

}  // namespace thaimemo
