// The closed vocabulary of the ten indicators: a written name, garbled or not, to its number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/segment/wording/rules.h"

namespace thaimemo {

// Distances are parts of a spelling's length: 0 for the very spelling, 1 for nothing in common. By eye on made
// reports.
struct IndicatorSettings {
  double distance_max = 0.42;   // farther from every spelling: not an indicator
  double distance_sure = 0.15;  // farther than this: right or not, a person should look
  // "9.1 …" is a part of an indicator unless it says the name almost exactly.
  double sub_item_distance_max = 0.1;
  double taken_penalty = 0.2;   // how much farther a name counts that another row of the table says exactly
  double printed_bonus = 0.03;  // how much nearer the one whose number is printed: between equals it decides
};

// A text that names an indicator.
struct IndicatorName {
  int number = 0;              // 1 to 10, by the name
  double distance = 0;         // 0 for an exact spelling
  std::optional<int> printed;  // the number printed before the name
  bool printed_as_indicator = false;  // "ตัวชี้วัดที่ ๙ …": the printed number means the indicator
  bool sure = true;
  std::string rest;  // folded text after the name, e.g. "(93.33คะแนน)"
};

// Recognizes a name at the beginning of `text`, after a number or the word ตัวชี้วัด. What follows the name goes
// to `rest`; a garbled name is recognized only where nothing but brackets or a score follows.
std::optional<IndicatorName> indicator_in(std::string_view text, const Rules& rules,
                                          const IndicatorSettings& settings = {});

// A whole line that is nothing but the name of an indicator, perhaps with its number and score: a heading.
std::optional<IndicatorName> indicator_heading(std::string_view text, const Rules& rules);

// The rows of one table: each indicator stands there once, so a garbled name that could be two of them is the
// one that no other row names exactly.
std::vector<std::optional<IndicatorName>> indicators_in_rows(const std::vector<std::string>& texts,
                                                             const Rules& rules,
                                                             const IndicatorSettings& settings = {});

}  // namespace thaimemo
