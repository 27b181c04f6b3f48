#include "corpus/score/text/numbers.h"

#include <algorithm>

#include "base/utf8.h"
#include "corpus/score/text/comparable.h"

namespace thaimemo::score {
namespace {

bool is_digit(char32_t letter) {
  return letter >= '0' && letter <= '9';
}

bool digit_at(const std::u32string& text, size_t at) {
  return at < text.size() && is_digit(text[at]);
}

// Thai digits as 0-9, the letter O before a digit as 0.
std::u32string with_plain_digits(std::string_view text) {
  std::u32string letters = decode_utf8(text);
  for (char32_t& letter : letters)
    if (letter >= 0x0E50 && letter <= 0x0E59) letter = U'0' + (letter - 0x0E50);
  for (size_t at = 0; at < letters.size(); ++at)
    if ((letters[at] == 'O' || letters[at] == 'o') && digit_at(letters, at + 1)) letters[at] = '0';
  return letters;
}

// The comma of thousands has three digits behind it and no fourth.
bool parts_thousands(const std::u32string& text, size_t at) {
  return text[at] == ',' && digit_at(text, at + 1) && digit_at(text, at + 2) && digit_at(text, at + 3) &&
         !digit_at(text, at + 4);
}

}  // namespace

std::vector<std::string> numbers_in(std::string_view text) {
  const std::u32string letters = with_plain_digits(text);
  std::vector<std::string> numbers;
  for (size_t at = 0; at < letters.size(); ++at) {
    if (!is_digit(letters[at])) continue;
    std::string& number = numbers.emplace_back();
    for (; at < letters.size(); ++at) {
      const bool point = letters[at] == '.' && digit_at(letters, at + 1);
      if (is_digit(letters[at]) || point)
        number += static_cast<char>(letters[at]);
      else if (!parts_thousands(letters, at))
        break;
    }
  }
  return numbers;
}

std::vector<std::string> surplus_numbers(std::string_view want, std::string_view got) {
  if (comparable(want) == comparable(got)) return {};
  std::vector<std::string> expected = numbers_in(want), surplus;
  for (std::string& number : numbers_in(got)) {
    const auto place = std::find(expected.begin(), expected.end(), number);
    if (place == expected.end())
      surplus.push_back(std::move(number));
    else
      expected.erase(place);
  }
  return surplus;
}

}  // namespace thaimemo::score
