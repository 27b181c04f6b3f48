// What went wrong, in a few Thai words: messages are English, with numbers and names in them, and stand beside it. One line
// for each code of docs/errors.md in data/problem_titles.tsv: code, tab, title.
#pragma once

#include <string>

namespace thaimemo {

// "" for a code of another version.
std::string thai_problem_title(const std::string& code);

}  // namespace thaimemo
