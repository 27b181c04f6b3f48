#include "normalize/segment/wording/recurring_headings.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"

namespace thaimemo {
namespace {

// By eye on made reports with wordings reserved for scoring.
constexpr std::size_t sections_min = 3;           // fewer repeat by chance
constexpr double share_min = 0.5;                 // of all sections
constexpr int letters_min = 5, letters_max = 30;  // a longer line is a sentence

// The folded words before the first space that can end a heading: the whole text, where it has none.
std::string first_words(const FoldedText& line) {
  std::size_t end = 1;
  while (end < line.text().size() && !line.spaced_at(end)) ++end;
  return line.text().substr(0, std::min(end, line.text().size()));
}

bool is_heading_long(const std::string& words) {
  const int letters = letter_count(words);
  return letters >= letters_min && letters <= letters_max;
}

// Which kinds of headings the rules find themselves.
std::set<std::string> known_kinds(const std::vector<std::vector<std::string>>& sections, const Rules& rules) {
  std::set<std::string> kinds;
  for (const auto& paragraphs : sections)
    for (const std::string& text : paragraphs)
      if (const auto hit = first_hit(rules, {"finding", ""}, folded(text))) kinds.insert(hit->rule->kind);
  kinds.erase("none");
  return kinds;
}

// What may be a heading, and in how many sections it begins a paragraph; not what stands at the end of one.
std::map<std::string, std::size_t> repeated_words(const std::vector<std::vector<std::string>>& sections) {
  std::map<std::string, std::size_t> counts;
  std::set<std::string> ends;
  for (const auto& paragraphs : sections) {
    std::set<std::string> here;
    for (const std::string& text : paragraphs) {
      const FoldedText line(text);
      if (line.empty()) continue;
      here.insert(first_words(line));
      here.insert(line.text());
    }
    for (const std::string& words : here)
      if (is_heading_long(words)) ++counts[words];
    if (!paragraphs.empty()) ends.insert(folded(paragraphs.back()));
  }
  for (const std::string& words : ends) counts.erase(words);
  return counts;
}

// The one kind that words mean; none where they mean both or neither.
std::optional<std::string> kind_meant(const std::string& words, const Rules& rules) {
  std::set<std::string> kinds;
  for (const WordingRule& rule : rules.wordings("finding_word"))
    if (rule.find(words, Folding::usual)) kinds.insert(rule.kind);
  return kinds.size() == 1 ? std::optional(*kinds.begin()) : std::nullopt;
}

}  // namespace

std::vector<RecurringHeading> recurring_headings(const std::vector<std::vector<std::string>>& sections,
                                                 const Rules& rules) {
  const std::set<std::string> known = known_kinds(sections, rules);
  if (known.size() > 1) return {};
  std::vector<RecurringHeading> headings;
  for (const auto& [words, count] : repeated_words(sections)) {
    if (count < sections_min || static_cast<double>(count) < share_min * static_cast<double>(sections.size()))
      continue;
    if (first_hit(rules, {"finding", ""}, words)) continue;
    const auto kind = kind_meant(words, rules);
    if (kind && !known.contains(*kind)) headings.push_back({words, *kind, count});
  }
  return headings;
}

std::optional<RecurringHit> recurring_hit(const std::vector<RecurringHeading>& headings,
                                          const FoldedText& line) {
  std::optional<RecurringHit> hit;
  for (const RecurringHeading& heading : headings) {
    const std::size_t end = heading.words.size();
    if (!line.text().starts_with(heading.words) || (hit && hit->end <= end)) continue;  // no text is lost
    if (end == line.text().size() || line.spaced_at(end)) hit = RecurringHit{&heading, end};
  }
  return hit;
}

}  // namespace thaimemo
