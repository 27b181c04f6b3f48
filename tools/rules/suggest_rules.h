// Which headers of an archive no rule knows, or knows only vaguely, and the rule that would settle each.
#pragma once

#include <string>
#include <vector>

#include "normalize/segment/wording/rules.h"
#include "store/schema/database.h"

namespace thaimemo {

struct SuggestSettings {
  double sure_weight =
      0.9;  // of a header's best rule: below it the wording is a vague one, as in header_rows.h
  std::size_t samples_max = 60;  // cells kept of each header, from which its content is told
};

struct HeaderSuggestion {
  std::string header;  // as it is written most early in the archive, on one line
  long documents = 0, cells = 0;
  std::string field_now;  // "" for none
  std::string field;      // what its cells look like, else the nearest wording; "other" where nothing tells
  bool guessed = true;    // false: only "other" is left
  std::string sample;     // one of its cells
};

// Unknown and doubtful headers, most documents first, then by header.
std::vector<HeaderSuggestion> header_suggestions(SQLite::Database& db, const Rules& rules,
                                                 const SuggestSettings& settings = {});

// A rule of the rules file that makes the header mean the suggested field, with a comment that says how often it
// stands in the archive. "" for a header that TOML's plain strings cannot hold.
std::string rule_text(const HeaderSuggestion& suggestion);

}  // namespace thaimemo
