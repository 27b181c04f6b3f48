#include "tools/rules/suggest_rules.h"

#include <algorithm>
#include <map>

#include "normalize/segment/structure/column_content.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/segment/wording/header_meanings.h"

namespace thaimemo {
namespace {

struct Seen {
  HeaderSuggestion header;
  std::int64_t last_document = -1;
  std::vector<std::string> samples;
};

using Headers = std::map<std::string, Seen>;  // by the folded header

void add_cell(SQLite::Statement& row, const SuggestSettings& settings, Headers& headers) {
  const std::string written = row.getColumn(1).getString();
  Seen& seen = headers[folded(written)];
  if (seen.header.header.empty()) {
    seen.header.header = squeezed(written);
    seen.header.field_now = row.getColumn(2).getString();
  }
  const std::int64_t document = row.getColumn(0).getInt64();
  seen.header.documents += document != seen.last_document;
  seen.last_document = document;
  ++seen.header.cells;
  if (seen.samples.size() < settings.samples_max) seen.samples.push_back(row.getColumn(3).getString());
}

Headers headers_in(SQLite::Database& db, const SuggestSettings& settings) {
  Headers headers;
  SQLite::Statement select(db,
                           "SELECT document_id, header, coalesce(field, ''), text FROM cells "
                           "WHERE header <> '' AND text <> '' "
                           "ORDER BY document_id, page, table_no, row_no, column_no");
  while (select.executeStep()) add_cell(select, settings, headers);
  return headers;
}

// Whether a rule knows the header well enough.
bool is_settled(const Meanings& meanings, const SuggestSettings& settings) {
  return !meanings.empty() && meanings.front().second >= settings.sure_weight;
}

void suggest(Seen& seen, const Meanings& meanings, const Rules& rules) {
  HeaderSuggestion& header = seen.header;
  const Meanings content = meanings_by_content(seen.samples, rules);
  header.guessed = !content.empty() || !meanings.empty();
  header.field = !content.empty() ? content.front().first : header.guessed ? meanings.front().first : "other";
  header.sample = seen.samples.empty() ? "" : squeezed(seen.samples.front());
}

// The header as an expression that fits it alone.
std::string as_pattern(const std::string& folded_header) {
  static const std::string special = "\\.+*?()|[]{}^$";
  std::string pattern = "^";
  for (const char letter : folded_header) {
    if (special.find(letter) != std::string::npos) pattern += '\\';
    pattern += letter;
  }
  return pattern + "$";
}

}  // namespace

std::vector<HeaderSuggestion> header_suggestions(SQLite::Database& db, const Rules& rules,
                                                 const SuggestSettings& settings) {
  std::vector<HeaderSuggestion> suggestions;
  for (auto& [line, seen] : headers_in(db, settings)) {
    const Meanings meanings = meanings_of(seen.header.header, rules);
    if (line.empty() || is_settled(meanings, settings)) continue;
    suggest(seen, meanings, rules);
    suggestions.push_back(seen.header);
  }
  std::ranges::stable_sort(suggestions, std::ranges::greater{}, &HeaderSuggestion::documents);
  return suggestions;
}

std::string rule_text(const HeaderSuggestion& suggestion) {
  const std::string line = folded(suggestion.header);
  if (suggestion.header.find_first_of("'\"\\") != std::string::npos) return "";
  return "# " + std::to_string(suggestion.documents) + " documents, " + std::to_string(suggestion.cells) +
         " cells, now " + (suggestion.field_now.empty() ? "no field" : suggestion.field_now) +
         (suggestion.guessed ? "" : "; nothing tells the field: choose it") +
         ". A cell: " + suggestion.sample + "\n[[header]]\nfield = \"" + suggestion.field +
         "\"\npattern = '" + as_pattern(line) + "'\nweight = 4\nexamples = [\"" + suggestion.header + "\"]\n";
}

}  // namespace thaimemo
