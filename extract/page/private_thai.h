// Old Thai fonts keep shifted forms of marks in the private use area, U+F700 to U+F71A.
#pragma once

namespace thaimemo {

// The letter of Unicode that such a form stands for; every other letter comes back unchanged.
char32_t plain_thai(char32_t letter);

}  // namespace thaimemo
