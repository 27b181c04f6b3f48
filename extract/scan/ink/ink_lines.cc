#include "extract/scan/ink/ink_lines.h"

#include <cmath>
#include <optional>

namespace thaimemo {
namespace {

// Letters of a line while it is followed from left to right.
struct Track {
  std::vector<std::size_t> letters;
  double top = 0, bottom = 0;  // about the last few letters
};

double weighted_median(std::vector<std::pair<double, double>> values) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  double total = 0, sum = 0;
  for (const auto& value : values) total += value.second;
  for (const auto& value : values) {
    sum += value.second;
    if (sum * 2 >= total) return value.first;
  }
  return values.back().first;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

PixelBox box_around(const Components& ink, const std::vector<LinePiece>& pieces) {
  PixelBox around;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const PixelBox& whole = ink.items[pieces[i].component].box;
    const PixelBox part{whole.x0, pieces[i].y0, whole.x1, pieces[i].y1};
    around = i == 0 ? part : united(around, part);
  }
  return around;
}

class LineFinder {
 public:
  LineFinder(const Components& ink, double body, const InkLineSettings& settings)
      : ink_(ink), body_(body), settings_(settings) {}

  std::vector<InkLine> find(const std::vector<std::size_t>& members) {
    sort_by_kind(members);
    follow(letters_);
    dissolve_marks();
    for (Track& track : tracks_) lines_.push_back(start_line(track));
    for (const std::size_t i : tall_) place_tall(i);
    for (const std::size_t i : small_) place_small(i);
    add_lone_lines();
    for (InkLine& line : lines_) finish(line);
    std::erase_if(lines_, [](const InkLine& line) { return line.pieces.empty(); });
    std::ranges::stable_sort(lines_, [](const InkLine& a, const InkLine& b) { return before(a, b); });
    return lines_;
  }

 private:
  const PixelBox& box(std::size_t i) const { return ink_.items[i].box; }

  bool is_speck(std::size_t i) const { return ink_.items[i].area < settings_.speck * body_ * body_; }

  // Shading that a fax turned into dots; print never has that many.
  bool is_speckled(const std::vector<std::size_t>& members) const {
    std::size_t specks = 0, letters = 0;
    for (const std::size_t i : members) {
      specks += is_speck(i) ? 1 : 0;
      letters += box(i).height() >= settings_.letter_min * body_ ? 1 : 0;
    }
    return static_cast<double>(specks) > settings_.specks_max * static_cast<double>(letters);
  }

  // Remains of rules and underlines are long and thin, pictures and stamps high.
  void sort_by_kind(const std::vector<std::size_t>& members) {
    const bool speckled = is_speckled(members);
    for (const std::size_t i : members) {
      const double width = box(i).width() / body_, height = box(i).height() / body_;
      const bool dust = (width < settings_.dust && height < settings_.dust) || (speckled && is_speck(i));
      const bool rule = (width > 2.5 && height < 0.3) || (height > 2.5 && width < 0.25);
      if (dust || rule || height > settings_.touching_max || width > 60) continue;
      if (height > settings_.letter_max)
        tall_.push_back(i);
      else if (height >= settings_.letter_min)
        letters_.push_back(i);
      else
        small_.push_back(i);
    }
  }

  void follow(std::vector<std::size_t> letters) {
    std::ranges::stable_sort(letters, [this](std::size_t a, std::size_t b) { return box(a).x0 < box(b).x0; });
    for (const std::size_t i : letters) {
      Track* best = nullptr;
      double most = 0;
      for (Track& track : tracks_) {
        const double overlap =
            std::min<double>(track.bottom, box(i).y1) - std::max<double>(track.top, box(i).y0);
        const double share = overlap / std::min<double>(track.bottom - track.top, box(i).height());
        if (share <= 0.5 || overlap <= most) continue;  // a letter with its mark touches the marks' track too
        best = &track;
        most = overlap;
      }
      if (best == nullptr)
        tracks_.push_back({{i}, double(box(i).y0), double(box(i).y1)});
      else
        extend(*best, i);
    }
  }

  // Follows the median of the last letters: one high letter does not move the line.
  void extend(Track& track, std::size_t i) {
    track.letters.push_back(i);
    std::vector<double> tops, bottoms;
    const std::size_t count = std::min<std::size_t>(7, track.letters.size());
    for (std::size_t k = track.letters.size() - count; k < track.letters.size(); ++k) {
      tops.push_back(box(track.letters[k]).y0);
      bottoms.push_back(box(track.letters[k]).y1);
    }
    track.top = median(tops);
    track.bottom = std::max(median(bottoms), track.top + 1);
  }

  double ink_width(const Track& track) const {
    double sum = 0;
    for (const std::size_t i : track.letters) sum += box(i).width();
    return sum;
  }

  // Paper between the letters of two lines, without their other marks.
  double gap(const Track& a, const Track& b) const {
    const auto [top_a, bottom_a] = extent(a);
    const auto [top_b, bottom_b] = extent(b);
    return std::max(top_b - bottom_a, top_a - bottom_b);
  }

  std::pair<double, double> extent(const Track& track) const {
    std::vector<double> tops, bottoms;
    for (const std::size_t i : track.letters) {
      tops.push_back(box(i).y0);
      bottoms.push_back(box(i).y1);
    }
    return {median(tops), median(bottoms)};
  }

  double height(const Track& track) const {
    std::vector<double> heights;
    for (const std::size_t i : track.letters) heights.push_back(box(i).height());
    return median(heights);
  }

  bool covers(const Track& line, const Track& other) const {
    double left = 1e9, right = -1e9;
    for (const std::size_t i : line.letters) {
      left = std::min<double>(left, box(i).x0);
      right = std::max<double>(right, box(i).x1);
    }
    const auto within = [&](std::size_t i) {
      return box(i).middle_x() > left - body_ && box(i).middle_x() < right + body_;
    };
    return std::ranges::all_of(other.letters, within);
  }

  // Large marks pass for letters and make a line of their own, closer to the real line than lines can be.
  void dissolve_marks() {
    std::vector<bool> gone(tracks_.size(), false);
    for (std::size_t a = 0; a < tracks_.size(); ++a) {
      for (std::size_t b = 0; b < tracks_.size() && !gone[a]; ++b) {
        if (a == b || gone[b]) continue;
        const double share = ink_width(tracks_[a]) / ink_width(tracks_[b]);
        const bool smaller = share < 0.8 && height(tracks_[a]) < 1.05 * height(tracks_[b]);
        gone[a] = smaller && gap(tracks_[a], tracks_[b]) < 0.55 * height(tracks_[b]) &&
                  covers(tracks_[b], tracks_[a]);
      }
    }
    std::vector<Track> kept;
    for (std::size_t a = 0; a < tracks_.size(); ++a) {
      if (!gone[a])
        kept.push_back(tracks_[a]);
      else
        small_.insert(small_.end(), tracks_[a].letters.begin(), tracks_[a].letters.end());
    }
    tracks_ = std::move(kept);
    std::ranges::sort(small_);
  }

  InkLine start_line(const Track& track) const {
    InkLine line;
    for (const std::size_t i : track.letters) line.pieces.push_back({i, box(i).y0, box(i).y1});
    return line;
  }

  // Top and bottom of a line's letters near x; `letters` says how many of its pieces are letters.
  std::pair<double, double> extent_near(std::size_t line, double x) const {
    const std::vector<std::size_t>& letters = tracks_[line].letters;
    std::vector<std::pair<double, std::size_t>> near;
    for (const std::size_t i : letters) near.push_back({std::abs(box(i).middle_x() - x), i});
    const std::size_t count = std::min<std::size_t>(5, near.size());
    std::ranges::partial_sort(near, near.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<double> tops, bottoms;
    for (std::size_t k = 0; k < count; ++k) {
      tops.push_back(box(near[k].second).y0);
      bottoms.push_back(box(near[k].second).y1);
    }
    return {median(tops), median(bottoms)};
  }

  double gap_to_letters(std::size_t line, const PixelBox& mark) const {
    double gap = 1e9;
    for (const std::size_t i : tracks_[line].letters) {
      gap = std::min<double>(gap, std::max({0, box(i).x0 - mark.x1, mark.x0 - box(i).x1}));
    }
    return gap;
  }

  // Cut between the lines it runs through, a little nearer to the upper one: marks need their room above.
  void place_tall(std::size_t i) {
    struct Crossed {
      std::size_t line;
      double top, bottom;
    };
    std::vector<Crossed> crossed;
    for (std::size_t line = 0; line < tracks_.size(); ++line) {
      const auto extent = extent_near(line, box(i).middle_x());
      const double overlap =
          std::min<double>(extent.second, box(i).y1) - std::max<double>(extent.first, box(i).y0);
      if (overlap < 0.5 * (extent.second - extent.first) || gap_to_letters(line, box(i)) > 4 * body_)
        continue;
      crossed.push_back({line, extent.first, extent.second});
    }
    std::ranges::sort(crossed, [](const Crossed& a, const Crossed& b) { return a.top < b.top; });
    int from = box(i).y0;
    for (std::size_t k = 0; k < crossed.size(); ++k) {
      int to = box(i).y1;
      if (k + 1 < crossed.size()) {
        to = static_cast<int>(crossed[k].bottom +
                              0.35 * std::max(0.0, crossed[k + 1].top - crossed[k].bottom));
      }
      if (to > from) lines_[crossed[k].line].pieces.push_back({i, from, to});
      from = std::max(from, to);
    }
    if (crossed.empty()) lone_.push_back(i);
  }

  void place_small(std::size_t i) {
    std::optional<std::size_t> nearest;
    double nearest_distance = 1;
    for (std::size_t line = 0; line < tracks_.size(); ++line) {
      const double aside = gap_to_letters(line, box(i)) / body_;
      if (aside > 4) continue;
      const auto extent = extent_near(line, box(i).middle_x());
      const double scale = std::max(body_, extent.second - extent.first);
      const double above = (extent.first - box(i).middle_y()) / scale / settings_.mark_above;
      const double below = (box(i).middle_y() - extent.second) / scale / settings_.mark_below;
      const double distance = std::max({0.0, above, below}) + 0.1 * aside;
      if (distance >= nearest_distance) continue;
      nearest = line;
      nearest_distance = distance;
    }
    if (nearest)
      lines_[*nearest].pieces.push_back({i, box(i).y0, box(i).y1});
    else
      lone_.push_back(i);
  }

  // A dash in an empty cell, letters larger than the rest; a stain is not long, a signature is one stroke.
  void add_lone_lines() {
    const std::size_t first = tracks_.size();
    std::ranges::sort(lone_);
    follow_apart(lone_);
    const auto is_dash = [this](std::size_t i) {
      const double width = box(i).width() / body_, height = box(i).height() / body_;
      return width >= settings_.lone_width && width >= 1.5 * height && height < settings_.letter_min &&
             ink_.items[i].area >= 0.025 * body_ * body_;
    };
    const auto is_letter = [this](std::size_t i) {
      return box(i).width() >= 0.4 * body_ && box(i).height() >= 0.8 * body_;
    };
    for (std::size_t t = first; t < tracks_.size(); ++t) {
      const std::vector<std::size_t>& parts = tracks_[t].letters;
      if (std::ranges::any_of(parts, is_dash) || std::ranges::count_if(parts, is_letter) > 1) {
        lines_.push_back(start_line(tracks_[t]));
      }
    }
  }

  void follow_apart(const std::vector<std::size_t>& letters) {
    std::vector<Track> before = std::move(tracks_);
    tracks_.clear();
    follow(letters);
    before.insert(before.end(), tracks_.begin(), tracks_.end());
    tracks_ = std::move(before);
  }

  void finish(InkLine& line) const {
    std::vector<double> tops, bottoms;
    for (const LinePiece& piece : line.pieces) {
      if (box(piece.component).height() < settings_.letter_min * body_) continue;
      tops.push_back(piece.y0);
      bottoms.push_back(piece.y1);
    }
    std::ranges::stable_sort(line.pieces, [this](const LinePiece& a, const LinePiece& b) {
      return box(a.component).x0 < box(b.component).x0;
    });
    line.box = box_around(ink_, line.pieces);
    line.top = tops.empty() ? line.box.middle_y() - body_ / 2 : median(tops);
    line.bottom = bottoms.empty() ? line.top + body_ : median(bottoms);
  }

  static bool before(const InkLine& a, const InkLine& b) {
    const double overlap = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    if (overlap > 0.5 * std::min(a.x_height(), b.x_height())) return a.box.x0 < b.box.x0;
    return a.bottom < b.bottom;
  }

  const Components& ink_;
  double body_;
  const InkLineSettings& settings_;
  std::vector<std::size_t> letters_, tall_, small_, lone_;
  std::vector<Track> tracks_;
  std::vector<InkLine> lines_;
};

}  // namespace

double x_height_of(const Components& ink, const std::vector<std::size_t>& members, double dpi) {
  const double height_min = 3.0 * dpi / 72, height_max = 30.0 * dpi / 72;
  std::vector<std::pair<double, double>> heights;
  for (const std::size_t i : members) {
    const PixelBox& box = ink.items[i].box;
    const bool letter = box.height() >= height_min && box.height() <= height_max &&
                        box.width() <= 4 * box.height() && box.height() <= 5 * box.width();
    if (letter) heights.push_back({box.height(), box.width()});
  }
  return weighted_median(std::move(heights));
}

std::vector<InkLine> find_ink_lines(const Components& ink, const std::vector<std::size_t>& members,
                                    double x_height, const InkLineSettings& settings) {
  if (x_height <= 0) return {};
  return LineFinder(ink, x_height, settings).find(members);
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
