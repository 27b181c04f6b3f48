#include "corpus/score/expected.h"

#include <algorithm>
#include <filesystem>

#include "base/json.h"
#include "base/whole_file.h"

namespace thaimemo::score {
namespace {

std::optional<std::string> text_or_nothing(const Json& value) {
  if (value.is_null()) return std::nullopt;
  return value.is_string() ? value.get<std::string>() : to_line(value);
}

std::optional<int> number_or_nothing(const Json& object, const char* key) {
  if (member(object, key).is_null()) return std::nullopt;
  return get<int>(object, key);
}

ExpectedMeasure measure_from(const Json& value) {
  ExpectedMeasure measure;
  measure.indicator_no = number_or_nothing(value, "indicator_no");
  for (const auto& [field, text] : member(value, "fields").items()) measure.fields.emplace_back(field, text);
  return measure;
}

ExpectedFinding finding_from(const Json& value) {
  return {number_or_nothing(value, "indicator_no"), get<std::string>(value, "kind"),
          get<std::string>(value, "text"), text_or_nothing(member(value, "code"))};
}

ExpectedTable table_from(const Json& value) {
  ExpectedTable table;
  table.page = get<int>(value, "page");
  for (const Json& cell : member(value, "cells"))
    table.cells.push_back({get<int>(cell, "row"), get<int>(cell, "column"), get<int>(cell, "row_span"),
                           get<int>(cell, "column_span"), get<std::string>(cell, "text")});
  return table;
}

std::vector<std::string> codes_from(const Json& list) {
  std::vector<std::string> codes;
  for (const Json& check : list) codes.push_back(get<std::string>(check, "code"));
  return codes;
}

Expected expected_from(const Json& value) {
  Expected expected;
  expected.name = get<std::string>(value, "name");
  for (const auto& [key, fact] : member(value, "document").items())
    expected.facts[key] = text_or_nothing(fact);
  for (const Json& score : member(value, "scores"))
    expected.scores.push_back({get<int>(score, "indicator_no"),
                               text_or_nothing(member(score, "score")).value_or(""),
                               get<std::string>(score, "source")});
  for (const Json& measure : member(value, "measures")) expected.measures.push_back(measure_from(measure));
  for (const Json& finding : member(value, "findings")) expected.findings.push_back(finding_from(finding));
  expected.checks = codes_from(member(value, "checks"));
  if (value.contains("optional_checks")) expected.optional_checks = codes_from(value["optional_checks"]);
  if (value.contains("tables"))
    for (const Json& table : value["tables"]) expected.tables.push_back(table_from(table));
  return expected;
}

Expected read_one(const std::filesystem::path& path) {
  try {
    return expected_from(parse_line(whole_file(path.string()), path.filename().string()));
  } catch (const Error& wrong) {
    throw Error("bad-expected", path.filename().string(), wrong.place() + ": " + wrong.what(),
                "The format is described in docs/expected.schema.json.");
  } catch (const Json::exception& wrong) {
    throw Error("bad-expected", path.filename().string(), wrong.what(),
                "The format is described in docs/expected.schema.json.");
  }
}

}  // namespace

std::map<std::string, Expected> read_expected(const std::string& folder) {
  std::map<std::string, Expected> records;
  if (!std::filesystem::is_directory(folder))
    throw Error("expected-missing", folder, "there is no such folder",
                "Name the folder of the expected records.");
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") {
      Expected expected = read_one(entry.path());
      const std::string name = expected.name;
      records.insert_or_assign(name, std::move(expected));
    }
  if (records.empty())
    throw Error("expected-missing", folder, "there is no .json file in it",
                "Name the folder of the expected records.");
  return records;
}

}  // namespace thaimemo::score
