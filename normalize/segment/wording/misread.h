// Letters that scans take for each other, so that two readings of one wording can be held against each other.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

// A folded text with the letters of each look-alike group as one of them and without marks above and below:
// "ผลที่เกิดยึ้นจากการถำเนินกาs" and "ผลที่เกิดขึ้นจากการดำเนินการ" become the same. Two different words seldom do:
// held against known wordings, not read as one.
std::string look_alike_letters(std::string_view folded_text);

}  // namespace thaimemo
