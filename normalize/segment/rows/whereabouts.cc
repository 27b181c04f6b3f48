#include "normalize/segment/rows/whereabouts.h"

#include <algorithm>

#include "normalize/segment/rows/memo.h"
#include "normalize/segment/values/places.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

// Of a title whose words are respelled: no paragraph (as in values/agency.cc).
constexpr size_t title_bytes_max = 600;

std::optional<std::string> place_named(const std::string& text, const std::string& kind, const Rules& rules) {
  const auto hit = first_hit(rules, {"place", kind}, text);
  return hit ? std::optional(squeezed(hit->value())) : std::nullopt;
}

void add_named(const std::vector<std::string>& texts, const Rules& rules, Whereabouts& found) {
  for (const std::string& text : texts) {
    if (!found.district) found.district = place_named(text, "district", rules);
    if (!found.province) found.province = place_named(text, "province", rules);
  }
}

// Titles are short of words and rich in slips: อำเภอ and จังหวัด count there with a letter wrong, and a name may
// stand at the beginning of the next line.
std::vector<std::string> respelled(const std::vector<FactText>& titles, const Rules& rules) {
  std::vector<std::string> texts;
  for (const FactText& title : titles)
    if (title.text.size() <= title_bytes_max)
      texts.push_back(rules.agency_words().respelled(title.text).text);
  for (size_t i = 1, lines = texts.size(); i < lines; ++i) texts.push_back(texts[i - 1] + " " + texts[i]);
  return texts;
}

// A second title page, or the first line that names district and province together.
void add_from_below(const DocumentReading& reading, Whereabouts& found) {
  for (const Paragraph* paragraph : paragraphs_of(reading)) {
    Whereabouts here;
    add_named({paragraph->text}, reading.rules, here);
    if (!here.complete()) continue;
    if (!found.district) found.district = here.district;
    if (!found.province) found.province = here.province;
    return;
  }
}

Problem respelled_problem(const FactText& line, const std::string& name) {
  return {"place-respelled", Severity::warning, line.page, "",
          "'" + name + "' is the nearest name on the list of places to what was read in '" +
              squeezed(line.text) + "'. Compare it with the page."};
}

// What stands behind จังหวัด, or behind the second of two abbreviations ("อ.ดอนจาน อ.ระนอง"), which must be จ.
std::optional<std::string> nearest_province(const std::string& text, const Rules& rules) {
  static const Pattern full("จังหวัด\\s?(.+)"),
      abbreviated("(?:^|\\s)อ\\.\\s?[ก-๎]{2,30}\\s+[^\\s]{1,2}\\.\\s?([ก-๎]{3,}.*)");
  const std::string line = rules.agency_words().respelled(text).text;
  for (const Pattern* pattern : {&full, &abbreviated})
    if (const auto match = pattern->find(line))
      if (auto name = nearest_beginning(Places::built_in().provinces(), folded(match->groups[1])))
        return name;
  return std::nullopt;
}

// What stands between อำเภอ and จังหวัด, whatever its letters.
std::string words_of_district(const std::string& text, const Rules& rules) {
  static const Pattern full("อำเภอ\\s?(.{2,40}?)\\s*(?:จังหวัด|$)"),
      abbreviated("(?:^|\\s)อ\\.\\s?(\\S{2,40}?)(?:\\s|$)");
  const std::string line = rules.agency_words().respelled(text).text;
  for (const Pattern* pattern : {&full, &abbreviated})
    if (const auto match = pattern->find(line)) return folded(match->groups[1]);
  return "";
}

void add_nearest_province(const std::vector<FactText>& lines, const Rules& rules, Whereabouts& found,
                          std::vector<Problem>& problems) {
  for (const FactText& line : lines) {
    if (found.province) return;
    if (!line.recognized || line.text.size() > title_bytes_max) continue;
    found.province = nearest_province(line.text, rules);
    if (found.province) problems.push_back(respelled_problem(line, *found.province));
  }
}

// A district the list has not under its province, and whose letters are one of those there but for a few.
void add_nearest_district(const std::vector<FactText>& lines, const Rules& rules, Whereabouts& found,
                          std::vector<Problem>& problems) {
  const Places& places = Places::built_in();
  if (!found.province || (found.district && places.has_district(*found.province, *found.district))) return;
  for (const FactText& line : lines) {
    if (!line.recognized || line.text.size() > title_bytes_max) continue;
    const std::string words = words_of_district(line.text, rules);
    if (words.empty()) continue;
    const auto nearest = places.nearest_district(*found.province, words);
    if (!nearest || nearest == found.district) return;
    found.district = nearest;
    problems.push_back(respelled_problem(line, *nearest));
    return;
  }
}

bool is_told(const std::vector<Problem>& problems, const std::string& name) {
  return std::ranges::any_of(problems, [&](const Problem& problem) {
    return problem.code == "place-respelled" && problem.message.starts_with("'" + name + "'");
  });
}

void tell_unsure(const std::optional<std::string>& name, const std::vector<FactText>& lines,
                 std::vector<Problem>& problems) {
  if (!name || is_told(problems, *name)) return;
  const FactText* line = holder_of(lines, *name);
  if (unsure(line))
    problems.push_back({"place-uncertain", Severity::warning, line->page, "",
                        "The recognition of '" + *name + "' is not sure; compare it with the page."});
}

void tell_unread(const std::optional<std::string>& name, const char* word,
                 const std::vector<FactText>& titles, const Rules& rules, std::vector<Problem>& problems) {
  if (name) return;
  const Pattern named("(?:^|\\s)" + std::string(word) + "\\S");
  for (const FactText& title : titles) {
    if (title.text.size() > title_bytes_max || !title.recognized) continue;
    if (!named.found_in(rules.agency_words().respelled(title.text).text)) continue;
    problems.push_back({"place-unread", Severity::warning, title.page, "",
                        std::string("A title says ") + word + " and the name behind it was not read in '" +
                            squeezed(title.text) + "'. Enter it by hand."});
    return;
  }
}

}  // namespace

Whereabouts whereabouts_of(const DocumentReading& reading, const std::vector<FactText>& titles,
                           std::vector<Problem>& problems) {
  const Rules& rules = reading.rules;
  std::vector<FactText> lines = titles;
  for (FactText& line : opening_texts(reading))
    if (line.recognized && std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
  Whereabouts found;
  add_named(strings_of(titles), rules, found);
  if (!found.complete()) add_named(respelled(titles, rules), rules, found);
  add_nearest_province(lines, rules, found, problems);
  if (!found.complete()) add_from_below(reading, found);
  add_nearest_district(lines, rules, found, problems);
  tell_unsure(found.district, lines, problems);
  tell_unsure(found.province, lines, problems);
  tell_unread(found.district, "อำเภอ", lines, rules, problems);
  tell_unread(found.province, "จังหวัด", lines, rules, problems);
  return found;
}

}  // namespace thaimemo
