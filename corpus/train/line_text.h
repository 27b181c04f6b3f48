// Texts of training lines: what a recognizer of Thai government documents must be able to read.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/wording/grammar.h"
#include "corpus/make/wording/random.h"

namespace thaimemo::train {

enum class LineKinds {
  all,
  numbers
};  // numbers: scores, amounts, years, dates in figures, alone on their line

class LineText {
 public:
  // `words`: a dictionary, so that the network learns letters and not only the phrases of the genre.
  explicit LineText(std::vector<std::string> words, LineKinds kinds = LineKinds::all);

  bool numbers_only() const { return kinds_ == LineKinds::numbers; }

  // One line of 1 to about 80 letters: a phrase, a mix of words, numbers, item codes, Latin and signs, or a
  // number alone as it stands in a cell of scores.
  std::string line(make::Random& random) const;

 private:
  std::string mixture(make::Random& random) const;
  std::string piece(make::Random& random) const;
  std::string phrase(make::Random& random) const;

  LineKinds kinds_;
  std::vector<std::string> words_, lists_;  // lists_: names of the grammar's lists
  make::Grammar grammar_;
};

// The words of a hunspell dictionary that are Thai throughout. Throws Error "file-unreadable".
std::vector<std::string> read_thai_words(const std::string& path);

// As the packaged model's alphabet spells it: sara am is nikhahit, tone mark, sara aa.
std::string as_recognized(const std::string& text);

}  // namespace thaimemo::train
