// Reads and validates a rules file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/segment/wording/rules.h"

namespace toml {
inline namespace v3 {
class table;
}
}  // namespace toml

namespace thaimemo {

class RuleFile {
 public:
  // Throws Error "bad-rules" or "bad-pattern", as Rules::from_text says.
  static Rules read(std::string_view toml, const std::string& name);

 private:
  // The lists of words of a file, by their key: "header_words", "agency_words", "memo_words".
  using Words = std::map<std::string, std::vector<std::string>>;

  static void add_sections(const toml::table& file, const std::string& name, Rules& rules, Words& words);
};

}  // namespace thaimemo
