// Reads and validates a rules file.
#pragma once

#include <string>
#include <string_view>

#include "normalize/segment/wording/rules.h"

namespace toml {
inline namespace v3 {
class table;
}
}  // namespace toml

namespace thaimemo {

class RuleFile {
 public:
  static Rules read(std::string_view toml, const std::string& name);

 private:
  static void add_sections(const toml::table& file, const std::string& name, Rules& rules,
                           std::vector<std::string>& words);
};

}  // namespace thaimemo
