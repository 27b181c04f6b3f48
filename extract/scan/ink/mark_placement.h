// Marks, and letters grown together over several lines, given to the lines they belong to.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/scan/ink/ink_line.h"
#include "extract/scan/ink/letter_tracks.h"

namespace thaimemo {

// Lengths are in x-heights of the page where not said otherwise. By eye on made reports.
struct MarkSettings {
  double above = 1.3,
         below = 0.8;            // how far from the letters a mark may stand, in heights of those beside it
  double aside_max = 4;          // a line whose letters end further from the ink is another's
  double aside_weight = 0.1;     // what an x-height to the side counts for, against the room above and below
  std::size_t letters_near = 5;  // a line's height at a place is the median of so many letters
  double crossed_min = 0.5;      // the part of a line's height that tall ink runs through
  // Where between two lines tall ink is cut: nearer to the upper one, as marks need room above.
  double cut = 0.35;
};

// `tracks` and `lines` are those of the same lines, in the same order; `x_height` is in pixels. Both return
// false where the component belongs to none of the lines, and add it to one, or to several, otherwise.
bool place_tall(const Components& ink, std::size_t component, const std::vector<LetterTrack>& tracks,
                double x_height, std::vector<InkLine>& lines, const MarkSettings& settings = {});
bool place_small(const Components& ink, std::size_t component, const std::vector<LetterTrack>& tracks,
                 double x_height, std::vector<InkLine>& lines, const MarkSettings& settings = {});

}  // namespace thaimemo
