#include "normalize/record/report_record.h"

#include <array>

#include "base/json.h"

namespace thaimemo {
namespace {

template <typename Value>
Json optional_json(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <typename Value>
std::optional<Value> optional_from(const Json& object, const char* key) {
  if (member(object, key).is_null()) return std::nullopt;
  return get<Value>(object, key);
}

Json to_json(const ValuePlace& place) {
  return {{"page", place.page},
          {"bbox",
           {rounded(place.bbox.x0), rounded(place.bbox.y0), rounded(place.bbox.x1), rounded(place.bbox.y1)}},
          {"table", place.table},
          {"row", place.row},
          {"column", place.column},
          {"cell_id", place.cell_id}};
}

ValuePlace place_from(const Json& value) {
  const auto box = get<std::array<double, 4>>(value, "bbox");
  return {get<int>(value, "page"), {box[0], box[1], box[2], box[3]}, get<int>(value, "table"),
          get<int>(value, "row"),  get<int>(value, "column"),        get<std::string>(value, "cell_id")};
}

Json to_json(const Facts& facts) {
  return {{"agency", optional_json(facts.agency)},
          {"agency_type", optional_json(facts.agency_type)},
          {"district", optional_json(facts.district)},
          {"province", optional_json(facts.province)},
          {"overall_grade", optional_json(facts.overall_grade)},
          {"memo_number", optional_json(facts.memo_number)},
          {"memo_date", optional_json(facts.memo_date)},
          {"subject", optional_json(facts.subject)},
          {"fiscal_year", optional_json(facts.fiscal_year)},
          {"assessment_year", optional_json(facts.assessment_year)},
          {"overall_score", optional_json(facts.overall_score)},
          {"numbers_proven", facts.numbers_proven}};
}

Facts facts_from(const Json& value) {
  Facts facts;
  facts.agency = optional_from<std::string>(value, "agency");
  facts.agency_type = optional_from<std::string>(value, "agency_type");
  facts.district = optional_from<std::string>(value, "district");
  facts.province = optional_from<std::string>(value, "province");
  facts.overall_grade = optional_from<std::string>(value, "overall_grade");
  facts.memo_number = optional_from<std::string>(value, "memo_number");
  facts.memo_date = optional_from<std::string>(value, "memo_date");
  facts.subject = optional_from<std::string>(value, "subject");
  facts.fiscal_year = optional_from<int>(value, "fiscal_year");
  facts.assessment_year = optional_from<int>(value, "assessment_year");
  facts.overall_score = optional_from<double>(value, "overall_score");
  facts.numbers_proven = get<bool>(value, "numbers_proven");
  return facts;
}

Json to_json(const FactPlace& stated) {
  return {{"field", stated.field}, {"place", to_json(stated.place)}, {"text", stated.text}};
}

FactPlace fact_place_from(const Json& value) {
  return {get<std::string>(value, "field"), place_from(member(value, "place")),
          get<std::string>(value, "text")};
}

Json to_json(const Score& score) {
  return {{"year", optional_json(score.year)},  {"instrument", name_of(score.instrument)},
          {"indicator_no", score.indicator_no}, {"indicator", score.indicator},
          {"as_written", score.as_written},     {"score", optional_json(score.score)},
          {"score_text", score.score_text},     {"source", score.source},
          {"place", to_json(score.place)},      {"confidence", rounded(score.confidence, 4)},
          {"needs_review", score.needs_review}};
}

Score score_from(const Json& value) {
  Score score;
  score.year = optional_from<int>(value, "year");
  score.instrument = instrument_named(get<std::string>(value, "instrument"));
  score.indicator_no = get<int>(value, "indicator_no");
  score.indicator = get<std::string>(value, "indicator");
  score.as_written = get<std::string>(value, "as_written");
  score.score = optional_from<double>(value, "score");
  score.score_text = get<std::string>(value, "score_text");
  score.source = get<std::string>(value, "source");
  score.place = place_from(member(value, "place"));
  score.confidence = get<double>(value, "confidence");
  score.needs_review = get<bool>(value, "needs_review");
  return score;
}

Json to_json(const Measure& measure) {
  Json fields = Json::array(), other = Json::array(), items = Json::array(), places = Json::array();
  for (const auto& [field, text] : measure.fields)
    fields.push_back({{"field", name_of(field)}, {"text", text}});
  for (const auto& [header, text] : measure.other) other.push_back({{"header", header}, {"text", text}});
  for (const Item& item : measure.items)
    items.push_back({{"field", name_of(item.field)},
                     {"ordinal", item.ordinal},
                     {"label", item.label},
                     {"text", item.text}});
  for (const auto& [field, place] : measure.places)
    places.push_back({{"field", name_of(field)}, {"place", to_json(place)}});
  return {{"section", optional_json(measure.section)},
          {"indicator_no", optional_json(measure.indicator_no)},
          {"indicator", optional_json(measure.indicator)},
          {"fields", std::move(fields)},
          {"other", std::move(other)},
          {"items", std::move(items)},
          {"places", std::move(places)},
          {"page_first", measure.page_first},
          {"page_last", measure.page_last},
          {"confidence", rounded(measure.confidence, 4)},
          {"needs_review", measure.needs_review},
          {"period_from", optional_json(measure.period_from)},
          {"period_to", optional_json(measure.period_to)},
          {"responsible_main", optional_json(measure.responsible_main)},
          {"responsible_supporting", optional_json(measure.responsible_supporting)}};
}

Field field_of(const Json& value) {
  return field_named(get<std::string>(value, "field"));
}

Measure measure_from(const Json& value) {
  Measure measure;
  measure.section = optional_from<std::string>(value, "section");
  measure.indicator_no = optional_from<int>(value, "indicator_no");
  measure.indicator = optional_from<std::string>(value, "indicator");
  for (const Json& part : member(value, "fields"))
    measure.fields.emplace_back(field_of(part), get<std::string>(part, "text"));
  for (const Json& part : member(value, "other"))
    measure.other.emplace_back(get<std::string>(part, "header"), get<std::string>(part, "text"));
  for (const Json& part : member(value, "items"))
    measure.items.push_back({field_of(part), get<int>(part, "ordinal"), get<std::string>(part, "label"),
                             get<std::string>(part, "text")});
  for (const Json& part : member(value, "places"))
    measure.places.emplace_back(field_of(part), place_from(member(part, "place")));
  measure.page_first = get<int>(value, "page_first");
  measure.page_last = get<int>(value, "page_last");
  measure.confidence = get<double>(value, "confidence");
  measure.needs_review = get<bool>(value, "needs_review");
  measure.period_from = optional_from<std::string>(value, "period_from");
  measure.period_to = optional_from<std::string>(value, "period_to");
  measure.responsible_main = optional_from<std::string>(value, "responsible_main");
  measure.responsible_supporting = optional_from<std::string>(value, "responsible_supporting");
  return measure;
}

Json to_json(const Finding& finding) {
  return {{"indicator_no", optional_json(finding.indicator_no)},
          {"kind", finding.kind},
          {"code", optional_json(finding.code)},
          {"text", finding.text},
          {"place", to_json(finding.place)}};
}

Finding finding_from(const Json& value) {
  return {optional_from<int>(value, "indicator_no"), get<std::string>(value, "kind"),
          optional_from<std::string>(value, "code"), get<std::string>(value, "text"),
          place_from(member(value, "place"))};
}

Json to_json(const Check& check) {
  return {{"code", check.code},       {"severity", name_of(check.severity)},
          {"message", check.message}, {"detail", check.detail},
          {"page", check.page},       {"message_th", check.message_th}};
}

Check check_from(const Json& value) {
  return {get<std::string>(value, "code"),
          severity_named(get<std::string>(value, "severity")),
          get<std::string>(value, "message"),
          get<std::string>(value, "detail"),
          get<int>(value, "page"),
          get<std::string>(value, "message_th")};
}

Json to_json(const CellMeaning& cell) {
  return {{"page", cell.page},     {"table", cell.table},
          {"row", cell.row},       {"column", cell.column},
          {"header", cell.header}, {"field", cell.field ? Json(name_of(*cell.field)) : Json(nullptr)}};
}

CellMeaning cell_from(const Json& value) {
  CellMeaning cell{get<int>(value, "page"),   get<int>(value, "table"),          get<int>(value, "row"),
                   get<int>(value, "column"), get<std::string>(value, "header"), std::nullopt};
  if (!member(value, "field").is_null()) cell.field = field_of(value);
  return cell;
}

Json to_json(const Suggestion& suggestion) {
  return {{"page", suggestion.page},     {"table", suggestion.table},       {"row", suggestion.row},
          {"column", suggestion.column}, {"position", suggestion.position}, {"before", suggestion.before},
          {"after", suggestion.after},   {"evidence", suggestion.evidence}};
}

Suggestion suggestion_from(const Json& value) {
  return {get<int>(value, "page"),          get<int>(value, "table"),
          get<int>(value, "row"),           get<int>(value, "column"),
          get<int>(value, "position"),      get<std::string>(value, "before"),
          get<std::string>(value, "after"), get<std::string>(value, "evidence")};
}

template <typename Value>
Json list_json(const std::vector<Value>& values) {
  Json list = Json::array();
  for (const Value& value : values) list.push_back(to_json(value));
  return list;
}

}  // namespace

std::string to_report_line(const Report& report) {
  return to_line({{"type", "report"},
                  {"facts", to_json(report.facts)},
                  {"fact_places", list_json(report.fact_places)},
                  {"scores", list_json(report.scores)},
                  {"measures", list_json(report.measures)},
                  {"findings", list_json(report.findings)},
                  {"checks", list_json(report.checks)},
                  {"cells", list_json(report.cells)},
                  {"suggestions", list_json(report.suggestions)},
                  {"problems", to_json(report.problems)},
                  {"rules_sha256", report.rules_sha256}});
}

Report report_from_line(std::string_view line) {
  const Json value = parse_line(line, "report record");
  Report report;
  report.facts = facts_from(member(value, "facts"));
  if (value.contains("fact_places"))  // written since version 0.2
    for (const Json& part : value["fact_places"]) report.fact_places.push_back(fact_place_from(part));
  for (const Json& part : member(value, "scores")) report.scores.push_back(score_from(part));
  for (const Json& part : member(value, "measures")) report.measures.push_back(measure_from(part));
  for (const Json& part : member(value, "findings")) report.findings.push_back(finding_from(part));
  for (const Json& part : member(value, "checks")) report.checks.push_back(check_from(part));
  for (const Json& part : member(value, "cells")) report.cells.push_back(cell_from(part));
  if (value.contains("suggestions"))  // written since version 0.2
    for (const Json& part : value["suggestions"]) report.suggestions.push_back(suggestion_from(part));
  report.problems = problems_from_json(member(value, "problems"));
  report.rules_sha256 = get<std::string>(value, "rules_sha256");
  return report;
}

}  // namespace thaimemo
