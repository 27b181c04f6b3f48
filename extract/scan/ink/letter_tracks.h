// The letters of a line, followed from left to right; a lean or a bend of the page does no harm.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/scan/image/components.h"

namespace thaimemo {

// By eye on made reports.
struct LetterTrackSettings {
  double overlap_min = 0.5;  // the part of the lower one's height that a letter shares with its track
  // A track's height is the median of so many of its last letters: one high letter does not move the line.
  std::size_t letters_followed = 7;

  // Large marks pass for letters and make a track of their own. It has less ink than the line's, is hardly
  // higher, covered by the line, and closer to it than lines can be (in heights of the line's letters).
  double marks_ink_max = 0.8;
  double marks_height_max = 1.05;
  double marks_gap_max = 0.55;
  double covered_tolerance = 1;  // in x-heights, by which marks may stand outside of their line
};

struct VerticalExtent {
  double top = 0, bottom = 0;  // in pixels
};

struct LetterTrack {
  std::vector<std::size_t> letters;  // indexes of components, from left to right
  VerticalExtent end;                // about its last few letters
};

// Each letter goes to the track that it overlaps most, or begins one.
std::vector<LetterTrack> tracks_of(const Components& ink, std::vector<std::size_t> letters,
                                   const LetterTrackSettings& settings = {});

// Takes the tracks out that hold marks of another one; returns what was in them. `x_height` is in pixels.
std::vector<std::size_t> dissolve_mark_tracks(const Components& ink, double x_height,
                                              std::vector<LetterTrack>& tracks,
                                              const LetterTrackSettings& settings = {});

// The median top and bottom of some components; 0 for none.
VerticalExtent median_extent(const Components& ink, const std::vector<std::size_t>& letters);

}  // namespace thaimemo
