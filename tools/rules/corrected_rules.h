// What people corrected again and again, and the rule that would settle each.
#pragma once

#include <string>
#include <vector>

#include "tools/rules/suggest_rules.h"

namespace thaimemo {

struct CorrectedSettings {
  int documents_min = 3;  // that were corrected the same way: one or two may be their own writers' habits
  std::size_t letters_min = 5;  // of a run, as PhraseSettings has it: shorter ones are parts of other words
};

// A header that people said means something, or that was read wrong over a column of known meaning. `cells` counts
// corrections; `field` is what most of them say, `otherwise` how many documents say something else.
struct CorrectedHeader {
  HeaderSuggestion header;
  long otherwise = 0;
  bool misread = false;  // the header's text was corrected, to `sample`
};
std::vector<CorrectedHeader> corrected_headers(SQLite::Database& db, const CorrectedSettings& settings = {});

// A run of Thai letters that people wrote in the place of another.
struct CorrectedPhrase {
  std::string before, after;
  long documents = 0;
};
std::vector<CorrectedPhrase> corrected_phrases(SQLite::Database& db, const CorrectedSettings& settings = {});

// As rule_text() of the header, with what people said in the comment.
std::string rule_text(const CorrectedHeader& corrected);

// Two lines of comment for the rules file: what was corrected, and the line of a phrases file that would do it.
std::string phrase_text(const CorrectedPhrase& phrase);

}  // namespace thaimemo
