#include "normalize/segment/structure/column_content.h"

#include <algorithm>
#include <functional>

#include "normalize/segment/values/dates.h"
#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/indicators.h"

namespace thaimemo {
namespace {

// Sizes are bytes of folded text; a Thai letter has three. By eye on made reports.
struct ContentSettings {
  double majority = 0.6;  // of a column's cells; the others may be misread, empty of form or a header
  // Of a guess by content: as the weakest rule of the rules file, and less where the cells differ.
  double weight = 0.4;
  size_t ordinal_bytes_max = 40;    // as written: "๑๐." among spaces
  size_t score_bytes_max = 24;      // "ร้อยละ83.68" has 23
  size_t period_bytes_below = 200;  // a longer text is a sentence that begins with a time
  size_t unit_bytes_below = 240;    // or with a unit
};
constexpr ContentSettings settings;

bool is_ordinal(const std::string& text) {
  static const Pattern pattern("[0-9]{1,2}[.)]?");
  return text.size() <= settings.ordinal_bytes_max && pattern.matches(folded(text));
}

bool is_score(const std::string& text) {
  const auto number = read_score(text);
  return number && !number->guessed && number->value <= score_max &&
         folded(text).size() <= settings.score_bytes_max;
}

bool begins_with_a_month(const std::string& line) {
  static const Pattern pattern("^(?:[0-9]{1,2})?(?:" + any_month_expression(MonthDots::last_missing) + ")");
  return pattern.found_in(line);
}

bool is_period(const std::string& text, const Rules& rules) {
  const std::string line = folded(text);
  return line.size() < settings.period_bytes_below &&
         (hits_kind(rules, {"cell", "period"}, line) || begins_with_a_month(line));
}

bool is_unit(const std::string& text, const Rules& rules) {
  const std::string line = folded(text);
  return line.size() < settings.unit_bytes_below && hits_kind(rules, {"cell", "responsible"}, line);
}

using Look = std::function<bool(const std::string&)>;

double share(const std::vector<std::string>& texts, const Look& looks) {
  const auto count = std::count_if(texts.begin(), texts.end(), looks);
  return texts.empty() ? 0 : static_cast<double>(count) / static_cast<double>(texts.size());
}

}  // namespace

bool looks_whole(Field field, const std::string& text, const Rules& rules) {
  if (field == Field::period) return is_period(text, rules);
  if (field == Field::responsible) return is_unit(text, rules);
  if (field == Field::score) return is_score(text);
  return true;
}

bool hold_ordinals(const std::vector<std::string>& texts) {
  return share(texts, is_ordinal) >= settings.majority;
}

bool count_upward(const std::vector<std::string>& texts) {
  int last = -1, numbers = 0;
  for (const std::string& text : texts) {
    if (!is_ordinal(text)) continue;
    const int number = std::stoi(folded(text));
    if (number <= last) return false;
    last = number;
    ++numbers;
  }
  return numbers >= 2;
}

Meanings meanings_by_content(const std::vector<std::string>& texts, const Rules& rules) {
  const std::vector<std::pair<const char*, Look>> kinds{
      {"ordinal", is_ordinal},
      {"indicator", [&](const std::string& text) { return indicator_in(text, rules).has_value(); }},
      {"score", is_score},
      {"period", [&](const std::string& text) { return is_period(text, rules); }},
      {"responsible", [&](const std::string& text) { return is_unit(text, rules); }}};
  for (const auto& [field, looks] : kinds)
    if (const double part = share(texts, looks); part >= settings.majority)
      return {{field, settings.weight * part}};
  return {};
}

}  // namespace thaimemo
