#include "extract/container/member_names.h"

#include <algorithm>
#include <string_view>

#include "base/source_name.h"
#include "base/utf8.h"
#include "extract/text/text_encoding.h"

namespace thaimemo {
namespace {

// Of a name: no system that reports come from has longer ones (Windows to 260 letters, 3 bytes each in Thai). Of a
// longer one the end is taken, which tells the kind.
constexpr std::size_t name_bytes_max = 1000;

std::string in_utf8(const std::string& name) {
  if (is_valid_utf8(name)) return name;
  const DecodedText decoded = decode_text(name);
  return decoded.encoding == Encoding::windows_874 && is_valid_utf8(decoded.text) ? decoded.text : name;
}

std::string_view end_of(std::string_view name) {
  if (name.size() <= name_bytes_max) return name;
  name.remove_prefix(name.size() - name_bytes_max);
  while (!name.empty() && (static_cast<unsigned char>(name.front()) & 0xC0) == 0x80) name.remove_prefix(1);
  return name;
}

// What a path may hold beside names is left out, or written so that it is a name.
std::string without_ways(std::string_view name) {
  std::string way;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('/'), name.size());
    const std::string_view part = name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
    if (part.empty() || part == ".") continue;
    way += (way.empty() ? "" : "/") + std::string(part == ".." ? "%2E%2E" : part);
  }
  return way.empty() ? "unnamed" : way;
}

std::string without_zero_bytes(std::string name) {
  for (char& letter : name)
    if (letter == '\0') letter = '?';
  return name;
}

std::string numbered(const std::string& name, int number) {
  const std::size_t slash = name.rfind('/'), dot = name.rfind('.');
  const bool has_ending = dot != name.npos && dot > 0 && (slash == name.npos || dot > slash + 1);
  return std::string(name).insert(has_ending ? dot : name.size(), " (" + std::to_string(number) + ")");
}

}  // namespace

std::string MemberNames::source_of(const std::string& name) {
  const std::string plain = source_name(without_ways(end_of(without_zero_bytes(in_utf8(name)))));
  int& last = taken_[plain];
  std::string source = plain;
  while (last > 0 && taken_.contains(source)) source = numbered(plain, ++last);
  (source == plain ? last : taken_[source]) = 1;
  return archive_ + std::string(inside_mark) + source;
}

}  // namespace thaimemo
