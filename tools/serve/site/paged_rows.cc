#include "tools/serve/site/paged_rows.h"

#include <algorithm>

#include "base/json.h"

namespace thaimemo {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// Numbers come before texts, texts before blobs, everything before NULL's stand-in: unknown values come last.
std::string sort_expression(const PagedStatement& statement) {
  return "ifnull(" + statement.sorted_by + (statement.falling ? ", -9e999)" : ", x'')");
}

std::string parameter(size_t i) {
  return "after" + std::to_string(i);
}

// Rows behind the one whose sort value (where there is one) and keys are bound.
std::string behind(const PagedStatement& statement) {
  const bool sorted = !statement.sorted_by.empty();
  std::vector<std::string> bound;
  for (size_t i = 0; i < statement.keys.size(); ++i) bound.push_back(":" + parameter(i + sorted));
  const std::string keys = "(" + joined(statement.keys) + ") > (" + joined(bound) + ")";
  if (!sorted) return keys;
  const std::string value = sort_expression(statement),
                    last = statement.falling ? "ifnull(:after0, -9e999)" : "ifnull(:after0, x'')";
  return value + (statement.falling ? " < " : " > ") + last + " OR (" + value + " = " + last + " AND " +
         keys + ")";
}

Value value_of(const Json& json) {
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number()) return json.get<double>();
  if (json.is_string()) return json.get<std::string>();
  return nullptr;
}

Bindings bindings_of(const PagedStatement& statement, const std::string& next) {
  Bindings bindings = statement.bindings;
  const size_t wanted = statement.keys.size() + !statement.sorted_by.empty();
  const Json marks = Json::parse(next, nullptr, false);
  if (!marks.is_array() || marks.size() != wanted)
    throw Error("page-mark-invalid", "_next", "this is no mark of a page", "Begin at the first page.",
                ExitCode::usage);
  for (size_t i = 0; i < wanted; ++i) bindings[parameter(i)] = value_of(marks[i]);
  return bindings;
}

std::string mark_of(const PagedStatement& statement, const ShownRows& page) {
  std::vector<std::string> names = statement.keys;
  if (!statement.sorted_by.empty()) names.insert(names.begin(), statement.sorted_by);
  Json mark = Json::array();
  for (const std::string& name : names) {
    const auto column = std::find(page.columns.begin(), page.columns.end(), name);
    if (column == page.columns.end()) throw Error("internal", name, "a key is no column of the answer");
    const Value& value = page.rows.back()[static_cast<size_t>(column - page.columns.begin())];
    mark.push_back(std::visit([](const auto& content) { return Json(content); }, value));
  }
  return to_line(mark);
}

}  // namespace

std::string PagedStatement::ordered() const {
  const std::string first = sorted_by.empty() ? "" : sort_expression(*this) + (falling ? " DESC, " : ", ");
  return "SELECT * FROM (" + sql + ") ORDER BY " + first + joined(keys);
}

PagedRows paged_rows(SQLite::Database& db, const PagedStatement& statement, const std::string& next,
                     int rows_max) {
  const std::string limit = " LIMIT " + std::to_string(rows_max + 1);
  const Bindings bindings = next.empty() ? statement.bindings : bindings_of(statement, next);
  PagedStatement shown = statement;
  if (!statement.sorted_rows.empty()) shown.sql = statement.sorted_rows;
  if (!next.empty()) shown.sql = "SELECT * FROM (" + shown.sql + ") WHERE " + behind(statement);
  std::string sql = shown.ordered() + limit;
  if (!statement.sorted_rows.empty()) {
    shown.sql = "WITH found AS MATERIALIZED (SELECT " + joined(statement.keys) + " FROM (" + sql + ")) " +
                statement.rows_of_found;
    sql = shown.ordered();
  }
  FirstRows first = first_rows(db, sql, bindings, rows_max);
  PagedRows page{std::move(first.shown), ""};
  if (first.more) page.next = mark_of(statement, page.shown);
  return page;
}

Html page_links(const Visit& visit, const std::string& next) {
  Html links;
  if (!visit.field("_next").empty())
    links += link_to(visit.address().without("_next").text(), visit.say("หน้าแรก", "First rows"));
  if (!next.empty())
    links += tag("a", {{"rel", "next"}, {"href", visit.address().with("_next", next).text()}},
                 visit.say("ถัดไป", "Next rows"));
  return links.empty() ? Html() : tag("p", {{"class", "pager"}}, links);
}

void sort_as_asked(PagedStatement& statement, const Address& address,
                   const std::vector<std::string>& columns) {
  std::string asked = address.field("_sort");
  const bool falling = asked.starts_with('-');
  if (falling) asked.erase(0, 1);
  if (std::find(columns.begin(), columns.end(), asked) == columns.end()) return;
  statement.sorted_by = asked;
  statement.falling = falling;
}

}  // namespace thaimemo
