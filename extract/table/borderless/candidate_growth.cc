#include "extract/table/borderless/candidate_growth.h"

#include <algorithm>

#include "extract/table/borderless/known_columns.h"

namespace thaimemo {

namespace {

// A candidate with fewer columns is not sure of them, and a line with text in fewer shows none.
constexpr std::size_t sure_columns_min = 3;
constexpr int columns_shown_min = 2;
constexpr double region_overlap_em = 0.1;  // as KnownColumnSettings::overlap_max_em
constexpr std::size_t row_texts_min = 3;   // a row that does not fit the columns above has so many text runs

void set_segments(TextRegion& region, std::size_t first, const std::vector<std::vector<Interval>>& segments) {
  for (std::size_t i = 0; i < segments.size(); ++i) {
    region.lines[first + i].segments = segments[i];
    region.lines[first + i].item_marks.assign(segments[i].size(), false);
  }
}

// Takes in another candidate with the same columns that begins before line `end` or goes on there.
bool take_in(const TextRegion& region, TableCandidate& candidate, std::size_t end,
             const std::vector<TableCandidate>& others) {
  for (const TableCandidate& other : others) {
    const bool begins_anew = other.first > end || (other.first == end && region.lines[end].bold);
    if (begins_anew || other.end <= end || other.columns.size() != candidate.columns.size()) continue;
    candidate.end = other.end;
    for (std::size_t i = 0; i < candidate.columns.size(); ++i)
      candidate.columns[i] = united(candidate.columns[i], other.columns[i]);
    return true;
  }
  return false;
}

std::vector<TableCandidate> candidates_from(const TextRegion& region, std::size_t first) {
  const std::vector<SegmentedLine> below(region.lines.begin() + static_cast<long>(first), region.lines.end());
  std::vector<TableCandidate> candidates = table_candidates_of(below, region.settings);
  for (TableCandidate& candidate : candidates) {
    candidate.first += first;
    candidate.end += first;
  }
  return candidates;
}

// Whether white space shows a row below a header, which does not fit the columns above.
bool row_below(const TextRegion& region, std::size_t line, const std::vector<TableCandidate>& candidates) {
  if (line == region.lines.size()) return false;
  if (text_runs_of(region.lines[line], region.settings.gutters).size() < row_texts_min) return false;
  return std::any_of(candidates.begin(), candidates.end(), [&](const TableCandidate& candidate) {
    return candidate.first < line && line < candidate.end;
  });
}

// Whether lines up to `end` take the beginning of a table with more columns: a header whose first lines span
// columns is a candidate of its own. Below a bold header, another table begins with one too; rows there that white
// space parts once more are justified.
bool reaches_into_more_columns(const TextRegion& region, const TableCandidate& candidate, std::size_t end,
                               const std::vector<TableCandidate>& others) {
  const bool headed = region.lines[candidate.first].bold;
  return std::any_of(others.begin(), others.end(), [&](const TableCandidate& other) {
    return candidate.end <= other.first && other.first < end &&
           other.columns.size() > candidate.columns.size() && (!headed || region.lines[other.first].bold);
  });
}

// Whether text of a line stands in a column and goes on into the next.
bool reaches_over(const SegmentedLine& line, const Interval& column, const Interval& next) {
  return std::any_of(line.segments.begin(), line.segments.end(), [&](const Interval& segment) {
    return segment.low < column.middle() && segment.high > next.low + region_overlap_em * line.em;
  });
}

// Whether a bold header at the top of a candidate has one text over two columns, and none over the second alone.
bool one_header_over(const TextRegion& region, const TableCandidate& candidate, std::size_t column) {
  const Interval &left = candidate.columns[column], &right = candidate.columns[column + 1];
  bool any = false;
  for (std::size_t i = candidate.first; i < candidate.end && region.lines[i].bold; ++i)
    for (const Interval& run : text_runs_of(region.lines[i], region.settings.gutters)) {
      any = any || (run.low < right.low && overlap(run, left));
      if (run.low >= left.high && overlap(run, right)) return false;
    }
  return any;
}

void unite_segments(SegmentedLine& line, const Interval& column) {
  for (std::size_t i = 0; i + 1 < line.segments.size();) {
    if (!overlap(line.segments[i], column) || !overlap(line.segments[i + 1], column)) {
      ++i;
      continue;
    }
    line.segments[i] = united(line.segments[i], line.segments[i + 1]);
    line.segments.erase(line.segments.begin() + static_cast<long>(i) + 1);
    line.item_marks.erase(line.item_marks.begin() + static_cast<long>(i) + 1);
  }
}

// A gutter between the words of justified text ("ตัวชี้วัดที่    ๑"), which the next line crosses: the two columns are
// one. False where there is none.
bool unite_columns(TextRegion& region, TableCandidate& candidate, std::size_t next) {
  for (std::size_t i = 0; i + 1 < candidate.columns.size(); ++i) {
    const Interval left = candidate.columns[i], right = candidate.columns[i + 1];
    if (!reaches_over(region.lines[next], left, right) || !one_header_over(region, candidate, i)) continue;
    candidate.columns[i] = united(left, right);
    candidate.columns.erase(candidate.columns.begin() + static_cast<long>(i) + 1);
    for (std::size_t line = candidate.first; line < candidate.end; ++line)
      unite_segments(region.lines[line], candidate.columns[i]);
    return true;
  }
  return false;
}

bool grow_once(TextRegion& region, TableCandidate& candidate, const std::vector<TableCandidate>& others) {
  const std::size_t next = candidate.end;
  if (candidate.columns.size() < sure_columns_min || next == region.lines.size()) return false;
  if (stands_apart(region.words, next, region.settings.foot)) return false;
  ColumnLines below = lines_in_columns(region.words, next, candidate.columns, region.settings);
  if (below.end == next && unite_columns(region, candidate, next))
    below = lines_in_columns(region.words, next, candidate.columns, region.settings);
  if (below.columns_most < columns_shown_min || !below.in_place(region.settings.known)) return false;
  if (reaches_into_more_columns(region, candidate, below.end, others)) return false;
  set_segments(region, next, below.segments);
  candidate.end = below.end;
  candidate.columns = below.columns;
  take_in(region, candidate, below.end, others);
  return true;
}

}  // namespace

void take_up(const OpenTable& above, TextRegion& region, std::vector<TableCandidate>& candidates) {
  const Continuation next = continuation_of(region, above);
  if (next.end == next.first) return;
  if (next.end == next.header_end && row_below(region, next.end, candidates)) return;
  TableCandidate rest{next.first, next.end, next.columns, 0, next.end, next.header_end};
  if (next.end < region.lines.size() && region.lines[next.end].bold)
    candidates = candidates_from(region, next.end);  // a heading or header: another table stands below it
  else
    take_in(region, rest, next.end, candidates);
  set_segments(region, next.first, next.segments);
  std::erase_if(candidates, [&](const TableCandidate& candidate) { return candidate.first < rest.end; });
  candidates.insert(candidates.begin(), rest);
}

void grow_down(TextRegion& region, std::vector<TableCandidate>& candidates, std::size_t place) {
  while (grow_once(region, candidates[place], candidates)) continue;
}

}  // namespace thaimemo
