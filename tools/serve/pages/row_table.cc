#include "tools/serve/pages/row_table.h"

#include <algorithm>
#include <map>

#include "tools/serve/pages/links.h"

namespace thaimemo {
namespace {

const std::map<std::string_view, Words>& titles() {
  static const std::map<std::string_view, Words> all{
      {"agency", {"หน่วยงาน", "Agency"}},
      {"agencies", {"จำนวนหน่วยงาน", "Agencies"}},
      {"agency_type", {"ประเภท", "Kind"}},
      {"as_written", {"ตามที่พิมพ์", "As written"}},
      {"assessment_year", {"ปีที่ประเมิน", "Assessed year"}},
      {"cell_id", {"หลักฐาน", "Proof"}},
      {"change", {"เปลี่ยนแปลง", "Change"}},
      {"code", {"รหัส", "Code"}},
      {"column_no", {"คอลัมน์", "Column"}},
      {"confidence", {"ความมั่นใจ", "Confidence"}},
      {"count", {"จำนวน", "Count"}},
      {"district", {"อำเภอ", "District"}},
      {"excerpt", {"ข้อความ", "Text"}},
      {"field", {"ความหมาย", "Field"}},
      {"fiscal_year", {"ปีงบประมาณ", "Fiscal year"}},
      {"header", {"หัวคอลัมน์", "Header"}},
      {"highest", {"สูงสุด", "Highest"}},
      {"indicator", {"ตัวชี้วัด", "Indicator"}},
      {"indicator_no", {"ตัวชี้วัดที่", "Indicator no."}},
      {"instrument", {"เครื่องมือ", "Instrument"}},
      {"issue", {"ประเด็น", "Issue"}},
      {"kind", {"ชนิด", "Kind"}},
      {"lowest", {"ต่ำสุด", "Lowest"}},
      {"mean", {"ค่าเฉลี่ย", "Mean"}},
      {"measure", {"มาตรการ", "Measure"}},
      {"message", {"คำอธิบาย", "Message"}},
      {"message_th", {"คำอธิบาย", "Message in Thai"}},
      {"needs_review", {"ควรตรวจ", "In doubt"}},
      {"numbers_proven", {"พิสูจน์ด้วยผลรวม", "Numbers proven"}},
      {"outcome", {"ผลลัพธ์", "Outcome"}},
      {"overall_grade", {"ระดับ", "Grade"}},
      {"overall_score", {"คะแนนรวม", "Overall score"}},
      {"page", {"หน้า", "Page"}},
      {"pages", {"จำนวนหน้า", "Pages"}},
      {"period", {"ระยะเวลา", "Period"}},
      {"place", {"ลำดับ", "Place"}},
      {"province", {"จังหวัด", "Province"}},
      {"responsible", {"ผู้รับผิดชอบ", "Responsible"}},
      {"result", {"ผลการดำเนินการ", "Result"}},
      {"row_no", {"แถว", "Row"}},
      {"score", {"คะแนน", "Score"}},
      {"severity", {"ระดับ", "Severity"}},
      {"source", {"แฟ้ม", "File"}},
      {"status", {"สถานะ", "Status"}},
      {"steps", {"ขั้นตอน", "Steps"}},
      {"table_no", {"ตาราง", "Table"}},
      {"text", {"ข้อความ", "Text"}},
      {"what", {"สิ่งที่มี", "What"}},
      {"year", {"ปี", "Year"}},
  };
  return all;
}

// One row with its columns' names: what a value links to depends on its neighbours.
class Row {
 public:
  Row(const Visit& visit, const std::vector<std::string>& columns, const std::vector<Value>& values)
      : visit_(visit), columns_(columns), values_(values) {}

  Html cells() const {
    Html cells;
    for (size_t i = 0; i < columns_.size(); ++i) {
      const bool number = !std::holds_alternative<std::string>(values_[i]);
      cells += tag("td", {number ? Attribute("class", "number") : Attribute("class", false)}, shown(i));
    }
    return cells;
  }

  bool in_doubt() const { return text("needs_review") == "1"; }

 private:
  std::string text(std::string_view column) const {
    const auto found = std::find(columns_.begin(), columns_.end(), column);
    return found == columns_.end() ? "" : to_text(values_[static_cast<size_t>(found - columns_.begin())]);
  }

  std::int64_t page() const { return std::atoll(text("page").c_str()); }

  Html shown(size_t i) const {
    const std::string& column = columns_[i];
    const std::string value = to_text(values_[i]);
    if (value.empty()) return "";
    if (column == "cell_id") return link_to(cell_address(value).text(), visit_.say("ดูหลักฐาน", "Proof"));
    if (column == "source") return link_to(source_address(value, 0).text(), value);
    if (column == "page" && !text("source").empty())
      return link_to(source_address(text("source"), page()).text(), value);
    if (column == "agency") return link_to(agency_address(value, text("province")).text(), value);
    if (column == "indicator_no") return link_to(indicator_address(std::atoll(value.c_str())).text(), value);
    if (column == "needs_review" || column == "numbers_proven")
      return value == "1" ? visit_.say("ใช่", "yes") : "";
    return value;
  }

  const Visit& visit_;
  const std::vector<std::string>& columns_;
  const std::vector<Value>& values_;
};

}  // namespace

std::string column_title(const Visit& visit, const std::string& column) {
  const auto found = titles().find(column);
  return found == titles().end() ? column : found->second.in(visit.language);
}

Html row_table(const Visit& visit, const std::vector<std::string>& columns,
               const std::vector<std::vector<Value>>& rows, const std::string& caption) {
  Html heads, body;
  for (const std::string& column : columns)
    heads += tag("th", {{"scope", "col"}, {"title", column}}, column_title(visit, column));
  for (const std::vector<Value>& values : rows) {
    const Row row(visit, columns, values);
    body +=
        tag("tr", {row.in_doubt() ? Attribute("class", "doubt") : Attribute("class", false)}, row.cells());
  }
  return tag("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}},
             tag("table", {}, tag("caption", {}, caption), tag("thead", {}, tag("tr", {}, heads)),
                 tag("tbody", {}, body)));
}

Html export_links(const Visit& visit, const Address& rows) {
  Html links;
  for (const char* kind : {"xlsx", "csv", "json", "ndjson"})
    links +=
        tag("a", {{"href", rows.as_file("." + std::string(kind)).text()}, {"download", true}}, kind) + " ";
  return tag("p", {{"class", "exports"}}, visit.say("บันทึกทุกแถวเป็น ", "Save all rows as "), links);
}

}  // namespace thaimemo
