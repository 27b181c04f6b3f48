// What stands between two lines of one paragraph: nothing or a space.
//
// Thai writes its words without spaces. A space stands between a word and a number or a foreign word, outside brackets,
// behind ๆ and ฯลฯ, and between clauses (Office of the Royal Society, หลักเกณฑ์การเว้นวรรค). Lines are broken at spaces
// or between two Thai words, and nowhere else (Unicode Standard Annex 14): so a break beside a number or a Latin word
// was a space, and one between two Thai words was none, but where a new clause begins.
#pragma once

#include <string_view>

namespace thaimemo {

enum class Joint { none, space };

// `line` may begin with the lines before it, `next` go on with those behind it, as far as they are joined already;
// `line_letters`: how many letters of `line` its last line has. Both hold
// at least one letter and have no spaces at their ends.
Joint joint_between(std::u32string_view line, std::u32string_view next,
                    std::size_t line_letters = std::u32string_view::npos);

}  // namespace thaimemo
