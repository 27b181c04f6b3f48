// Text that somebody else's OCR wrote (.txt, .md, .html) to page records: headings, lines, and four kinds of
// table.
//
//   text ── decoded ── lines and pages ─┬─ tab-separated rows   ┐
//                                       ├─ Markdown pipe rows   ├─▶ blocks in reading order
//                                       ├─ HTML <table>         │
//                                       └─ everything else      ┘   (a whole HTML document goes through one
//                                       walk)
//
// Every line of the source that is not blank stands in some block; only page markers ("--- Page 3 ---") do
// not. `raw` is the source's own text: marks (#, **, <p>, \|) stay in it, normalization removes them from
// `text`.
#pragma once

#include <string>
#include <string_view>

#include "extract/record/page_record.h"

namespace thaimemo {

struct TextSettings {
  int pages_max = 20'000;    // more page breaks: status too_large
  int columns_max = 200;     // of a tab or pipe row; what follows stays, tabs and all, in the last cell
  int cell_lines_max = 200;  // a cell whose tag or quote is open goes on over at most so many lines
};

// Never throws for its content. Linear in the length of `bytes`.
//
// - Encoding: UTF-8, UTF-16 with a byte order mark, else windows-874 (TIS-620) with problem
// "text-encoding-guessed".
//   Rubbish has status damaged and problem "not-text".
// - Pages: form feeds and page markers; one page otherwise. `y` counts the file's lines over all pages.
// - Tab rows: consecutive lines with tabs are one table, a blank line ends it. A lone line with a single tab
// is a
//   line, not a table, unless the row before or after it (over blank lines) has as many columns. A line
//   without tabs between two rows is a cell over all columns, or a line that ends the table where the header
//   follows it again. A cell whose <p>, <ul>… or leading quote is open goes on over the next lines up to the
//   tag or quote that closes it.
// - Rows shorter than the table are filled with empty cells, unless that would multiply the table's size.
// - `ruled` is false for tab rows, true for pipe and HTML tables.
Document read_text(std::string_view bytes, const std::string& source, const std::string& sha256,
                   const TextSettings& settings = {});

}  // namespace thaimemo
