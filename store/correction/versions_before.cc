#include "store/correction/versions_before.h"

#include <algorithm>

#include "base/json.h"
#include "base/sha256.h"
#include "normalize/segment/settled_facts.h"
#include "store/correction/corrections.h"
#include "store/correction/spots.h"
#include "store/schema/row.h"

namespace thaimemo {
namespace {

// A correction as it would stand in the new version.
Correction moved_to(const Applied& now, Correction then, const std::string& sha256) {
  then.sha256 = sha256;
  then.page = now.page;
  then.table = now.table;
  then.row = now.row;
  then.column = now.column;
  const Box& box = now.bbox;  // corrections keep it in hundredths
  if (then.target != Target::grid)
    then.bbox = {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
  return then;
}

bool text_is(const Amended& amended, const Correction& place) {
  Document document = amended.document;
  for (const Spot& spot : spots_on(document, place))
    if (spot.at(place)) return letters_of(spot.passage->text) == letters_of(place.after);
  return false;
}

bool column_is(const Report& report, const Correction& place) {
  return std::ranges::any_of(report.cells, [&](const CellMeaning& cell) {
    return cell.page == place.page && cell.table == place.table && cell.column == place.column &&
           cell.field == field_named(place.after);
  });
}

// Whether the new version says there already what the person said.
bool says_so(const Amended& amended, const Correction& place) {
  switch (place.target) {
    case Target::fact:
      return fact_named(amended.report.facts, place.name) == place.after;
    case Target::column:
      return column_is(amended.report, place);
    case Target::grid:
      return false;
    default:
      return text_is(amended, place);
  }
}

std::string place_of(const Correction& place) {
  if (place.target == Target::fact) return "fact " + place.name;
  if (place.table == 0) return "";
  const std::string table = "table " + std::to_string(place.table);
  if (place.target == Target::grid) return table;
  return table + ", row " + std::to_string(place.row + 1) + ", column " + std::to_string(place.column + 1);
}

Problem older(const Correction& place) {
  const std::string what = place.target == Target::grid
                               ? "A table that " + place.reviewer + " drew"
                               : "'" + place.after + "', which " + place.reviewer + " wrote";
  return {"correction-older", Severity::warning, place.page, place_of(place),
          what +
              " in an older version of the file, is not applied here, where the machine reads the same. "
              "Look at the page."};
}

// `said`: what was said of this version, and what is asked already.
void ask_again(Amended& result, std::vector<Correction>& said, const std::vector<Correction>& before,
               const Means& means) {
  const Amended would_be = amended(result.document, result.report, before, means);
  for (const Applied& now : would_be.applied) {
    const auto one = std::ranges::find(before, now.correction_id, &Correction::id);
    if (now.outcome != AppliedOutcome::stands || one->verdict != Verdict::corrected) continue;
    const Correction place = moved_to(now, *one, result.document.sha256);
    const bool is_drawn = place.target != Target::grid || !would_be.drawn.empty();
    const auto here = [&](const Correction& other) { return same_place(other, place); };
    if (!is_drawn || says_so(result, place) || std::ranges::any_of(said, here)) continue;
    said.push_back(place);
    result.applied.push_back(now);
    result.applied.back().outcome = AppliedOutcome::older;
    result.report.problems.push_back(older(place));
  }
}

}  // namespace

std::vector<std::string> corrected_before(SQLite::Database& db, const std::string& source,
                                          const std::string& sha256) {
  SQLite::Statement select(
      db,
      "SELECT sha256 FROM main.document d WHERE (document_id = ?1 OR replaced_by = ?1) AND sha256 <> ?2 "
      "AND EXISTS (SELECT 1 FROM main.correction c WHERE c.sha256 = d.sha256) "
      "ORDER BY replaced_no IS NOT NULL, replaced_no DESC");
  Row(select) << stable_id(source) << sha256;
  std::vector<std::string> contents;
  while (select.executeStep()) contents.push_back(select.getColumn(0).getString());
  return contents;
}

Amended amended_in(SQLite::Database& db, const Document& document, const Report& report, const Means& means) {
  const std::vector<Correction> own = corrections_of(db, document.sha256);
  Amended result = own.empty() ? Amended{document, report, {}, {}} : amended(document, report, own, means);
  std::vector<Correction> said = standing(own);
  for (const std::string& content : corrected_before(db, document.source, document.sha256))
    ask_again(result, said, standing(corrections_of(db, content)), means);
  return result;
}

}  // namespace thaimemo
