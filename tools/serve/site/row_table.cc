#include "tools/serve/site/row_table.h"

#include <algorithm>

#include "tools/serve/site/check_detail.h"
#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"
#include "tools/serve/site/row_proof.h"

namespace thaimemo {
namespace {

constexpr size_t long_from_bytes = 60;  // 20 Thai letters: the length of a short agency's name

// One row with its columns' names: what a value links to depends on its neighbours.
class Row {
 public:
  Row(const Visit& visit, const ShownRows& all, const std::vector<Value>& values, const std::string& file)
      : visit_(visit), columns_(all.columns), values_(values), file_(file) {}

  Html cell(size_t i) const {
    const std::string style = style_of(i);
    return tag("td", {Attribute("class", style, !style.empty())}, shown(i));
  }

  bool in_doubt() const { return text("needs_review") == "1"; }

 private:
  std::string text(std::string_view column) const {
    const auto found = std::find(columns_.begin(), columns_.end(), column);
    return found == columns_.end() ? "" : to_text(values_[static_cast<size_t>(found - columns_.begin())]);
  }

  bool has(std::string_view column) const {
    return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
  }

  std::string file_column() const { return file_.empty() ? file_column_of(columns_) : "file"; }

  std::string file() const { return file_.empty() ? text(file_column()) : file_; }

  // Long texts get room, so that they are not set one word to a line; what is to be followed stands on one line.
  std::string style_of(size_t i) const {
    if (!std::holds_alternative<std::string>(values_[i])) return "number";
    const std::string value = to_text(values_[i]);
    if (columns_[i] == "detail") return "long";
    if (columns_[i] == "other_cell_id" || shown_code(visit_, columns_[i], value) != value) return "short";
    return value.size() > long_from_bytes ? "long" : "";
  }

  Html page_link(const std::string& source, const std::string& page) const {
    if (source.empty()) return page;
    return link_to(source_address(source, std::atoll(page.c_str())).text(), page);
  }

  static Html file_link(const std::string& source) {
    return tag("a", {{"href", source_address(source, 0).text()}, {"title", source}},
               source.substr(source.rfind('/') + 1));
  }

  Html shown(size_t i) const {
    const std::string& column = columns_[i];
    const std::string value = to_text(values_[i]);
    if (value.empty()) return "";
    if (column == "detail") return check_detail(visit_, value, file());
    if (column == "other_cell_id") return link_to(cell_address(value).text(), visit_.say("ดูหลักฐาน", "Proof"));
    if (column == file_column() || column == "other_source") return file_link(value);
    if (column == "page") return page_link(file(), value);
    if (column == "other_page") return page_link(text("other_source"), value);
    if (column == "score" && !text("cell_id").empty())
      return link_to(cell_address(text("cell_id")).text(), number_text(i));
    if (column == "agency") return link_to(agency_address(value, text("province")).text(), value);
    if (column == "other_agency") return link_to(agency_address(value, "").text(), value);
    if (column == "province" && !has("agency"))
      return link_to(Address({"agencies"}).with("province", value).text(), value);
    if (column == "indicator_no") return link_to(indicator_address(std::atoll(value.c_str())).text(), value);
    if (column == "needs_review" || column == "numbers_proven")
      return value == "1" ? visit_.say("ใช่", "yes") : "";
    if (const std::string named = shown_code(visit_, column, value); named != value)
      return tag("span", {{"title", value}}, named);
    return number_text(i);
  }

  // 38.0 as 38.00, so that decimals stand below each other; longer ones as they are.
  std::string number_text(size_t i) const {
    const std::string text = to_text(values_[i]);
    const bool one_decimal =
        std::holds_alternative<double>(values_[i]) && text.size() > 2 && text[text.size() - 2] == '.';
    return one_decimal ? text + "0" : text;
  }

  const Visit& visit_;
  const std::vector<std::string>& columns_;
  const std::vector<Value>& values_;
  const std::string& file_;
};

Html proof_cell(const Visit& visit, const std::optional<Proof>& proof) {
  if (!proof) return tag("td", {{"class", "proof"}}, "");
  const std::string words = proof->kind == ProofKind::page       ? visit.say("ดูหน้า", "Page")
                            : proof->kind == ProofKind::document ? visit.say("ดูเอกสาร", "Document")
                                                                 : visit.say("ดูหลักฐาน", "Proof");
  return tag("td", {{"class", "proof"}}, link_to(proof->address.text(), words));
}

bool is_numeric(const ShownRows& rows, size_t column) {
  return std::none_of(rows.rows.begin(), rows.rows.end(), [&](const std::vector<Value>& row) {
    return std::holds_alternative<std::string>(row[column]);
  });
}

// `source` says what kind of place a value has where another column names the file.
std::string head_title(const Visit& visit, const ShownRows& rows, const std::string& column) {
  const bool has_file = std::find(rows.columns.begin(), rows.columns.end(), "file") != rows.columns.end();
  return column == "source" && has_file ? visit.say("พบใน", "Found in") : column_title(visit, column);
}

// A second click on a sorted column turns its order.
Html head_of(const Visit& visit, const ShownRows& rows, size_t i, Headers headers) {
  const std::string& column = rows.columns[i];
  const std::string title = head_title(visit, rows, column), sorted = visit.field("_sort");
  const bool rising = sorted == column, falling = sorted == "-" + column;
  const Attribute place = Attribute("class", "number", is_numeric(rows, i));
  if (headers == Headers::plain) return tag("th", {{"scope", "col"}, {"title", column}, place}, title);
  const Address sorted_by = visit.address().without("_next").with("_sort", rising ? "-" + column : column);
  return tag("th",
             {{"scope", "col"},
              {"title", column},
              place,
              Attribute("aria-sort", rising ? "ascending" : "descending", rising || falling)},
             link_to(sorted_by.text(), title + (rising    ? " ↑"
                                                : falling ? " ↓"
                                                          : "")));
}

}  // namespace

Html rows_section(const Visit& visit, const std::string& title, const std::string& sql,
                  const Bindings& bindings, const std::string& file) {
  const ShownRows shown = first_rows(visit.db, sql, bindings).shown;
  if (shown.rows.empty()) return {};
  return tag("section", {},
             tag("h2", {}, title + " (" + grouped(static_cast<std::int64_t>(shown.rows.size())) + ")"),
             row_table(visit, shown.without_empty_columns(), title, Headers::plain, file, place_columns));
}

Html row_table(const Visit& visit, const ShownRows& rows, const std::string& caption, Headers headers,
               const std::string& file, const std::vector<std::string>& hidden) {
  RowProof proof(visit, rows.columns, file);
  std::vector<size_t> seen;  // columns; the one of cells is that of the proof
  for (size_t i = 0; i < rows.columns.size(); ++i)
    if (rows.columns[i] != "cell_id" && std::ranges::find(hidden, rows.columns[i]) == hidden.end())
      seen.push_back(i);
  Html heads, body;
  for (const size_t i : seen) heads += head_of(visit, rows, i, headers);
  if (proof.shows_places())
    heads += tag("th", {{"scope", "col"}, {"class", "proof"}}, column_title(visit, "cell_id"));
  for (const std::vector<Value>& values : rows.rows) {
    const Row row(visit, rows, values, file);
    Html cells;
    for (const size_t i : seen) cells += row.cell(i);
    if (proof.shows_places()) cells += proof_cell(visit, proof(values));
    body += tag("tr", {Attribute("class", "doubt", row.in_doubt())}, cells);
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
  if (rows == 0) return tag("p", {{"class", "note"}}, visit.say("ไม่มีแถวที่ตรงตามเงื่อนไข", "No row fits."));
  return tag("p", {{"class", "note"}}, more ? visit.say("มากกว่า ", "more than ") : "", grouped(rows), " ",
             visit.say("แถว", rows == 1 ? "row" : "rows"));
}

Html count_line(const Visit& visit, const std::string& rows_sql, const Bindings& bindings, double seconds) {
  const bool asked = visit.field("_count") == "1";
  if (const auto rows = visit.archive.count(rows_sql, bindings, asked ? 0 : seconds))
    return count_line(visit, *rows);
  return tag("p", {{"class", "note"}}, visit.say("มีหลายแถว ", "Many rows. "),
             link_to(visit.address().with("_count", "1").text(), visit.say("นับทั้งหมด", "Count them")));
}

}  // namespace thaimemo
