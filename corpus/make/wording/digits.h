// Thai or Arabic digits, as a report writes them.
#pragma once

#include <string>
#include <string_view>

#include "corpus/make/wording/random.h"

namespace thaimemo::make {

enum class Digits { thai, arabic, mixed };  // mixed: each passage decides for itself

// Every number of the text in the wanted digits; addresses of the web and Latin item codes (O12) keep Arabic
// ones, except that a code may lose its letter to a zero, as typists do: O12 becomes ๐๑๒.
std::string with_digits(std::string_view text, Digits digits, Random& random);

std::string to_thai_digits(std::string_view text);
std::string to_arabic_digits(std::string_view text);

// 8368 becomes "83.68".
std::string hundredths(int value);

}  // namespace thaimemo::make
