#include "corpus/make/wording/wordings.h"

#include "base/problem.h"
#include "corpus/make/wording/built_in_data.h"

namespace thaimemo::make {

namespace {

std::string_view next_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

[[noreturn]] void refuse(const std::string& name, int line, const std::string& message) {
  throw Error("bad-wordings", name + " line " + std::to_string(line), message);
}

}  // namespace

void Wordings::read(std::string_view text, const std::string& name) {
  List* list = nullptr;
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = next_line(text);
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '[' && line.back() == ']') {
      const auto [place, added] = lists_.try_emplace(std::string(line.substr(1, line.size() - 2)));
      if (!added) refuse(name, number, "the list stands here a second time");
      list = &place->second;
      continue;
    }
    if (list == nullptr) refuse(name, number, "a wording stands before the first [list]");
    const bool reserved = line.substr(0, 2) == "! ";
    const std::string wording(line.substr(reserved ? 2 : 0));
    (reserved ? list->reserved : list->open).push_back(wording);
    list->all.push_back(wording);
  }
}

const std::vector<std::string>& Wordings::list(const std::string& name, Reserve reserve) const {
  const auto found = lists_.find(name);
  if (found == lists_.end() || found->second.all.empty())
    throw Error("bad-wordings", name, "there is no such list of wordings");
  const List& list = found->second;
  if (reserve == Reserve::all || list.reserved.empty()) return list.all;
  return reserve == Reserve::score ? list.reserved : list.open;
}

std::vector<std::string> Wordings::names() const {
  std::vector<std::string> names;
  for (const auto& entry : lists_) names.push_back(entry.first);
  return names;
}

const Wordings& built_in_wordings() {
  static const Wordings wordings = [] {
    Wordings all;
    for (const auto& file : built_in_data()) all.read(file.text, file.name);
    return all;
  }();
  return wordings;
}

}  // namespace thaimemo::make
