// What agencies write again and again, learned from an archive, and what OCR made of it put right.
//
// A run is a stretch of Thai letters between spaces, signs and digits. A run that hardly any document has,
// one letter away from one that many have, is what OCR made of that. Numbers are no runs, and runs with names
// of places, agencies and persons are left alone; so are texts that others read, where nobody can look at the
// page.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

struct PhraseSettings {
  int documents_min = 3;        // that must have a phrase
  std::size_t letters_min = 5;  // of a run that may be put right
  double sure_from = 0.98;      // words as sure as this are left alone
};

// How many documents have each run, counted over one document after another, each added once.
class PhraseCounter {
 public:
  void add(const Document& normalized);

  // Lines "documents<tab>run" of runs in at least `documents_min` documents, sorted by run.
  std::string lines(int documents_min = PhraseSettings{}.documents_min) const;

 private:
  struct Count {
    int documents = 0, last = 0;
  };
  std::unordered_map<std::string, Count> counts_;
  int documents_ = 0;
};

struct Phrase {
  std::u32string letters;
  int documents = 0;  // that have it
};

// A run of a text that the archive does not know, and the phrase it is likely meant to be.
struct PhraseRepair {
  std::size_t begin = 0, end = 0;  // in code points of the text
  Phrase phrase;
};

class Phrases {
 public:
  // Throws Error "bad-phrases" where a line is no number, tab and run.
  explicit Phrases(std::string_view lines, const PhraseSettings& settings = {});

  bool empty() const { return known_.empty(); }

  // The phrase that a run is one letter away from: wrong, missing or too many. None where the archive knows
  // the run itself, or two phrases are as near.
  std::optional<Phrase> meant_by(std::u32string_view run) const;

  // All such runs of a normalized text, from left to right, but for those behind what stands before a name.
  std::vector<PhraseRepair> repairs_in(std::u32string_view text) const;

  // Puts right what our own OCR read on a normalized page, each change an edit "phrase".
  void correct(Page& page) const;

 private:
  void correct(Passage& passage) const;

  PhraseSettings settings_;
  std::vector<Phrase> known_;                                                   // sorted by their letters
  std::unordered_multimap<std::u32string, std::size_t> by_beginning_, by_end_;  // halves of the phrases
};

}  // namespace thaimemo
