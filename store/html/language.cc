#include "store/html/language.h"

#include <cstdio>

namespace thaimemo {

const char* code_of(Language language) {
  return language == Language::thai ? "th" : "en";
}

std::string grouped(std::int64_t count) {
  std::string digits = std::to_string(count);
  for (int place = static_cast<int>(digits.size()) - 3; place > (count < 0 ? 1 : 0); place -= 3)
    digits.insert(static_cast<size_t>(place), ",");
  return digits;
}

std::string with_decimals(double value, int decimals) {
  char text[64];
  const int size = std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return std::string(text, static_cast<size_t>(size));
}

}  // namespace thaimemo
