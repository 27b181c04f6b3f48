#include "store/query/search.h"

#include <set>

#include "base/utf8.h"
#include "store/schema/search_text.h"

namespace thaimemo {
namespace {

constexpr std::size_t trigrams_asked = 24;  // of a long text; the rest is compared anyway

std::string quoted(std::u32string_view trigram) {
  std::string text = "\"";
  for (const char32_t letter : trigram) append_utf8(text, letter), text += letter == U'"' ? "\"" : "";
  return text + "\"";
}

}  // namespace

std::string trigram_match(std::string_view form) {
  const std::u32string letters = decode_utf8(form);
  std::set<std::u32string_view> trigrams;
  for (size_t i = 0; i + 3 <= letters.size() && trigrams.size() < trigrams_asked; ++i)
    trigrams.insert(std::u32string_view(letters).substr(i, 3));
  std::string match;
  for (const std::u32string_view trigram : trigrams) match += (match.empty() ? "" : " ") + quoted(trigram);
  return match;
}

Search search_for(const std::string& text, std::int64_t limit) {
  const std::string form = indexed_form(text);
  if (form.empty())
    throw Error("search-empty", "search", "there is no text to search for",
                "Name at least one letter or digit.", ExitCode::usage);
  const std::string match = trigram_match(form);
  return {match.empty() ? part_query("_search_short") : named_query("search"),
          {{"folded", form}, {"match", match}, {"limit", limit}}};
}

}  // namespace thaimemo
