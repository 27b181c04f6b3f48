#include "normalize/flow/list_marker.h"

#include "base/digits.h"
#include "base/thai_letters.h"
#include "normalize/text/letters.h"

namespace thaimemo {
namespace {

constexpr int points_max = 99;  // of a list; what is beyond has more than two digits
constexpr int parts_max = 20;   // 1.20 is the last point that is taken for one, 85.73 is a score
constexpr std::u32string_view bullets = U"-–—•*·●○▪■➢✓✔\u2023\u25AA\uF0B7\uF0D8\uF0FC";

char32_t at(std::u32string_view line, std::size_t i) {
  return i < line.size() ? line[i] : U' ';
}

// Reads a number of one or two digits that begins with no zero; -1 for none.
int number_at(std::u32string_view line, std::size_t& i) {
  const std::size_t begin = i;
  int number = 0;
  while (is_digit(at(line, i)) && i - begin < 3)
    number = number * 10 + static_cast<int>(ascii_digit(line[i++]) - '0');
  return i == begin || ascii_digit(line[begin]) == '0' || number > points_max ? -1 : number;
}

std::optional<ListMarker> numbered(std::u32string_view line) {
  const bool bracket = at(line, 0) == '(';
  std::size_t i = bracket ? 1 : 0;
  const int number = number_at(line, i);
  if (number < 0) return std::nullopt;
  if (at(line, i) == ')') return ListMarker{MarkerKind::number, number, 0, i + 1};
  if (bracket || at(line, i) != '.') return std::nullopt;
  std::size_t behind = i + 1;
  if (!is_digit(at(line, behind))) return ListMarker{MarkerKind::number, number, 0, behind};
  const int part = number_at(line, behind);
  const bool ends = at(line, behind) == ' ' || at(line, behind) == ')' || is_thai(at(line, behind));
  if (part < 0 || part > parts_max || number > parts_max || !ends) return std::nullopt;
  return ListMarker{MarkerKind::part, part, 0, behind};
}

// "ก." and "(ก)"; "ก.ย." is a month, "ข. ค." two letters.
std::optional<ListMarker> lettered(std::u32string_view line) {
  const std::size_t first = at(line, 0) == '(' ? 1 : 0;
  if (!is_thai_consonant(at(line, first))) return std::nullopt;
  const char32_t close = at(line, first + 1);
  if (close == ')') return ListMarker{MarkerKind::letter, 0, 0, first + 2};
  if (first == 1 || close != '.' || at(line, 2) != ' ' || at(line, 4) == '.') return std::nullopt;
  return ListMarker{MarkerKind::letter, 0, 0, 2};
}

std::optional<ListMarker> bulleted(std::u32string_view line) {
  const char32_t sign = at(line, 0), next = at(line, 1);
  if (bullets.find(sign) == std::u32string_view::npos || line.size() < 2 || is_digit(next))
    return std::nullopt;
  if (next == sign) return std::nullopt;
  return ListMarker{MarkerKind::bullet, 0, sign, 1};
}

}  // namespace

std::optional<ListMarker> marker_at_start(std::u32string_view line) {
  if (const auto marker = numbered(line)) return marker;
  if (const auto marker = lettered(line)) return marker;
  return bulleted(line);
}

}  // namespace thaimemo
