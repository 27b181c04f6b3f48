#include "extract/table/rows/row_edges.h"

#include <algorithm>
#include <cmath>

#include "extract/table/lines/text_lines.h"
#include "extract/table/rows/bold_share.h"
#include "extract/table/rows/row_partition.h"

namespace thaimemo {

namespace {

// How far apart lines of a cell stand, in points: usually, and at most.
struct Pitch {
  double usual = 0, most = 0;
};

std::vector<std::vector<double>> lines_of_columns(const std::vector<StyledWord>& words,
                                                  const std::vector<double>& xs) {
  std::vector<std::vector<StyledWord>> columns(xs.size() - 1);
  for (const StyledWord& word : words) {
    const auto right = std::upper_bound(xs.begin() + 1, xs.end() - 1, across(word.word.bbox).middle());
    columns[static_cast<std::size_t>(right - xs.begin()) - 1].push_back(word);
  }
  std::vector<std::vector<double>> lines;
  for (auto& column : columns) {
    lines.emplace_back();
    for (const TextLine& line : text_lines_of(std::move(column)))
      lines.back().push_back(down(box_of(line)).middle());
  }
  return lines;
}

// As pitch_of in extract/table/borderless: from the usual distance up to the first jump.
Pitch pitch_of(const std::vector<std::vector<double>>& columns, double em, const RowSettings& settings) {
  std::vector<double> all;
  for (const auto& lines : columns)
    for (std::size_t i = 1; i < lines.size(); ++i) all.push_back(lines[i] - lines[i - 1]);
  std::sort(all.begin(), all.end());
  if (all.empty()) return {em, em * (1 + settings.jump_em)};
  auto at = static_cast<std::size_t>(settings.pitch_share * static_cast<double>(all.size()));
  const double usual = std::max(all[at], em / 2), jump = settings.jump_em * em;
  while (at + 1 < all.size() && all[at + 1] <= std::max(all[at], usual) + jump) ++at;
  return {usual, std::max(all[at], usual) + jump / 2};
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

// Between lines that stand beside each other in all columns, and nothing but such: a list of numbers with names,
// each line a row. Cells of one row hardly have as many lines in each of three columns.
std::vector<double> edges_of_full_lines(const std::vector<std::vector<double>>& columns, const Pitch& pitch,
                                        const RowSettings& settings) {
  const std::vector<double>& first = columns.front();
  if (columns.size() < settings.full_columns_min || first.size() < settings.full_lines_min) return {};
  for (const auto& lines : columns) {
    if (lines.size() != first.size()) return {};
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (std::abs(lines[i] - first[i]) >= settings.same_place_max * pitch.usual) return {};
  }
  std::vector<double> edges;
  for (std::size_t i = 1; i < first.size(); ++i) edges.push_back((first[i - 1] + first[i]) / 2);
  return edges;
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
  std::vector<StyledWord> body;
  for (const StyledWord& word : words)
    if (edges.ys.empty() || down(word.word.bbox).middle() > edges.ys[0]) body.push_back(word);
  if (body.empty()) return edges;
  const auto columns = lines_of_columns(body, xs);
  const Pitch pitch = pitch_of(columns, em_of(body), settings);
  const std::vector<double> full = edges_of_full_lines(columns, pitch, settings);
  edges.ys.insert(edges.ys.end(), full.begin(), full.end());
  if (!full.empty()) return edges;
  const RowPartition rows = row_partition({columns, pitch.usual, pitch.most}, settings);
  edges.centred_more = rows.centred_more;
  edges.keys = rows.keys;
  edges.least_white = rows.least_white;
  edges.ys.insert(edges.ys.end(), rows.edges.begin(), rows.edges.end());
  std::sort(edges.ys.begin(), edges.ys.end());
  return edges;
}

}  // namespace thaimemo
