// Letters that scans take for each other, so that two readings of one wording can be held against each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thaimemo {

// A folded text with the letters of each look-alike group as one of them and without marks above and below:
// "ผลที่เกิดยึ้นจากการถำเนินกาs" and "ผลที่เกิดขึ้นจากการดำเนินการ" become the same. Two different words seldom do:
// held against known wordings, not read as one.
std::string look_alike_letters(std::string_view folded_text);

// A text as written with those of `words` put right that begin it, or stand alone behind other signs, and whose letters
// differ from theirs only as look-alikes do, in long words but for one: "รN บับทึกข้อความ", "ว้นที่ ๒๒".
std::string words_put_right(std::string_view text, const std::vector<std::string>& words);

// Each text that differs from `folded_text` by one letter read as one of its look-alikes, no mark left out.
std::vector<std::string> misreadings(std::string_view folded_text);

}  // namespace thaimemo
