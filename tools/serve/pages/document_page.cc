#include "tools/serve/pages/document_page.h"

#include <array>

#include "tools/serve/site/agency_scores.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr int thumbnail_pixels = 240;  // across

// Reviewers may also give a fact that the document does not tell.
Html correct_link(const Visit& visit, const Record& document, const std::string& column) {
  if (!visit.reviewer || column == "pages" || column == "status") return {};
  return Html(" ") + tag("a",
                         {{"class", "correct"},
                          {"href", review_fact_address(document.text("sha256"), column).text()},
                          {"aria-label", visit.say("แก้ไข ", "Correct ") + column_title(visit, column)}},
                         visit.say("แก้ไข", "correct"));
}

Html facts(const Visit& visit, const Record& document) {
  const std::string agency = document.text("agency"), province = document.text("province");
  Html list = described(visit.say("หน่วยงาน", "Agency"),
                        (agency.empty() ? Html() : link_to(agency_address(agency, province).text(), agency)) +
                            correct_link(visit, document, "agency"));
  const std::array<std::pair<Words, const char*>, 12> names{
      {{{"ประเภท", "Kind"}, "agency_type"},
       {{"อำเภอ", "District"}, "district"},
       {{"จังหวัด", "Province"}, "province"},
       {{"ปีที่ประเมิน", "Assessed year"}, "assessment_year"},
       {{"ปีงบประมาณ", "Fiscal year"}, "fiscal_year"},
       {{"คะแนนรวม", "Overall score"}, "overall_score"},
       {{"ระดับ", "Grade"}, "overall_grade"},
       {{"เลขที่หนังสือ", "Memo number"}, "memo_number"},
       {{"ลงวันที่", "Memo date"}, "memo_date"},
       {{"เรื่อง", "Subject"}, "subject"},
       {{"จำนวนหน้า", "Pages"}, "pages"},
       {{"สถานะการอ่าน", "Status"}, "status"}}};
  for (const auto& [words, column] : names)
    list += described(words.in(visit.language), Html(shown_code(visit, column, document.text(column))) +
                                                    correct_link(visit, document, column));
  if (document.whole("numbers_proven") == 1)
    list += described(
        visit.say("คะแนน", "Scores"),
        visit.say("สอดคล้องกับคะแนนรวมตามสูตรถ่วงน้ำหนัก", "agree with the overall score by the weighted sum"));
  if (document.whole("needs_review") == 1)
    list += described(
        visit.say("ควรตรวจ", "In doubt"),
        tag("span", {{"class", "doubt"}},
            visit.say("ข้อมูลข้างต้นบางอย่างยังไม่แน่ใจ ดูปัญหาด้านล่าง", "some of the above; see the problems below")));
  list += described(visit.say("แฟ้ม", "File"), document.text("source"));
  list += described("SHA-256", tag("code", {}, document.text("sha256")));
  return tag("dl", {{"class", "facts"}}, list);
}

Html section_of(const Visit& visit, const Record& document, const std::string& title,
                const std::string& sql) {
  return rows_section(visit, title, sql, {{"id", document.whole("document_id")}}, document.text("source"));
}

Html scores(const Visit& visit, const Record& document) {
  const std::string title = visit.say("คะแนนของหน่วยงานนี้ทุกปี", "Scores of this agency over the years");
  const AgencyScores known = scores_of_agency(visit, document.text("agency"), document.text("province"));
  const Html own = section_of(visit, document, visit.say("คะแนนในเอกสารนี้", "Scores in this document"),
                              "SELECT indicator_no, indicator, as_written, year, score, score_text, "
                              "needs_review, confidence, page, cell_id"
                              " FROM scores WHERE document_id = :id ORDER BY seq");
  if (known.years.size() < 2) return own;
  return own + tag("section", {}, tag("h2", {}, title), agency_score_table(visit, known, title));
}

Html measures(const Visit& visit, const Record& document) {
  return section_of(visit, document, visit.say("มาตรการ", "Measures"),
                    "SELECT m.indicator_no, m.indicator_as_written AS indicator, m.issue, m.measure, "
                    "m.steps, m.responsible,"
                    " m.period, m.result, m.outcome, m.needs_review, m.page_first AS page,"
                    " (SELECT p.cell_id FROM measure_places AS p WHERE p.document_id = m.document_id AND "
                    "p.measure_seq = m.seq"
                    "  ORDER BY p.field <> 'measure', p.seq LIMIT 1) AS cell_id"
                    " FROM measures AS m WHERE m.document_id = :id ORDER BY m.seq");
}

Html thumbnails(const Visit& visit, const Record& document) {
  Html pages;
  for (const Record& page :
       records_of(visit.db, "SELECT page FROM pages WHERE document_id = :id ORDER BY page",
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

}  // namespace

Response document_page(const Visit& visit, const std::string& sha_beginning) {
  const Record document = document_named(visit, sha_beginning);
  const std::string message = visit.language == Language::thai ? "nullif(message_th, '')" : "NULL";
  const std::string title = document.is_null("agency") ? document.text("source") : document.text("agency");
  return page_response(
      visit, title + (document.is_null("assessment_year") ? "" : " " + document.text("assessment_year")),
      facts(visit, document) +
          section_of(
              visit, document, visit.say("สิ่งที่ไม่ตรงกันในเอกสาร", "What does not agree"),
              "SELECT severity, code, coalesce(" + message +
                  ", message) AS message, page, detail ->> '$.places[0].cell_id' AS cell_id FROM checks"
                  " WHERE document_id = :id ORDER BY seq") +
          scores(visit, document) + measures(visit, document) +
          section_of(
              visit, document, visit.say("จุดเด่นและจุดที่ควรพัฒนา", "Strengths and points to improve"),
              "SELECT indicator_no, kind, code, text, page, cell_id FROM findings WHERE document_id = :id"
              " ORDER BY seq") +
          thumbnails(visit, document) +
          section_of(visit, document, visit.say("ปัญหาในการอ่าน", "Problems of reading"),
                     "SELECT severity, code, page, place, message FROM problems WHERE document_id = :id"
                     " ORDER BY severity <> 'error', severity <> 'warning', seq"));
}

Response source_page(const Visit& visit, const std::string& source) {
  const auto document =
      record_of(visit.db, "SELECT sha256 FROM documents WHERE source = :source", {{"source", source}});
  if (!document)
    refuse_missing(source, visit.say("ดูรายชื่อเอกสารที่ /docs", "See the list of documents at /docs."));
  const std::int64_t page = std::atoll(visit.field("page").c_str());
  const std::string sha = document->text("sha256");
  return see_other(page > 0 ? page_address(sha, page) : document_address(sha));
}

}  // namespace thaimemo
