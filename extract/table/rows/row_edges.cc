#include "extract/table/rows/row_edges.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "extract/table/borderless/column_text.h"
#include "extract/table/lines/text_lines.h"
#include "extract/table/rows/bold_share.h"
#include "extract/table/rows/row_partition.h"

namespace thaimemo {

namespace {

constexpr std::size_t decimals_usual = 2;  // of scores and amounts

struct LineOfColumn {
  Box box;
  std::string text;
};
using LinesOfColumns = std::vector<std::vector<LineOfColumn>>;

// Whether a narrow column broke a number: "87.5" and "0" below it, or "5/10" and "0".
bool breaks_number(const std::string& above, const std::string& below) {
  const std::u32string number = decode_utf8(above), rest = decode_utf8(below);
  const std::size_t point = number.find_last_of(U"./");
  return point != number.npos && number.size() - point <= decimals_usual && rest.find(U'.') == rest.npos &&
         is_number(below);
}

// Whether lines are numbers, each whole.
bool are_numbers(const std::vector<LineOfColumn>& lines, const RowSettings& settings) {
  const auto count =
      std::ranges::count_if(lines, [](const LineOfColumn& line) { return is_number(line.text); });
  if (count < 2 ||
      static_cast<double>(count) < settings.numbers_share_min * static_cast<double>(lines.size()))
    return false;
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (breaks_number(lines[i - 1].text, lines[i].text)) return false;
  return true;
}

LinesOfColumns lines_of_columns(const std::vector<StyledWord>& words, const std::vector<double>& xs) {
  std::vector<std::vector<StyledWord>> columns(xs.size() - 1);
  for (const StyledWord& word : words) {
    const auto right = std::upper_bound(xs.begin() + 1, xs.end() - 1, across(word.word.bbox).middle());
    columns[static_cast<std::size_t>(right - xs.begin()) - 1].push_back(word);
  }
  LinesOfColumns lines;
  for (auto& column : columns) {
    lines.emplace_back();
    for (const TextLine& line : text_lines_of(std::move(column)))
      lines.back().push_back({box_of(line), text_of(line)});
  }
  return lines;
}

// Distances as pitch_of in extract/table/borderless has them: from the usual one up to the first jump.
ColumnLineHeights heights_of(const LinesOfColumns& columns, double em, const RowSettings& settings) {
  ColumnLineHeights heights;
  std::vector<double> all;
  for (const auto& lines : columns) {
    heights.numbers.push_back(are_numbers(lines, settings));
    heights.columns.emplace_back();
    for (const LineOfColumn& line : lines) heights.columns.back().push_back(down(line.box).middle());
    const auto& middles = heights.columns.back();
    for (std::size_t i = 1; i < middles.size(); ++i) all.push_back(middles[i] - middles[i - 1]);
  }
  std::sort(all.begin(), all.end());
  heights.usual = em, heights.most = em * (1 + settings.jump_em);
  if (all.empty()) return heights;
  auto at = static_cast<std::size_t>(settings.pitch_share * static_cast<double>(all.size()));
  heights.usual = std::max(all[at], em / 2);
  const double jump = settings.jump_em * em;
  while (at + 1 < all.size() && all[at + 1] <= std::max(all[at], heights.usual) + jump) ++at;
  heights.most = std::max(all[at], heights.usual) + jump / 2;
  return heights;
}

// Words that stand beside each other in height, and how much of them is bold.
struct HeightBand {
  Interval height;
  BoldShare share;
};

// From top to bottom; marks above and below letters reach into other lines and do not count.
std::vector<HeightBand> height_bands(const std::vector<StyledWord>& words, const RowSettings& settings) {
  std::vector<HeightBand> bands, joined;
  for (const StyledWord& word : words) {
    const Interval height = down(word.word.bbox);
    const double half = settings.line_share * height.width() / 2;
    bands.push_back({{height.middle() - half, height.middle() + half}, {}});
    bands.back().share.add(word);
  }
  std::stable_sort(bands.begin(), bands.end(),
                   [](const HeightBand& a, const HeightBand& b) { return a.height.low < b.height.low; });
  for (const HeightBand& band : bands) {
    if (joined.empty() || band.height.low >= joined.back().height.high) {
      joined.push_back(band);
      continue;
    }
    joined.back().height = united(joined.back().height, band.height);
    joined.back().share.add(band.share);
  }
  return joined;
}

// Whether lines run on from one to the next: all but the last fill the width of their column's text.
bool is_running(const std::vector<LineOfColumn>& lines, double em, const RowSettings& settings) {
  double right = lines.front().box.x1, left = lines.front().box.x0;
  for (const LineOfColumn& line : lines)
    right = std::max(right, line.box.x1), left = std::min(left, line.box.x0);
  return right - left >= settings.running_width_min_em * em &&
         std::all_of(lines.begin(), lines.end() - 1, [&](const LineOfColumn& line) {
           return right - line.box.x1 <= settings.running_short_max_em * em;
         });
}

// Between lines that stand beside each other in all columns, and nothing but such: a list of numbers with names,
// each line a row. Cells of one row hardly have as many lines in each of three columns.
std::vector<double> edges_of_full_lines(const LinesOfColumns& lines, const ColumnLineHeights& heights,
                                        double em, const RowSettings& settings) {
  const auto& columns = heights.columns;
  const std::vector<double>& first = columns.front();
  if (columns.size() < settings.full_columns_min || first.size() < settings.full_lines_min) return {};
  for (const auto& middles : columns) {
    if (middles.size() != first.size()) return {};
    for (std::size_t i = 0; i < middles.size(); ++i)
      if (std::abs(middles[i] - first[i]) >= settings.same_place_max * heights.usual) return {};
  }
  const auto running = std::count_if(lines.begin(), lines.end(),
                                     [&](const auto& column) { return is_running(column, em, settings); });
  if (2 * static_cast<std::size_t>(running) > lines.size()) return {};
  std::vector<double> edges;
  for (std::size_t i = 1; i < first.size(); ++i) edges.push_back((first[i - 1] + first[i]) / 2);
  return edges;
}

std::vector<StyledWord> words_below(const std::vector<StyledWord>& words, const std::vector<double>& edge) {
  std::vector<StyledWord> below;
  for (const StyledWord& word : words)
    if (edge.empty() || down(word.word.bbox).middle() > edge[0]) below.push_back(word);
  return below;
}

}  // namespace

// Below the bold lines at the top, above the others; none where there are no such. A word of theirs may be
// taken for plain, on a scan.
std::vector<double> header_edge(const std::vector<StyledWord>& words, const RowSettings& settings) {
  const std::vector<HeightBand> bands = height_bands(words, settings);
  std::size_t header = 0;
  while (header < bands.size() && bands[header].share.is_of_header()) ++header;
  if (header == 0 || header == bands.size()) return {};
  return {(bands[header - 1].height.high + bands[header].height.low) / 2};
}

RowEdges row_edges_of(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                      const RowSettings& settings) {
  RowEdges edges{header_edge(words, settings)};
  const std::vector<StyledWord> body = words_below(words, edges.ys);
  if (body.empty()) return edges;
  const double em = em_of(body);
  const LinesOfColumns lines = lines_of_columns(body, xs);
  const ColumnLineHeights heights = heights_of(lines, em, settings);
  const std::vector<double> full = edges_of_full_lines(lines, heights, em, settings);
  edges.ys.insert(edges.ys.end(), full.begin(), full.end());
  if (!full.empty()) return edges;
  const RowPartition rows = row_partition(heights, settings);
  edges.cost = rows.cost;
  edges.centred_more = rows.centred_more;
  edges.keys = rows.keys;
  edges.least_white = rows.least_white;
  edges.ys.insert(edges.ys.end(), rows.edges.begin(), rows.edges.end());
  std::sort(edges.ys.begin(), edges.ys.end());
  return edges;
}

double cost_of_row_edges(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                         const std::vector<double>& ys, const RowSettings& settings) {
  const std::vector<StyledWord> body = words_below(words, header_edge(words, settings));
  if (body.empty()) return 0;
  return cost_of_rows(heights_of(lines_of_columns(body, xs), em_of(body), settings), ys, settings);
}

}  // namespace thaimemo
