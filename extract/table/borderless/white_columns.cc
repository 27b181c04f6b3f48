#include "extract/table/borderless/white_columns.h"

#include <algorithm>

#include "extract/table/borderless/gutters.h"

namespace thaimemo {

namespace {

// Where the segments of some lines stand, grown line by line.
class Coverage {
 public:
  void add(const Interval& segment, double gutter_min) {
    Interval grown = segment;
    const auto apart = [&](const Interval& extent) {
      return extent.high + gutter_min <= segment.low || segment.high + gutter_min <= extent.low;
    };
    std::vector<Interval> rest;
    for (const Interval& extent : extents_) {
      if (apart(extent))
        rest.push_back(extent);
      else
        grown = united(grown, extent);
    }
    rest.push_back(grown);
    std::sort(rest.begin(), rest.end(), [](const Interval& a, const Interval& b) { return a.low < b.low; });
    extents_ = std::move(rest);
  }
  const std::vector<Interval>& extents() const { return extents_; }

 private:
  std::vector<Interval> extents_;
};

int filled_count(const SegmentedLine& line, const std::vector<Interval>& columns) {
  int count = 0;
  std::size_t counted = 0;  // columns up to here
  for (const Interval& segment : line.segments) {
    const ColumnRange under = columns_under(segment, columns);
    for (std::size_t column = std::max(under.first, counted); column < under.end; ++column) ++count;
    counted = std::max(counted, under.end);
  }
  return count;
}

// Joins columns whose gutter does not even part columns beside a strong one.
void join_columns(TableCandidate& candidate, const std::vector<SegmentedLine>& lines,
                  const GutterSettings& settings) {
  const LineRange range{candidate.first, candidate.end};
  std::vector<Interval> columns;
  for (const Interval& column : candidate.columns) {
    const bool parted =
        columns.empty() || gutter_between(lines, range, columns.back(), column, settings).weak(settings);
    if (parted)
      columns.push_back(column);
    else
      columns.back().high = column.high;
  }
  candidate.columns = std::move(columns);
}

// Leaves the columns between believable gutters: none without a strong one.
void believe(TableCandidate& candidate, const std::vector<SegmentedLine>& lines,
             const GutterSettings& settings) {
  join_columns(candidate, lines, settings);
  const auto& columns = candidate.columns;
  for (std::size_t i = 1; i < columns.size(); ++i)
    candidate.strong_gutters +=
        gutter_between(lines, {candidate.first, candidate.end}, columns[i - 1], columns[i], settings)
            .strong(settings);
  if (candidate.strong_gutters == 0) candidate.columns.clear();
}

// Lines that fill many columns count most; bold ones after others begin another table rather.
int score_of(const TableCandidate& candidate, const std::vector<SegmentedLine>& lines,
             const CandidateSettings& settings) {
  int score = lines[candidate.first].bold ? -settings.table_cost / 2 : -settings.table_cost;
  for (std::size_t i = candidate.first; i < candidate.end; ++i) {
    const int gutters = std::max(0, filled_count(lines[i], candidate.columns) - 1);
    score += gutters * gutters;
    if (i > candidate.first && lines[i].bold && !lines[i - 1].bold) score -= settings.table_cost / 2;
  }
  return score;
}

// The best cut of the lines above some place, by what stands last: a candidate, or a line outside.
struct BestCut {
  int score = 0;
  bool taken = false;
  TableCandidate candidate;
};

// Improves the best cuts of the lines up to each end by the candidates that begin at `first`.
void try_from(std::size_t first, const std::vector<SegmentedLine>& lines, const BorderlessSettings& settings,
              std::vector<BestCut>& best) {
  Coverage coverage;
  for (std::size_t last = first; last < lines.size() && !lines[last].leader; ++last) {
    for (const Interval& segment : lines[last].segments)
      coverage.add(segment, settings.gutters.gutter_min_em * lines[last].em);
    if (coverage.extents().size() < 2 && last > first + 1) return;
    TableCandidate candidate{first, last + 1, coverage.extents()};
    believe(candidate, lines, settings.gutters);
    if (candidate.columns.size() < 2) continue;
    const int score = best[first].score + score_of(candidate, lines, settings.candidates);
    if (score >= best[last + 1].score) best[last + 1] = {score, true, std::move(candidate)};
  }
}

std::vector<TableCandidate> taken_candidates(const std::vector<BestCut>& best) {
  std::vector<TableCandidate> found;
  for (std::size_t end = best.size() - 1; end > 0;) {
    const BestCut& cut = best[end];
    end = cut.taken ? cut.candidate.first : end - 1;
    if (cut.taken) found.push_back(cut.candidate);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace

std::vector<TableCandidate> table_candidates_of(const std::vector<SegmentedLine>& lines,
                                                const BorderlessSettings& settings) {
  if (lines.size() > settings.candidates.lines_max) return {};
  std::vector<BestCut> best(lines.size() + 1);  // by the number of lines above
  for (std::size_t first = 0; first < lines.size(); ++first) {
    if (best[first].score > best[first + 1].score) best[first + 1] = {best[first].score, false, {}};
    try_from(first, lines, settings, best);
  }
  return taken_candidates(best);
}

}  // namespace thaimemo
