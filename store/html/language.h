// Words of the pages in two languages, side by side where they are used.
#pragma once

#include <cstdint>
#include <string>

namespace thaimemo {

enum class Language { thai, english };

struct Words {
  const char *thai, *english;

  const char* in(Language language) const { return language == Language::thai ? thai : english; }
};

const char* code_of(Language language);  // "th", "en"

// 12345 as "12,345".
std::string grouped(std::int64_t count);

// A score or share with the given decimals: "85.20".
std::string with_decimals(double value, int decimals);

}  // namespace thaimemo
