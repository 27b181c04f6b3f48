#include "tools/serve/site/filters.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

struct Operator {
  std::string_view ending, sql;  // behind the column's name in an address, in SQL
  std::string_view shown;
};

constexpr std::array<Operator, 7> operators{{{"", "=", "="},
                                             {"lt", "<", "<"},
                                             {"lte", "<=", "≤"},
                                             {"gt", ">", ">"},
                                             {"gte", ">=", "≥"},
                                             {"has", "has", "∋"},
                                             {"null", "null", "∅"}}};

std::string_view column_of(std::string_view field) {
  return field.substr(0, field.find("__"));
}

std::string_view ending_of(std::string_view field) {
  const size_t mark = field.find("__");
  return mark == std::string_view::npos ? std::string_view() : field.substr(mark + 2);
}

const Operator& operator_of(const std::string& field) {
  const auto found = std::find_if(operators.begin(), operators.end(),
                                  [&](const Operator& one) { return one.ending == ending_of(field); });
  if (found == operators.end())
    throw Error("filter-unknown", field, "there is no such comparison",
                "There are COLUMN=, COLUMN__lt=, __lte=, __gt=, __gte=, __has= and __null=.",
                ExitCode::usage);
  return *found;
}

// A column that holds numbers is compared with a number.
Value value_for(const ColumnInfo& column, const std::string& text) {
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (column.is_text || text.empty() || *end != '\0') return text;
  const std::int64_t whole = std::atoll(text.c_str());
  if (std::to_string(whole) == text) return whole;
  return number;
}

std::string condition_of(const std::string& column, const Operator& compared, const std::string& value,
                         const std::string& parameter) {
  if (compared.ending == "null") return column + (value == "0" ? " IS NOT NULL" : " IS NULL");
  if (compared.ending == "has") return "instr(" + column + ", " + parameter + ") > 0";
  return column + " " + std::string(compared.sql) + " " + parameter;
}

Html chosen_filters(const Visit& visit, const Filters& filters) {
  Html chosen;
  for (const auto& [name, value] : filters.fields)
    chosen +=
        tag("li", {}, tag("b", {}, filter_text(visit, name, value)), " ",
            link_to(visit.address().without(name).without("_next").text(), visit.say("เอาออก", "remove")));
  return chosen.empty() ? Html() : tag("ul", {{"class", "inline"}}, chosen);
}

Html choice(const std::string& name, const std::string& label, const Html& options) {
  return tag("label", {}, label, tag("select", {{"name", name}}, options));
}

}  // namespace

std::vector<ColumnInfo> columns_with_types(SQLite::Database& db, const std::string& view) {
  std::vector<ColumnInfo> columns;
  for (const Record& column :
       records_of(db, "SELECT name, type FROM pragma_table_info(:view) ORDER BY cid", {{"view", view}}))
    columns.push_back({column.text("name"), column.text("type") == "TEXT", ""});
  return columns;
}

Filters filters_of(const Address& address, const std::vector<ColumnInfo>& columns,
                   const std::string& prefix) {
  Filters filters;
  for (const auto& [name, value] : address.fields()) {
    const auto column =
        std::find_if(columns.begin(), columns.end(),
                     [&, &field = name](const ColumnInfo& one) { return one.name == column_of(field); });
    if (column == columns.end()) continue;
    const std::string parameter = "filter" + std::to_string(filters.fields.size() + 1);
    const std::string compared = column->of.empty() ? prefix + column->name : column->of;
    filters.condition += " AND " + condition_of(compared, operator_of(name), value, ":" + parameter);
    filters.bindings[parameter] = value_for(*column, value);
    filters.fields.emplace_back(name, value);
  }
  return filters;
}

std::string filter_text(const Visit& visit, const std::string& name, const std::string& value) {
  const Operator& compared = operator_of(name);
  const std::string column(column_of(name));
  return column_title(visit, column) + " " + std::string(compared.shown) + " " +
         shown_code(visit, column, value);
}

Html filter_form(const Visit& visit, const std::vector<ColumnInfo>& columns, const Filters& filters) {
  Html kept, names, comparisons;
  for (const auto& [name, value] : visit.address().fields())
    if (name != "_next") kept += hidden_field(name, value);
  for (const ColumnInfo& column : columns)
    names += tag("option", {{"value", column.name}}, column_title(visit, column.name));
  for (const Operator& compared : operators)
    comparisons += tag("option", {{"value", std::string(compared.ending)}}, std::string(compared.shown));
  return chosen_filters(visit, filters) +
         tag("form", {{"class", "fields"}}, kept, choice("_column", visit.say("คอลัมน์", "Column"), names),
             choice("_operator", visit.say("เงื่อนไข", "Compared"), comparisons),
             tag("label", {}, visit.say("ค่า", "Value"), void_tag("input", {{"name", "_value"}})),
             tag("button", {}, visit.say("กรอง", "Filter")));
}

std::optional<Address> with_added_filter(const Address& address) {
  const std::string column = address.field("_column"), ending = address.field("_operator");
  if (column.empty()) return std::nullopt;
  const Address rest = address.without("_column").without("_operator").without("_value").without("_next");
  return rest.with(ending.empty() ? column : column + "__" + ending, address.field("_value"));
}

}  // namespace thaimemo
