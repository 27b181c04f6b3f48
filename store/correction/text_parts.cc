#include "store/correction/text_parts.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.h"
#include "extract/record/confidence.h"

namespace thaimemo {
namespace {

constexpr double doubted_confidence = 0.5;  // of a part that lost a repair: below every limit of doubt
constexpr double same_line_share = 0.5;     // of the lower one's height, that both have in common

// A run of words: its bytes in raw, its words.
struct Run {
  std::size_t begin = 0, end = 0, first_word = 0, end_word = 0;
  int owner = 0;
};

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Where each word stands in raw; nullopt where one is not found there.
std::optional<std::vector<std::size_t>> places_in_raw(const Passage& passage) {
  std::vector<std::size_t> places;
  std::size_t from = 0;
  for (const Word& word : passage.words) {
    const std::size_t at = passage.raw.find(word.raw, from);
    if (word.raw.empty() || at == std::string::npos) return std::nullopt;
    places.push_back(at);
    from = at + word.raw.size();
  }
  return places;
}

// What stands between two runs and is no white space goes with the first of them.
std::vector<Run> runs_of(const Passage& passage, const std::vector<std::size_t>& places,
                         const OwnerOf& owner_of) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const int owner = owner_of(passage.words[i].bbox);
    const std::size_t before = runs.empty() ? 0 : runs.back().end;
    const std::string between = passage.raw.substr(before, places[i] - before);
    const std::size_t end = places[i] + passage.words[i].raw.size();
    if (!runs.empty() && runs.back().owner == owner && between.find('\n') == std::string::npos) {
      runs.back().end = end;
      runs.back().end_word = i + 1;
      continue;
    }
    if (!runs.empty())
      while (runs.back().end < places[i] && !is_white(passage.raw[runs.back().end])) ++runs.back().end;
    runs.push_back({runs.empty() ? 0 : places[i], end, i, i + 1, owner});
  }
  runs.back().end = passage.raw.size();
  return runs;
}

// Of the repairs of a whole text those of one part, counted from its beginning.
std::vector<Edit> edits_within(const std::vector<Edit>& edits, int begin, int end, bool& all) {
  std::vector<Edit> own;
  for (const Edit& edit : edits) {
    const int reach = letter_count(edit.before), grown = letter_count(edit.after) - reach;
    const int from = edit.position, to = from + reach;
    const bool inside = from >= begin && to <= end && (reach > 0 || from > begin || begin == 0);
    if (inside) {
      own.push_back({edit.rule_id, from - begin, edit.before, edit.after});
      end += grown;
    } else if (to <= begin) {
      begin += grown;
      end += grown;
    } else if (from < end) {
      all = false;
      break;
    }
  }
  return own;
}

double share_of_confidence(const Passage& passage, const std::vector<Word>& words) {
  const double mean = mean_confidence(words);
  const bool made_of_words = std::abs(mean_confidence(passage.words) - passage.confidence) < 0.001;
  return made_of_words ? mean : std::min(mean, passage.confidence);
}

Passage part_of(const Passage& passage, const Run& run) {
  Passage part;
  part.raw = passage.raw.substr(run.begin, run.end - run.begin);
  const int begin = letter_count(passage.raw.substr(0, run.begin));
  bool all = true;
  part.edits = edits_within(passage.edits, begin, begin + letter_count(part.raw), all);
  part.words.assign(passage.words.begin() + static_cast<std::ptrdiff_t>(run.first_word),
                    passage.words.begin() + static_cast<std::ptrdiff_t>(run.end_word));
  for (const Word& word : part.words) part.bbox = united(part.bbox, word.bbox);
  part.confidence = share_of_confidence(passage, part.words);
  if (!all) part.confidence = std::min(part.confidence, doubted_confidence);
  return part;
}

// How many letters a text has once its repairs are made.
int letters_of(const Passage& passage) {
  int count = letter_count(passage.raw);
  for (const Edit& edit : passage.edits) count += letter_count(edit.after) - letter_count(edit.before);
  return count;
}

void append(Passage& whole, const Passage& part, const char* between) {
  const int before = letters_of(whole) + letter_count(between);
  whole.raw += between + part.raw;
  for (const Edit& edit : part.edits)
    whole.edits.push_back({edit.rule_id, before + edit.position, edit.before, edit.after});
  whole.words.insert(whole.words.end(), part.words.begin(), part.words.end());
  whole.bbox = united(whole.bbox, part.bbox);
}

bool beside(const Box& a, const Box& b) {
  const double common = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return common > same_line_share * std::min(a.height(), b.height());
}

// Each line from left to right, the lines from top to bottom.
std::vector<std::vector<Passage>> lines_of(std::vector<Passage> parts) {
  std::ranges::stable_sort(parts, {}, [](const Passage& part) { return part.bbox.y0 + part.bbox.y1; });
  std::vector<std::vector<Passage>> lines;
  for (Passage& part : parts)
    if (!lines.empty() && beside(lines.back().front().bbox, part.bbox))
      lines.back().push_back(std::move(part));
    else
      lines.push_back({std::move(part)});
  for (std::vector<Passage>& line : lines)
    std::ranges::stable_sort(line, {}, [](const Passage& part) { return part.bbox.x0; });
  return lines;
}

// By letters, as confidence.h has it of words.
double confidence_of(const std::vector<Passage>& parts) {
  double sum = 0, letters = 0;
  for (const Passage& part : parts) {
    const double count = std::max(1, letter_count(part.raw));
    sum += count * part.confidence;
    letters += count;
  }
  return letters > 0 ? sum / letters : 1;
}

}  // namespace

std::vector<TextPart> parts_of(const Passage& passage, const OwnerOf& owner_of) {
  const auto places = places_in_raw(passage);
  if (!places || places->empty()) return {{passage, owner_of(passage.bbox)}};
  std::vector<TextPart> parts;
  for (const Run& run : runs_of(passage, *places, owner_of))
    parts.push_back({part_of(passage, run), run.owner});
  return parts;
}

Passage joined(std::vector<Passage> parts) {
  Passage whole;
  whole.confidence = confidence_of(parts);
  const char* between = "";
  for (const std::vector<Passage>& line : lines_of(std::move(parts))) {
    for (const Passage& part : line) {
      append(whole, part, between);
      between = " ";
    }
    between = "\n";
  }
  return whole;
}

}  // namespace thaimemo
