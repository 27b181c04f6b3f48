#include "normalize/text/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace thaimemo {

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression, const RE2::Options& options)
      : re(re2::StringPiece(expression.data(), expression.size()), options),
        pieces(static_cast<size_t>(re.NumberOfCapturingGroups()) + 1) {}
  RE2 re;
  size_t pieces;  // of a match: the whole and its groups
};

Pattern::Pattern(std::string_view expression, const std::string& place) {
  RE2::Options options;
  options.set_log_errors(false);
  compiled_ = std::make_shared<const Compiled>(expression, options);
  if (!compiled_->re.ok())
    throw Error("bad-pattern", place, "'" + std::string(expression) + "': " + compiled_->re.error(),
                "The syntax is RE2's: no backreferences, no look-around.");
}

std::optional<Match> Pattern::match(std::string_view text, size_t from, bool whole) const {
  if (from > text.size()) return std::nullopt;
  constexpr size_t pieces_max = 24;
  std::array<re2::StringPiece, pieces_max> pieces;
  const size_t count = std::min(compiled_->pieces, pieces_max);
  const auto anchor = whole ? RE2::ANCHOR_BOTH : RE2::UNANCHORED;
  const re2::StringPiece input(text.data(), text.size());
  if (!compiled_->re.Match(input, from, text.size(), anchor, pieces.data(), static_cast<int>(count)))
    return std::nullopt;
  Match found;
  found.begin = static_cast<size_t>(pieces[0].data() - text.data());
  found.end = found.begin + pieces[0].size();
  found.groups.reserve(count);
  for (size_t i = 0; i < count; ++i) found.groups.emplace_back(pieces[i].data(), pieces[i].size());
  return found;
}

bool Pattern::matches(std::string_view text) const {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), compiled_->re);
}

bool Pattern::found_in(std::string_view text) const {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled_->re);
}

std::optional<Match> Pattern::full_match(std::string_view text) const {
  return match(text, 0, true);
}
std::optional<Match> Pattern::find(std::string_view text, size_t from) const {
  return match(text, from, false);
}

namespace {
// The letter after `at`: where to go on after a match of nothing.
size_t letter_after(std::string_view text, size_t at) {
  do ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}
}  // namespace

std::vector<Match> Pattern::find_all(std::string_view text) const {
  std::vector<Match> matches;
  size_t from = 0;
  while (auto found = find(text, from)) {
    from = found->end > found->begin ? found->end : letter_after(text, found->end);
    matches.push_back(std::move(*found));
  }
  return matches;
}

int Pattern::group_named(const std::string& name) const {
  const auto& groups = compiled_->re.NamedCapturingGroups();
  const auto found = groups.find(name);
  return found == groups.end() ? 0 : found->second;
}

int Pattern::group_count() const {
  return compiled_->re.NumberOfCapturingGroups();
}
const std::string& Pattern::expression() const {
  return compiled_->re.pattern();
}

}  // namespace thaimemo
