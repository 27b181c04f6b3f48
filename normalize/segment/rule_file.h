// Reads and validates a rules file.
#pragma once

#include <string>
#include <string_view>

#include "normalize/segment/rules.h"

namespace thaimemo {

class RuleFile {
 public:
  static Rules read(std::string_view toml, const std::string& name);
};

}  // namespace thaimemo
