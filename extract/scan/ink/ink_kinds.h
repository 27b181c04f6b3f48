// What a piece of ink may be: a letter, a mark above or below one, several letters grown together, or no
// text.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/scan/image/components.h"

namespace thaimemo {

// Lengths are in x-heights (the height of a consonant like ก), areas in squares of it. By eye on made
// reports.
struct InkKindSettings {
  double letter_min = 0.55, letter_max = 2.3;  // heights of what counts as a letter
  double touching_max = 4.5;                   // higher ink is a picture, a stamp or a bracket: no text
  double width_max = 60;                       // no letters grow together for a whole line
  double dust = 0.10;                          // what is smaller in both directions is dropped
  double speck = 0.02;                         // ink of less area than this
  double specks_max = 1;  // is dropped too where there are more such specks than letters: dots of a fax

  // Remains of rules and underlines, which are no text, are long and thin.
  double rule_length_min = 2.5;
  double rule_thickness_max = 0.3, upright_rule_thickness_max = 0.25;  // the stem of a letter is thicker
};

// Indexes of components, in the order they came in.
struct InkKinds {
  std::vector<std::size_t> letters;
  std::vector<std::size_t> tall;   // may reach over several lines
  std::vector<std::size_t> small;  // marks, points, dashes
};

// `members` are the components to look at, `x_height` is in pixels and above 0. What is no text is left out.
InkKinds kinds_of(const Components& ink, const std::vector<std::size_t>& members, double x_height,
                  const InkKindSettings& settings = {});

}  // namespace thaimemo
