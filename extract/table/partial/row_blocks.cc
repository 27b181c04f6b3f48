#include "extract/table/partial/row_blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extract/table/lines/text_lines.h"
#include "extract/table/partial/bold_share.h"

namespace thaimemo {

namespace {

// The middles of a cell's lines, from the first to the last.
using Block = std::vector<double>;

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
Pitch pitch_of(const std::vector<std::vector<double>>& columns, double em, const PartialSettings& settings) {
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

std::vector<Block> blocks_of(const std::vector<double>& lines, const Pitch& pitch) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i] - lines[i - 1] > pitch.most) blocks.emplace_back();
    blocks.back().push_back(lines[i]);
  }
  return blocks;
}

Interval height_of(const Block& block, const Pitch& pitch, const PartialSettings& settings) {
  const double half = settings.line_share * pitch.usual / 2;
  return {block.front() - half, block.back() + half};
}

// A row as blocks show it: of each column those that stand in it.
struct BlockRow {
  Interval height;
  std::vector<std::vector<Block>> columns;

  std::size_t filled() const {
    return static_cast<std::size_t>(
        std::count_if(columns.begin(), columns.end(), [](const auto& blocks) { return !blocks.empty(); }));
  }
};

struct PlacedBlock {
  Interval height;
  std::size_t column;
  Block block;
};

std::vector<BlockRow> rows_of(const std::vector<std::vector<double>>& columns, const Pitch& pitch,
                              const PartialSettings& settings) {
  std::vector<PlacedBlock> all;
  for (std::size_t column = 0; column < columns.size(); ++column)
    for (Block& block : blocks_of(columns[column], pitch)) {
      const Interval height = height_of(block, pitch, settings);
      all.push_back({height, column, std::move(block)});
    }
  std::stable_sort(all.begin(), all.end(),
                   [](const PlacedBlock& a, const PlacedBlock& b) { return a.height.low < b.height.low; });
  std::vector<BlockRow> rows;
  for (PlacedBlock& one : all) {
    if (rows.empty() || one.height.low >= rows.back().height.high)
      rows.push_back({one.height, std::vector<std::vector<Block>>(columns.size())});
    rows.back().height = united(rows.back().height, one.height);
    rows.back().columns[one.column].push_back(std::move(one.block));
  }
  return rows;
}

// How many more cells stand in the middle of their rows than at their tops: counted over blocks that are
// lower than the highest of their row.
int centred_more(const std::vector<BlockRow>& rows, const Pitch& pitch, const PartialSettings& settings) {
  const double same = settings.same_place_max * pitch.usual;
  int centred = 0, at_top = 0;
  for (const BlockRow& row : rows) {
    for (const auto& blocks : row.columns) {
      if (blocks.size() != 1) continue;
      const Interval block = height_of(blocks[0], pitch, settings);
      if (block.width() > row.height.width() - pitch.usual / 2) continue;
      centred += std::abs(block.middle() - row.height.middle()) < same;
      at_top += block.low - row.height.low < same;
    }
  }
  return centred - at_top;
}

// Text below a row in a few columns alone is the rest of its longer cells, where cells begin at the top.
std::vector<BlockRow> with_rests(std::vector<BlockRow> rows) {
  std::size_t most = 0;
  for (const BlockRow& row : rows) most = std::max(most, row.filled());
  std::vector<BlockRow> joined;
  for (BlockRow& row : rows) {
    if (joined.empty() || 2 * row.filled() > most) {
      joined.push_back(std::move(row));
      continue;
    }
    BlockRow& above = joined.back();
    above.height = united(above.height, row.height);
    for (std::size_t column = 0; column < row.columns.size(); ++column)
      for (Block& block : row.columns[column]) above.columns[column].push_back(std::move(block));
  }
  return joined;
}

double middle_of(const Block& block) {
  return (block.front() + block.back()) / 2;
}

// Cuts lines into as many parts as there are blocks, each with its block in its middle: the cut with the least
// squared distance between the middles (dynamic programming over the lines).
std::vector<double> cuts_around(const std::vector<double>& lines, const std::vector<Block>& blocks) {
  const std::size_t count = lines.size(), parts = blocks.size();
  const double never = std::numeric_limits<double>::infinity();
  std::vector<std::vector<double>> cost(parts + 1, std::vector<double>(count + 1, never));
  std::vector<std::vector<std::size_t>> from(parts + 1, std::vector<std::size_t>(count + 1, 0));
  cost[0][0] = 0;
  for (std::size_t part = 1; part <= parts; ++part)
    for (std::size_t end = part; end <= count; ++end)
      for (std::size_t first = part - 1; first < end; ++first) {
        const double off = (lines[first] + lines[end - 1]) / 2 - middle_of(blocks[part - 1]);
        const double here = cost[part - 1][first] + off * off;
        if (here < cost[part][end]) cost[part][end] = here, from[part][end] = first;
      }
  std::vector<double> cuts;
  for (std::size_t part = parts, end = count; part > 1; --part) {
    end = from[part][end];
    cuts.insert(cuts.begin(), (lines[end - 1] + lines[end]) / 2);
  }
  return cuts;
}

// The lines of a row's column, block after block.
std::vector<double> lines_in(const std::vector<Block>& blocks) {
  std::vector<double> lines;
  for (const Block& block : blocks) lines.insert(lines.end(), block.begin(), block.end());
  return lines;
}

// Edges inside what hangs together, where a column has several blocks.
std::vector<double> inner_edges(const BlockRow& row, bool centred, const Pitch& pitch) {
  const auto fewer_blocks = [](const auto& a, const auto& b) { return a.size() < b.size(); };
  const auto fewer_lines = [](const auto& a, const auto& b) {
    return lines_in(a).size() < lines_in(b).size();
  };
  const auto& key = *std::max_element(row.columns.begin(), row.columns.end(), fewer_blocks);
  const auto& full = *std::max_element(row.columns.begin(), row.columns.end(), fewer_lines);
  if (key.size() < 2) return {};
  if (centred && lines_in(full).size() >= key.size() && full.size() < key.size())
    return cuts_around(lines_in(full), key);
  std::vector<double> edges;
  for (std::size_t i = 1; i < key.size(); ++i)
    edges.push_back(centred ? (key[i - 1].back() + key[i].front()) / 2 : key[i].front() - pitch.usual / 2);
  return edges;
}

// Words that stand beside each other in height, and how much of them is bold.
struct HeightBand {
  Interval height;
  BoldShare share;
};

// From top to bottom; marks above and below letters reach into other lines and do not count.
std::vector<HeightBand> height_bands(const std::vector<StyledWord>& words, const PartialSettings& settings) {
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

// Below the bold lines at the top, above the others; none where there are no such. A word of theirs may be
// taken for plain, on a scan.
std::vector<double> header_edge(const std::vector<StyledWord>& words, const PartialSettings& settings) {
  const std::vector<HeightBand> bands = height_bands(words, settings);
  std::size_t header = 0;
  while (header < bands.size() && bands[header].share.is_of_header()) ++header;
  if (header == 0 || header == bands.size()) return {};
  return {(bands[header - 1].height.high + bands[header].height.low) / 2};
}

// Between lines that stand beside each other in all columns, and nothing but such: a list of numbers with names,
// each line a row. Cells of one row hardly have as many lines in each of three columns.
std::vector<double> edges_of_full_lines(const std::vector<std::vector<double>>& columns, const Pitch& pitch,
                                        const PartialSettings& settings) {
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

RowEdges row_edges_by_blocks(const std::vector<StyledWord>& words, const std::vector<double>& xs,
                             const PartialSettings& settings) {
  RowEdges edges{header_edge(words, settings), 0};
  std::vector<StyledWord> body;
  for (const StyledWord& word : words)
    if (edges.ys.empty() || down(word.word.bbox).middle() > edges.ys[0]) body.push_back(word);
  if (body.empty()) return edges;
  const auto columns = lines_of_columns(body, xs);
  const Pitch pitch = pitch_of(columns, em_of(body), settings);
  const std::vector<double> full = edges_of_full_lines(columns, pitch, settings);
  edges.ys.insert(edges.ys.end(), full.begin(), full.end());
  if (!full.empty()) return edges;
  std::vector<BlockRow> rows = rows_of(columns, pitch, settings);
  edges.centred_more = centred_more(rows, pitch, settings);
  const bool centred = edges.centred_more > 0;
  if (!centred) rows = with_rests(std::move(rows));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) edges.ys.push_back((rows[i - 1].height.high + rows[i].height.low) / 2);
    for (const double edge : inner_edges(rows[i], centred, pitch)) edges.ys.push_back(edge);
  }
  std::sort(edges.ys.begin(), edges.ys.end());
  return edges;
}

}  // namespace thaimemo
