#include "extract/scan/ink/ink_lines.h"

#include <algorithm>
#include <cmath>

#include "base/median.h"
#include "extract/record/points.h"

namespace thaimemo {
namespace {

PixelBox box_around(const Components& ink, const std::vector<LinePiece>& pieces) {
  PixelBox around;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const PixelBox& whole = ink.items[pieces[i].component].box;
    const PixelBox part{whole.x0, pieces[i].y0, whole.x1, pieces[i].y1};
    around = i == 0 ? part : united(around, part);
  }
  return around;
}

InkLine line_begun(const Components& ink, const LetterTrack& track) {
  InkLine line;
  for (const std::size_t i : track.letters)
    line.pieces.push_back({i, ink.items[i].box.y0, ink.items[i].box.y1});
  return line;
}

// Gives everything else to the lines begun; returns what belongs to none, sorted.
std::vector<std::size_t> placed(const Components& ink, const InkKinds& kinds,
                                const std::vector<LetterTrack>& tracks, double x_height,
                                const MarkSettings& settings, std::vector<InkLine>& lines) {
  std::vector<std::size_t> lone;
  for (const std::size_t i : kinds.tall)
    if (!place_tall(ink, i, tracks, x_height, lines, settings)) lone.push_back(i);
  for (const std::size_t i : kinds.small)
    if (!place_small(ink, i, tracks, x_height, lines, settings)) lone.push_back(i);
  std::ranges::sort(lone);
  return lone;
}

bool is_dash(const Component& item, double x_height, const InkLineSettings& settings) {
  const double width = item.box.width() / x_height, height = item.box.height() / x_height;
  return width >= settings.lone.dash_width_min && width >= settings.lone.dash_ratio_min * height &&
         height < settings.kinds.letter_min && item.area >= settings.lone.dash_area_min * x_height * x_height;
}

bool is_lone_letter(const PixelBox& box, double x_height, const LoneInkSettings& settings) {
  return box.width() >= settings.letter_width_min * x_height &&
         box.height() >= settings.letter_height_min * x_height;
}

bool is_lone_line(const Components& ink, const LetterTrack& track, double x_height,
                  const InkLineSettings& settings) {
  const auto letters = std::ranges::count_if(track.letters, [&](std::size_t i) {
    return is_lone_letter(ink.items[i].box, x_height, settings.lone);
  });
  return letters >= settings.lone.letters_min || std::ranges::any_of(track.letters, [&](std::size_t i) {
           return is_dash(ink.items[i], x_height, settings);
         });
}

void add_lone_lines(const Components& ink, std::vector<std::size_t> lone, double x_height,
                    const InkLineSettings& settings, std::vector<InkLine>& lines) {
  for (const LetterTrack& track : tracks_of(ink, std::move(lone), settings.tracks))
    if (is_lone_line(ink, track, x_height, settings)) lines.push_back(line_begun(ink, track));
}

// Pieces from left to right, the box around them, top and bottom of the letters among them.
void finish(const Components& ink, double x_height, double letter_min, InkLine& line) {
  std::vector<double> tops, bottoms;
  for (const LinePiece& piece : line.pieces) {
    if (ink.items[piece.component].box.height() < letter_min * x_height) continue;
    tops.push_back(piece.y0);
    bottoms.push_back(piece.y1);
  }
  std::ranges::stable_sort(line.pieces, {},
                           [&](const LinePiece& piece) { return ink.items[piece.component].box.x0; });
  line.box = box_around(ink, line.pieces);
  line.top = tops.empty() ? line.box.middle_y() - x_height / 2 : median(std::move(tops));
  line.bottom = bottoms.empty() ? line.top + x_height : median(std::move(bottoms));
}

constexpr double side_by_side_overlap = 0.5;  // of the lower one's height: such lines stand side by side

bool is_read_before(const InkLine& a, const InkLine& b) {
  const double overlap = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  if (overlap > side_by_side_overlap * std::min(a.x_height(), b.x_height())) return a.box.x0 < b.box.x0;
  return a.bottom < b.bottom;
}

bool may_be_letter(const PixelBox& box, double dpi, const XHeightSettings& settings) {
  return box.height() >= in_pixels(settings.height_min_pt, dpi) &&
         box.height() <= in_pixels(settings.height_max_pt, dpi) &&
         box.width() <= settings.width_max * box.height() &&
         box.height() <= settings.height_max * box.width();
}

}  // namespace

double x_height_of(const Components& ink, const std::vector<std::size_t>& members, double dpi,
                   const XHeightSettings& settings) {
  std::vector<std::pair<double, double>> heights;
  for (const std::size_t i : members) {
    const PixelBox& box = ink.items[i].box;
    if (may_be_letter(box, dpi, settings)) heights.push_back({box.height(), box.width()});
  }
  return weighted_median(std::move(heights));
}

std::vector<InkLine> find_ink_lines(const Components& ink, const std::vector<std::size_t>& members,
                                    double x_height, const InkLineSettings& settings) {
  if (x_height <= 0) return {};
  return find_ink_lines(ink, kinds_of(ink, members, x_height, settings.kinds), x_height, settings);
}

std::vector<InkLine> find_ink_lines(const Components& ink, InkKinds kinds, double x_height,
                                    const InkLineSettings& settings) {
  std::vector<LetterTrack> tracks = tracks_of(ink, kinds.letters, settings.tracks);
  const std::vector<std::size_t> marks = dissolve_mark_tracks(ink, x_height, tracks, settings.tracks);
  kinds.small.insert(kinds.small.end(), marks.begin(), marks.end());
  std::ranges::sort(kinds.small);
  std::vector<InkLine> lines;
  for (const LetterTrack& track : tracks) lines.push_back(line_begun(ink, track));
  std::vector<std::size_t> lone = placed(ink, kinds, tracks, x_height, settings.marks, lines);
  add_lone_lines(ink, std::move(lone), x_height, settings, lines);
  for (InkLine& line : lines) finish(ink, x_height, settings.kinds.letter_min, line);
  std::ranges::stable_sort(lines, is_read_before);
  return lines;
}

std::vector<InkLine> split_at_gaps(const Components& ink, const InkLine& line, double gap_max) {
  std::vector<InkLine> parts;
  int right = 0;
  for (const LinePiece& piece : line.pieces) {
    const PixelBox& box = ink.items[piece.component].box;
    if (parts.empty() || box.x0 - right > gap_max) parts.push_back({{}, line.top, line.bottom, {}});
    parts.back().pieces.push_back(piece);
    right = std::max(right, box.x1);
  }
  for (InkLine& part : parts) part.box = box_around(ink, part.pieces);
  return parts;
}

InkLine part_between(const Components& ink, const InkLine& line, double x0, double x1) {
  InkLine part{{}, line.top, line.bottom, line.pieces};
  std::erase_if(part.pieces, [&](const LinePiece& piece) {
    const double middle = ink.items[piece.component].box.middle_x();
    return middle < x0 || middle > x1;
  });
  part.box = box_around(ink, part.pieces);
  return part;
}

}  // namespace thaimemo
