#include "tools/serve/pages/document_facts.h"

#include <array>
#include <map>

#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

// Reviewers may also give a fact that the document does not tell.
Html correct_link(const Visit& visit, const Record& document, const std::string& column) {
  if (!visit.reviewer || column == "pages" || column == "status") return {};
  return Html(" ") + tag("a",
                         {{"class", "correct"},
                          {"href", review_fact_address(document.text("sha256"), column).text()},
                          {"aria-label", visit.say("แก้ไข ", "Correct ") + column_title(visit, column)}},
                         visit.say("แก้ไข", "correct"));
}

// The address of each fact's marked place, by its column.
std::map<std::string, std::string> proofs_of_facts(const Visit& visit, const Record& document) {
  std::map<std::string, std::string> proofs;
  for (const Record& place :
       records_of(visit.db,
                  "SELECT field, page, cell_id, x0, y0, x1, y1 FROM all_fact_places WHERE document_id = :id",
                  {{"id", document.whole("document_id")}})) {
    const auto side = [&](const char* name) { return place.number(name).value_or(0); };
    const Address page = place.is_null("x0") ? page_address(document.text("sha256"), place.whole("page"))
                                             : place_address(document.text("sha256"), place.whole("page"),
                                                             side("x0"), side("y0"), side("x1"), side("y1"));
    const std::string cell = place.text("cell_id");
    proofs[place.text("field")] = (cell.empty() ? page : cell_address(cell)).text();
  }
  return proofs;
}

Html proof_link(const Visit& visit, const std::map<std::string, std::string>& proofs,
                const std::string& column) {
  const auto proof = proofs.find(column);
  if (proof == proofs.end()) return {};
  return Html(" ") + tag("a",
                         {{"class", "fact-proof"},
                          {"href", proof->second},
                          {"aria-label", visit.say("ดูหลักฐาน ", "Proof of ") + column_title(visit, column)}},
                         visit.say("ดูหลักฐาน", "Proof"));
}

// Nothing for one that the document does not tell. Scores have two decimals, as everywhere.
Html shown_fact(const Visit& visit, const std::string& column, const Record& document) {
  if (column == "overall_score" && document.number(column)) return with_decimals(*document.number(column), 2);
  return shown_code(visit, column, document.text(column));
}

// Facts that nobody kept a place of: the document was read before places were kept.
Html without_places(const Visit& visit, const Record& document,
                    const std::map<std::string, std::string>& proofs) {
  if (!proofs.empty() || (document.is_null("agency") && document.is_null("overall_score"))) return {};
  return tag("p", {{"class", "note"}},
             visit.say("ยังไม่มีตำแหน่งของข้อมูลเหล่านี้ เพราะอ่านเอกสารด้วยรุ่นก่อน ผู้ดูแลคลังเติมได้ด้วยคำสั่ง ",
                       "Where these stand was not kept when the document was read. Fill it in with "),
             tag("code", {}, "thaimemo reprocess"));
}

}  // namespace

Html document_facts(const Visit& visit, const Record& document) {
  const auto proofs = proofs_of_facts(visit, document);
  const std::string agency = document.text("agency"), province = document.text("province");
  Html list = described(visit.say("หน่วยงาน", "Agency"),
                        (agency.empty() ? Html() : link_to(agency_address(agency, province).text(), agency)) +
                            proof_link(visit, proofs, "agency") + correct_link(visit, document, "agency"));
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
    list += described(words.in(visit.language), shown_fact(visit, column, document) +
                                                    proof_link(visit, proofs, column) +
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
  return tag("dl", {{"class", "facts"}}, list) + without_places(visit, document, proofs);
}

}  // namespace thaimemo
