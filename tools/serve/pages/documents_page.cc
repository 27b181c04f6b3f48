#include "tools/serve/pages/documents_page.h"

#include <algorithm>
#include <array>

#include "tools/serve/site/links.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/names.h"
#include "tools/serve/site/paged_rows.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

// `value`: what of a document is counted; `condition`: holds for a document with the chosen value, bound as :FIELD.
struct Facet {
  const char* field;
  Words title;
  const char *value, *condition;
  const char* joined = "";  // a further table that `value` needs
};

constexpr const char* year_of = "coalesce(d.assessment_year, d.fiscal_year)";
constexpr const char* reading_of =
    "(SELECT CASE WHEN count(*) = 0 THEN '-' WHEN min(p.origin = 'ocr') = 1 THEN 'scan'"
    " WHEN max(p.origin = 'ocr') = 1 THEN 'mixed' ELSE 'text' END FROM pages AS p"
    " WHERE p.document_id = d.document_id)";

const std::array<Facet, 8>& facets() {
  static const std::string year_is = std::string(year_of) + " = CAST(:year AS INTEGER)";
  static const std::string reading_is = std::string(reading_of) + " = :reading";
  static const std::array<Facet, 8> all{{
      {"year", {"ปี", "Year"}, year_of, year_is.c_str()},
      {"province", {"จังหวัด", "Province"}, "d.province", "d.province = :province"},
      {"type", {"ประเภทหน่วยงาน", "Kind of agency"}, "d.agency_type", "d.agency_type = :type"},
      {"status",
       {"สถานะการอ่าน", "Status"},
       "d.status",
       "CASE :status WHEN 'not-ok' THEN d.status <> 'ok' ELSE d.status = :status END"},
      {"reading", {"ภาพสแกนหรือข้อความ", "Scan or text"}, reading_of, reading_is.c_str()},
      {"proven",
       {"คะแนนพิสูจน์ด้วยผลรวม", "Numbers proven"},
       "d.numbers_proven",
       "d.numbers_proven = CAST(:proven AS INTEGER)"},
      {"doubt",
       {"ข้อมูลหลักยังไม่แน่ใจ", "Facts in doubt"},
       "d.needs_review",
       "d.needs_review = CAST(:doubt AS INTEGER)"},
      {"check",
       {"สิ่งที่ไม่ตรงกัน", "Checks"},
       "c.code",
       "d.document_id IN (SELECT document_id FROM checks WHERE code = :check)",
       " JOIN (SELECT DISTINCT document_id, code FROM checks) AS c USING (document_id)"},
  }};
  return all;
}

struct Choice {
  std::string condition = "1";
  Bindings bindings{};
};

// What is chosen in all facets but `left_out`.
Choice choice_of(const Address& address, const Facet* left_out) {
  Choice choice;
  for (const Facet& facet : facets()) {
    const std::string value = address.field(facet.field);
    if (value.empty() || &facet == left_out) continue;
    choice.condition += " AND " + std::string(facet.condition);
    choice.bindings[facet.field] = value;
  }
  if (const std::string name = address.field("name"); !name.empty()) {
    choice.condition += " AND (instr(d.agency, :name) > 0 OR instr(d.source, :name) > 0)";
    choice.bindings["name"] = name;
  }
  return choice;
}

std::string shown_value(const Visit& visit, const Facet& facet, const std::string& value) {
  const std::string_view field = facet.field;
  if (field == "proven" || field == "doubt")
    return value == "1" ? visit.say("ใช่", "yes") : visit.say("ไม่ใช่", "no");
  if (value == "scan") return visit.say("สแกน", "scan");
  if (value == "text") return visit.say("ข้อความ", "text");
  if (value == "mixed") return visit.say("ปนกัน", "both");
  return shown_code(visit, facet.field, value);
}

constexpr int values_at_once =
    6;  // more are one click away; by eye: eight lists side by side stay above the rows

Html facet_value(const Visit& visit, const Facet& facet, const Record& count) {
  const std::string value = count.text("value");
  const bool chosen = value == visit.field(facet.field);
  const Address address = visit.address().without("_next").with(facet.field, chosen ? "" : value);
  return tag("li", {Attribute("class", "chosen", chosen)},
             link_to(address.text(), shown_value(visit, facet, value)), " ", grouped(count.whole("count")),
             chosen ? visit.say(" (เลือกอยู่)", " (chosen)") : "");
}

Html more_values(const Visit& visit, const Html& values, int count) {
  if (values.empty()) return {};
  return tag("details", {},
             tag("summary", {}, visit.say("อีก ", ""), grouped(count), visit.say(" รายการ", " more")),
             tag("ul", {}, values));
}

Html facet_list(const Visit& visit, const Facet& facet) {
  const Choice others = choice_of(visit.address(), &facet);
  const auto counts = visit.archive.remembered(
      "SELECT " + std::string(facet.value) + " AS value, count(*) AS count FROM documents AS d" +
          facet.joined + " WHERE " + others.condition + " AND " + facet.value +
          " IS NOT NULL GROUP BY 1 ORDER BY " +
          (std::string_view(facet.field) == "year" ? "1 DESC" : "2 DESC, 1"),
      others.bindings);
  const std::string chosen = visit.field(facet.field);
  if (counts->empty()) return {};
  Html first, others_of_it;
  int shown = 0;
  for (const Record& count : *counts) {
    const bool is_chosen = count.text("value") == chosen;
    (++shown <= values_at_once || is_chosen ? first : others_of_it) += facet_value(visit, facet, count);
  }
  return tag("section", {}, tag("h2", {}, facet.title.in(visit.language)), tag("ul", {}, first),
             more_values(visit, others_of_it, shown - values_at_once));
}

std::string documents_sql(const Choice& choice) {
  return "SELECT d.agency, d.province, " + std::string(year_of) +
         " AS year, d.overall_score, d.overall_grade, d.numbers_proven, d.needs_review, d.status, d.pages,"
         " (SELECT count(*) FROM checks AS k WHERE k.document_id = d.document_id) AS checks, d.source AS file"
         " FROM documents AS d WHERE " +
         choice.condition;
}

Html name_form(const Visit& visit) {
  Html kept;
  for (const auto& [name, value] : visit.address().fields())
    if (name != "_next" && name != "name") kept += hidden_field(name, value);
  return tag("form", {{"class", "fields"}}, kept,
             tag("label", {}, visit.say("ส่วนหนึ่งของชื่อหน่วยงานหรือแฟ้ม", "Part of an agency's or file's name"),
                 void_tag("input", {{"name", "name"}, {"value", visit.field("name")}})),
             tag("button", {}, visit.say("กรอง", "Filter")));
}

}  // namespace

Response documents_page(const Visit& visit) {
  const Choice choice = choice_of(visit.address(), nullptr);
  PagedStatement statement{documents_sql(choice), choice.bindings, {"file"}};
  sort_as_asked(
      statement, visit.address(),
      {"agency", "province", "year", "overall_score", "overall_grade", "pages", "checks", "file", "status"});
  if (!visit.file_kind.empty())
    return listing_as_file(visit, {"documents", statement.ordered(), statement.bindings});

  const PagedRows page = paged_rows(visit.db, statement, visit.field("_next"));
  Html lists;
  for (const Facet& facet : facets()) lists += facet_list(visit, facet);
  const std::string title = visit.say("เอกสาร", "Documents");
  return page_response(
      visit, title,
      name_form(visit) + tag("div", {{"class", "facets"}}, lists) +
          count_line(visit, "SELECT 1 FROM documents AS d WHERE " + choice.condition, choice.bindings) +
          export_links(visit, visit.address()) + row_table(visit, page.shown, title, Headers::sortable) +
          page_links(visit, page.next));
}

}  // namespace thaimemo
