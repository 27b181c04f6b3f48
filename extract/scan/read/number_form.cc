#include "extract/scan/read/number_form.h"

#include <algorithm>

#include "base/digits.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

// Lengths of the runs of digits between commas and what else is no digit, where a comma begins them.
struct CommaGroups {
  bool has_three = false, has_other = false;
};

CommaGroups comma_groups(const std::u32string& letters) {
  CommaGroups groups;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] != U',') continue;
    std::size_t digits = 0;
    while (i + 1 + digits < letters.size() && is_digit(letters[i + 1 + digits])) ++digits;
    if (digits > 0) (digits == 3 ? groups.has_three : groups.has_other) = true;
  }
  return groups;
}

bool has_percent_inside(const std::u32string& letters) {
  const std::size_t at = letters.find(U'%');
  return at != letters.npos && at + 1 < letters.size() && is_digit(letters[at + 1]);
}

bool has_point_before_comma(const std::u32string& letters) {
  const std::size_t point = letters.find(U'.');
  return point != letters.npos && letters.find(U',', point) != letters.npos;
}

std::vector<int> gaps_of(const std::vector<PixelBox>& boxes) {
  std::vector<int> gaps;
  for (std::size_t i = 1; i < boxes.size(); ++i) gaps.push_back(boxes[i].x0 - boxes[i - 1].x1);
  return gaps;
}

}  // namespace

bool is_malformed_number(const std::string& text) {
  const std::u32string letters = decode_utf8(text);
  const CommaGroups groups = comma_groups(letters);
  return has_percent_inside(letters) || (groups.has_three && groups.has_other) ||
         (groups.has_three && has_point_before_comma(letters));
}

bool hides_a_point(const std::string& text, const std::vector<PixelBox>& digits, double x_height,
                   const HiddenPointSettings& settings) {
  const std::u32string letters = decode_utf8(text);
  if (letters.size() < 3 || letters.size() != digits.size() || !std::ranges::all_of(letters, is_digit))
    return false;
  const std::vector<int> gaps = gaps_of(digits);
  const int least = std::ranges::min(gaps);
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const bool beside_one = letters[i] == U'1' || letters[i + 1] == U'1';
    const double wider_min = beside_one ? settings.wider_beside_one_min : settings.wider_min;
    if (gaps[i] - least >= wider_min * x_height) return true;
  }
  return false;
}

}  // namespace thaimemo
