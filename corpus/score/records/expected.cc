#include "corpus/score/records/expected.h"

#include <algorithm>
#include <filesystem>

#include "base/json.h"
#include "base/whole_file.h"

namespace thaimemo::score {
namespace {

constexpr const char* format_hint =
    "The format is described in docs/expected.schema.json and docs/pages.schema.json.";
constexpr size_t page_digits_max = 6;  // more pages than any document has, and still an int

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
  if (value.contains("other"))
    for (const auto& [name, text] : value["other"].items()) measure.other.emplace_back(name, text);
  if (value.contains("period_dates")) {
    const Json& dates = value["period_dates"];
    measure.period_dates = {text_or_nothing(member(dates, "begin")), text_or_nothing(member(dates, "end"))};
  }
  return measure;
}

ExpectedScore score_from(const Json& value) {
  return {get<int>(value, "indicator_no"), text_or_nothing(member(value, "score")).value_or(""),
          get<std::string>(value, "source"),
          value.contains("year") ? number_or_nothing(value, "year") : std::nullopt};
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

// Sizes may stand as text: "14.5" is a number all the same.
AxisValue axis_value(const std::string& text) {
  const bool number =
      text.find_first_of("0123456789") == 0 && text.find_first_not_of("0123456789.") == std::string::npos;
  return {text, number};
}

Axes axes_from(const Json& value) {
  Axes axes;
  for (const auto& [axis, choice] : value.items())
    axes[axis] = axis_value(text_or_nothing(choice).value_or(no_axis_value));
  return axes;
}

// The lists that only a whole record has.
void add_lists(const Json& value, Expected& expected) {
  for (const Json& score : member(value, "scores")) expected.scores.push_back(score_from(score));
  for (const Json& measure : member(value, "measures")) expected.measures.push_back(measure_from(measure));
  for (const Json& finding : member(value, "findings")) expected.findings.push_back(finding_from(finding));
  expected.checks = codes_from(member(value, "checks"));
  if (value.contains("optional_checks")) expected.optional_checks = codes_from(value["optional_checks"]);
  if (value.contains("tables"))
    for (const Json& table : value["tables"]) expected.tables.push_back(table_from(table));
}

std::map<int, PageTable> pages_from(const Json& tables) {
  std::map<int, PageTable> pages;
  for (const auto& [page, rows] : tables.items()) {
    const bool number = !page.empty() && page.find_first_not_of("0123456789") == std::string::npos;
    if (!number || page.size() > page_digits_max)
      throw Error("bad-record", "tables", page + " is no page number");
    pages[std::stoi(page)] = rows.get<PageTable>();
  }
  return pages;
}

void add_facts(const Json& facts, Expected& expected) {
  for (const auto& [key, fact] : facts.items()) expected.facts[key] = text_or_nothing(fact);
}

// A record names its document by "name", or by "file" where somebody read pages of it by eye.
Expected expected_from(const Json& value) {
  Expected expected;
  expected.whole = !value.contains("file");
  expected.name = get<std::string>(value, expected.whole ? "name" : "file");
  if (expected.whole || value.contains("document")) add_facts(member(value, "document"), expected);
  if (expected.whole) add_lists(value, expected);
  if (!expected.whole && value.contains("tables")) expected.pages = pages_from(value["tables"]);
  if (value.contains("axes")) expected.axes = axes_from(value["axes"]);
  return expected;
}

Expected read_one(const std::filesystem::path& path) {
  try {
    return expected_from(parse_line(whole_file(path.string()), path.filename().string()));
  } catch (const Error& wrong) {
    throw Error("bad-expected", path.filename().string(), wrong.place() + ": " + wrong.what(), format_hint);
  } catch (const Json::exception& wrong) {
    throw Error("bad-expected", path.filename().string(), wrong.what(), format_hint);
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
