#include "tools/serve/pages/table_page.h"

#include <algorithm>
#include <chrono>
#include <map>

#include "store/schema/read_only.h"
#include "store/schema/views.h"
#include "tools/serve/site/filters.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/paged_rows.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

const std::map<std::string_view, Words>& meanings() {
  static const std::map<std::string_view, Words> all{
      {"documents",
       {"แฟ้มทุกแฟ้ม พร้อมหน่วยงาน ปี และคะแนนรวม", "every file, with its agency, years and overall score"}},
      {"scores", {"คะแนนของตัวชี้วัด ทุกที่ที่พบ", "scores of indicators, wherever they stand"}},
      {"measures", {"มาตรการ ขั้นตอน ผู้รับผิดชอบ ผล", "measures, steps, responsible units, results"}},
      {"fact_places",
       {"ตำแหน่งของข้อมูลหลัก เช่น คะแนนรวม ปี เลขที่หนังสือ",
        "where overall scores, years, memo numbers and so on stand"}},
      {"measure_places", {"ตำแหน่งของแต่ละส่วนของมาตรการ", "where each part of a measure stands"}},
      {"items", {"ข้อย่อยในมาตรการ", "numbered points inside measures"}},
      {"findings", {"จุดเด่นและจุดที่ควรพัฒนา", "strengths and points to improve"}},
      {"checks", {"สิ่งที่ไม่ตรงกันในเอกสาร", "what does not agree inside a document"}},
      {"cells", {"ทุกช่องของทุกตาราง", "every cell of every table"}},
      {"edits", {"ตัวอักษรที่ปรับ พร้อมกฎ", "letters that were changed, with the rule"}},
      {"suggestions", {"คำที่น่าจะพิมพ์ผิด", "words that are probably misspelt"}},
      {"problems", {"สิ่งที่อ่านไม่ได้หรือไม่แน่ใจ", "what could not be read or is in doubt"}},
      {"pages", {"หน้าเอกสาร", "pages"}},
      {"tables", {"ตารางที่พบ", "tables that were found"}},
      {"runs", {"โปรแกรมและกฎที่ใช้อ่าน", "programs and rules that read each file"}},
      {"audits", {"ค่าที่สุ่มตรวจ", "values drawn at random to be looked at"}},
      {"corrections", {"สิ่งที่คนแก้ไขหรือยืนยัน", "what people put right or confirmed"}},
      {"versions",
       {"ทุกฉบับของทุกแฟ้ม รวมฉบับที่ถูกแทนที่แล้ว", "every version of every file, also those that were replaced"}},
      {"missing_files", {"แฟ้มที่ไม่พบแล้วในโฟลเดอร์", "files that are not there any more"}},
  };
  return all;
}

// "" for one that nobody described: a page is worth more than its note.
std::string meaning_of(const Visit& visit, const View& view) {
  const auto found = meanings().find(view.name);
  return found == meanings().end() ? "" : found->second.in(visit.language);
}

// "คะแนนของตัวชี้วัด ทุกที่ที่พบ (scores)"
std::string title_of(const Visit& visit, const View& view) {
  const std::string meaning = meaning_of(visit, view);
  return meaning.empty() ? view.name : meaning + " (" + view.name + ")";
}

const View& view_named(const std::string& name) {
  for (const View& view : public_views())
    if (view.name == name) return view;
  throw Error("view-unknown", name, "there is no table of this name", "See the list at /tables.",
              ExitCode::usage);
}

std::vector<std::string> keys_of(const View& view) {
  std::vector<std::string> keys;
  for (size_t begin = 0; begin < view.order_by.size();) {
    const size_t end = std::min(view.order_by.find(", ", begin), view.order_by.size());
    keys.push_back(view.order_by.substr(begin, end - begin));
    begin = end + 2;
  }
  return keys;
}

// Columns of the document that every row is filtered by as well; documents has them itself.
const std::vector<ColumnInfo>& document_columns() {
  static const std::vector<ColumnInfo> all{
      {"agency", true, "d.agency"}, {"province", true, "d.province"}, {"file", true, "d.source"}};
  return all;
}

bool asks_documents(const Filters& filters) {
  return filters.condition.find(" d.") != std::string::npos ||
         filters.condition.find("(d.") != std::string::npos;
}

// All views but one show documents that count.
std::string documents_of(const View& view) {
  return view.name == "versions" ? "all_documents" : "documents";
}

// Where rows are counted or sorted: the documents first, where they are filtered, since they are few.
std::string filtered_rows_of(const View& view, const Filters& filters) {
  if (!asks_documents(filters)) return view.name + " AS v";
  return documents_of(view) + " AS d CROSS JOIN " + view.name + " AS v USING (document_id)";
}

// A view's rows know their document by a number; people know it by its agency and file.
std::string select_of(const View& view, const Filters& filters) {
  if (view.name == "documents") return "SELECT v.* FROM documents AS v WHERE " + filters.condition;
  const std::string from = asks_documents(filters)
                               ? filtered_rows_of(view, filters)
                               : view.name + " AS v JOIN " + documents_of(view) + " AS d USING (document_id)";
  return "SELECT d.agency, d.province, d.source AS file, v.* FROM " + from + " WHERE " + filters.condition;
}

// The same of the rows whose keys the table `found` holds.
std::string rows_of_found(const View& view) {
  if (view.name == "documents") return "SELECT v.* FROM found CROSS JOIN documents AS v USING (source)";
  return "SELECT d.agency, d.province, d.source AS file, v.* FROM found CROSS JOIN " + view.name +
         " AS v USING (" + view.order_by + ") CROSS JOIN " + documents_of(view) + " AS d USING (document_id)";
}

// What a person has no use for; files have all columns, and so has the screen with ?_all=1.
const std::vector<std::string> technical_columns{
    "document_id", "seq", "measure_seq", "x0", "y0", "x1", "y1", "skew_deg", "rotation", "width", "height"};

const std::vector<std::string>& hidden_columns(const Visit& visit) {
  static const std::vector<std::string> none;
  return visit.field("_all") == "1" ? none : technical_columns;
}

// The file's long name stands last, so that what was read is seen without moving.
ShownRows on_screen(const Visit& visit, ShownRows shown) {
  if (visit.field("_all") == "1") return shown;
  const auto file = std::find(shown.columns.begin(), shown.columns.end(), "file");
  if (file == shown.columns.end()) return shown;
  const auto place = file - shown.columns.begin();
  std::rotate(file, file + 1, shown.columns.end());
  for (auto& values : shown.rows)
    std::rotate(values.begin() + place, values.begin() + place + 1, values.end());
  return shown;
}

// Those that the form offers: the ones on screen. An address may filter by any.
std::vector<ColumnInfo> offered(const Visit& visit, std::vector<ColumnInfo> columns) {
  if (visit.field("_all") == "1") return columns;
  std::erase_if(columns, [](const ColumnInfo& column) {
    return std::find(technical_columns.begin(), technical_columns.end(), column.name) !=
           technical_columns.end();
  });
  return columns;
}

Html columns_link(const Visit& visit) {
  const bool all = visit.field("_all") == "1";
  return tag("p", {{"class", "exports"}},
             link_to(visit.address().with("_all", all ? "" : "1").text(),
                     all ? visit.say("ซ่อนคอลัมน์เทคนิค", "Hide technical columns")
                         : visit.say("แสดงทุกคอลัมน์", "Show all columns")));
}

// The rows that are counted need no names of agencies, and of cells not the view's joins.
std::string counted_rows(const View& view, const Filters& filters) {
  if (view.name == "cells" && filters.fields.empty())
    return "SELECT 1 FROM cell WHERE document_id NOT IN (SELECT document_id FROM replaced)";
  return "SELECT 1 FROM " + filtered_rows_of(view, filters) + " WHERE " + filters.condition;
}

Html wait_link(const Visit& visit) {
  return tag("p", {},
             visit.say("ตารางนี้ใหญ่ การกรองหรือเรียงลำดับใช้เวลาหลายวินาที ",
                       "This table is large: filtering or sorting it takes seconds. "),
             link_to(visit.address().with("_wait", "1").text(), visit.say("รอดูผล", "Wait for the rows")));
}

// nullopt where it takes longer than a page may: then the visitor decides whether to wait. Few do at once.
std::optional<PagedRows> rows_in_time(const Visit& visit, const PagedStatement& statement,
                                      const TableLimits& limits) {
  const bool waiting = visit.field("_wait") == "1";
  std::optional<Archive::OwnStatement> turn;
  if (waiting) turn.emplace(visit.archive);
  const ReadOnlyGuard guard(visit.db, {.seconds = waiting ? limits.waiting_seconds : limits.seconds});
  try {
    return paged_rows(visit.db, statement, visit.field("_next"));
  } catch (const SQLite::Exception& failure) {
    if (is_timeout(failure) && !waiting) return std::nullopt;
    throw guard.error_of(failure);
  }
}

}  // namespace

Response tables_page(const Visit& visit) {
  Html rows;
  for (const View& view : public_views())
    rows +=
        tag("tr", {}, tag("th", {{"scope", "row"}}, link_to(Address({"table", view.name}).text(), view.name)),
            tag("td", {}, meaning_of(visit, view)),
            tag("td", {{"class", "number"}},
                grouped(visit.archive.count(counted_rows(view, {}), {}, 0).value_or(0))));
  const std::string title = visit.say("ตารางข้อมูล", "Tables");
  return page_response(visit, title,
                       tag("table", {}, tag("caption", {{"class", "hidden"}}, title),
                           tag("thead", {},
                               tag("tr", {}, tag("th", {{"scope", "col"}}, visit.say("ตาราง", "Table")),
                                   tag("th", {{"scope", "col"}}, visit.say("มีอะไร", "What it holds")),
                                   tag("th", {{"scope", "col"}}, visit.say("จำนวนแถว", "Rows")))),
                           tag("tbody", {}, rows)));
}

Response table_page(const Visit& visit, const std::string& name, const TableLimits& limits) {
  const View& view = view_named(name);
  if (const auto filtered = with_added_filter(visit.address())) return see_other(*filtered);
  std::vector<ColumnInfo> columns = columns_with_types(visit.db, view.name);
  if (view.name != "documents")
    columns.insert(columns.begin(), document_columns().begin(), document_columns().end());
  const Filters filters = filters_of(visit.address(), columns, "v.");
  PagedStatement statement{select_of(view, filters), filters.bindings, keys_of(view)};
  statement.sorted_rows =
      "SELECT v.* FROM " + filtered_rows_of(view, filters) + " WHERE " + filters.condition;
  statement.rows_of_found = rows_of_found(view);
  std::vector<std::string> sortable;
  for (const ColumnInfo& column : columns)
    if (column.of.empty()) sortable.push_back(column.name);
  sort_as_asked(statement, visit.address(), sortable);
  if (!visit.file_kind.empty())
    return listing_as_file(visit, {view.name, statement.ordered(), statement.bindings});

  const auto begun = std::chrono::steady_clock::now();
  const auto page = rows_in_time(visit, statement, limits);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
  const double left = std::max(limits.counting_seconds_min, limits.seconds - taken.count());
  return page_response(visit, title_of(visit, view),
                       filter_form(visit, offered(visit, columns), filters) +
                           count_line(visit, counted_rows(view, filters), filters.bindings, left) +
                           export_links(visit, visit.address()) + columns_link(visit) +
                           (page ? row_table(visit, on_screen(visit, page->shown), title_of(visit, view),
                                             Headers::sortable, "", hidden_columns(visit)) +
                                       page_links(visit, page->next)
                                 : wait_link(visit)));
}

}  // namespace thaimemo
