#include "normalize/segment/wording/indicators.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/utf8.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/likeness.h"

namespace thaimemo {
namespace {

// The parts of a written name: label, body, tail in brackets.
struct Written {
  std::optional<int> printed;
  bool printed_as_indicator = false, sub_item = false;
  std::string body;  // from the name on
  std::string name;  // the body without what stands in brackets or after a colon
};

// The label may have lost marks, or have letters that scans take for each other.
Written parts_of(const std::string& text) {
  static const Pattern label(
      "^[-*•·ัิ-ฺ็-๎]*(?:แบบวัด[(\\[]?(?:IIT|EIT|OIT)|[(\\[]?(?:IIT|EIT|OIT)?)[)\\]]?[:-]?(?P<word>"
      "[ตดค]{1,2}[ัิ-ฺ็-๎]*ว[ขชซ][ัิ-ฺ็-๎]*ว[ัิ-ฺ็-๎]*[ดตค](?:[ทหพ][ัิ-ฺ็-๎]*|ย่อย)?)?[:.]?"
      "(?P<number>[0-9]{1,2}(?:\\.[0-9]{1,2})*)?(?:[A-Za-z!|][0-9A-Za-z]?[.)])?[.):-]*(?:ตัวชี้วัด|ด้าน)?[\"':]*");
  static const Pattern tail("(?:[(\\[:=]|ได้?คะแนน|มีคะแนน|ร้อยละ|คะแนน|[0-9]).*$");
  Written written;
  const auto match = label.find(text);
  const std::string_view number = match->groups[static_cast<size_t>(label.group_named("number"))];
  if (number.data() != nullptr && !number.empty()) {
    int value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    written.sub_item = number.find('.') != std::string_view::npos;
    if (!written.sub_item) written.printed = value;
    written.printed_as_indicator = match->took_part(static_cast<size_t>(label.group_named("word")));
  }
  written.body = text.substr(match->end);
  const auto cut = tail.find(written.body);
  written.name = cut && cut->begin > 0 ? written.body.substr(0, cut->begin) : written.body;
  return written;
}

IndicatorName name_from(const Written& written, int number, double distance,
                        const IndicatorSettings& settings) {
  IndicatorName name;
  name.number = number;
  name.distance = distance;
  name.printed = written.printed;
  name.printed_as_indicator = written.printed_as_indicator;
  name.sure = distance <= settings.distance_sure;
  name.rest = written.body.substr(written.name.size());
  return name;
}

// The longest spelling that the body begins with.
std::optional<IndicatorName> spelled_out(const Written& written, const Rules& rules) {
  std::optional<IndicatorName> best;
  size_t longest = 0;
  for (const IndicatorRule& rule : rules.indicators())
    for (const std::string& spelling : rule.spellings) {
      if (spelling.size() <= longest || written.body.compare(0, spelling.size(), spelling) != 0) continue;
      longest = spelling.size();
      best = name_from(written, rule.number, 0, {});
      best->rest = written.body.substr(longest);
    }
  return best;
}

double distance_to(const IndicatorRule& rule, std::u32string_view name, double distance_max) {
  double nearest = 1;
  for (const std::u32string& spelling : rule.spelled_letters)
    nearest = std::min(nearest, 1 - likeness(name, spelling, 1 - distance_max));
  return nearest;
}

// Nearest by distance; a number another row has for sure counts as farther, the printed one as a little
// nearer.
std::optional<IndicatorName> nearest(const Written& written, const Rules& rules, const std::set<int>& taken,
                                     const IndicatorSettings& settings) {
  std::optional<IndicatorName> best;
  double best_cost = 2;
  const std::u32string letters = decode_utf8(written.name);
  for (const IndicatorRule& rule : rules.indicators()) {
    const double distance = distance_to(rule, letters, settings.distance_max);
    const double cost = distance + (taken.count(rule.number) != 0 ? settings.taken_penalty : 0) -
                        (written.printed == rule.number ? settings.printed_bonus : 0);
    if (cost >= best_cost) continue;
    best_cost = cost;
    best = name_from(written, rule.number, distance, settings);
  }
  const double limit = written.sub_item ? settings.sub_item_distance_max : settings.distance_max;
  return best && best->distance <= limit ? best : std::nullopt;
}

std::optional<IndicatorName> recognize(const std::string& text, const Rules& rules,
                                       const std::set<int>& taken, const IndicatorSettings& settings) {
  const Written written = parts_of(text);
  auto name = spelled_out(written, rules);
  if (name && (!written.sub_item || name->rest.empty())) return name;
  return nearest(written, rules, taken, settings);
}

}  // namespace

std::optional<IndicatorName> indicator_in(std::string_view text, const Rules& rules,
                                          const IndicatorSettings& settings) {
  return recognize(folded(text), rules, {}, settings);
}

std::optional<IndicatorName> indicator_heading(std::string_view text, const Rules& rules) {
  // Specks stand before the word of the score and behind the bracket; brackets under stamps are misread.
  static const Pattern nothing_more(
      "(?:[(\\[]?(?:IIT|EIT|OIT)[)\\]]?)?[:=(\\[-]*(?:มี|ได้|ได้รับ)?(?:ค่า|ผล)?(?:คะแนน|ร้อยละ)*"
      "(?:เท่ากับ|อยู่ที่|เฉลี่ย)?[:=]*(?:[0-9]+(?:[.,:;]{1,2}[0-9]+)?)?[_'\".,-]*"
      "(?:คะแนน|%|ร้อยละ)*(?:[)\\]].?|[:}|!ijlJ])*");
  // A score in brackets tells a heading, whatever became of the word beside it and of a scribble behind.
  static const Pattern bracketed(
      "[.,_'\"(\\[-]*(?:[ก-๎]{3,8}[:=]*)?[0-9]+[.,:;]{1,2}[0-9]+[:.,]?(?:[ก-๎]{3,8}|%)?[)\\]]"
      "[^ก-๎0-9]{0,5}[ก-๎]{0,2}[^ก-๎0-9]{0,3}");
  const auto name = indicator_in(text, rules);
  if (!name || !(nothing_more.matches(name->rest) || bracketed.matches(name->rest))) return std::nullopt;
  return name;
}

std::vector<std::optional<IndicatorName>> indicators_in_rows(const std::vector<std::string>& texts,
                                                             const Rules& rules,
                                                             const IndicatorSettings& settings) {
  std::set<int> taken;
  for (const std::string& text : texts)
    if (const auto name = spelled_out(parts_of(folded(text)), rules)) taken.insert(name->number);
  std::vector<std::optional<IndicatorName>> names;
  for (const std::string& text : texts) names.push_back(recognize(folded(text), rules, taken, settings));
  return names;
}

}  // namespace thaimemo
