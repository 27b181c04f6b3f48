#include "extract/table/lines/text_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "base/utf8.h"
#include "extract/record/confidence.h"

namespace thaimemo {

namespace {

constexpr double width_min_pt = 0.1;    // so that words without a width count as well
constexpr std::size_t lines_tried = 4;  // marks and raised letters make lines of their own between two

// A text line while words are added to it: its height is the mean of their boxes, weighted by their width.
struct GrowingLine {
  Interval height;
  double weight = 0;
  TextLine words;

  void add(StyledWord word) {
    const Box& box = word.word.bbox;
    const double part = std::max(box.width(), width_min_pt);
    height.low = (height.low * weight + box.y0 * part) / (weight + part);
    height.high = (height.high * weight + box.y1 * part) / (weight + part);
    weight += part;
    words.push_back(std::move(word));
  }

  // The part of the lower one's height that both share.
  double shared_with(const Box& box) const {
    const double lower = std::min(height.width(), box.height());
    const double shared = intersection(height, down(box)).width();
    return lower > 0 ? shared / lower : (shared >= 0 ? 1 : 0);
  }
};

// Only the last lines can hold a word, as words come sorted by their height on the page.
GrowingLine* line_for(std::vector<GrowingLine>& lines, const Box& box, double same_line_min) {
  GrowingLine* best = nullptr;
  double most = same_line_min;
  const std::size_t first = lines.size() > lines_tried ? lines.size() - lines_tried : 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const double shared = lines[i].shared_with(box);
    if (shared >= most) most = shared, best = &lines[i];
  }
  return best;
}

void sort_words(TextLine& line) {
  std::stable_sort(line.begin(), line.end(),
                   [](const StyledWord& a, const StyledWord& b) { return a.word.bbox.x0 < b.word.bbox.x0; });
}

bool needs_space(const StyledWord& before, const StyledWord& word, const TextLineSettings& settings) {
  const double gap = word.word.bbox.x0 - before.word.bbox.x1;
  return before.space_after || word.space_before ||
         gap >= settings.tab_gap_em * std::max(size_of(before), size_of(word));
}

// Appends lines word by word, and the repairs of words at their places in the whole text.
class PassageText {
 public:
  PassageText(Passage& passage, const TextLineSettings& settings) : passage_(passage), settings_(settings) {}

  void add_line(const TextLine& line) {
    if (!passage_.words.empty()) add_sign('\n');
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0 && needs_space(line[i - 1], line[i], settings_)) add_sign(' ');
      add_word(line[i]);
    }
  }

 private:
  void add_sign(char sign) {
    passage_.raw += sign;
    ++length_;
  }

  void add_word(const StyledWord& word) {
    passage_.raw += word.word.raw;
    passage_.words.push_back(word.word);
    int growth = 0;
    for (Edit edit : word.edits) {
      edit.position += length_;
      growth += letter_count(edit.after) - letter_count(edit.before);
      passage_.edits.push_back(std::move(edit));
    }
    length_ += letter_count(word.word.raw) + growth;
  }

  Passage& passage_;
  const TextLineSettings& settings_;
  int length_ = 0;  // of the text after repair
};

}  // namespace

std::vector<TextLine> text_lines_of(std::vector<StyledWord> words, const TextLineSettings& settings) {
  std::stable_sort(words.begin(), words.end(), [](const StyledWord& a, const StyledWord& b) {
    return down(a.word.bbox).middle() < down(b.word.bbox).middle();
  });
  std::vector<GrowingLine> growing;
  for (StyledWord& word : words) {
    GrowingLine* line = line_for(growing, word.word.bbox, settings.same_line_min);
    if (line == nullptr) line = &growing.emplace_back();
    line->add(std::move(word));
  }
  std::vector<TextLine> lines;
  for (GrowingLine& line : growing) {
    sort_words(line.words);
    lines.push_back(std::move(line.words));
  }
  return lines;
}

Box box_of(const TextLine& line) {
  Box box;
  for (const StyledWord& word : line) box = united(box, word.word.bbox);
  return box;
}

double size_of(const StyledWord& word) {
  return word.font_size_pt > 0 ? word.font_size_pt : word.word.bbox.height();
}

double em_of(const TextLine& line) {
  double em = 1;
  for (const StyledWord& word : line) em = std::max(em, size_of(word));
  return em;
}

std::string text_of(const TextLine& line) {
  std::string text;
  for (const StyledWord& word : line) text += word.word.raw;
  return text;
}

bool is_bold(const TextLine& line) {
  return std::all_of(line.begin(), line.end(), [](const StyledWord& word) { return word.bold; });
}

void fill_passage(Passage& passage, const std::vector<TextLine>& lines, const TextLineSettings& settings) {
  passage.raw.clear();
  passage.words.clear();
  passage.edits.clear();
  PassageText text(passage, settings);
  for (const TextLine& line : lines) text.add_line(line);
  passage.confidence = mean_confidence(passage.words);
}

Line line_of(const TextLine& words, const TextLineSettings& settings) {
  Line line;
  line.bbox = box_of(words);
  fill_passage(line, {words}, settings);
  std::map<double, int> letters_of_size;
  int bold = 0, all = 0;
  for (const StyledWord& word : words) {
    const int letters = letter_count(word.word.raw);
    letters_of_size[word.font_size_pt] += letters;
    bold += word.bold ? letters : 0;
    all += letters;
  }
  const auto by_letters = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto most = std::max_element(letters_of_size.begin(), letters_of_size.end(), by_letters);
  line.font_size_pt = most == letters_of_size.end() ? 0 : most->first;
  line.bold = 2 * bold > all;
  return line;
}

}  // namespace thaimemo
