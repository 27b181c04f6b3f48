#include "store/query/search.h"

#include <set>

#include "base/utf8.h"
#include "store/schema/search_text.h"

namespace thaimemo {
namespace {

constexpr std::size_t trigrams_asked = 24;  // of a long text; the rest is compared anyway

std::string in_quotes(std::u32string_view trigram) {
  std::string text = "\"";
  for (const char32_t letter : trigram) append_utf8(text, letter), text += letter == U'"' ? "\"" : "";
  return text + "\"";
}

// All of them wanted.
std::string all_trigrams(std::u32string_view letters) {
  std::set<std::u32string_view> trigrams;
  for (size_t i = 0; i + 3 <= letters.size() && trigrams.size() < trigrams_asked; ++i)
    trigrams.insert(letters.substr(i, 3));
  std::string match;
  for (const std::u32string_view trigram : trigrams) match += (match.empty() ? "" : " ") + in_quotes(trigram);
  return match;
}

// Any of those that begin so. `vocabulary`: the table of all trigrams.
std::string any_trigram(SQLite::Database& db, const std::string& vocabulary, const std::string& beginning) {
  std::string past_it = beginning;
  append_utf8(past_it, 0x10FFFF);
  Rows terms(db, "SELECT term FROM " + vocabulary + " WHERE term >= :low AND term <= :high",
             {{"low", beginning}, {"high", past_it}});
  std::string match;
  while (terms.next())
    match +=
        (match.empty() ? "" : " OR ") + in_quotes(decode_utf8(std::get<std::string>(terms.values().front())));
  return match.empty() ? "\"\"" : match;
}

}  // namespace

Matches matches_of(SQLite::Database& db, const std::string& form) {
  const std::u32string letters = decode_utf8(form);
  if (letters.size() >= 3) {
    const std::string all = all_trigrams(letters);
    return {all, all};
  }
  return {any_trigram(db, "cell_trigram", form), any_trigram(db, "finding_trigram", form)};
}

Search search_for(SQLite::Database& db, const std::string& text, std::int64_t limit) {
  const std::string form = indexed_form(text);
  if (form.empty())
    throw Error("search-empty", "search", "there is no text to search for",
                "Name at least one letter or digit.", ExitCode::usage);
  const Matches matches = matches_of(db, form);
  return {
      named_query("search"),
      {{"folded", form}, {"match", matches.cells}, {"match_findings", matches.findings}, {"limit", limit}}};
}

}  // namespace thaimemo
