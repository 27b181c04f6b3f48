#include "normalize/segment/wording/key_depth.h"

#include <algorithm>
#include <cstddef>

namespace thaimemo {
namespace {

constexpr int parts_max = 16;  // rules have one or two

// Where the string that begins here ends: behind its closing quotes, one or three.
std::size_t behind_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool is_long = text.substr(at, 3) == std::string_view(quote == '"' ? "\"\"\"" : "'''");
  const std::string_view closing = text.substr(at, is_long ? 3 : 1);
  for (at += closing.size(); at < text.size(); ++at) {
    if (text.substr(at, closing.size()) == closing) return at + closing.size();
    if (quote == '"' && text[at] == '\\') ++at;
    if (!is_long && at < text.size() && text[at] == '\n') break;  // not closed: the parser will say so
  }
  return std::min(at, text.size());
}

std::size_t behind_part(std::string_view text, std::size_t at) {
  if (text[at] == '"' || text[at] == '\'') return behind_string(text, at);
  return text[at] == '#' ? std::min(text.find('\n', at), text.size()) : at + 1;
}

bool ends_key(char letter) {
  return std::string_view("=,[]{}\n").find(letter) != std::string_view::npos;
}

}  // namespace

int line_of_deep_key(std::string_view toml) {
  int line = 1, parts = 1;
  for (std::size_t at = 0; at < toml.size();) {
    if (toml[at] == '.' && ++parts > parts_max) return line;
    if (ends_key(toml[at])) parts = 1;
    const std::string_view passed = toml.substr(at, behind_part(toml, at) - at);
    line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    at += passed.size();
  }
  return 0;
}

}  // namespace thaimemo
