// Numbers as Thai reports print them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo {

// A number in a text, and whether reading it needed a guess (another sign for the point, a space, a letter or
// a line's end inside, more decimals than scores have, two numbers).
struct ReadNumber {
  double value = 0;
  bool guessed = false;
  std::vector<double> others{};  // what else the text may state

  bool operator==(const ReadNumber&) const = default;
};

// The number a score's cell holds: "๘๓.๖๘", "83.68 คะแนน", "ร้อยละ 83.68 (ผ่านดี)"; before a change or the scale the
// first one ("88.10 ▲ 2.35", "77.95 (+3.20)", "79.65/100"), by guessing where a misread sign parts them
// ("79.72 ซ 13.68"). Guessed where a sign or letter is misread ("83,68", "83:68", "83.6l"), the number broken at the
// end of a line, a third decimal dropped (the mark of a footnote: scores have two), or where one score stands behind
// another, which may be struck out: the last one. nullopt where there is none, or several that nothing tells apart.
std::optional<ReadNumber> read_score(std::string_view text);

// "๗๕ ๘๐", "7458": four digits whose point was lost, and no year, of what was recognized from a picture; guessed.
std::optional<ReadNumber> read_score_without_point(std::string_view text);

// As scores are printed: "83.70".
std::string two_decimals(double value);

// Whether a text holds a digit at all: a number stands there, readable or not.
bool has_digit(std::string_view text);

}  // namespace thaimemo
