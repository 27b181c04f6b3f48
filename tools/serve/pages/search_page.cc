#include "tools/serve/pages/search_page.h"

#include "base/utf8.h"
#include "normalize/segment/wording/misread.h"
#include "store/query/search.h"
#include "store/schema/read_only.h"
#include "store/schema/search_text.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/paged_rows.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

// A short text has look-alikes that are words of their own; a long one would be looked for too often.
constexpr int misread_letters_min = 4, misreadings_offered = 6;
constexpr size_t misreadings_tried = 60;
constexpr int hits_on_a_page = 50, hits_counted = 1'000, letters_around_hit = 60, seconds_at_most = 5;

// Cells before findings, both as they were loaded: in that order the index gives its candidates one after another, and
// a page of hits costs the same however many there are.
const std::string& hits_of_both() {
  static const std::string chosen = R"(
  AND (:year = '' OR coalesce(d.assessment_year, d.fiscal_year) = CAST(:year AS INTEGER))
  AND (:province = '' OR d.province = :province))";
  static const std::string sql = R"(
SELECT 0 AS part, s.rowid AS place, d.agency, d.province, coalesce(d.assessment_year, d.fiscal_year) AS year,
       d.source AS file, d.sha256, c.page, c.header, coalesce(c.text, c.raw) AS text, c.cell_id
FROM cell_search AS s JOIN cell AS c ON c.cell_key = s.rowid JOIN document AS d USING (document_id)
WHERE s.cell_search MATCH :match AND s.rowid > :cell_after AND :part = 0
  AND instr(folded(coalesce(c.text, c.raw)), :folded) > 0)" +
                                 chosen + R"(
UNION ALL
SELECT 1, s.rowid, d.agency, d.province, coalesce(d.assessment_year, d.fiscal_year), d.source, d.sha256, f.page, NULL,
       f.text, f.cell_id
FROM finding_search AS s JOIN finding AS f ON f.finding_key = s.rowid JOIN document AS d USING (document_id)
WHERE s.finding_search MATCH :match_findings AND s.rowid > :finding_after
  AND instr(folded(f.text), :folded) > 0)" +
                                 chosen;
  return sql;
}

// `_next`: "0-123" behind the cell 123, "1-45" behind the finding 45 (and all cells).
Bindings bindings_of(const Visit& visit, const std::string& form) {
  const Matches matches = matches_of(visit.db, form);
  const std::string next = visit.field("_next");
  const std::int64_t part = next.starts_with("1-") ? 1 : 0,
                     after = next.size() > 2 ? std::atoll(next.c_str() + 2) : 0;
  return {{"folded", form},
          {"match", matches.cells},
          {"match_findings", matches.findings},
          {"year", visit.field("year")},
          {"province", visit.field("province")},
          {"part", part},
          {"cell_after", part == 0 ? after : std::int64_t{0}},
          {"finding_after", part == 1 ? after : std::int64_t{0}}};
}

// The same for all hits.
Bindings from_the_first(Bindings bindings) {
  bindings["part"] = bindings["cell_after"] = bindings["finding_after"] = std::int64_t{0};
  return bindings;
}

Html hit_line(const Visit& visit, const Record& hit, const std::string& form) {
  const Excerpt found = excerpt_around(hit.text("text"), form, letters_around_hit);
  const Address page = page_address(hit.text("sha256"), hit.whole("page")).with("at", hit.text("cell_id"));
  Html line = link_to(page.text(), visit.say("หน้า ", "page ") + hit.text("page"));
  if (!hit.text("header").empty()) line += Html(" · ") + tag("span", {{"class", "note"}}, hit.text("header"));
  line += Html(": ") + found.before + tag("mark", {}, found.hit) + found.after + " ";
  if (!hit.text("cell_id").empty())
    line += link_to(cell_address(hit.text("cell_id")).text(), visit.say("หลักฐาน", "proof"));
  return tag("li", {}, line);
}

Html document_line(const Record& hit) {
  std::string title = hit.text("agency").empty() ? hit.text("file") : hit.text("agency");
  if (!hit.text("province").empty()) title += " " + hit.text("province");
  if (!hit.text("year").empty()) title += " " + hit.text("year");
  return tag("h2", {}, link_to(document_address(hit.text("sha256")).text(), title));
}

// Hits of one document stand together.
Html hit_list(const Visit& visit, const std::vector<Record>& hits, const std::string& form) {
  Html list, lines;
  for (size_t i = 0; i < hits.size(); ++i) {
    if (i == 0 || hits[i].text("file") != hits[i - 1].text("file")) list += document_line(hits[i]);
    lines += hit_line(visit, hits[i], form);
    if (i + 1 < hits.size() && hits[i + 1].text("file") == hits[i].text("file")) continue;
    list += tag("ul", {{"class", "hits"}}, lines);
    lines = {};
  }
  return list;
}

Html filter_fields(const Visit& visit) {
  return tag(
      "form", {{"class", "fields"}, {"action", "/search"}},
      tag("label", {}, visit.say("ข้อความ", "Text"),
          void_tag("input", {{"name", "q"}, {"value", visit.field("q")}, {"required", true}})),
      tag("label", {}, visit.say("ปี", "Year"),
          void_tag("input", {{"name", "year"}, {"value", visit.field("year")}, {"inputmode", "numeric"}})),
      tag("label", {}, visit.say("จังหวัด", "Province"),
          void_tag("input", {{"name", "province"}, {"value", visit.field("province")}})),
      tag("button", {}, visit.say("ค้นหา", "Search")));
}

// Whether our own OCR read a cell so.
constexpr const char* read_so = R"(
SELECT 1 FROM cell_search AS s JOIN cell AS c ON c.cell_key = s.rowid
JOIN page AS p ON p.document_id = c.document_id AND p.number = c.page
JOIN grid AS g ON g.document_id = c.document_id AND g.page = c.page AND g.number = c.table_no
WHERE s.cell_search MATCH :match AND coalesce(g.origin, p.origin) = 'ocr'
  AND instr(folded(coalesce(c.text, c.raw)), :folded) > 0
LIMIT 1)";

// Other readings of the same print that stand in the archive: offered, never mixed with what was asked for.
Html misread_hits(const Visit& visit, const std::string& form) {
  Html links;
  int offered = 0;
  const std::vector<std::string> others =
      letter_count(form) < misread_letters_min ? std::vector<std::string>() : misreadings(form);
  for (size_t i = 0; i < others.size() && i < misreadings_tried && offered < misreadings_offered; ++i) {
    const Bindings bindings{{"match", matches_of(visit.db, others[i]).cells}, {"folded", others[i]}};
    if (!record_of(visit.db, read_so, bindings)) continue;
    links += tag("li", {}, link_to(visit.address().without("_next").with("q", others[i]).text(), others[i]));
    ++offered;
  }
  if (links.empty()) return {};
  return tag("p", {{"class", "note"}},
             visit.say("ในเอกสารสแกนอาจอ่านเป็น", "On scans it may have been read as")) +
         tag("ul", {{"class", "inline"}}, links);
}

Html hits_found(const Visit& visit, const std::string& form) {
  const Bindings bindings = bindings_of(visit, form);
  std::vector<Record> hits =
      records_of(visit.db, hits_of_both() + " LIMIT " + std::to_string(hits_on_a_page + 1), bindings);
  const bool more = static_cast<int>(hits.size()) > hits_on_a_page;
  if (more) hits.pop_back();
  if (hits.empty())
    return tag("p", {},
               visit.say("ไม่พบข้อความนี้ ลองใช้คำที่สั้นลง", "This text stands nowhere. Try a shorter one."));
  const std::string next = more ? hits.back().text("part") + "-" + hits.back().text("place") : "";
  const auto count = visit.archive.remembered(
      "SELECT count(*) AS count FROM (" + hits_of_both() + " LIMIT " + std::to_string(hits_counted + 1) + ")",
      from_the_first(bindings));
  const std::int64_t counted = count->front().whole("count");
  return count_line(visit, std::min<std::int64_t>(counted, hits_counted), counted > hits_counted) +
         export_links(visit, visit.address()) + hit_list(visit, hits, form) + page_links(visit, next);
}

Listing all_hits(const Visit& visit, const std::string& form) {
  return {"search",
          "SELECT agency, province, year, file, page, header, text, cell_id FROM (" + hits_of_both() +
              ") ORDER BY file, page, part, place",
          from_the_first(bindings_of(visit, form))};
}

}  // namespace

Response search_page(const Visit& visit) {
  const std::string title = visit.say("ค้นหา", "Search"), form = indexed_form(visit.field("q"));
  if (form.empty()) return page_response(visit, title, filter_fields(visit));
  const bool first_page = visit.field("_next").empty();  // further ones need no other readings again
  const ReadOnlyGuard guard(visit.db, {.seconds = seconds_at_most});
  try {
    if (!visit.file_kind.empty()) return listing_as_file(visit, all_hits(visit, form));
    return page_response(
        visit, title + ": " + visit.field("q"),
        filter_fields(visit) + (first_page ? misread_hits(visit, form) : Html()) + hits_found(visit, form));
  } catch (const SQLite::Exception& failure) {
    throw guard.error_of(failure);
  }
}

}  // namespace thaimemo
