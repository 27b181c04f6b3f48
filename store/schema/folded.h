// What full-text search compares. Stands in until normalize/text brings its own.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo {

std::string search_form(std::string_view text);

}  // namespace thaimemo
