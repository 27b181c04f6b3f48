// A decoded text as its lines, each with its number in the file and its page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/record/page_record.h"

namespace thaimemo {

struct SourceLine {
  std::string_view text;  // without its line end; points into the text that was split
  int number = 0;         // in the file, from 0
  int page = 0;           // from 0
  int column = 0;         // letters before it in its line of the file; not 0 only behind a form feed

  // y0 and y1 of its box.
  double top() const { return number; }
  double bottom() const { return number + 1; }
};

// Lines end with \n, \r\n or \r. A form feed ends a page, so does a page marker such as "--- Page 3 ---" or
// "<!-- หน้า ๓ -->"; the marker itself is no line. Blank lines are kept.
std::vector<SourceLine> split_lines(std::string_view text);

bool is_blank(std::string_view line);
bool is_page_marker(std::string_view line);

std::string_view trimmed(std::string_view text);  // without ASCII white space at both ends

// Whether `text` begins with `lower`, ASCII letters in any case.
bool starts_with_any_case(std::string_view text, std::string_view lower);

}  // namespace thaimemo
