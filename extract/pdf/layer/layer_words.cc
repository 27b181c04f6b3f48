#include "extract/pdf/layer/layer_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/digits.h"
#include "base/median.h"
#include "base/utf8.h"
#include "extract/pdf/layer/glyph_places.h"
#include "extract/pdf/layer/glyph_runs.h"
#include "extract/pdf/layer/layer_score.h"
#include "extract/pdf/layer/parted_numbers.h"

namespace thaimemo {

namespace {

bool is_latin(const Glyph& glyph) {
  const char32_t letter = glyph.letters.empty() ? 0 : glyph.letters.back();
  return letter > ' ' && letter < 0x250;
}

// No letter, or a digit that only the picture names: a number needs a person's look.
bool is_doubtful(const Glyph& glyph) {
  return is_unnamed(glyph) || (glyph.repair == GlyphRepair::picture &&
                               std::any_of(glyph.letters.begin(), glyph.letters.end(), is_digit));
}

constexpr std::size_t usual_gaps_min = 4;     // fewer are judged one by one
constexpr double stretched_gap_em = 0.2;      // as WordSettings::break_gap_em: it would part words
constexpr double stretched_evenly_em = 0.05;  // typesetters share the slack evenly; more than rounding makes

bool is_thai_glyph(const Glyph& glyph) {
  return !glyph.letters.empty() &&
         std::all_of(glyph.letters.begin(), glyph.letters.end(),
                     [](char32_t letter) { return letter > U'\u0E00' && letter < U'\u0E50'; });
}

// Whether nothing may part the letters: the second half of sara am stands right behind its letter.
bool ends_cluster(const Glyph& glyph) {
  return glyph.letters == U"\u0E32" || glyph.letters == U"\u0E33";
}

// The gap of a word of a few Thai letters that fills its line: as wide before each cluster, twice at least.
double gap_of_stretched_word(const GlyphRun& run) {
  std::vector<double> gaps;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (is_space_glyph(*run[i]) || !is_thai_glyph(*run[i])) return 0;
    if (i == 0 || is_mark_glyph(*run[i])) continue;
    const double gap = run[i]->start() - run[i - 1]->end();
    if (!ends_cluster(*run[i]) || gap >= stretched_gap_em * run[i]->size_pt) gaps.push_back(gap);
  }
  if (gaps.size() < 2) return 0;
  const auto [least, most] = std::minmax_element(gaps.begin(), gaps.end());
  const double size = run.front()->size_pt;
  const bool even = *least >= stretched_gap_em * size && *most - *least <= stretched_evenly_em * size;
  return even ? *least : 0;
}

// The gap that letters of a run usually leave: stretched text has a wide one everywhere.
double usual_gap(const GlyphRun& run) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (is_space_glyph(*run[i]) || is_space_glyph(*run[i - 1]) || is_mark_glyph(*run[i])) continue;
    gaps.push_back(std::max(0.0, run[i]->start() - run[i - 1]->end()));
  }
  if (gaps.size() < usual_gaps_min) return gap_of_stretched_word(run);
  return median(std::move(gaps));
}

const char* rule_of(GlyphRepair repair) {
  if (repair == GlyphRepair::hyphen) return "layer-drawn-hyphen";
  return repair == GlyphRepair::picture ? "layer-learned-glyph" : "layer-office-glyph";
}

class WordMaker {
 public:
  WordMaker(const PageContent& content, const WordSettings& settings)
      : content_(content), settings_(settings) {}

  void add(const GlyphRun& run) {
    space_ = false;
    const double usual = usual_gap(run);
    begins_cell_ = numbers_parted_by_rules(run, content_.rules);
    double end = run.front()->start();
    const Glyph* last = nullptr;
    for (const Glyph* glyph : run) {
      if (is_space_glyph(*glyph) && !glyph->letters.empty()) {
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
    if (std::find(begins_cell_.begin(), begins_cell_.end(), &next) != begins_cell_.end()) return finish();
    const double size = std::max(last.size_pt, next.size_pt);
    const bool mark = is_mark_glyph(next);
    const bool latin = is_latin(last) || is_latin(next);
    const double gap_for_space = latin ? settings_.latin_space_gap_em : settings_.space_gap_em;
    const bool given = space_ && !mark && gap >= settings_.space_min_em * size && !overdrawn(last, next, gap);
    const bool space = given || gap - usual >= gap_for_space * size;
    space_ = false;
    if (next.direction != Direction::right && last.struck == next.struck) {
      if (space) word_.word.raw += ' ', ++length_;
      return;
    }
    if (!space && last.struck == next.struck && (mark || gap - usual < settings_.break_gap_em * size)) return;
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
      word_.bold = glyph.thickened || (known && content_.fonts[static_cast<std::size_t>(glyph.font)].bold);
      word_.word.bbox = glyph.bbox;
      empty_ = false;
    }
    Box& box = word_.word.bbox;
    box = {std::min(box.x0, glyph.bbox.x0), std::min(box.y0, glyph.bbox.y0), std::max(box.x1, glyph.bbox.x1),
           std::max(box.y1, glyph.bbox.y1)};
    struck_ = struck_ || glyph.struck;
    if (glyph.doubted && !glyph.seen_as.empty() && seen_as_.empty()) seen_as_ = encode_utf8(glyph.seen_as);
    if (is_doubtful(glyph) || glyph.doubted) word_.word.confidence = settings_.unnamed_confidence;
    add_letters(glyph);
  }

  // Raw is what the layer says, without spaces that are none; a repair is an edit.
  void add_letters(const Glyph& glyph) {
    std::u32string layer = glyph.unicode;
    if (glyph.letters != layer) {
      std::erase_if(layer, is_blank_letter);
      word_.edits.push_back({rule_of(glyph.repair), length_, encode_utf8(layer), encode_utf8(glyph.letters)});
    }
    word_.word.raw += encode_utf8(layer);
    length_ += static_cast<int>(glyph.letters.size());
  }

  // The word stays in raw and leaves the text.
  void strike_out() {
    word_.edits.push_back({"layer-struck-out", 0, encode_utf8(repaired_text(word_)), ""});
    word_.word.confidence = std::min(word_.word.confidence, settings_.struck_confidence);
  }

  void finish() {
    if (struck_) strike_out();
    if (!seen_as_.empty())
      word_.word.alternatives.push_back({std::exchange(seen_as_, ""), settings_.unnamed_confidence});
    if (!empty_ && length_ > 0) words_.push_back(std::move(word_));
    word_ = {};
    struck_ = false;
    length_ = 0;
    empty_ = true;
  }

  const PageContent& content_;
  const WordSettings& settings_;
  StyledWord word_;
  int length_ = 0;  // of the word's letters after repair
  bool empty_ = true, space_ = false, struck_ = false;
  std::vector<const Glyph*> begins_cell_;  // glyphs of the run that a rule parts from those before
  std::string seen_as_;                    // of the word's number, in the picture
  double space_end_ = 0;
  std::vector<StyledWord> words_;
};

}  // namespace

std::vector<StyledWord> words_of(const PageContent& content, const WordSettings& settings) {
  WordMaker maker(content, settings);
  for (const GlyphRun& run : glyph_runs(content.glyphs, settings)) maker.add(run);
  return maker.take();
}

}  // namespace thaimemo
