#include "tools/serve/pages/question_page.h"

#include <algorithm>

#include "normalize/segment/values/dates.h"
#include "store/query/ask.h"
#include "store/query/search.h"
#include "store/schema/read_only.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr int rows_shown = 500;  // the file has them all
constexpr std::int64_t search_rows_max = 100'000;
constexpr int seconds_at_most = 20;  // copies over a whole archive takes the longest, 2.4 s of 10,000 reports

bool is_date(const Parameter& parameter) {
  return parameter.name == "from" || parameter.name == "to";
}

// Days as people write them: "27/12/2567", "27 ธ.ค. 2567"; others stay as they are, such as 2024-12-27.
Arguments arguments_of(const Visit& visit, const NamedQuery& query) {
  Arguments arguments;
  for (const Parameter& parameter : query.parameters)
    if (const std::string value = visit.field(parameter.name); !value.empty())
      arguments[parameter.name] = is_date(parameter) ? read_date(value).value_or(value) : value;
  return arguments;
}

bool can_be_asked(const NamedQuery& query, const Arguments& arguments) {
  for (const Parameter& parameter : query.parameters)
    if (parameter.required && !arguments.contains(parameter.name)) return false;
  return true;
}

std::string title_of(const Visit& visit, const NamedQuery& query) {
  return visit.language == Language::thai ? query.title_th : query.title;
}

// Parameters mean the same in every question.
std::string meaning_of(const Visit& visit, const Parameter& parameter) {
  static const std::map<std::string_view, const char*> thai{
      {"agency", "ส่วนหนึ่งของชื่อหน่วยงาน"},
      {"alike", "เหมือนกันอย่างน้อย (0 ถึง 1)"},
      {"below", "คะแนนต่ำกว่า"},
      {"cell", "รหัสช่อง"},
      {"code", "รหัส"},
      {"from", "ตั้งแต่วันที่"},
      {"indicator", "ตัวชี้วัดที่ (1 ถึง 10)"},
      {"letters", "ยาวอย่างน้อยกี่ตัวอักษร"},
      {"limit", "ไม่เกินกี่แถว"},
      {"open", "1: เฉพาะที่ยังไม่มีผล"},
      {"province", "ส่วนหนึ่งของชื่อจังหวัด"},
      {"text", "ข้อความ"},
      {"to", "ถึงวันที่"},
      {"year", "ปี พ.ศ. ที่ประเมิน"},
  };
  const auto found = thai.find(parameter.name);
  if (visit.language == Language::thai && found != thai.end()) return found->second;
  return parameter.name + ": " + parameter.meaning;
}

Html parameter_field(const Visit& visit, const Parameter& parameter) {
  const std::string given = visit.field(parameter.name);
  const std::string example = visit.say("เช่น 27/12/2567", "such as 2024-12-27");
  return tag("label", {}, meaning_of(visit, parameter),
             void_tag("input", {{"name", parameter.name},
                                Attribute("placeholder", example, is_date(parameter)),
                                {"value", given.empty() ? parameter.standard.value_or("") : given},
                                {"required", parameter.required}}));
}

Html form(const Visit& visit, const NamedQuery& query) {
  Html fields;
  for (const Parameter& parameter : query.parameters) fields += parameter_field(visit, parameter);
  if (fields.empty()) return {};
  return tag("form", {{"class", "fields"}}, fields, tag("button", {}, visit.say("ถาม", "Ask")));
}

Listing listing_of(const Visit& visit, const NamedQuery& query, const Arguments& arguments) {
  if (query.name == "search" && arguments.contains("text")) {
    const Search search = search_for(visit.db, arguments.at("text"), search_rows_max);
    return {query.name, search.query.sql, search.bindings};
  }
  return {query.name, query.sql, bindings_of(query, arguments)};
}

// A LIMIT lets SQLite sort no more rows than are shown.
std::string limited(const std::string& sql) {
  return "SELECT * FROM (" + sql + "\n) LIMIT " + std::to_string(rows_shown + 1);
}

// As everybody asks a question first, its rows are kept, and made ready before anybody asks.
std::shared_ptr<const FirstRows> rows_of(const Visit& visit, const Listing& listing, bool as_everybody) {
  const std::string sql = limited(listing.sql);
  if (as_everybody) return visit.archive.remembered_rows(sql, listing.bindings, rows_shown, seconds_at_most);
  const ReadOnlyGuard guard(visit.db, {.seconds = seconds_at_most});
  try {
    return std::make_shared<const FirstRows>(first_rows(visit.db, sql, listing.bindings, rows_shown));
  } catch (const SQLite::Exception& failure) {
    throw guard.error_of(failure);
  }
}

// What was found in the reader's own language alone.
ShownRows one_message(const Visit& visit, const ShownRows& rows) {
  const auto thai = std::ranges::find(rows.columns, "message_th");
  if (thai == rows.columns.end()) return rows;
  const auto place = static_cast<size_t>(thai - rows.columns.begin());
  const bool said =
      std::ranges::none_of(rows.rows, [&](const auto& row) { return to_text(row[place]).empty(); });
  if (visit.language != Language::thai || !said) return rows.without({"message_th"});
  ShownRows own = rows.without({"message"});
  *std::ranges::find(own.columns, "message_th") = "message";
  return own;
}

// Which scores a question counts, where others do not count the same.
Html left_out_note(const Visit& visit, const NamedQuery& query) {
  if (query.name == "weakest")
    return tag(
        "p", {{"class", "note"}},
        visit.say(
            "นับเฉพาะคะแนนที่แน่ใจ หนึ่งคะแนนต่อเอกสาร คะแนนที่ยังไม่แน่ใจไม่อยู่ในค่าเฉลี่ย",
            "Of each document the first score that is not in doubt counts; scores in doubt are left out "
            "of the means."));
  const bool marked = std::ranges::find(query.columns, "needs_review") != query.columns.end();
  return marked ? tag("p", {{"class", "note"}},
                      visit.say("รวมค่าที่ยังไม่แน่ใจ ซึ่งเป็นแถวสีเหลือง ดูภาพก่อนนำไปใช้",
                                "Values in doubt are among them, as yellow rows: look at their pages first."))
                : Html();
}

Html first_rows_note(const Visit& visit) {
  return tag("p", {{"class", "note"}},
             visit.say("หน้านี้แสดง ", "Shown here: the first ") + std::to_string(rows_shown) +
                 visit.say(" แถวแรก แฟ้มที่บันทึกมีทุกแถว", ". The files have all of them."));
}

// A question that ends at its own limit may have more rows.
Html limit_note(const Visit& visit, const Bindings& bindings, size_t rows) {
  const auto limit = bindings.find("limit");
  if (limit == bindings.end() || to_text(limit->second) != std::to_string(rows)) return {};
  return tag(
      "p", {{"class", "note doubt"}, {"role", "note"}},
      visit.say("คำถามนี้หยุดที่จำนวนแถวในช่อง “ไม่เกินกี่แถว” อาจมีมากกว่านี้ ใส่จำนวนที่มากขึ้นแล้วกดถามอีกครั้ง",
                "The question ends at its limit of rows: there may be more. Ask again with a higher limit."));
}

Html answer(const Visit& visit, const NamedQuery& query, const Bindings& bindings, const FirstRows& rows) {
  return count_line(visit, static_cast<std::int64_t>(rows.shown.rows.size()), rows.more) +
         (rows.more ? first_rows_note(visit) : limit_note(visit, bindings, rows.shown.rows.size())) +
         left_out_note(visit, query) + export_links(visit, visit.address()) +
         row_table(visit, one_message(visit, rows.shown), title_of(visit, query), Headers::plain, "",
                   place_columns);
}

// As a file, all rows of it.
Response file_of(const Visit& visit, const Listing& listing) {
  const ReadOnlyGuard guard(visit.db, {.seconds = seconds_at_most});
  try {
    return listing_as_file(visit, listing);
  } catch (const SQLite::Exception& failure) {
    throw guard.error_of(failure);
  }
}

}  // namespace

Response questions_page(const Visit& visit) {
  Html rows;
  for (const NamedQuery& query : named_queries())
    rows += tag("li", {}, link_to(Address({"q", query.name}).text(), title_of(visit, query)));
  return page_response(visit, visit.say("คำถามสำเร็จรูป", "Ready questions"), tag("ul", {}, rows));
}

Response question_page(const Visit& visit, const std::string& name) {
  const NamedQuery& query = named_query(name);
  const Arguments arguments = arguments_of(visit, query);
  if (!can_be_asked(query, arguments))
    return page_response(visit, title_of(visit, query), form(visit, query));
  const Listing listing = listing_of(visit, query, arguments);
  if (!visit.file_kind.empty()) return file_of(visit, listing);
  const auto rows = rows_of(visit, listing, arguments.empty());
  return page_response(visit, title_of(visit, query),
                       form(visit, query) + answer(visit, query, listing.bindings, *rows));
}

}  // namespace thaimemo
