#include "normalize/segment/checks/joined_rows.h"

#include <algorithm>
#include <array>
#include <set>

#include "normalize/segment/values/items.h"
#include "normalize/segment/values/periods.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

struct JoinedRowSettings {
  // Cells whose lists begin again at one. One alone may have a list for each of its paragraphs; two that do so
  // together are two rows. By eye on made reports.
  int lists_min = 2, lists_min_across_pages = 1;
};
constexpr JoinedRowSettings settings;

constexpr std::array listed{Field::issue, Field::measure, Field::steps, Field::result, Field::outcome};

std::string text_of(const Measure& measure, Field field) {
  for (const auto& [name, text] : measure.fields)
    if (name == field) return text;
  return "";
}

bool holds_several_scores(const std::string& text) {
  static const Pattern several(
      "^(?:[0-9]{1,3}[.,][0-9]{2}(?:%|คะแนน)?[\\s]+)+[0-9]{1,3}[.,][0-9]{2}(?:%|คะแนน)?$");
  std::string spaced = squeezed(text);
  std::string digits;
  for (size_t begin = 0; begin <= spaced.size();) {
    const size_t end = std::min(spaced.find(' ', begin), spaced.size());
    digits += (digits.empty() ? "" : " ") + folded(spaced.substr(begin, end - begin));
    begin = end + 1;
  }
  return several.found_in(digits);
}

bool names_several_indicators(const std::string& text, const Rules& rules) {
  std::set<int> numbers;
  const std::string line = folded(text);
  for (const Match& match : rules.indicator_names().find_all(line))
    numbers.insert(rules.indicator_spelled(std::string(match.text())));
  return numbers.size() > 1;
}

int lists_begun_again(const Measure& measure) {
  return static_cast<int>(
      std::ranges::count_if(listed, [&](Field field) { return begins_list_again(text_of(measure, field)); }));
}

// What tells that a row is several; "" where nothing does.
std::string sign_of_several(const Measure& measure, const Rules& rules) {
  if (holds_several_scores(text_of(measure, Field::score))) return "several scores";
  if (names_several_indicators(text_of(measure, Field::indicator), rules)) return "several indicators";
  if (holds_several_periods(text_of(measure, Field::period))) return "several periods";
  const bool parted = measure.page_first != measure.page_last;
  const int lists_min = parted ? settings.lists_min_across_pages : settings.lists_min;
  return lists_begun_again(measure) >= lists_min ? "lists that begin again at one" : "";
}

std::string where(const Measure& measure) {
  if (measure.places.empty() || measure.places.front().second.row < 0) return "";
  const ValuePlace& place = measure.places.front().second;
  return "table " + std::to_string(place.table) + ", row " + std::to_string(place.row + 1);
}

}  // namespace

void doubt_joined_rows(std::vector<Measure>& measures, const Rules& rules, std::vector<Problem>& problems) {
  for (Measure& measure : measures) {
    const std::string sign = sign_of_several(measure, rules);
    if (sign.empty()) continue;
    measure.needs_review = true;
    problems.push_back(
        {"row-doubtful", Severity::warning, measure.page_first, where(measure),
         "The row holds " + sign + ": it may be several rows joined. Compare it with the page."});
  }
}

}  // namespace thaimemo
