#include "tools/serve/pages/document_page.h"

#include "tools/serve/pages/agency_scores.h"
#include "tools/serve/pages/document_facts.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr int thumbnail_pixels = 240;  // across

Html section_of(const Visit& visit, const Record& document, const std::string& title,
                const std::string& sql) {
  return rows_section(visit, title, sql, {{"id", document.whole("document_id")}}, file_of(document));
}

// A part of the page that its list of contents leads to.
struct Part {
  std::string id, title;
  Html html;  // empty where the document has nothing of it
};

Html scores(const Visit& visit, const Record& document) {
  const std::string title = visit.say("คะแนนของหน่วยงานนี้ทุกปี", "Scores of this agency over the years");
  const AgencyScores known = scores_of_agency(visit, document.text("agency"), document.text("province"));
  const Html own = section_of(visit, document, visit.say("คะแนนในเอกสารนี้", "Scores in this document"),
                              "SELECT indicator_no, indicator, as_written, year, score, score_text, "
                              "needs_review, confidence, page, cell_id, x0, y0, x1, y1"
                              " FROM all_scores WHERE document_id = :id ORDER BY seq");
  if (known.years.size() < 2) return own;
  return own + tag("section", {}, tag("h2", {}, title), agency_score_table(visit, known, title));
}

Html measures(const Visit& visit, const Record& document) {
  return section_of(visit, document, visit.say("มาตรการ", "Measures"),
                    "SELECT m.indicator_no, m.indicator_as_written AS indicator, m.issue, m.measure, "
                    "m.steps, m.responsible,"
                    " m.period, m.result, m.outcome, m.needs_review, m.page_first AS page,"
                    " (SELECT p.cell_id FROM all_measure_places AS p WHERE p.document_id = m.document_id AND "
                    "p.measure_seq = m.seq"
                    "  ORDER BY p.field <> 'measure', p.seq LIMIT 1) AS cell_id"
                    " FROM all_measures AS m WHERE m.document_id = :id ORDER BY m.seq");
}

Html thumbnails(const Visit& visit, const Record& document) {
  Html pages;
  for (const Record& page :
       records_of(visit.db, "SELECT page FROM all_pages WHERE document_id = :id ORDER BY page",
                  {{"id", document.whole("document_id")}})) {
    const std::string number = page.text("page");
    const std::string sha = document.text("sha256"), shown = visit.say("หน้า ", "page ") + number;
    const Html picture =
        void_tag("img", {{"src", page_image_address(sha, page.whole("page"), thumbnail_pixels).text()},
                         {"alt", ""},
                         {"loading", "lazy"}});
    pages += tag("li", {}, link_to(page_address(sha, page.whole("page")).text(), picture + shown));
  }
  return tag("section", {}, tag("h2", {}, visit.say("หน้าเอกสาร", "Pages")),
             tag("ul", {{"class", "thumbnails"}}, pages));
}

Part checks(const Visit& visit, const Record& document) {
  const std::string title = visit.say("สิ่งที่ไม่ตรงกันในเอกสาร", "What does not agree");
  const std::string message = visit.language == Language::thai ? "nullif(message_th, '')" : "NULL";
  return {"checks", title,
          section_of(visit, document, title,
                     "SELECT severity, code, coalesce(" + message +
                         ", message) AS message, detail, page, detail ->> '$.places[0].cell_id' AS cell_id,"
                         " replace(trim(detail -> '$.places[0].box', '[]'), ' ', '') AS box"
                         " FROM all_checks WHERE document_id = :id ORDER BY seq")};
}

Part findings(const Visit& visit, const Record& document) {
  const std::string title = visit.say("จุดเด่นและจุดที่ควรพัฒนา", "Strengths and points to improve");
  return {"findings", title,
          section_of(visit, document, title,
                     "SELECT indicator_no, kind, code, text, page, cell_id, x0, y0, x1, y1 FROM all_findings"
                     " WHERE document_id = :id ORDER BY seq")};
}

Part problems(const Visit& visit, const Record& document) {
  const std::string title = visit.say("ปัญหาในการอ่าน", "Problems of reading");
  return {"problems", title,
          section_of(visit, document, title,
                     "SELECT severity, code, page, place, message FROM all_problems WHERE document_id = :id"
                     " ORDER BY severity <> 'error', severity <> 'warning', seq")};
}

std::vector<Part> parts_of(const Visit& visit, const Record& document) {
  return {checks(visit, document),
          {"scores", visit.say("คะแนน", "Scores"), scores(visit, document)},
          {"measures", visit.say("มาตรการ", "Measures"), measures(visit, document)},
          findings(visit, document),
          {"pages", visit.say("หน้าเอกสาร", "Pages"), thumbnails(visit, document)},
          problems(visit, document)};
}

Html contents_of(const Visit& visit, const std::vector<Part>& parts) {
  Html links;
  for (const Part& part : parts)
    if (!part.html.empty()) links += tag("li", {}, link_to("#" + part.id, part.title));
  return tag("nav", {{"class", "contents"}, {"aria-label", visit.say("สารบัญของหน้านี้", "On this page")}},
             tag("ul", {{"class", "inline"}}, links));
}

}  // namespace

Response document_page(const Visit& visitor, const std::string& sha_beginning) {
  const Record document = document_named(visitor, sha_beginning);
  const Visit visit = visit_to(visitor, document);
  const std::string title = document.is_null("agency") ? document.text("source") : document.text("agency");
  const std::vector<Part> parts = parts_of(visit, document);
  Html content = version_note(visit, document) + contents_of(visit, parts) + document_facts(visit, document);
  for (const Part& part : parts)
    if (!part.html.empty()) content += tag("div", {{"id", part.id}}, part.html);
  return page_response(
      visit, title + (document.is_null("assessment_year") ? "" : " " + document.text("assessment_year")),
      content);
}

Response source_page(const Visit& visit, const std::string& source) {
  const auto document =
      record_of(visit.db, "SELECT sha256 FROM document WHERE source = :source", {{"source", source}});
  if (!document)
    refuse_missing(source, visit.say("ดูรายชื่อเอกสารที่ /docs", "See the list of documents at /docs."));
  const std::int64_t page = std::atoll(visit.field("page").c_str());
  const std::string sha = document->text("sha256");
  return see_other(page > 0 ? page_address(sha, page).with("box", visit.field("box"))
                            : document_address(sha));
}

}  // namespace thaimemo
