#include "tools/serve/site/code_names.h"

#include <map>

namespace thaimemo {
namespace {

using Names = std::map<std::string_view, Words>;

const Names& checks() {
  static const Names all{
      {"duplicate-indicator", {"เลขตัวชี้วัดซ้ำ", "indicator number printed twice"}},
      {"empty-result", {"ช่องผลว่างเปล่า", "empty result"}},
      {"foreign-agency", {"มีชื่อหน่วยงานอื่น", "another agency's name"}},
      {"grade-mismatch", {"ระดับไม่ตรงกับคะแนน", "grade does not fit the score"}},
      {"instrument-mismatch", {"แถวผิดแบบวัด", "rows of another instrument"}},
      {"number-mismatch", {"เลขไม่ตรงกับชื่อตัวชี้วัด", "number does not fit the name"}},
      {"score-conflict", {"คะแนนขัดกันในเอกสาร", "scores differ inside the document"}},
      {"score-sum", {"คะแนนรวมไม่ตรงกับสูตร", "total does not follow from the scores"}},
  };
  return all;
}

const Names& statuses() {
  static const Names all{
      {"ok", {"อ่านครบ", "read"}},
      {"partial", {"อ่านได้บางหน้า", "read in part"}},
      {"encrypted", {"มีรหัสผ่าน", "encrypted"}},
      {"not_pdf", {"ไม่ใช่ PDF", "no PDF"}},
      {"damaged", {"แฟ้มเสีย", "damaged"}},
      {"timeout", {"ใช้เวลาเกินกำหนด", "took too long"}},
      {"out_of_memory", {"ใช้หน่วยความจำเกินกำหนด", "needed too much memory"}},
      {"crashed", {"โปรแกรมล้ม", "crashed"}},
      {"too_large", {"แฟ้มใหญ่เกินไป", "too large"}},
      {"not-ok", {"อ่านได้ไม่ครบ", "not read in full"}},
  };
  return all;
}

const Names& severities() {
  static const Names all{
      {"error", {"ผิดพลาด", "error"}}, {"warning", {"ควรตรวจ", "warning"}}, {"info", {"แจ้งให้ทราบ", "note"}}};
  return all;
}

// `source` of scores, `origin` of pages and cells, `kind` of findings.
const Names& places() {
  static const Names all{
      {"table", {"ตาราง", "table"}},
      {"heading", {"หัวข้อ", "heading"}},
      {"analysis", {"บทวิเคราะห์", "analysis"}},
      {"text-layer", {"ข้อความในแฟ้ม", "text layer"}},
      {"text-file", {"แฟ้มข้อความ", "text file"}},
      {"ocr", {"อ่านจากภาพ (OCR)", "read from a picture (OCR)"}},
      {"strength", {"จุดเด่น", "strength"}},
      {"improvement", {"จุดที่ควรพัฒนา", "point to improve"}},
  };
  return all;
}

const Names& names_of(std::string_view column) {
  static const Names none;
  if (column == "code" || column == "check") return checks();
  if (column == "status") return statuses();
  if (column == "severity") return severities();
  return column == "source" || column == "origin" || column == "kind" ? places() : none;
}

}  // namespace

std::string shown_code(const Visit& visit, const std::string& column, const std::string& value) {
  const Names& names = names_of(column);
  const auto found = names.find(value);
  return found == names.end() ? value : found->second.in(visit.language);
}

}  // namespace thaimemo
