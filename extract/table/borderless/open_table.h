// A table without rules that may go on at the top of the next page.
//
// White space shows columns only where several rows stand together. The rest of a row that a page break cut
// has text in one column or two: which ones, only the page before can tell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/record/page_record.h"
#include "extract/record/styled_word.h"
#include "extract/table/borderless/borderless_tables.h"

namespace thaimemo {

struct OpenTable {
  std::vector<Span> bands;             // where text stands in each column
  std::vector<std::u32string> header;  // what its first row says over each column: letters, sorted
  std::vector<std::string> heads;      // the page's first lines: running heads look the same on the next page
};

// The table at the end of a page, with nothing but furniture below; none where it has rules. `before` is what
// the page began with: columns that have no text on this page are taken from it.
std::optional<OpenTable> open_table_of(const Page& page, const OpenTable* before = nullptr);

// Where on a page a table goes on: after furniture, with the same header or with text that begins where the
// columns begin. `pieces` are the lines' pieces as the columns divide them.
struct Continuation {
  std::size_t first = 0, end = 0;  // lines; none where both are the same
  std::size_t header_end = 0;      // one past the repeated header; `first` without one
  std::vector<Span> bands;
  std::vector<std::vector<Span>> pieces;  // for each line from `first` on
};

Continuation continuation_of(const std::vector<std::vector<StyledWord>>& lines, const OpenTable& above,
                             const BorderlessSettings& settings = {});

}  // namespace thaimemo
