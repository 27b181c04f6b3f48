#include "extract/table/borderless/gutters.h"

#include "base/median.h"

namespace thaimemo {

namespace {

// Where lines have text in both columns: the gaps, in em, and whether a header is among them.
struct Gaps {
  std::vector<double> em;
  bool below_bold = false;
};

Gaps gaps_between(const std::vector<SegmentedLine>& lines, const LineRange& range, const Interval& left,
                  const Interval& right) {
  Gaps gaps;
  bool bold_left = false, bold_right = false, other = false;
  for (std::size_t i = range.first; i < range.end; ++i) {
    const auto& segments = lines[i].segments;
    for (std::size_t at = 0; at < segments.size(); ++at) {
      const bool in_right = right.holds(segments[at]);
      bold_left = bold_left || (lines[i].bold && left.holds(segments[at]));
      bold_right = bold_right || (lines[i].bold && in_right);
      if (!in_right || at == 0 || !left.holds(segments[at - 1])) continue;
      gaps.em.push_back((segments[at].low - segments[at - 1].high) / lines[i].em);
      other = other || !lines[i].bold;
    }
  }
  gaps.below_bold = bold_left && bold_right && other;
  return gaps;
}

// How text stands at a gutter, line by line.
struct Alignment {
  int entries = 0;           // lines, not bold, with text in the right column
  int aligned = 0;           // of these, those that begin where the column begins
  int marks = 0, texts = 0;  // segments in the left column: marks of items, and others
};

void add_line(Alignment& found, const SegmentedLine& line, const Interval& left, const Interval& right,
              const GutterSettings& settings) {
  bool begun = false;
  for (std::size_t i = 0; i < line.segments.size(); ++i) {
    const Interval& segment = line.segments[i];
    if (left.holds(segment)) ++(line.item_marks[i] ? found.marks : found.texts);
    if (begun || !right.holds(segment) || line.bold) continue;
    begun = true;
    ++found.entries;
    found.aligned += segment.low - right.low <= settings.aligned_within_em * line.em;
  }
}

// Whether text right of a gutter begins at one place in line after line, and left of it stands more than the
// marks of items: no spaces of running text fall that way.
bool is_aligned(const std::vector<SegmentedLine>& lines, const LineRange& range, const Interval& left,
                const Interval& right, const GutterSettings& settings) {
  if (right.width() < settings.aligned_width_min_em * lines[range.first].em) return false;
  Alignment found;
  for (std::size_t i = range.first; i < range.end; ++i) add_line(found, lines[i], left, right, settings);
  return found.marks == 0 && found.texts > 0 && found.aligned >= settings.aligned_lines_min &&
         found.aligned >= settings.aligned_min * found.entries;
}

}  // namespace

bool Gutter::strong(const GutterSettings& settings) const {
  return (lines >= settings.gutter_lines_min || below_bold) && usual_gap_em >= settings.usual_gap_min_em;
}

bool Gutter::weak(const GutterSettings& settings) const {
  if (aligned) return true;
  return lines > 0 ? usual_gap_em >= settings.usual_gap_min_em : free_em >= settings.gap_unseen_min_em;
}

Gutter gutter_between(const std::vector<SegmentedLine>& lines, const LineRange& range, const Interval& left,
                      const Interval& right, const GutterSettings& settings) {
  Gaps gaps = gaps_between(lines, range, left, right);
  const int count = static_cast<int>(gaps.em.size());
  const double free_em = (right.low - left.high) / lines[range.first].em;
  return {count, quantile(std::move(gaps.em), settings.usual_gap_share), free_em,
          is_aligned(lines, range, left, right, settings), gaps.below_bold};
}

}  // namespace thaimemo
