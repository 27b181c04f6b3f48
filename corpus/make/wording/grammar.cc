#include "corpus/make/wording/grammar.h"

#include <cstdlib>
#include <vector>

#include "base/problem.h"

namespace thaimemo::make {

namespace {

// The end of the slot that opens at `open`: its matching brace.
std::size_t closing_brace(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i;
  }
  throw Error("bad-wordings", std::string(text), "a brace is not closed");
}

// The parts between the bars that stand outside inner braces.
std::vector<std::string_view> alternatives(std::string_view inside) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == '{') ++depth;
    if (inside[i] == '}') --depth;
    if (inside[i] != '|' || depth > 0) continue;
    parts.push_back(inside.substr(begin, i - begin));
    begin = i + 1;
  }
  parts.push_back(inside.substr(begin));
  return parts;
}

}  // namespace

std::string Grammar::say(const std::string& list, Random& random) const {
  return say_meant(list, random).text;
}

Said Grammar::say_meant(const std::string& list, Random& random) const {
  return expand_meant(random.pick(wordings_.list(list, reserve_)), random);
}

std::string Grammar::expand(std::string_view text, Random& random) const {
  return expand_meant(text, random).text;
}

Said Grammar::expand_meant(std::string_view text, Random& random) const {
  Said said;
  while (!text.empty()) {
    const auto open = text.find('{');
    said.text += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = closing_brace(text, open);
    const auto inside = text.substr(open + 1, close - open - 1);
    text.remove_prefix(close + 1);
    if (inside.substr(0, 1) == "=") {
      said.meaning = inside.substr(1);
      continue;
    }
    said.slots.push_back(slot(inside, random));
    said.text += said.slots.back();
  }
  return said;
}

std::string Grammar::slot(std::string_view inside, Random& random) const {
  if (!inside.empty() && inside[0] == '#') return number(inside.substr(1), random);
  if (!inside.empty() && inside[0] == '?') return random.chance(0.5) ? expand(inside.substr(1), random) : "";
  const auto parts = alternatives(inside);
  if (parts.size() > 1) return expand(random.pick(parts), random);
  std::string name(inside);
  const auto word = known.find(name);
  if (word != known.end()) return word->second;
  if (!name.empty() && name.back() == '@')
    name = name.substr(0, name.size() - 1) + "." + std::to_string(theme);
  return say(name, random);
}

std::string Grammar::number(std::string_view range, Random& random) const {
  const auto dash = range.find('-');
  if (dash == std::string_view::npos)
    throw Error("bad-wordings", std::string(range), "a range looks like 2-40");
  const int low = std::atoi(std::string(range.substr(0, dash)).c_str());
  return std::to_string(random.between(low, std::atoi(std::string(range.substr(dash + 1)).c_str())));
}

}  // namespace thaimemo::make
