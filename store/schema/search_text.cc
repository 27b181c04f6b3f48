#include "store/schema/search_text.h"

#include <sqlite3.h>

#include <algorithm>

#include "base/utf8.h"
#include "normalize/text/folded.h"

namespace thaimemo {
namespace {

bool is_space(char32_t letter) {
  return letter <= U' ' || letter == 0x7F || letter == 0xA0;
}

bool is_thai_mark(char32_t letter) {
  return letter == 0x0E31 || (letter >= 0x0E34 && letter <= 0x0E3A) || (letter >= 0x0E47 && letter <= 0x0E4E);
}

// The index in `text` of its n-th letter that is no space.
size_t place_of(const std::u32string& text, size_t n) {
  size_t place = 0;
  while (place < text.size() && (is_space(text[place]) || n-- > 0)) ++place;
  return place;
}

// Behind the letter before the n-th that is no space: white space after a hit is no part of it.
size_t end_of(const std::u32string& text, size_t first, size_t n) {
  size_t end = place_of(text, n);
  while (end > first && is_space(text[end - 1])) --end;
  return end;
}

std::string_view text_of(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return bytes ? std::string_view(bytes, static_cast<size_t>(sqlite3_value_bytes(value)))
               : std::string_view();
}

void give(sqlite3_context* context, const std::string& text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// An exception must not cross SQLite.
template <typename Work>
void answer(sqlite3_context* context, const Work& work) {
  try {
    give(context, work());
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  } catch (const std::exception& failure) {
    sqlite3_result_error(context, failure.what(), -1);
  }
}

void sql_folded(sqlite3_context* context, int, sqlite3_value** values) {
  answer(context, [&] { return indexed_form(text_of(values[0])); });
}

void sql_excerpt(sqlite3_context* context, int, sqlite3_value** values) {
  answer(context, [&] { return excerpt(text_of(values[0]), text_of(values[1])); });
}

}  // namespace

std::string indexed_form(std::string_view text) {
  std::u32string letters = decode_utf8(search_form(text));
  letters.erase(std::remove_if(letters.begin(), letters.end(), is_space), letters.end());
  return encode_utf8(letters);
}

Excerpt excerpt_around(std::string_view text, std::string_view folded_query, int around) {
  std::u32string letters = decode_utf8(text);
  std::replace_if(letters.begin(), letters.end(), is_space, U' ');
  const std::u32string form = decode_utf8(indexed_form(text)), query = decode_utf8(folded_query);
  const size_t hit = std::min(form.find(query), form.size()), room = static_cast<size_t>(around);
  const size_t first = place_of(letters, hit), last = end_of(letters, first, hit + query.size());
  size_t start = first > room ? first - room : 0;
  while (start > 0 && start < letters.size() && is_thai_mark(letters[start]))
    --start;  // a mark stays with its letter
  const size_t end = std::min(last + room, letters.size());
  const std::u32string_view all = letters;
  return {(start > 0 ? "…" : "") + encode_utf8(all.substr(start, first - start)),
          encode_utf8(all.substr(first, last - first)),
          encode_utf8(all.substr(last, end - last)) + (end < letters.size() ? "…" : "")};
}

std::string excerpt(std::string_view text, std::string_view folded_query, int around) {
  const Excerpt found = excerpt_around(text, folded_query, around);
  return found.before + found.hit + found.after;
}

void register_search_functions(SQLite::Database& db) {
  db.createFunction("folded", 1, true, nullptr, sql_folded, nullptr, nullptr, nullptr);
  db.createFunction("excerpt", 2, true, nullptr, sql_excerpt, nullptr, nullptr, nullptr);
}

}  // namespace thaimemo
