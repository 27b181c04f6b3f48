#include "tools/serve/pages/sql_page.h"

#include "store/schema/read_only.h"
#include "store/schema/views.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/row_table.h"

namespace thaimemo {
namespace {

constexpr const char* example =
    "SELECT agency, province, assessment_year, overall_score\nFROM documents\nWHERE overall_score < 70\n"
    "ORDER BY overall_score";

Html form(const Visit& visit, const std::string& sql) {
  return tag("form", {{"action", "/sql"}},
             tag("label", {{"for", "sql"}}, visit.say("คำสั่ง SELECT หนึ่งคำสั่ง", "One SELECT statement")),
             tag("textarea", {{"id", "sql"}, {"name", "sql"}, {"rows", "8"}, {"spellcheck", "false"}},
                 "\n" + (sql.empty() ? example : sql)),
             tag("p", {}, tag("button", {}, visit.say("ถาม", "Ask"))));
}

Html schema(const Visit& visit) {
  Html views;
  for (const View& view : public_views()) {
    std::string columns;
    for (const std::string& column : columns_of(visit.db, view.name))
      columns += (columns.empty() ? "" : ", ") + column;
    views += tag("details", {}, tag("summary", {}, view.name), tag("p", {}, columns));
  }
  return tag("section", {}, tag("h2", {}, visit.say("ตารางและคอลัมน์", "Tables and columns")), views);
}

Html answer(const Visit& visit, const std::string& sql, const ConsoleLimits& limits) {
  const FirstRows rows = first_rows(visit.db, sql, {}, limits.rows_shown, limits.bytes_shown);
  return count_line(visit, static_cast<std::int64_t>(rows.shown.rows.size()), rows.more) +
         export_links(visit, visit.address()) + row_table(visit, rows.shown, visit.say("คำตอบ", "Answer"));
}

Html answer_or_error(const Visit& visit, const std::string& sql, const ConsoleLimits& limits) {
  const ReadOnlyGuard guard(visit.db, {limits.seconds, own_sql_read_limits.value_bytes});
  try {
    guard.check(sql);
    return answer(visit, sql, limits);
  } catch (const SQLite::Exception& failure) {
    const Error error = guard.error_of(failure);
    return tag("p", {{"class", "error"}, {"role", "alert"}}, error.what()) + tag("p", {}, error.hint());
  } catch (const Error& error) {
    return tag("p", {{"class", "error"}, {"role", "alert"}}, error.what()) + tag("p", {}, error.hint());
  }
}

}  // namespace

Response sql_page(const Visit& visit, const ConsoleLimits& limits) {
  const std::string sql = visit.field("sql");
  if (sql.empty() && visit.file_kind.empty())
    return page_response(visit, "SQL", form(visit, sql) + schema(visit));
  const Archive::OwnStatement turn(visit.archive);
  if (!visit.file_kind.empty()) return listing_as_file(visit, {"sql", sql, {}, true});
  return page_response(visit, "SQL", form(visit, sql) + answer_or_error(visit, sql, limits) + schema(visit));
}

}  // namespace thaimemo
