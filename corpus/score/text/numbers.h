// The numbers of a text, to tell a wrong number from a wrong letter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::score {

// Runs of digits of either form, in reading order, in the digits 0-9. A point between two digits belongs to
// its number ("9.3", "12.5.2567"), so does a comma before just three digits, which is left out ("1,234" is
// "1234"). The letter O before a digit is a zero, as in comparable(). Numbers are kept as written: "85.0" is
// not "85".
std::vector<std::string> numbers_in(std::string_view text);

// The numbers of `got` that `want` does not have, or not as often. Texts that are equal by comparable() have
// the same numbers, wherever a line breaks inside one.
std::vector<std::string> surplus_numbers(std::string_view want, std::string_view got);

}  // namespace thaimemo::score
