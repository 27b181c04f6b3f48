#include "extract/table/borderless/header.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace thaimemo {

namespace {

// Whether both stand over one band, and not over the same.
bool over_two_bands(const Span& a, const Span& b, const std::vector<Span>& bands) {
  const auto of_a = bands_under(a, bands), of_b = bands_under(b, bands);
  return of_a.second - of_a.first == 1 && of_b.second - of_b.first == 1 && of_a != of_b;
}

// Whether a run stands in the middle of its bands, or alone in its column, which may be wider than its text.
bool stands_over(const Span& run, std::size_t from, std::size_t to, const std::vector<Span>& bands,
                 double em) {
  const Span over{bands[from].low, bands[to - 1].high};
  if (std::abs(run.middle() - over.middle()) <= 1.5 * em) return true;
  const bool in_column = from == 0 ? run.low >= over.low : run.low > bands[from - 1].high;
  return to - from == 1 && in_column && (to == bands.size() || run.high < bands[to].low);
}

// Whether each run of a line stands at one band, or in the middle of several but not all.
bool fits_header(const PiecedLine& line, const std::vector<Span>& bands, const BorderlessSettings& settings) {
  const auto runs = header_runs_of(line, bands, settings);
  return std::all_of(runs.begin(), runs.end(), [&](const Span& run) {
    const auto [from, to] = bands_spanned(run, runs, line.em, bands);
    return from < to && to - from < bands.size() && stands_over(run, from, to, bands, line.em);
  });
}

// A word wider than its narrow column stands in the column's middle and reaches a little over the next ones.
std::optional<std::size_t> band_overhung(const Span& run, double em, const std::vector<Span>& bands,
                                         std::size_t from, std::size_t to) {
  const double overhang_max = 1.5 * em, narrow_max = 6 * em;
  for (std::size_t band = from; band < to; ++band) {
    const Span& under = bands[band];
    const double off_max = std::min(em, under.width() / 4);
    if (under.width() > narrow_max) continue;
    if (std::abs(run.middle() - under.middle()) > off_max || run.width() < under.width()) continue;
    const bool left = band > 0 && bands[band - 1].high - run.low > overhang_max;
    const bool right = band + 1 < bands.size() && run.high - bands[band + 1].low > overhang_max;
    if (!left && !right) return band;
  }
  return std::nullopt;
}

bool touches(const PiecedLine& line, const Span& run) {
  return std::any_of(line.pieces.begin(), line.pieces.end(),
                     [&](const Span& piece) { return piece.low < run.high && run.low < piece.high; });
}

// A heading above the table begins where the table begins. A cell of the header may too, but its lines stand
// between those of other cells.
bool is_heading(const PiecedLine& line, const PiecedLine& below, const std::vector<Span>& bands,
                const BorderlessSettings& settings) {
  const auto runs = runs_of(line, settings);
  if (runs.size() != 1 || runs[0].low > bands[0].low + 0.2 * line.em) return false;
  if (line.box.y1 - below.box.y0 > 0.3 * line.box.height()) return false;  // between the lines of other cells
  const double distance = (below.box.y0 + below.box.y1 - line.box.y0 - line.box.y1) / 2;
  return distance > settings.beside_max * line.box.height() || touches(below, runs[0]);
}

// How far apart two lines of a header may stand: cells have room above and below, which counts between
// levels.
double header_room_em(const PiecedLine& above, const PiecedLine& below, const std::vector<Span>& bands,
                      const BorderlessSettings& settings) {
  if (!below.bold) return settings.header_body_gap_em;
  const auto runs = header_runs_of(above, bands, settings);
  const bool upper_level = std::all_of(runs.begin(), runs.end(), [&](const Span& run) {
    const auto [from, to] = bands_spanned(run, runs, above.em, bands);
    return to - from > 1;
  });
  return upper_level ? settings.header_level_gap_em : settings.header_line_gap_em;
}

void widen(std::vector<Span>& bands, const PiecedLine& line, const BorderlessSettings& settings) {
  const auto runs = header_runs_of(line, bands, settings);
  for (const Span& run : runs) {
    const auto [from, to] = bands_spanned(run, runs, line.em, bands);
    if (to - from != 1) continue;
    const double low = from > 0 ? std::max(run.low, bands[from - 1].high) : run.low;
    const double high = to < bands.size() ? std::min(run.high, bands[to].low) : run.high;
    bands[from] = {std::min(bands[from].low, low), std::max(bands[from].high, high)};
  }
}

}  // namespace

std::vector<Span> runs_of(const PiecedLine& line, const BorderlessSettings& settings) {
  return header_runs_of(line, {}, settings);
}

std::vector<Span> header_runs_of(const PiecedLine& line, const std::vector<Span>& bands,
                                 const BorderlessSettings& settings) {
  std::vector<Span> runs;
  for (const Span& piece : line.pieces) {
    const bool near = !runs.empty() && piece.low - runs.back().high < settings.usual_gap_min_em * line.em;
    if (near && !over_two_bands(runs.back(), piece, bands))
      runs.back().high = piece.high;
    else
      runs.push_back(piece);
  }
  return runs;
}

std::pair<std::size_t, std::size_t> bands_spanned(const Span& run, const std::vector<Span>& runs, double em,
                                                  const std::vector<Span>& bands) {
  auto [from, to] = bands_under(run, bands);
  const auto off = [&](std::size_t first, std::size_t last) {
    return std::abs(run.middle() - (bands[first].low + bands[last - 1].high) / 2);
  };
  if (to - from == 1 && !runs.empty()) {
    // Over the edge of one band, in the middle of two.
    const bool at_left = run.low < bands[from].low + em / 2 && run.high < bands[from].high - em;
    const bool at_right = run.high > bands[from].high - em / 2 && run.low > bands[from].low + em;
    const auto is_free = [&](std::size_t band) {
      return std::none_of(runs.begin(), runs.end(), [&](const Span& other) {
        return other.low < bands[band].high && bands[band].low < other.high;
      });
    };
    if (at_left && from > 0 && is_free(from - 1) && off(from - 1, to) <= em) --from;
    if (at_right && to < bands.size() && is_free(to) && off(from, to + 1) <= em) ++to;
  }
  if (to - from < 2) return {from, to};
  if (const auto one = band_overhung(run, em, bands, from, to)) return {*one, *one + 1};
  if (off(from, to) <= em) return {from, to};
  const bool left = run.middle() < (bands[from].low + bands[to - 1].high) / 2;
  if (left && from > 0 && off(from - 1, to) < off(from, to)) --from;
  if (!left && to < bands.size() && off(from, to + 1) < off(from, to)) ++to;
  return {from, to};
}

std::size_t header_top(const std::vector<PiecedLine>& lines, std::size_t first, std::vector<Span>& bands,
                       const BorderlessSettings& settings) {
  std::size_t top = first;
  while (top > 0 && first - top < settings.header_lines_max) {
    const PiecedLine &above = lines[top - 1], &below = lines[top];
    if (!above.bold || above.em > 1.05 * below.em) break;
    if (!fits_header(above, bands, settings) || is_heading(above, below, bands, settings)) break;
    if (below.box.y0 - above.box.y1 > header_room_em(above, below, bands, settings) * below.em) break;
    widen(bands, above, settings);
    --top;
  }
  return top;
}

bool stands_twice(const std::vector<TextLine>& words, std::size_t first, std::size_t end,
                  const std::vector<Span>& bands) {
  if (bands.size() < 4 || bands.size() % 2 != 0) return false;
  const std::size_t half = bands.size() / 2;
  for (std::size_t band = 0; band < half; ++band) {
    std::string left, right;
    for (std::size_t i = first; i < end; ++i) {
      left += text_in(words[i], bands[band]);
      right += text_in(words[i], bands[half + band]);
    }
    if (left.empty() || left != right) return false;
  }
  return true;
}

std::string text_in(const TextLine& line, const Span& band) {
  std::string text;
  for (const StyledWord& word : line) {
    const double middle = (word.word.bbox.x0 + word.word.bbox.x1) / 2;
    if (band.low <= middle && middle <= band.high) text += word.word.raw;
  }
  return text;
}

}  // namespace thaimemo
