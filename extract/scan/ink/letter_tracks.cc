#include "extract/scan/ink/letter_tracks.h"

#include <algorithm>
#include <cmath>

#include "base/median.h"

namespace thaimemo {
namespace {

const PixelBox& box_of(const Components& ink, std::size_t i) {
  return ink.items[i].box;
}

double overlap_with(const LetterTrack& track, const PixelBox& letter) {
  return std::min<double>(track.end.bottom, letter.y1) - std::max<double>(track.end.top, letter.y0);
}

// A letter with its mark touches the marks' track too. Null where the letter stands in no track.
LetterTrack* track_for(const PixelBox& letter, std::vector<LetterTrack>& tracks, double overlap_min) {
  LetterTrack* best = nullptr;
  double most = 0;
  for (LetterTrack& track : tracks) {
    const double overlap = overlap_with(track, letter);
    const double share = overlap / std::min<double>(track.end.bottom - track.end.top, letter.height());
    if (share <= overlap_min || overlap <= most) continue;
    best = &track;
    most = overlap;
  }
  return best;
}

void extend(const Components& ink, LetterTrack& track, std::size_t letter, std::size_t letters_followed) {
  track.letters.push_back(letter);
  const auto count = static_cast<std::ptrdiff_t>(std::min(letters_followed, track.letters.size()));
  track.end = median_extent(ink, {track.letters.end() - count, track.letters.end()});
  track.end.bottom = std::max(track.end.bottom, track.end.top + 1);
}

double ink_width(const Components& ink, const LetterTrack& track) {
  double sum = 0;
  for (const std::size_t i : track.letters) sum += box_of(ink, i).width();
  return sum;
}

double letter_height(const Components& ink, const LetterTrack& track) {
  std::vector<double> heights;
  for (const std::size_t i : track.letters) heights.push_back(box_of(ink, i).height());
  return median(std::move(heights));
}

// The paper between the letters of two lines, without their other marks.
double gap(const Components& ink, const LetterTrack& a, const LetterTrack& b) {
  const VerticalExtent of_a = median_extent(ink, a.letters), of_b = median_extent(ink, b.letters);
  return std::max(of_b.top - of_a.bottom, of_a.top - of_b.bottom);
}

bool covers(const Components& ink, const LetterTrack& line, const LetterTrack& other, double tolerance) {
  int left = box_of(ink, line.letters.front()).x0, right = box_of(ink, line.letters.front()).x1;
  for (const std::size_t i : line.letters) {
    left = std::min(left, box_of(ink, i).x0);
    right = std::max(right, box_of(ink, i).x1);
  }
  return std::ranges::all_of(other.letters, [&](std::size_t i) {
    const double middle = box_of(ink, i).middle_x();
    return middle > left - tolerance && middle < right + tolerance;
  });
}

bool are_marks_of(const Components& ink, double x_height, const LetterTrack& marks, const LetterTrack& line,
                  const LetterTrackSettings& settings) {
  const double height = letter_height(ink, line);
  return ink_width(ink, marks) / ink_width(ink, line) < settings.marks_ink_max &&
         letter_height(ink, marks) < settings.marks_height_max * height &&
         gap(ink, marks, line) < settings.marks_gap_max * height &&
         covers(ink, line, marks, settings.covered_tolerance * x_height);
}

}  // namespace

std::vector<LetterTrack> tracks_of(const Components& ink, std::vector<std::size_t> letters,
                                   const LetterTrackSettings& settings) {
  std::ranges::stable_sort(letters, {}, [&](std::size_t i) { return box_of(ink, i).x0; });
  std::vector<LetterTrack> tracks;
  for (const std::size_t i : letters) {
    const PixelBox& box = box_of(ink, i);
    if (LetterTrack* track = track_for(box, tracks, settings.overlap_min))
      extend(ink, *track, i, settings.letters_followed);
    else
      tracks.push_back({{i}, {double(box.y0), double(box.y1)}});
  }
  return tracks;
}

std::vector<std::size_t> dissolve_mark_tracks(const Components& ink, double x_height,
                                              std::vector<LetterTrack>& tracks,
                                              const LetterTrackSettings& settings) {
  std::vector<bool> gone(tracks.size(), false);
  for (std::size_t a = 0; a < tracks.size(); ++a)
    for (std::size_t b = 0; b < tracks.size() && !gone[a]; ++b)
      gone[a] = a != b && !gone[b] && are_marks_of(ink, x_height, tracks[a], tracks[b], settings);
  std::vector<LetterTrack> kept;
  std::vector<std::size_t> marks;
  for (std::size_t a = 0; a < tracks.size(); ++a) {
    if (gone[a])
      marks.insert(marks.end(), tracks[a].letters.begin(), tracks[a].letters.end());
    else
      kept.push_back(std::move(tracks[a]));
  }
  tracks = std::move(kept);
  return marks;
}

VerticalExtent median_extent(const Components& ink, const std::vector<std::size_t>& letters) {
  std::vector<double> tops, bottoms;
  for (const std::size_t i : letters) {
    tops.push_back(box_of(ink, i).y0);
    bottoms.push_back(box_of(ink, i).y1);
  }
  return {median(std::move(tops)), median(std::move(bottoms))};
}

}  // namespace thaimemo
