// Numbers as Thai reports print them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thaimemo {

// A number in a text, and whether reading it needed a guess (another sign for the point, a space, a letter or
// a line's end inside, more decimals than scores have).
struct ReadNumber {
  double value = 0;
  bool guessed = false;

  bool operator==(const ReadNumber&) const = default;
};

// The number a score's cell holds: "๘๓.๖๘", "83.68 คะแนน", "ร้อยละ 83.68"; guessed where a sign or letter is
// misread ("83,68", "83:68", "83.6l") or the number broken at the end of a line. nullopt where there is none
// or more than one.
std::optional<ReadNumber> read_score(std::string_view text);

// As scores are printed: "83.70".
std::string two_decimals(double value);

// Whether a text holds a digit at all: a number stands there, readable or not.
bool has_digit(std::string_view text);

}  // namespace thaimemo
