#include "corpus/make/expected.h"

#include <algorithm>

#include "base/json.h"
#include "corpus/make/wording/digits.h"

namespace thaimemo::make {

namespace {

template <typename T>
Json value_or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

std::string two_decimals(double score) {
  return hundredths(static_cast<int>(score * 100 + 0.5));
}

Json to_json(const Facts& facts) {
  return {{"agency", value_or_null(facts.agency)},
          {"agency_type", value_or_null(facts.agency_type)},
          {"district", value_or_null(facts.district)},
          {"province", value_or_null(facts.province)},
          {"fiscal_year", value_or_null(facts.fiscal_year)},
          {"assessment_year", value_or_null(facts.assessment_year)},
          {"overall_score", facts.overall_score ? Json(two_decimals(*facts.overall_score)) : Json()},
          {"overall_grade", value_or_null(facts.overall_grade)},
          {"memo_number", value_or_null(facts.memo_number)},
          {"memo_date", value_or_null(facts.memo_date)},
          {"subject", value_or_null(facts.subject)}};
}

Json to_json(const Score& score) {
  return {{"instrument", name_of(score.instrument)},
          {"indicator_no", score.indicator_no},
          {"indicator", score.indicator},
          {"as_written", score.as_written},
          {"score", score.score_text},
          {"year", value_or_null(score.year)},
          {"source", score.source}};
}

Json to_json(const Measure& measure) {
  Json fields = Json::object();
  for (const auto& [field, text] : measure.fields) fields[name_of(field)] = text;
  Json made = {{"section", value_or_null(measure.section)},
               {"indicator_no", value_or_null(measure.indicator_no)},
               {"fields", fields}};
  if (!measure.other.empty()) made["other"] = Json(std::map(measure.other.begin(), measure.other.end()));
  if (fields.contains(name_of(Field::period)))
    made["period_dates"] = {{"begin", value_or_null(measure.period_from)},
                            {"end", value_or_null(measure.period_to)}};
  return made;
}

Json to_json(const Finding& finding) {
  return {{"indicator_no", value_or_null(finding.indicator_no)},
          {"kind", finding.kind},
          {"code", value_or_null(finding.code)},
          {"text", finding.text}};
}

Json to_json(const Check& check) {
  return {{"code", check.code}, {"detail", Json::parse(check.detail)}};
}

Json to_json(const DrawnTable& table) {
  Json cells = Json::array();
  for (const auto& cell : table.cells)
    cells.push_back({{"row", cell.row},
                     {"column", cell.column},
                     {"row_span", cell.row_span},
                     {"column_span", cell.column_span},
                     {"text", cell.text}});
  return {{"page", table.page}, {"cells", cells}};
}

template <typename T>
Json to_list(const std::vector<T>& values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(to_json(value));
  return list;
}

// By the names of the record: words are joined by underscores, what a report does not have is null.
Json to_json(const Axes& axes) {
  Json named = Json::object();
  for (const auto& [axis, value] : named_axes(axes)) {
    std::string key = axis;
    std::replace(key.begin(), key.end(), '-', '_');
    named[key] = value.empty() ? Json() : Json(value);
  }
  return named;
}

}  // namespace

std::string to_expected_json(const MadeReport& report, const std::vector<DrawnTable>& tables,
                             const std::string& printer) {
  const thaimemo::Report& truth = report.truth;
  Json record = {{"name", report.name},
                 {"document", to_json(truth.facts)},
                 {"scores", to_list(truth.scores)},
                 {"measures", to_list(truth.measures)},
                 {"findings", to_list(truth.findings)},
                 {"checks", to_list(truth.checks)},
                 {"optional_checks", Json::array()},
                 {"axes", to_json(report.axes)}};
  if (!printer.empty()) record["axes"]["printer"] = printer;
  if (!tables.empty()) record["tables"] = to_list(tables);
  return record.dump(1) + "\n";
}

}  // namespace thaimemo::make
