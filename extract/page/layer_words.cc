#include "extract/page/layer_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "tools/base/utf8.h"

namespace thaimemo {

bool is_combining_glyph(char32_t letter) {
  return letter == 0x0E31 || (letter >= 0x0E34 && letter <= 0x0E3A) ||
         (letter >= 0x0E47 && letter <= 0x0E4E) || (letter >= 0xF701 && letter <= 0xF71A && letter != 0xF70F);
}

namespace {

// A stretch of glyphs that were drawn one after the other on one baseline.
using Run = std::vector<const Glyph*>;

bool is_blank(char32_t letter) {
  return letter == ' ' || letter == 0xA0 || (letter >= 0x2000 && letter <= 0x200B) || letter == 0x202F ||
         letter == 0x3000;
}

bool is_space(const Glyph& glyph) {
  return std::all_of(glyph.letters.begin(), glyph.letters.end(), is_blank);
}

bool is_mark(const Glyph& glyph) {
  return !glyph.letters.empty() &&
         std::all_of(glyph.letters.begin(), glyph.letters.end(), is_combining_glyph);
}

bool is_latin(const Glyph& glyph) {
  const char32_t letter = glyph.letters.empty() ? 0 : glyph.letters.back();
  return letter > ' ' && letter < 0x250;
}

// Remembers glyphs by code and place, to find those that are drawn twice.
class Overprints {
 public:
  explicit Overprints(double distance_em) : distance_em_(distance_em) {}

  bool seen_before(const Glyph& glyph) {
    const double step = std::max(distance_em_ * glyph.size_pt, 0.01);
    const auto x = std::llround(glyph.origin.x / step), y = std::llround(glyph.origin.y / step);
    for (long dx = -1; dx <= 1; ++dx)
      for (long dy = -1; dy <= 1; ++dy)
        if (places_.count(key(glyph, x + dx, y + dy)) != 0) return true;
    places_.insert(key(glyph, x, y));
    return false;
  }

 private:
  static std::size_t key(const Glyph& glyph, long long x, long long y) {
    std::size_t mixed = glyph.code;
    for (const long long part : {static_cast<long long>(glyph.letters.empty() ? 0 : glyph.letters[0]), x, y})
      mixed = mixed * 0x9E3779B97F4A7C15ull + static_cast<std::size_t>(part) + (mixed >> 29);
    return mixed;
  }

  double distance_em_;
  std::unordered_set<std::size_t> places_;
};

// How far a run reaches, with its spaces and without.
struct RunEnd {
  double all = 0, letters = 0;

  void add(const Glyph& glyph) {
    all = std::max(all, glyph.end());
    if (!is_space(glyph) || glyph.letters.empty()) letters = std::max(letters, glyph.end());
  }
};

// A step back over a space only is none.
bool continues(const Glyph& last, const RunEnd& end, const Glyph& next, const WordSettings& settings) {
  const double size = std::max(last.size_pt, next.size_pt);
  if (last.direction != next.direction || last.visible != next.visible) return false;
  if (std::abs(last.baseline() - next.baseline()) > settings.baseline_tolerance_em * size) return false;
  const double back = is_mark(next) ? 2 * settings.back_step_max_em : settings.back_step_max_em;
  return next.start() - end.all <= settings.run_gap_max_em * size &&
         next.start() - end.letters >= -back * size;
}

// Where a mark points: in typewriter faces marks are as wide as letters, and begin left of a tall one (ป้).
double middle(const Glyph& mark) {
  return (mark.start() + mark.end()) / 2;
}

// A mark belongs behind the last letter that starts before it, and behind the marks that are there already.
void insert_mark(Run& run, const Glyph* mark) {
  const double at = middle(*mark) - 0.05 * mark->size_pt;
  const auto behind = std::find_if(
      run.begin(), run.end(), [&](const Glyph* glyph) { return !is_mark(*glyph) && glyph->start() > at; });
  run.insert(behind, mark);
}

// A mark that stands left of the last letter was drawn after its line.
bool is_late_mark(const Run& run, const Glyph& glyph) {
  if (!is_mark(glyph)) return false;
  const auto letter =
      std::find_if(run.rbegin(), run.rend(), [](const Glyph* other) { return !is_mark(*other); });
  return letter != run.rend() && middle(glyph) < (*letter)->start() - 0.1 * glyph.size_pt;
}

std::vector<Run> runs_of(const std::vector<Glyph>& glyphs, const WordSettings& settings) {
  std::vector<Run> runs;
  Overprints overprints(settings.overprint_max_em);
  RunEnd end;
  for (const Glyph& glyph : glyphs) {
    if (!is_space(glyph) && overprints.seen_before(glyph)) continue;
    if (runs.empty() || !continues(*runs.back().back(), end, glyph, settings)) {
      runs.emplace_back();
      end = {glyph.end(), glyph.start()};
    }
    if (is_late_mark(runs.back(), glyph))
      insert_mark(runs.back(), &glyph);
    else
      runs.back().push_back(&glyph);
    end.add(glyph);
  }
  return runs;
}

bool all_marks(const Run& run) {
  return std::all_of(run.begin(), run.end(), [](const Glyph* glyph) { return is_mark(*glyph); });
}

bool lies_over(const Run& run, const Glyph& mark, const WordSettings& settings) {
  const Glyph &first = *run.front(), &last = *run.back();
  const bool same_line =
      first.direction == mark.direction &&
      std::abs(first.baseline() - mark.baseline()) <= settings.baseline_tolerance_em * first.size_pt;
  return same_line && first.start() - 0.1 * first.size_pt <= mark.start() &&
         mark.start() <= last.end() + 0.1 * first.size_pt;
}

// Marks that were drawn after their line join it.
void adopt_marks(std::vector<Run>& runs, const WordSettings& settings) {
  if (runs.size() > settings.runs_with_late_marks_max) return;
  std::vector<Run> marks;
  for (Run& run : runs)
    if (all_marks(run)) marks.push_back(std::move(run));
  if (marks.empty()) return;
  std::erase_if(runs, [](const Run& run) { return run.empty(); });
  for (const Run& run : marks) {
    const auto host = std::find_if(
        runs.begin(), runs.end(), [&](const Run& other) { return lies_over(other, *run.front(), settings); });
    if (host == runs.end())
      runs.push_back(run);
    else
      for (const Glyph* mark : run) insert_mark(*host, mark);
  }
}

// The gap that letters of a run usually leave: stretched text has a wide one everywhere.
double usual_gap(const Run& run) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (is_space(*run[i]) || is_space(*run[i - 1]) || is_mark(*run[i])) continue;
    gaps.push_back(std::max(0.0, run[i]->start() - run[i - 1]->end()));
  }
  if (gaps.size() < 4) return 0;
  const auto middle = gaps.begin() + static_cast<long>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

class WordMaker {
 public:
  WordMaker(const PageContent& content, const WordSettings& settings)
      : content_(content), settings_(settings) {}

  void add(const Run& run) {
    space_ = false;
    const double usual = usual_gap(run);
    double end = run.front()->start();
    const Glyph* last = nullptr;
    for (const Glyph* glyph : run) {
      if (is_space(*glyph) && !glyph->letters.empty()) {
        space_ = true;
        space_end_ = glyph->end();
        continue;
      }
      if (last != nullptr)
        part(*last, *glyph, glyph->start() - end, usual);
      else
        word_.space_before = std::exchange(space_, false);
      append(*glyph);
      end = std::max(end, glyph->end());
      last = glyph;
    }
    if (last != nullptr) word_.space_after = space_;
    finish();
  }

  std::vector<StyledWord> take() { return std::move(words_); }

 private:
  // Decides what stands between two glyphs: nothing, a break, a space.
  void part(const Glyph& last, const Glyph& next, double gap, double usual) {
    const double size = std::max(last.size_pt, next.size_pt);
    const bool mark = is_mark(next);
    const bool latin = is_latin(last) || is_latin(next);
    const double gap_for_space = latin ? settings_.latin_space_gap_em : settings_.space_gap_em;
    const bool given = space_ && !mark && gap >= settings_.space_min_em * size && !overdrawn(last, next, gap);
    const bool space = given || gap - usual >= gap_for_space * size;
    space_ = false;
    if (next.direction != Direction::right) {
      if (space) word_.word.raw += ' ', ++length_;
      return;
    }
    if (!space && (mark || gap - usual < settings_.break_gap_em * size)) return;
    finish();
    word_.space_before = space;
  }

  // A letter that was moved back over the space behind a mark: the eye sees no space.
  bool overdrawn(const Glyph& last, const Glyph& next, double gap) const {
    const double size = std::max(last.size_pt, next.size_pt);
    return !last.letters.empty() && is_combining_glyph(last.letters.back()) &&
           gap < settings_.break_gap_em * size &&
           space_end_ - next.start() >= settings_.overdrawn_space_em * size;
  }

  void append(const Glyph& glyph) {
    if (empty_) {
      const bool known = static_cast<std::size_t>(glyph.font) < content_.fonts.size();
      word_.font_size_pt = std::round(glyph.size_pt * 10) / 10;
      word_.bold = known && content_.fonts[static_cast<std::size_t>(glyph.font)].bold;
      word_.word.bbox = glyph.bbox;
      empty_ = false;
    }
    Box& box = word_.word.bbox;
    box = {std::min(box.x0, glyph.bbox.x0), std::min(box.y0, glyph.bbox.y0), std::max(box.x1, glyph.bbox.x1),
           std::max(box.y1, glyph.bbox.y1)};
    add_letters(glyph);
  }

  // Raw is what the layer says, without spaces that are none; a repair is an edit.
  void add_letters(const Glyph& glyph) {
    std::u32string layer = glyph.unicode;
    if (glyph.letters != layer) {
      std::erase_if(layer, is_blank);
      word_.edits.push_back({"layer-office-glyph", length_, encode_utf8(layer), encode_utf8(glyph.letters)});
    }
    word_.word.raw += encode_utf8(layer);
    length_ += static_cast<int>(glyph.letters.size());
  }

  void finish() {
    if (!empty_ && length_ > 0) words_.push_back(std::move(word_));
    word_ = {};
    length_ = 0;
    empty_ = true;
  }

  const PageContent& content_;
  const WordSettings& settings_;
  StyledWord word_;
  int length_ = 0;  // of the word's letters after repair
  bool empty_ = true, space_ = false;
  double space_end_ = 0;
  std::vector<StyledWord> words_;
};

}  // namespace

std::vector<StyledWord> words_of(const PageContent& content, const WordSettings& settings) {
  std::vector<Run> runs = runs_of(content.glyphs, settings);
  adopt_marks(runs, settings);
  WordMaker maker(content, settings);
  for (const Run& run : runs) maker.add(run);
  return maker.take();
}

}  // namespace thaimemo
