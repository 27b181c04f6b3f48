// The text of normalize/rules/ita.toml, put into the program when it is built.
#pragma once

#include <string_view>

namespace thaimemo {

extern const std::string_view built_in_rules;

}  // namespace thaimemo
