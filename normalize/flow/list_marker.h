// What begins a point of a list: "1." "๒)" "(3)" "1.2" "ก." "-" "•" and their like at the start of a line.
#pragma once

#include <optional>
#include <string_view>

namespace thaimemo {

enum class MarkerKind { number, part, letter, bullet };  // part: "1.2"

struct ListMarker {
  MarkerKind kind = MarkerKind::bullet;
  int number = 0;           // the last one written; 0 for letters and bullets
  char32_t sign = 0;        // of a bullet
  std::size_t letters = 0;  // how long it is
};

// None where the line only looks like it: "85.73", "ก.ย. 2567", "-3.20", "(ข้อ 2)".
std::optional<ListMarker> marker_at_start(std::u32string_view line);

}  // namespace thaimemo
