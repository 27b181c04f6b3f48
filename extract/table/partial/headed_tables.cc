#include "extract/table/partial/headed_tables.h"

#include <algorithm>
#include <optional>

#include "extract/table/partial/band_rows.h"
#include "extract/table/partial/known_edges.h"
#include "extract/table/partial/shaded_bands.h"
#include "extract/table/partial/white_corridors.h"
#include "extract/table/rows/row_edges.h"

namespace thaimemo {

namespace {

// Bold words that stand near each other in height, nothing else beside them.
struct BoldBand {
  Interval height = no_interval;
  std::vector<StyledWord> words;
};

std::vector<BoldBand> bold_bands(std::vector<StyledWord> words, const PartialSettings& settings) {
  std::erase_if(words, [](const StyledWord& word) { return !word.bold; });
  std::stable_sort(words.begin(), words.end(),
                   [](const StyledWord& a, const StyledWord& b) { return a.word.bbox.y0 < b.word.bbox.y0; });
  std::vector<BoldBand> bands;
  for (const StyledWord& word : words) {
    const Interval height = down(word.word.bbox);
    const double gap_max = settings.header_line_gap_em * size_of(word);
    if (bands.empty() || height.low > bands.back().height.high + gap_max) bands.emplace_back();
    bands.back().height = united(bands.back().height, height);
    bands.back().words.push_back(word);
  }
  return bands;
}

bool stands_alone(const BoldBand& band, const std::vector<StyledWord>& words) {
  return std::none_of(words.begin(), words.end(), [&](const StyledWord& word) {
    return !word.bold && band.height.holds(down(word.word.bbox).middle());
  });
}

// Where the header's cells stand from left to right: of its levels the one with the most of them, and what is below it.
std::vector<Interval> cells_of_header(const BoldBand& band, const PartialSettings& settings) {
  const std::vector<TextLine> lines = text_lines_of(band.words);
  std::vector<Interval> most;
  for (std::size_t first = 0; first < lines.size(); ++first) {
    std::vector<StyledWord> below;
    for (std::size_t i = first; i < lines.size(); ++i)
      below.insert(below.end(), lines[i].begin(), lines[i].end());
    const std::vector<Interval> cells = covered_by(below, settings.corridor_min_em * em_of(lines[first]));
    if (cells.size() > most.size()) most = cells;
  }
  return most;
}

// Lines below a header that may be its rows, as many as a page holds.
std::vector<TextLine> lines_below(const BoldBand& band, const std::vector<StyledWord>& words,
                                  double below_max, const PartialSettings& settings) {
  std::vector<TextLine> lines = text_lines_of(words_in(words, everywhere, {band.height.high, below_max}));
  if (lines.size() > settings.headed_lines_max) lines.resize(settings.headed_lines_max);
  return lines_of_rows(std::move(lines), band.height.high, settings);
}

// An edge between each two cells of a header: in the widest white between their middles that runs down, or halfway.
std::vector<double> edges_below(const std::vector<Interval>& header, const std::vector<StyledWord>& body) {
  std::vector<double> xs;
  const std::vector<Interval> covered = covered_by(body, 0);
  for (std::size_t i = 0; i + 1 < header.size(); ++i) {
    const Interval between{header[i].middle(), header[i + 1].middle()};
    double best = (header[i].high + header[i + 1].low) / 2, widest = 0;
    for (std::size_t at = 1; at < covered.size(); ++at) {
      const Interval white =
          intersection({covered[at - 1].high, covered[at].low}, {header[i].high, header[i + 1].low});
      if (white.empty() || !between.holds(white.middle()) || white.width() <= widest) continue;
      widest = white.width();
      best = white.middle();
    }
    xs.push_back(best);
  }
  return xs;
}

std::optional<Table> table_below(const BoldBand& band, const std::vector<Interval>& header,
                                 std::vector<TextLine> lines, const PartialSettings& settings) {
  for (; !lines.empty(); lines.pop_back()) {
    std::vector<StyledWord> body;
    for (const TextLine& line : lines) body.insert(body.end(), line.begin(), line.end());
    std::vector<double> xs = edges_below(header, body);
    const Interval width = united(across(box_of(body)), {header.front().low, header.back().high});
    xs.insert(xs.begin(), width.low);
    xs.push_back(width.high);
    if (!fits_columns(body, xs, settings) || runs_across(lines.back(), xs, settings)) continue;
    const auto filled = static_cast<double>(columns_filled_by(body, xs));
    if (filled < settings.headed_filled_min * static_cast<double>(header.size())) return std::nullopt;
    const double bottom = box_of(body).y1 + 1;
    body.insert(body.end(), band.words.begin(), band.words.end());
    return table_of_text(body, xs, {band.height.low - 1, bottom}, row_edges_of(body, xs, settings), settings);
  }
  return std::nullopt;
}

// Where a table or other bold words begin below a band.
double end_below(const BoldBand& band, const std::vector<BoldBand>& bands, const std::vector<Table>& tables) {
  double end = everywhere.high;
  for (const BoldBand& other : bands)
    if (other.height.low > band.height.high) end = std::min(end, other.height.low);
  for (const Table& table : tables)
    if (table.bbox.y0 > band.height.low) end = std::min(end, table.bbox.y0);
  return end;
}

}  // namespace

std::vector<Table> headed_tables(const std::vector<StyledWord>& words, const std::vector<Table>& tables,
                                 const PartialSettings& settings) {
  std::vector<Table> found;
  const std::vector<BoldBand> bands = bold_bands(words, settings);
  for (const BoldBand& band : bands) {
    const std::vector<Interval> header = cells_of_header(band, settings);
    if (header.size() < settings.headed_columns_min || !stands_alone(band, words)) continue;
    const double end = end_below(band, bands, tables);
    if (auto table = table_below(band, header, lines_below(band, words, end, settings), settings))
      found.push_back(std::move(*table));
  }
  return found;
}

}  // namespace thaimemo
