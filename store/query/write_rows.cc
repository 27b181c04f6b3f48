#include "store/query/write_rows.h"

#include <algorithm>

#include "base/json.h"
#include "store/query/write_table.h"
#include "store/query/write_workbook.h"

namespace thaimemo {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Json to_json(const Value& value) {
  return std::visit([](const auto& content) { return Json(content); }, value);
}

// Also the full-width forms, which Excel reads like the narrow ones. A tab or a line's end in front may lead into the
// next field (OWASP, "CSV Injection").
bool starts_formula(std::string_view text) {
  if (text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n')) return true;
  const auto start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return false;
  const std::string_view rest = text.substr(start);
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
    if (rest.substr(0, sign.size()) == sign) return true;
  return false;
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n\t'") == std::string::npos && !text.empty() && text.front() != ' ' &&
      text.back() != ' ')
    return text;
  std::string field = "\"";
  for (const char letter : text) field += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return field + "\"";
}

// NULL is nothing between the commas, an empty text is "".
std::string csv_field(const Value& value, bool spreadsheet) {
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return to_text(value);
  return quoted(spreadsheet && starts_formula(*text) ? "'" + *text : *text);
}

std::int64_t write_csv(Rows& rows, bool spreadsheet, const TextSink& sink) {
  if (spreadsheet) sink(byte_order_mark);
  std::string line;
  for (const std::string& column : rows.columns())
    line += (line.empty() ? "" : ",") + csv_field(column, spreadsheet);
  sink(line + "\r\n");
  std::int64_t count = 0;
  for (; rows.next(); ++count) {
    line.clear();
    for (size_t i = 0; i < rows.values().size(); ++i)
      line += (i ? "," : "") + csv_field(rows.values()[i], spreadsheet);
    sink(line + "\r\n");
  }
  return count;
}

std::int64_t write_ndjson(Rows& rows, const TextSink& sink) {
  std::int64_t count = 0;
  for (; rows.next(); ++count) sink(to_json_line(rows.columns(), rows.values()) + "\n");
  return count;
}

std::int64_t write_json(Rows& rows, const TextSink& sink) {
  std::int64_t count = 0;
  for (; rows.next(); ++count) sink((count ? ",\n " : "[\n ") + to_json_line(rows.columns(), rows.values()));
  sink(count ? "\n]\n" : "[]\n");
  return count;
}

}  // namespace

std::string to_json_line(const std::vector<std::string>& columns, const std::vector<Value>& values) {
  Json object = Json::object();
  for (size_t i = 0; i < columns.size(); ++i) object[columns[i]] = to_json(values[i]);
  return to_line(object);
}

std::int64_t write_rows(Rows& rows, const WriteSettings& settings, const TextSink& sink) {
  switch (settings.format) {
    case Format::csv:
      return write_csv(rows, settings.spreadsheet, sink);
    case Format::json:
      return write_json(rows, sink);
    case Format::ndjson:
      return write_ndjson(rows, sink);
    case Format::xlsx:
      return write_workbook(rows, settings.source, sink);
    case Format::table:
      return write_table(rows, settings.column_columns, sink);
  }
  return 0;
}

}  // namespace thaimemo
