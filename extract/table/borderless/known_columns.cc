#include "extract/table/borderless/known_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "extract/table/borderless/white_columns.h"
#include "extract/table/lines/furniture.h"

namespace thaimemo {

namespace {

double em_of(const TextLine& line) {
  double em = 1;
  for (const StyledWord& word : line)
    em = std::max(em, word.font_size_pt > 0 ? word.font_size_pt : word.word.bbox.height());
  return em;
}

double distance_above(const std::vector<TextLine>& lines, std::size_t line) {
  const Box box = box_of(lines[line]), above = box_of(lines[line - 1]);
  return (box.y0 + box.y1 - above.y0 - above.y1) / 2;
}

// A page number at the page's end, farther down than a cell's next line, or a catchword.
bool is_foot(const std::vector<TextLine>& lines, std::size_t line, const BorderlessSettings& settings) {
  const std::string text = text_of(lines[line]);
  if (text.starts_with("/")) return true;
  const double height = box_of(lines[line]).height();
  return line > 0 && line + 2 >= lines.size() && is_page_number(text) &&
         distance_above(lines, line) > settings.foot_gap_lines * height;
}

bool begins_at(double x, const Span& band, double em, const BorderlessSettings& settings) {
  return std::abs(x - band.low) <= settings.begins_within_em * em;
}

double limit_of(const std::vector<Span>& bands, std::size_t column, double em) {
  return column + 1 < bands.size() ? bands[column + 1].low + 0.1 * em : bands[column].high + 2 * em;
}

void take(ColumnLines& found, const std::vector<Span>& bands, const std::vector<Span>& pieces, double em,
          const BorderlessSettings& settings) {
  for (const Span& piece : pieces) {
    const auto column = static_cast<std::size_t>(column_at(bands, piece.low, em));
    Span& band = found.bands[column];
    band = {std::min(band.low, piece.low), std::max(band.high, piece.high)};
    ++found.lines_in[column];
    const bool centred = std::abs(piece.middle() - bands[column].middle()) <= settings.begins_within_em * em;
    found.placed += begins_at(piece.low, bands[column], em, settings) || centred;
  }
  found.columns_most = std::max(found.columns_most, static_cast<int>(pieces.size()));
  found.pieces.push_back(pieces);
}

}  // namespace

int column_at(const std::vector<Span>& bands, double x, double em) {
  int column = bands[0].low - em / 2 <= x ? 0 : -1;
  for (std::size_t i = 1; i < bands.size(); ++i)
    column += column >= 0 && (bands[i - 1].high + bands[i].low) / 2 <= x ? 1 : 0;
  return column;
}

std::optional<std::vector<Span>> divided(const TextLine& line, const std::vector<Span>& bands,
                                         const BorderlessSettings& settings) {
  const double em = em_of(line);
  std::vector<Span> pieces;
  int last = -1;
  for (const StyledWord& word : line) {
    const Box& box = word.word.bbox;
    int column = column_at(bands, box.x0, em);
    if (last >= 0 && column > last && box.x0 - pieces.back().high < em &&
        !begins_at(box.x0, bands[static_cast<std::size_t>(column)], em, settings))
      column = last;
    if (column < 0 || box.x1 > limit_of(bands, static_cast<std::size_t>(column), em)) return std::nullopt;
    if (column == last)
      pieces.back().high = std::max(pieces.back().high, box.x1);
    else
      pieces.push_back({box.x0, box.x1});
    last = column;
  }
  return pieces;
}

bool ColumnLines::in_place(const BorderlessSettings& settings) const {
  return placed >= settings.in_place_min * std::accumulate(lines_in.begin(), lines_in.end(), 0);
}

bool stands_apart(const std::vector<TextLine>& lines, std::size_t line, const BorderlessSettings& settings) {
  return distance_above(lines, line) > settings.lone_gap_lines * box_of(lines[line]).height();
}

ColumnLines lines_in_columns(const std::vector<TextLine>& lines, std::size_t first,
                             const std::vector<Span>& bands, const BorderlessSettings& settings) {
  ColumnLines found{first, bands, {}, std::vector<int>(bands.size()), 0, 0};
  for (; found.end < lines.size(); ++found.end) {
    const TextLine& line = lines[found.end];
    if (found.end > first && stands_apart(lines, found.end, settings)) break;
    if (is_bold(line) || pieced(line, settings).leader || is_foot(lines, found.end, settings)) break;
    const auto pieces = divided(line, bands, settings);
    if (!pieces) break;
    take(found, bands, *pieces, em_of(line), settings);
  }
  return found;
}

}  // namespace thaimemo
