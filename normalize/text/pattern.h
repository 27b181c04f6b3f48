// Regular expressions for text from anywhere: RE2, so a match takes linear time whatever the text holds.
// RE2 is included in pattern.cc and nowhere else. Offsets are bytes; a pattern sees UTF-8, one letter is one
// `.`; \d, \s and \w are ASCII only: write [0-9๐-๙] where Thai digits count.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace thaimemo {

struct Match {
  size_t begin = 0, end = 0;
  // groups[0] is the whole match. A group that took no part has data() == nullptr, unlike one that matched
  // nothing. The views point into the text that was searched.
  std::vector<std::string_view> groups;

  std::string_view text() const { return groups.front(); }
  bool took_part(size_t group) const { return group < groups.size() && groups[group].data() != nullptr; }
};

// Compiled once, then safe to use from several threads. Copies share the compiled form.
class Pattern {
 public:
  // Throws Error "bad-pattern" naming `place` (a file and line, a rule) and what RE2 says is wrong.
  explicit Pattern(std::string_view expression, const std::string& place = "");

  bool matches(std::string_view text) const;   // the whole text
  bool found_in(std::string_view text) const;  // anywhere in it
  std::optional<Match> full_match(std::string_view text) const;
  std::optional<Match> find(std::string_view text,
                            size_t from = 0) const;          // the first match at or after `from`
  std::vector<Match> find_all(std::string_view text) const;  // from left to right, none overlapping another

  // The number of a group written (?P<name>…); 0 where the expression has no such group.
  int group_named(const std::string& name) const;
  int group_count() const;  // without the whole match
  const std::string& expression() const;

 private:
  struct Compiled;
  std::optional<Match> match(std::string_view text, size_t from, bool whole) const;

  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace thaimemo
