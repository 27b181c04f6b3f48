// What full-text search compares, and the SQL functions made of it.
//
//   folded(text)           the text as search sees it: indexed_form() below
//   excerpt(text, query)   the part of text around the first place where folded(text) holds query, which is
//   folded
//
// The index holds trigrams of folded(): when that form changes, a migration must fill the index again.
#pragma once

#include <string>
#include <string_view>

#include "store/schema/database.h"

namespace thaimemo {

// One form of digits, marks and sara am, lower-case Latin, no white space: cells break their lines anywhere
// and Thai puts no spaces between words. For a normalized text and any part of it: indexed_form(part) is part
// of indexed_form(text).
std::string indexed_form(std::string_view text);

// A place of a text: what stands before the hit (from "…" where something was left out), the hit, what follows. All
// three are empty where the text does not hold the query; its beginning is then `before`.
struct Excerpt {
  std::string before, hit, after;
};
Excerpt excerpt_around(std::string_view text, std::string_view folded_query, int around = 20);

// The same in one piece: on one line, with up to `around` letters on either side of the hit, "…" where something was left out.
std::string excerpt(std::string_view text, std::string_view folded_query, int around = 20);

// Makes both known to a connection; open_for_writing() and open_for_reading() do it.
void register_search_functions(SQLite::Database& db);

}  // namespace thaimemo
