#include "extract/table/rows/banded_text.h"

#include <algorithm>

#include "extract/record/page_furniture.h"
#include "extract/table/rows/bold_share.h"

namespace thaimemo {

namespace {

std::size_t band_at(const std::vector<double>& edges, double y) {
  const auto below = std::upper_bound(edges.begin() + 1, edges.end() - 1, y);
  return static_cast<std::size_t>(below - edges.begin()) - 1;
}

}  // namespace

bool BandedText::bold(std::size_t row) const {
  BoldShare share;
  for (std::size_t i = starts[row]; i < end_of(row); ++i)
    for (const StyledWord& word : region.words[i]) share.add(word);
  return share.is_of_header();
}

BandedText banded_text(const std::vector<StyledWord>& words, const std::vector<double>& edges) {
  std::vector<std::vector<StyledWord>> bands(edges.size() - 1);
  for (const StyledWord& word : words) bands[band_at(edges, down(word.word.bbox).middle())].push_back(word);
  BandedText text;
  std::vector<TextLine> lines;
  for (std::size_t band = 0; band < bands.size(); ++band) {
    if (bands[band].empty()) continue;
    text.edges.push_back(text.starts.empty() ? edges.front() : edges[band]);
    text.starts.push_back(lines.size());
    for (TextLine& line : text_lines_of(std::move(bands[band]))) lines.push_back(std::move(line));
  }
  text.edges.push_back(edges.back());
  text.region = text_region_of(std::move(lines), {});
  return text;
}

bool ends_rows(const TextLine& line, double gap, const RowSettings& settings) {
  const std::string text = text_of(line);
  const bool apart = gap > settings.white_row_gap_em * em_of(line);
  return bold_share_of(line).is_of_header() || (apart && is_page_number(text)) || is_catchword(text);
}

std::size_t header_rows(const BandedText& text) {
  std::size_t rows = 0;
  while (rows < text.rows() && text.bold(rows)) ++rows;
  return rows == text.rows() ? 0 : rows;
}

}  // namespace thaimemo
