#include "extract/table/borderless/white_columns.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace thaimemo {

namespace {

double size_of(const StyledWord& word) {
  return word.font_size_pt > 0 ? word.font_size_pt : word.word.bbox.height();
}

// "1.", "๒)", "(3)", "-", "•": what stands before an item's text.
bool is_item_mark(const std::string& text) {
  constexpr std::u32string_view signs = U"-–•*.()";
  std::size_t marks = 0, others = 0;
  for (const char32_t letter : decode_utf8(text)) {
    const bool sign =
        signs.find(letter) != std::u32string_view::npos || (letter >= 0xF000 && letter <= 0xF0FF);
    ++(sign ? marks : others);
  }
  return others <= 2 && marks > 0;
}

bool leads(const std::string& raw) {
  return raw.find("....") != std::string::npos || raw.find("……") != std::string::npos;
}

// The union of all pieces of a stretch, grown line by line.
class Coverage {
 public:
  void add(const Span& piece, double gutter_min) {
    Span grown = piece;
    const auto apart = [&](const Span& band) {
      return band.high + gutter_min <= piece.low || piece.high + gutter_min <= band.low;
    };
    std::vector<Span> rest;
    for (const Span& band : bands_) {
      if (apart(band))
        rest.push_back(band);
      else
        grown = {std::min(grown.low, band.low), std::max(grown.high, band.high)};
    }
    rest.push_back(grown);
    std::sort(rest.begin(), rest.end(), [](const Span& a, const Span& b) { return a.low < b.low; });
    bands_ = std::move(rest);
  }
  const std::vector<Span>& bands() const { return bands_; }

 private:
  std::vector<Span> bands_;
};

// The value that a quarter of the values reach.
double upper_quartile(std::vector<double> values) {
  const auto place = values.begin() + static_cast<long>(values.size() * 3 / 4);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

// Where lines have text in both bands: the gaps, in em, and whether a header is among them.
struct Gaps {
  std::vector<double> em;
  bool below_bold = false;  // both bands have bold text, and text side by side that is not
};

Gaps gaps_between(const std::vector<PiecedLine>& lines, const WhiteColumns& stretch, const Span& left,
                  const Span& right) {
  Gaps gaps;
  bool bold_left = false, bold_right = false, other = false;
  for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
    const auto& pieces = lines[i].pieces;
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
      const bool in_right = pieces[piece].low >= right.low && pieces[piece].high <= right.high;
      bold_left =
          bold_left || (lines[i].bold && pieces[piece].low >= left.low && pieces[piece].high <= left.high);
      bold_right = bold_right || (lines[i].bold && in_right);
      if (!in_right || piece == 0) continue;
      const Span& before = pieces[piece - 1];
      if (before.low < left.low || before.high > left.high) continue;
      gaps.em.push_back((pieces[piece].low - before.high) / lines[i].em);
      other = other || !lines[i].bold;
    }
  }
  gaps.below_bold = bold_left && bold_right && other;
  return gaps;
}

int filled_count(const PiecedLine& line, const std::vector<Span>& bands) {
  int count = 0;
  std::size_t counted = 0;  // bands up to here
  for (const Span& piece : line.pieces) {
    const auto [from, to] = bands_under(piece, bands);
    for (std::size_t band = std::max(from, counted); band < to; ++band) ++count;
    counted = std::max(counted, to);
  }
  return count;
}

// Whether text right of a gutter begins at one place in line after line, and left of it stands more than
// marks of items: no spaces of running text fall that way.
bool is_aligned(const std::vector<PiecedLine>& lines, const WhiteColumns& stretch, const Span& left,
                const Span& right, const BorderlessSettings& settings) {
  if (right.width() < settings.aligned_width_min_em * lines[stretch.first].em)
    return false;  // units of amounts
  int entries = 0, aligned = 0, marks = 0, texts = 0;
  for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
    const PiecedLine& line = lines[i];
    bool begun = false;
    for (std::size_t piece = 0; piece < line.pieces.size(); ++piece) {
      const Span& at = line.pieces[piece];
      const bool in_left = at.low >= left.low && at.high <= left.high;
      if (in_left) ++(line.item_marks[piece] ? marks : texts);
      if (begun || at.low < right.low || at.high > right.high || line.bold) continue;
      begun = true;
      ++entries;
      aligned += at.low - right.low <= settings.aligned_within_em * line.em;
    }
  }
  return marks == 0 && texts > 0 && aligned >= settings.aligned_lines_min &&
         aligned >= settings.aligned_min * entries;
}

// A gutter of a stretch: how many lines stand at it and how wide it is.
struct Gutter {
  int lines = 0;
  double usual_gap_em = 0, free_em = 0;
  bool aligned = false, below_bold = false;

  bool strong(const BorderlessSettings& settings) const {
    return (lines >= settings.gutter_lines_min || below_bold) && usual_gap_em >= settings.usual_gap_min_em;
  }
  // Beside a strong one: a column that few rows fill.
  bool weak(const BorderlessSettings& settings) const {
    if (aligned) return true;
    return lines > 0 ? usual_gap_em >= settings.usual_gap_min_em : free_em >= settings.gap_unseen_min_em;
  }
};

Gutter gutter_between(const std::vector<PiecedLine>& lines, const WhiteColumns& stretch, const Span& left,
                      const Span& right, const BorderlessSettings& settings) {
  const auto gaps = gaps_between(lines, stretch, left, right);
  const double free_em = (right.low - left.high) / lines[stretch.first].em;
  return {static_cast<int>(gaps.em.size()), gaps.em.empty() ? 0 : upper_quartile(gaps.em), free_em,
          is_aligned(lines, stretch, left, right, settings), gaps.below_bold};
}

// Joins bands whose gutter is not believed.
template <typename Believed>
void keep_gutters(WhiteColumns& stretch, const std::vector<PiecedLine>& lines,
                  const BorderlessSettings& settings, const Believed& believed) {
  std::vector<Span> bands;
  for (const Span& band : stretch.bands) {
    if (bands.empty() || believed(gutter_between(lines, stretch, bands.back(), band, settings)))
      bands.push_back(band);
    else
      bands.back().high = band.high;
  }
  stretch.bands = std::move(bands);
}

// Leaves the bands between believable gutters: none without a strong one.
void believe(WhiteColumns& stretch, const std::vector<PiecedLine>& lines,
             const BorderlessSettings& settings) {
  keep_gutters(stretch, lines, settings, [&](const Gutter& gutter) { return gutter.weak(settings); });
  for (std::size_t i = 1; i < stretch.bands.size(); ++i)
    stretch.strong_gutters +=
        gutter_between(lines, stretch, stretch.bands[i - 1], stretch.bands[i], settings).strong(settings);
  if (stretch.strong_gutters == 0) stretch.bands.clear();
}

// Lines that fill many columns count most; bold ones after others begin another table rather.
int score_of(const WhiteColumns& stretch, const std::vector<PiecedLine>& lines,
             const BorderlessSettings& settings) {
  int score = lines[stretch.first].bold ? -settings.table_cost / 2 : -settings.table_cost;
  for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
    const int gutters = std::max(0, filled_count(lines[i], stretch.bands) - 1);
    score += gutters * gutters;
    if (i > stretch.first && lines[i].bold && !lines[i - 1].bold) score -= settings.table_cost / 2;
  }
  return score;
}

struct Choice {
  int score = 0;
  bool taken = false;
  WhiteColumns stretch;
};

// Improves the best choices for lines up to each end by the stretches that begin at `first`.
void try_from(std::size_t first, const std::vector<PiecedLine>& lines, const BorderlessSettings& settings,
              std::vector<Choice>& best) {
  Coverage coverage;
  for (std::size_t last = first; last < lines.size() && !lines[last].leader; ++last) {
    for (const Span& piece : lines[last].pieces) coverage.add(piece, settings.gutter_min_em * lines[last].em);
    if (coverage.bands().size() < 2 && last > first + 1) return;
    WhiteColumns stretch{first, last, coverage.bands()};
    believe(stretch, lines, settings);
    if (stretch.bands.size() < 2) continue;
    const int score = best[first].score + score_of(stretch, lines, settings);
    if (score >= best[last + 1].score) best[last + 1] = {score, true, std::move(stretch)};
  }
}

}  // namespace

PiecedLine pieced(const TextLine& line, const BorderlessSettings& settings) {
  PiecedLine result;
  result.box = box_of(line);
  result.bold = true;
  for (const StyledWord& word : line) {
    result.em = std::max(result.em, size_of(word));
    result.bold = result.bold && word.bold;
    result.leader = result.leader || leads(word.word.raw);
  }
  result.em = std::max(result.em, 1.0);
  for (const StyledWord& word : line) {
    const Box& box = word.word.bbox;
    auto& pieces = result.pieces;
    if (!pieces.empty() && box.x0 < pieces.back().high + settings.gutter_min_em * result.em) {
      pieces.back().high = std::max(pieces.back().high, box.x1);
      result.item_marks.back() = false;
    } else {
      pieces.push_back({box.x0, box.x1});
      result.item_marks.push_back(is_item_mark(word.word.raw));
    }
  }
  return result;
}

double usual_space_em(const std::vector<TextLine>& lines) {
  std::vector<double> spaces;
  for (const TextLine& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      const double gap = (line[i].word.bbox.x0 - line[i - 1].word.bbox.x1) / size_of(line[i]);
      if (gap > 0.1 && gap < 1) spaces.push_back(gap);
    }
  }
  if (spaces.empty()) return 0;
  const auto half = spaces.begin() + static_cast<long>(spaces.size() / 2);
  std::nth_element(spaces.begin(), half, spaces.end());
  return *half;
}

std::vector<WhiteColumns> white_columns_of(const std::vector<PiecedLine>& lines,
                                           const BorderlessSettings& settings) {
  if (lines.size() > settings.lines_max) return {};
  std::vector<Choice> best(lines.size() + 1);  // by the number of lines above
  for (std::size_t first = 0; first < lines.size(); ++first) {
    if (best[first].score > best[first + 1].score) best[first + 1] = {best[first].score, false, {}};
    try_from(first, lines, settings, best);
  }
  std::vector<WhiteColumns> found;
  for (std::size_t end = lines.size(); end > 0;) {
    const Choice& choice = best[end];
    end = choice.taken ? choice.stretch.first : end - 1;
    if (choice.taken) found.push_back(choice.stretch);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

std::pair<std::size_t, std::size_t> bands_under(const Span& piece, const std::vector<Span>& bands) {
  std::size_t first = 0;
  while (first < bands.size() && bands[first].high <= piece.low) ++first;
  std::size_t last = first;
  while (last < bands.size() && bands[last].low < piece.high) ++last;
  return {first, last};
}

}  // namespace thaimemo
