#include "extract/table/borderless/borderless_tables.h"

#include <algorithm>

#include "extract/table/borderless/belief.h"
#include "extract/table/borderless/candidate_growth.h"
#include "extract/table/borderless/cells.h"
#include "extract/table/borderless/header.h"

namespace thaimemo {

namespace {

// The lines between two ruled tables, or between one and an end of the page.
struct LinesBetween {
  std::vector<TextLine> lines;
  std::ptrdiff_t tables_above = 0;
};

std::vector<LinesBetween> lines_between(const std::vector<Table>& ruled, std::vector<TextLine> lines) {
  std::vector<LinesBetween> parts(1);
  for (TextLine& line : lines) {
    const Interval height = down(box_of(line));
    const auto above = std::count_if(ruled.begin(), ruled.end(),
                                     [&](const Table& table) { return table.bbox.y0 < height.low; });
    const bool beside = std::any_of(ruled.begin(), ruled.end(),
                                    [&](const Table& table) { return overlap(down(table.bbox), height); });
    if (above != parts.back().tables_above || beside) parts.push_back({{}, above});
    if (!beside) parts.back().lines.push_back(std::move(line));
  }
  std::erase_if(parts, [](const LinesBetween& part) { return part.lines.empty(); });
  return parts;
}

// Whether a candidate is nothing but bold lines right above one with more columns, which finds its header
// itself: cells that span columns close gutters.
bool heads_next(const TextRegion& region, const std::vector<TableCandidate>& candidates, std::size_t place) {
  const TableCandidate& candidate = candidates[place];
  if (place + 1 == candidates.size() || candidate.continued()) return false;
  const TableCandidate& below = candidates[place + 1];
  if (below.first != candidate.end || below.columns.size() <= candidate.columns.size()) return false;
  const auto begin = region.lines.begin();
  return std::all_of(begin + static_cast<long>(candidate.first), begin + static_cast<long>(candidate.end),
                     [](const SegmentedLine& line) { return line.bold; });
}

// One of two tables side by side, with lines of its own: its rows are not the other's.
struct SideTable {
  TextRegion region;
  TableCandidate candidate;
};

// `first` is its first column, of half of the columns.
SideTable side_table(const TextRegion& region, const BorderlessRows& table, std::size_t first) {
  const auto begin = table.columns.begin() + static_cast<std::ptrdiff_t>(first);
  SideTable side{{{}, {}, region.settings}, {}};
  side.candidate.columns.assign(begin, begin + static_cast<std::ptrdiff_t>(table.columns.size() / 2));
  const Interval width{side.candidate.columns.front().low, side.candidate.columns.back().high};
  for (std::size_t i = table.rows[0]; i < table.end; ++i) {
    TextLine line;
    for (const StyledWord& word : region.words[i])
      if (stands_in(word, width)) line.push_back(word);
    if (line.empty()) continue;
    side.region.lines.push_back(segmented(line, region.settings.gutters));
    side.region.words.push_back(std::move(line));
  }
  side.candidate.end = side.region.lines.size();
  return side;
}

// A table, or the two that stand side by side in it.
void add_tables(std::vector<Table>& found, const TextRegion& region, const BorderlessRows& table) {
  if (!stands_twice(region.words, table.rows[0], table.end_of(0), table.columns)) {
    found.push_back(borderless_table_of(region, table));
    return;
  }
  for (const std::size_t first : {std::size_t{0}, table.columns.size() / 2}) {
    const SideTable side = side_table(region, table, first);
    for (const BorderlessRows& rows : rows_of(side.region, side.candidate))
      found.push_back(borderless_table_of(side.region, rows));
  }
}

void add_tables_of(std::vector<Table>& found, TextRegion region, const OpenTable* above) {
  std::vector<TableCandidate> candidates = table_candidates_of(region.lines, region.settings);
  if (above != nullptr) take_up(*above, region, candidates);
  std::size_t taken = 0;  // lines that stand in tables end here
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].first < taken || heads_next(region, candidates, i)) continue;
    grow_down(region, candidates, i);
    for (const BorderlessRows& table : rows_of(region, candidates[i])) {
      if (!candidates[i].continued() && !is_believable(table, region, candidates[i].strong_gutters)) continue;
      taken = table.end;
      add_tables(found, region, table);
    }
  }
}

}  // namespace

std::vector<Table> find_borderless_tables(const std::vector<StyledWord>& words,
                                          const std::vector<Table>& ruled, const BorderlessSettings& settings,
                                          const OpenTable* above) {
  std::vector<Table> found;
  for (LinesBetween& part : lines_between(ruled, text_lines_of(words))) {
    const bool between_rules =
        above != nullptr && !above->frame.empty();  // partial_tables.h goes on with those
    const OpenTable* open = part.tables_above == 0 && !between_rules ? above : nullptr;
    add_tables_of(found, text_region_of(std::move(part.lines), settings), open);
    above = nullptr;  // a table goes on in the page's first lines only
  }
  return found;
}

}  // namespace thaimemo
