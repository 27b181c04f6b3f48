#include "extract/table/borderless/borderless_tables.h"

#include <algorithm>

#include "extract/table/borderless/belief.h"
#include "extract/table/borderless/cells.h"
#include "extract/table/borderless/header.h"
#include "extract/table/borderless/known_columns.h"
#include "extract/table/borderless/open_table.h"
#include "extract/table/borderless/rows.h"
#include "extract/table/borderless/white_columns.h"

namespace thaimemo {

namespace {

// One of two tables side by side, with lines of its own: its rows are not the other's.
struct Half {
  std::vector<TextLine> words;
  std::vector<PiecedLine> lines;
  WhiteColumns columns;
};

Half half_of(const std::vector<TextLine>& words, const BorderlessRows& table, std::size_t first_band,
             const BorderlessSettings& settings) {
  Half half;
  const auto begin = table.bands.begin() + static_cast<std::ptrdiff_t>(first_band);
  half.columns.bands.assign(begin, begin + static_cast<std::ptrdiff_t>(table.bands.size() / 2));
  const Span across{half.columns.bands.front().low, half.columns.bands.back().high};
  for (std::size_t i = table.rows[0]; i < table.end; ++i) {
    TextLine line;
    for (const StyledWord& word : words[i]) {
      const double middle = (word.word.bbox.x0 + word.word.bbox.x1) / 2;
      if (across.low <= middle && middle <= across.high) line.push_back(word);
    }
    if (line.empty()) continue;
    half.lines.push_back(pieced(line, settings));
    half.words.push_back(std::move(line));
  }
  half.columns.last = half.lines.size() - 1;
  return half;
}

// The lines between two ruled tables, or between one and an end of the page.
class Search {
 public:
  Search(const std::vector<TextLine>& words, const BorderlessSettings& settings, std::vector<Table>& found)
      : words_(words), settings_(settings), found_(found) {
    settings_.usual_gap_min_em =
        std::max(settings.usual_gap_min_em, settings.usual_gap_min_spaces * usual_space_em(words));
    for (const TextLine& line : words) lines_.push_back(pieced(line, settings_));
  }

  void run(const OpenTable* above) {
    std::vector<WhiteColumns> stretches = white_columns_of(lines_, settings_);
    if (above != nullptr) go_on(*above, stretches);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      WhiteColumns& stretch = stretches[i];
      if (stretch.first < taken_ ||
          is_header_of(stretch, i + 1 < stretches.size() ? &stretches[i + 1] : nullptr))
        continue;
      while (go_down(stretch, stretches)) continue;
      for (const BorderlessRows& table : rows_of(words_, lines_, stretch, settings_))
        if (stretch.continued_to > 0 || is_believable(table, words_, stretch.strong_gutters)) add(table);
    }
  }

 private:
  // Bold lines right above a table with more columns, which finds its header itself: cells that span columns
  // close gutters.
  bool is_header_of(const WhiteColumns& stretch, const WhiteColumns* below) const {
    if (below == nullptr || stretch.continued_to > 0 || below->first != stretch.last + 1) return false;
    const auto begin = lines_.begin() + static_cast<long>(stretch.first);
    return below->bands.size() > stretch.bands.size() &&
           std::all_of(begin, begin + static_cast<long>(stretch.last - stretch.first + 1),
                       [](const PiecedLine& line) { return line.bold; });
  }

  void add(const BorderlessRows& table) {
    taken_ = table.end;
    if (!stands_twice(words_, table.rows[0], table.end_of(0), table.bands)) {
      found_.push_back(table_of(words_, lines_, table, settings_));
      return;
    }
    for (const std::size_t first_band : {std::size_t{0}, table.bands.size() / 2}) {
      const Half half = half_of(words_, table, first_band, settings_);
      for (const BorderlessRows& part : rows_of(half.words, half.lines, half.columns, settings_))
        found_.push_back(table_of(half.words, half.lines, part, settings_));
    }
  }

  void set_pieces(std::size_t first, const std::vector<std::vector<Span>>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      lines_[first + i].pieces = pieces[i];
      lines_[first + i].item_marks.assign(pieces[i].size(), false);
    }
  }

  // Takes in another stretch with the same columns that begins before `end` or goes on there.
  bool join(WhiteColumns& stretch, std::size_t end, const std::vector<WhiteColumns>& others) const {
    for (const WhiteColumns& other : others) {
      const bool begins_anew = other.first > end || (other.first == end && lines_[end].bold);
      if (begins_anew || other.last < end || other.bands.size() != stretch.bands.size()) continue;
      stretch.last = other.last;
      for (std::size_t i = 0; i < stretch.bands.size(); ++i)
        stretch.bands[i] = {std::min(stretch.bands[i].low, other.bands[i].low),
                            std::max(stretch.bands[i].high, other.bands[i].high)};
      return true;
    }
    return false;
  }

  std::vector<WhiteColumns> stretches_from(std::size_t first) const {
    const std::vector<PiecedLine> below(lines_.begin() + static_cast<long>(first), lines_.end());
    std::vector<WhiteColumns> stretches = white_columns_of(below, settings_);
    for (WhiteColumns& stretch : stretches) {
      stretch.first += first;
      stretch.last += first;
    }
    return stretches;
  }

  // Whether white space shows a row below a header, which does not fit the columns above.
  bool rows_below(std::size_t line, const std::vector<WhiteColumns>& stretches) const {
    if (line == lines_.size() || runs_of(lines_[line], settings_).size() < 3) return false;
    return std::any_of(stretches.begin(), stretches.end(), [&](const WhiteColumns& stretch) {
      return stretch.first < line && line <= stretch.last;
    });
  }

  // The rest of a table of the page before, as far down as white space shows the same columns.
  void go_on(const OpenTable& above, std::vector<WhiteColumns>& stretches) {
    const Continuation next = continuation_of(words_, above, settings_);
    if (next.end == next.first) return;
    if (next.end == next.header_end && rows_below(next.end, stretches)) return;
    WhiteColumns rest{next.first, next.end - 1, next.bands, 0, next.end, next.header_end};
    if (next.end < lines_.size() && lines_[next.end].bold)
      stretches = stretches_from(next.end);  // a heading or header: what stands below is another table
    else
      join(rest, next.end, stretches);
    set_pieces(next.first, next.pieces);
    std::erase_if(stretches, [&](const WhiteColumns& stretch) { return stretch.first <= rest.last; });
    stretches.insert(stretches.begin(), rest);
  }

  // Whether lines up to `end` take the beginning of a table with more columns: a header whose first lines
  // span columns is a stretch of its own.
  static bool reaches_into_more_columns(const WhiteColumns& stretch, std::size_t end,
                                        const std::vector<WhiteColumns>& others) {
    return std::any_of(others.begin(), others.end(), [&](const WhiteColumns& other) {
      return stretch.last < other.first && other.first < end && other.bands.size() > stretch.bands.size();
    });
  }

  // Lines below whose text nearly touches the next column end no table that is sure of its columns.
  bool go_down(WhiteColumns& stretch, const std::vector<WhiteColumns>& others) {
    const std::size_t next = stretch.last + 1;
    if (stretch.bands.size() < 3 || next == words_.size() || stands_apart(words_, next, settings_))
      return false;
    const ColumnLines below = lines_in_columns(words_, next, stretch.bands, settings_);
    if (below.columns_most < 2 || !below.in_place(settings_)) return false;
    if (reaches_into_more_columns(stretch, below.end, others)) return false;
    set_pieces(next, below.pieces);
    stretch.last = below.end - 1;
    stretch.bands = below.bands;
    join(stretch, below.end, others);
    return true;
  }

  const std::vector<TextLine>& words_;
  BorderlessSettings settings_;
  std::vector<Table>& found_;
  std::vector<PiecedLine> lines_;
  std::size_t taken_ = 0;  // lines that stand in tables end here
};

}  // namespace

std::vector<Table> find_borderless_tables(const std::vector<StyledWord>& words,
                                          const std::vector<Table>& ruled, const BorderlessSettings& settings,
                                          const OpenTable* above) {
  std::vector<Table> found;
  std::vector<TextLine> stretch;
  std::ptrdiff_t tables_above = 0;
  const auto search = [&] {
    Search(stretch, settings, found).run(tables_above == 0 ? above : nullptr);
    if (!stretch.empty()) above = nullptr;
  };
  for (TextLine& line : text_lines_of(words)) {
    const Box box = box_of(line);
    const auto count =
        std::count_if(ruled.begin(), ruled.end(), [&](const Table& table) { return table.bbox.y0 < box.y0; });
    const bool beside = std::any_of(ruled.begin(), ruled.end(), [&](const Table& table) {
      return table.bbox.y0 < box.y1 && box.y0 < table.bbox.y1;
    });
    if (count != tables_above || beside) {
      search();
      stretch.clear();
    }
    tables_above = count;
    if (!beside) stretch.push_back(std::move(line));
  }
  search();
  return found;
}

}  // namespace thaimemo
