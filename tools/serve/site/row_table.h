// Rows as a table of HTML: whatever was asked, every value that has a page of its own is a link to it.
#pragma once

#include <string>
#include <vector>

#include "tools/serve/site/first_rows.h"
#include "tools/serve/site/names.h"

namespace thaimemo {

// A heading and the rows of an answer below it, without columns that are empty; nothing where there is no row.
// `file`: the document that all of them are of, so that their pages can be links.
Html rows_section(const Visit& visit, const std::string& title, const std::string& sql,
                  const Bindings& bindings, const std::string& file = "");

enum class Headers { plain, sortable };  // sortable: each is a link that sorts by it (see sort_as_asked)

// Places in points: they make a row's proof, and are read by nobody.
inline const std::vector<std::string> place_columns{"box", "x0", "y0", "x1", "y1"};

// `caption` is read out before the table. The last column leads to each row's proof (row_proof.h), where rows have a
// place; scores, file (or source), agency, page and indicator_no become links as well; a row in doubt is marked; numbers
// stand to the right, with two decimals at least. Which column names a document's file: file_column_of(); `file`: as for
// rows_section. `hidden`: columns that only the proof needs.
Html row_table(const Visit& visit, const ShownRows& rows, const std::string& caption,
               Headers headers = Headers::plain, const std::string& file = "",
               const std::vector<std::string>& hidden = {});

// Links to the same rows as files.
Html export_links(const Visit& visit, const Address& rows);

// "12 rows"; "more than 500 rows" where there are others; "No row fits."
Html count_line(const Visit& visit, std::int64_t rows, bool more = false);

inline constexpr double counting_seconds_max = 0.1;  // a page is there before anybody waits for it

// How many rows a listing has, before anybody saves it. Where counting takes longer than `seconds`, a link that counts
// them anyway.
Html count_line(const Visit& visit, const std::string& rows_sql, const Bindings& bindings,
                double seconds = counting_seconds_max);

}  // namespace thaimemo
