#include "tools/serve/site/row_table.h"

#include <algorithm>
#include <map>

#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr double counting_seconds_max = 0.1;  // a page is there before anybody waits for it

const std::map<std::string_view, Words>& titles() {
  static const std::map<std::string_view, Words> all{
      {"seq", {"ลำดับ", "No."}},
      {"score_text", {"ตามที่เขียน", "As printed"}},
      {"last_year", {"ปีล่าสุด", "Last year"}},
      {"first_year", {"ปีแรก", "First year"}},
      {"documents", {"เอกสาร", "Documents"}},
      {"checks", {"ไม่ตรงกัน", "Checks"}},
      {"before", {"ก่อน", "Before"}},
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
      {"file", {"แฟ้ม", "File"}},
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

  std::string file_column() const {
    return std::find(columns_.begin(), columns_.end(), "file") == columns_.end() ? "source" : "file";
  }

  std::int64_t page() const { return std::atoll(text("page").c_str()); }

  Html shown(size_t i) const {
    const std::string& column = columns_[i];
    const std::string value = to_text(values_[i]);
    if (value.empty()) return "";
    if (column == "cell_id") return link_to(cell_address(value).text(), visit_.say("ดูหลักฐาน", "Proof"));
    if (column == file_column())
      return tag("a", {{"href", source_address(value, 0).text()}, {"title", value}},
                 value.substr(value.rfind('/') + 1));
    if (column == "page" && !text(file_column()).empty())
      return link_to(source_address(text(file_column()), page()).text(), value);
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

bool is_numeric(const ShownRows& rows, size_t column) {
  return std::none_of(rows.rows.begin(), rows.rows.end(), [&](const std::vector<Value>& row) {
    return std::holds_alternative<std::string>(row[column]);
  });
}

// A second click on a sorted column turns its order.
Html head_of(const Visit& visit, const ShownRows& rows, size_t i, Headers headers) {
  const std::string& column = rows.columns[i];
  const std::string title = column_title(visit, column), sorted = visit.field("_sort");
  const bool rising = sorted == column, falling = sorted == "-" + column;
  const Attribute place = is_numeric(rows, i) ? Attribute("class", "number") : Attribute("class", false);
  if (headers == Headers::plain) return tag("th", {{"scope", "col"}, {"title", column}, place}, title);
  const Address sorted_by = visit.address().without("_next").with("_sort", rising ? "-" + column : column);
  return tag("th",
             {{"scope", "col"},
              {"title", column},
              place,
              rising || falling ? Attribute("aria-sort", rising ? "ascending" : "descending")
                                : Attribute("aria-sort", false)},
             link_to(sorted_by.text(), title + (rising    ? " ↑"
                                                : falling ? " ↓"
                                                          : "")));
}

// The rows with the columns for which `kept` holds.
template <typename Kept>
ShownRows with_columns(const ShownRows& all, const Kept& kept) {
  ShownRows some;
  some.rows.resize(all.rows.size());
  for (size_t i = 0; i < all.columns.size(); ++i) {
    if (!kept(i)) continue;
    some.columns.push_back(all.columns[i]);
    for (size_t row = 0; row < all.rows.size(); ++row) some.rows[row].push_back(all.rows[row][i]);
  }
  return some;
}

}  // namespace

ShownRows ShownRows::without_empty_columns() const {
  return with_columns(*this, [&](size_t i) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return !to_text(row[i]).empty(); });
  });
}

ShownRows ShownRows::without(const std::vector<std::string>& left_out) const {
  return with_columns(*this, [&](size_t i) {
    return std::find(left_out.begin(), left_out.end(), columns[i]) == left_out.end();
  });
}

FirstRows first_rows(SQLite::Database& db, const std::string& sql, const Bindings& bindings, int rows_max,
                     std::int64_t bytes_max) {
  Rows rows(db, sql, bindings);
  rows.limit({0, bytes_max});
  FirstRows first{{rows.columns(), {}}, false};
  while (!first.more && rows.next()) {
    first.more = rows_max > 0 && static_cast<int>(first.shown.rows.size()) == rows_max;
    if (!first.more) first.shown.rows.push_back(rows.values());
  }
  return first;
}

Html rows_section(const Visit& visit, const std::string& title, const std::string& sql,
                  const Bindings& bindings) {
  const ShownRows shown = first_rows(visit.db, sql, bindings).shown;
  if (shown.rows.empty()) return {};
  return tag("section", {},
             tag("h2", {}, title + " (" + grouped(static_cast<std::int64_t>(shown.rows.size())) + ")"),
             row_table(visit, shown.without_empty_columns(), title));
}

std::string column_title(const Visit& visit, const std::string& column) {
  const auto found = titles().find(column);
  return found == titles().end() ? column : found->second.in(visit.language);
}

Html row_table(const Visit& visit, const ShownRows& rows, const std::string& caption, Headers headers) {
  Html heads, body;
  for (size_t i = 0; i < rows.columns.size(); ++i) heads += head_of(visit, rows, i, headers);
  for (const std::vector<Value>& values : rows.rows) {
    const Row row(visit, rows.columns, values);
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
        tag("a",
            {{"href", rows.without("_next").as_file("." + std::string(kind)).text()}, {"download", true}},
            kind) +
        " ";
  return tag("p", {{"class", "exports"}}, visit.say("บันทึกทุกแถวเป็น ", "Save all rows as "), links);
}

Html count_line(const Visit& visit, std::int64_t rows, bool more) {
  return tag("p", {{"class", "note"}}, more ? visit.say("มากกว่า ", "more than ") : "", grouped(rows), " ",
             visit.say("แถว", rows == 1 ? "row" : "rows"));
}

Html count_line(const Visit& visit, const std::string& rows_sql, const Bindings& bindings) {
  const bool asked = visit.field("_count") == "1";
  if (const auto rows = visit.archive.count(rows_sql, bindings, asked ? 0 : counting_seconds_max))
    return count_line(visit, *rows);
  return tag("p", {{"class", "note"}}, visit.say("มีหลายแถว ", "Many rows. "),
             link_to(visit.address().with("_count", "1").text(), visit.say("นับทั้งหมด", "Count them")));
}

}  // namespace thaimemo
