#include "tools/serve/site/names.h"

#include <map>

#include "tools/serve/site/thai_sayings.h"

namespace thaimemo {
namespace {

using Names = std::map<std::string_view, Words>;

const Names& titles() {
  static const Names all{
      {"address", {"ที่อยู่เว็บ", "Address"}},
      {"after", {"หลัง", "After"}},
      {"agencies", {"จำนวนหน่วยงาน", "Agencies"}},
      {"agency", {"หน่วยงาน", "Agency"}},
      {"agency_type", {"ประเภท", "Kind"}},
      {"alike", {"เหมือนกัน", "Alike"}},
      {"as_written", {"ชื่อตามที่พิมพ์", "Name as printed"}},
      {"assessment_year", {"ปีที่ประเมิน", "Assessed year"}},
      {"before", {"ก่อน", "Before"}},
      {"cell_id", {"หลักฐาน", "Proof"}},
      {"change", {"เปลี่ยนแปลง", "Change"}},
      {"checks", {"ไม่ตรงกัน", "Checks"}},
      {"code", {"รหัส", "Code"}},
      {"column_no", {"คอลัมน์", "Column"}},
      {"column_span", {"กี่คอลัมน์", "Columns spanned"}},
      {"columns", {"จำนวนคอลัมน์", "Columns"}},
      {"confidence", {"ความมั่นใจ", "Confidence"}},
      {"confidence_from", {"ความมั่นใจตั้งแต่", "Confidence from"}},
      {"correct", {"ถูกต้อง", "Correct"}},
      {"correction_id", {"ลำดับการแก้ไข", "Correction"}},
      {"count", {"จำนวน", "Count"}},
      {"detail", {"รายละเอียด", "Details"}},
      {"district", {"อำเภอ", "District"}},
      {"document_id", {"เลขเอกสาร", "Document no."}},
      {"documents", {"เอกสาร", "Documents"}},
      {"draw", {"การสุ่มครั้งที่", "Draw"}},
      {"edits", {"การปรับ", "Edits"}},
      {"evidence", {"ข้อสนับสนุน", "Evidence"}},
      {"excerpt", {"ข้อความ", "Text"}},
      {"expected", {"ตามสูตร", "By the rule"}},
      {"field", {"ความหมาย", "Field"}},
      {"file", {"แฟ้ม", "File"}},
      {"finding", {"ข้อค้นพบ", "Finding"}},
      {"first_year", {"ปีแรก", "First year"}},
      {"fiscal_year", {"ปีงบประมาณ", "Fiscal year"}},
      {"follow_up", {"การติดตาม", "Follow-up"}},
      {"hash", {"แฮช", "Hash"}},
      {"header", {"หัวคอลัมน์", "Header"}},
      {"heading", {"หัวข้อ", "Heading"}},
      {"heading_instrument", {"แบบวัดตามหัวข้อ", "Instrument of the heading"}},
      {"height", {"สูง (พอยต์)", "Height in points"}},
      {"highest", {"สูงสุด", "Highest"}},
      {"indicator", {"ตัวชี้วัด", "Indicator"}},
      {"indicator_as_written", {"ชื่อตัวชี้วัดตามที่พิมพ์", "Indicator as printed"}},
      {"indicator_no", {"ตัวชี้วัดที่", "Indicator no."}},
      {"indicator_nos", {"ตัวชี้วัดที่", "Indicators"}},
      {"instrument", {"เครื่องมือ", "Instrument"}},
      {"issue", {"ประเด็น", "Issue"}},
      {"item", {"ข้อ", "Item"}},
      {"kind", {"ชนิด", "Kind"}},
      {"label", {"เลขข้อ", "Label"}},
      {"last_year", {"ปีล่าสุด", "Last year"}},
      {"libraries", {"ไลบรารี", "Libraries"}},
      {"lines", {"บรรทัด", "Lines"}},
      {"link", {"ลิงก์", "Link"}},
      {"lowest", {"ต่ำสุด", "Lowest"}},
      {"machine_text", {"เครื่องอ่านว่า", "Machine's text"}},
      {"made_at", {"เวลา", "When"}},
      {"mean", {"ค่าเฉลี่ย", "Mean"}},
      {"measure", {"มาตรการ", "Measure"}},
      {"measure_seq", {"มาตรการลำดับที่", "Measure no."}},
      {"measures", {"มาตรการ", "Measures"}},
      {"memo_date", {"ลงวันที่", "Memo date"}},
      {"memo_number", {"เลขที่หนังสือ", "Memo number"}},
      {"message", {"คำอธิบาย", "Message"}},
      {"message_th", {"คำอธิบายภาษาไทย", "Message in Thai"}},
      {"models", {"แบบจำลอง", "Models"}},
      {"name", {"ชื่อ", "Name"}},
      {"needs_review", {"ควรตรวจ", "In doubt"}},
      {"numbers_proven", {"พิสูจน์ด้วยผลรวม", "Numbers proven"}},
      {"ordinal", {"ลำดับ", "Ordinal"}},
      {"origin", {"ที่มา", "Origin"}},
      {"other", {"อื่น ๆ", "Other"}},
      {"other_agency", {"อีกหน่วยงาน", "Other agency"}},
      {"other_cell_id", {"หลักฐานอีกฝั่ง", "Proof there"}},
      {"other_page", {"หน้าในอีกแฟ้ม", "Page there"}},
      {"other_source", {"อีกแฟ้ม", "Other file"}},
      {"other_text", {"อีกข้อความ", "Text there"}},
      {"other_year", {"ปีของอีกแฟ้ม", "Year there"}},
      {"outcome", {"ผลลัพธ์", "Outcome"}},
      {"overall_grade", {"ระดับ", "Grade"}},
      {"overall_score", {"คะแนนรวม", "Overall score"}},
      {"own_site", {"เว็บไซต์หลัก", "Own site"}},
      {"page", {"หน้า", "Page"}},
      {"page_first", {"หน้าแรก", "First page"}},
      {"page_last", {"หน้าสุดท้าย", "Last page"}},
      {"pages", {"จำนวนหน้า", "Pages"}},
      {"period", {"ระยะเวลา", "Period"}},
      {"period_from", {"ตั้งแต่วันที่", "From"}},
      {"period_to", {"ถึงวันที่", "To"}},
      {"place", {"ที่", "Place"}},
      {"position", {"ตำแหน่งอักษร", "Position"}},
      {"printed", {"เลขที่พิมพ์", "Printed number"}},
      {"problems", {"ปัญหา", "Problems"}},
      {"program_version", {"รุ่นของโปรแกรม", "Version"}},
      {"province", {"จังหวัด", "Province"}},
      {"raw", {"ตามที่อ่านได้", "Raw"}},
      {"reason", {"เหตุผล", "Reason"}},
      {"remark", {"หมายเหตุ", "Remark"}},
      {"replaced_by", {"ถูกแทนที่ด้วย", "Replaced by"}},
      {"responsible", {"ผู้รับผิดชอบ", "Responsible"}},
      {"responsible_main", {"ผู้รับผิดชอบหลัก", "Mainly responsible"}},
      {"responsible_supporting", {"ผู้รับผิดชอบร่วม", "Supporting"}},
      {"result", {"ผลการดำเนินการ", "Result"}},
      {"reviewer", {"ผู้ตรวจ", "Reviewer"}},
      {"rotation", {"หมุน (องศา)", "Turned by degrees"}},
      {"row_no", {"แถว", "Row"}},
      {"row_span", {"กี่แถว", "Rows spanned"}},
      {"rows", {"จำนวนแถว", "Rows"}},
      {"rows_instrument", {"แบบวัดของแถว", "Instrument of the rows"}},
      {"rule_id", {"กฎ", "Rule"}},
      {"ruled", {"มีเส้น", "Ruled"}},
      {"rules_sha256", {"SHA-256 ของกฎ", "SHA-256 of the rules"}},
      {"sandbox", {"แซนด์บ็อกซ์", "Sandbox"}},
      {"score", {"คะแนน", "Score"}},
      {"score_text", {"คะแนนตามที่พิมพ์", "Score as printed"}},
      {"section", {"ส่วน", "Section"}},
      {"seq", {"ลำดับ", "No."}},
      {"severity", {"ระดับ", "Severity"}},
      {"sha256", {"SHA-256 ของแฟ้ม", "SHA-256 of the file"}},
      {"site", {"เว็บไซต์", "Site"}},
      {"skew_deg", {"เอียง (องศา)", "Skew in degrees"}},
      {"source", {"แฟ้ม", "File"}},
      {"status", {"สถานะ", "Status"}},
      {"steps", {"ขั้นตอน", "Steps"}},
      {"stratum", {"กลุ่ม", "Stratum"}},
      {"stratum_size", {"ขนาดกลุ่ม", "Size of the stratum"}},
      {"subject", {"เรื่อง", "Subject"}},
      {"table_no", {"ตาราง", "Table"}},
      {"target", {"สิ่งที่ตรวจ", "What"}},
      {"text", {"ข้อความ", "Text"}},
      {"title", {"ชื่อเอกสาร", "Title"}},
      {"unit", {"หน่วย", "Unit"}},
      {"value", {"ค่า", "Value"}},
      {"verdict", {"ผล", "Verdict"}},
      {"version", {"ฉบับที่", "Version"}},
      {"what", {"สิ่งที่มี", "What"}},
      {"width", {"กว้าง (พอยต์)", "Width in points"}},
      {"with_result_column", {"มีช่องผล", "With a result column"}},
      {"without_result", {"ไม่มีผล", "Without result"}},
      {"year", {"ปี", "Year"}},
  };
  return all;
}

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

const Names& verdicts() {
  static const Names all{
      {"confirmed", {"ถูกต้องตามหน้ากระดาษ", "right"}},    {"corrected", {"แก้ไข", "corrected"}},
      {"illegible", {"อ่านไม่ออก", "illegible"}},         {"unsure", {"ไม่แน่ใจ", "unsure"}},
      {"reverted", {"กลับไปใช้ค่าที่เครื่องอ่าน", "reverted"}},
  };
  return all;
}

// What a correction speaks of.
const Names& targets() {
  static const Names all{
      {"cell", {"ช่อง", "cell"}},
      {"line", {"บรรทัด", "line"}},
      {"column", {"ความหมายของคอลัมน์", "meaning of the column"}},
      {"fact", {"ข้อมูลของเอกสาร", "fact of the document"}},
  };
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
  if (column == "verdict") return verdicts();
  if (column == "target") return targets();
  return column == "source" || column == "origin" || column == "kind" ? places() : none;
}

}  // namespace

std::string column_title(const Visit& visit, const std::string& column) {
  const auto found = titles().find(column);
  return found == titles().end() ? column : found->second.in(visit.language);
}

std::string shown_code(const Visit& visit, const std::string& column, const std::string& value) {
  if (column == "field") return column_title(visit, value);
  const Names& names = names_of(column);
  const auto found = names.find(value);
  if (found != names.end()) return found->second.in(visit.language);
  const std::string said = visit.language == Language::thai ? thai_saying(column, value) : "";
  return said.empty() ? value : said;
}

}  // namespace thaimemo
