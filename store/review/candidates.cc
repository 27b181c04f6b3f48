#include "store/review/candidates.h"

#include <algorithm>

namespace thaimemo {
std::string normalized(const Passage& passage, Origin origin, const Means* means) {
  if (means == nullptr) return passage.raw;
  Line line;
  static_cast<Passage&>(line) = passage;
  Page page;
  page.origin = origin;
  page.blocks = {line};
  Document document;
  document.pages = {page};
  means->read(document);
  return std::get<Line>(document.pages[0].blocks[0]).text;
}

void add_candidate(std::vector<Reading>& candidates, const Reading& reading) {
  const auto same = [&](const Reading& other) { return other.text == reading.text; };
  if (candidates.size() < candidates_max && std::ranges::none_of(candidates, same))
    candidates.push_back(reading);
}

std::vector<Reading> candidates_of(const Passage& passage, Origin origin, const Means* means) {
  std::vector<Reading> others;
  std::size_t begin = 0;
  for (const Word& word : passage.words) {
    const std::size_t at = passage.raw.find(word.raw, begin);
    if (at == std::string::npos) continue;
    begin = at + word.raw.size();
    for (const Reading& reading : word.alternatives)
      others.push_back(
          {passage.raw.substr(0, at) + reading.text + passage.raw.substr(begin), reading.confidence});
  }
  std::ranges::stable_sort(others, std::greater{}, &Reading::confidence);
  if (others.size() > candidates_max) others.resize(candidates_max);
  std::vector<Reading> candidates{{passage.text, passage.confidence}};
  for (const Reading& other : others) {
    Passage otherwise;
    otherwise.raw = other.text;
    add_candidate(candidates, {normalized(otherwise, origin, means), other.confidence});
  }
  std::ranges::stable_sort(candidates, std::greater{}, &Reading::confidence);
  return candidates;
}

}  // namespace thaimemo
