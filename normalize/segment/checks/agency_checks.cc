#include <algorithm>
#include <set>

#include "base/json.h"
#include "base/utf8.h"
#include "normalize/segment/checks/checks.h"
#include "normalize/segment/checks/evidence.h"
#include "normalize/segment/rows/fact_texts.h"
#include "normalize/segment/values/places.h"
#include "normalize/segment/wording/folded_text.h"

namespace thaimemo {
namespace {

struct OwnNameSettings {
  // Of the own name's beginning, where a line or a cell cut it. By eye on made reports.
  int cut_letters_min = 3;
};
constexpr OwnNameSettings settings;

// The agency a document is of, and whether its letters come from pictures.
struct Own {
  const Agency& agency;
  bool recognized = false;
};

// Run-on text lengthens a name, a slip of the pen or of OCR changes or spaces a few letters: neither makes it
// another's.
bool is_own(const AgencyMention& mention, const Own& document) {
  const Agency& own = document.agency;
  if (mention.behind.compare(0, own.name.size(), own.name) == 0) return true;
  if (own.name.compare(0, mention.name.size(), mention.name) == 0 &&
      letter_count(mention.name) >= settings.cut_letters_min)
    return true;
  return begins_like(mention.behind, own.name, document.recognized);
}

Check foreign_check(const AgencyMention& mention, const ValuePlace& place, const Json& where) {
  Json detail{{"agency", mention.name}, {"as_written", mention.written}, {"places", places_json({place})}};
  detail.update(where);
  return {"foreign-agency",
          Severity::warning,
          "The text names another agency where its own would stand; was it copied?",
          to_line(detail),
          place.page,
          "ข้อความระบุชื่อหน่วยงานอื่นในที่ที่ควรเป็นชื่อหน่วยงานเอง อาจคัดลอกมา"};
}

// A name of another agency and where it stands.
struct ForeignName {
  AgencyMention mention;
  ValuePlace place;
  Json where;
};

void look_for_others(const std::string& text, const ValuePlace& place, const Json& where, const Own& own,
                     const Rules& rules, std::vector<ForeignName>& found) {
  std::set<std::string> names;
  for (const AgencyMention& mention : agencies_in(text, rules)) {
    if (mention.kind == other_kind || mention.own_guarded || is_own(mention, own)) continue;
    if (own.agency.kind == other_kind && !mention.possessive)
      continue;  // schools and hospitals write about local agencies
    if (names.insert(mention.name).second) found.push_back({mention, place, where});
  }
}

// Words that happen to stand behind an agency's type ("องค์การบริหารส่วนตำบลทราบ") name nobody: a name is on the list
// of places, or made as names of places are, or stands in the document twice.
bool is_a_name(const ForeignName& name, const std::vector<ForeignName>& all, const Rules& rules) {
  if (Places::built_in().begins_with_place(name.mention.behind) ||
      hits(rules, "place_name", name.mention.behind))
    return true;
  return std::ranges::count_if(all, [&](const ForeignName& other) {
           return other.mention.kind == name.mention.kind && other.mention.name == name.mention.name;
         }) > 1;
}

void look_in_table(const DocumentReading& reading, size_t table, const Own& own,
                   std::vector<ForeignName>& found) {
  const LogicalTable& logical = reading.logical.tables[table];
  for (size_t r = 0; r < logical.rows.size(); ++r) {
    const auto& indicator = reading.indicators[table][r];
    for (size_t c = 0; c < logical.columns.size(); ++c) {
      const LogicalCell& cell = logical.rows[r].cells[c];
      if (cell.parts.empty() || cell.shared) continue;
      const auto& field = logical.columns[c].field;
      const Json where{{"field", field ? Json(name_of(*field)) : Json(nullptr)},
                       {"indicator_no", indicator ? Json(indicator->name.number) : Json(nullptr)}};
      look_for_others(cell.text(), place_of(cell.parts.front(), reading.document.sha256), where, own,
                      reading.rules, found);
    }
  }
}

}  // namespace

std::vector<Check> foreign_agencies(const DocumentReading& reading, const std::optional<Agency>& agency) {
  std::vector<Check> checks;
  if (!agency) return checks;
  const Own own{*agency, was_recognized(reading.document)};
  std::vector<ForeignName> found;
  for (const Section& section : reading.sections) {
    if (section.heading)
      look_for_others(section.heading->text, section.heading->place, Json::object(), own, reading.rules,
                      found);
    for (const OutlineBlock& block : section.blocks)
      if (const Paragraph* paragraph = std::get_if<Paragraph>(&block))
        look_for_others(paragraph->text, paragraph->place, Json::object(), own, reading.rules, found);
  }
  for (size_t t = 0; t < reading.logical.tables.size(); ++t) look_in_table(reading, t, own, found);
  for (const ForeignName& name : found)
    if (is_a_name(name, found, reading.rules))
      checks.push_back(foreign_check(name.mention, name.place, name.where));
  return checks;
}

}  // namespace thaimemo
