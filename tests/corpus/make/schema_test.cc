// One schema for all expected records: the made ones and the reference documents'.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "base/json.h"
#include "base/utf8.h"
#include "corpus/make/expected.h"
#include "corpus/make/make_corpus.h"
#include "corpus/make/page/typeset.h"
#include "tests/places.h"

namespace thaimemo::make {
namespace {

namespace fs = std::filesystem;

Json read_json(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return Json::parse(text.str());
}

// As much of JSON Schema as our schema uses; the place of every breach.
class Validator {
 public:
  std::vector<std::string> breaches;

  void check(const Json& schema, const Json& value, const std::string& place) {
    if (schema.contains("type") && !has_type(schema["type"], value))
      return breach(place, "has the wrong type");
    if (schema.contains("enum") && !contains(schema["enum"], value))
      return breach(place, "is none of the allowed");
    if (value.is_object()) check_object(schema, value, place);
    if (value.is_string() && schema.contains("pattern") &&
        !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>())))
      breach(place, "breaks the pattern");
    if (value.is_number() && ((schema.contains("minimum") && value < schema["minimum"]) ||
                              (schema.contains("maximum") && value > schema["maximum"])))
      breach(place, "is out of range");
    if (value.is_array() && schema.contains("items"))
      for (std::size_t i = 0; i < value.size(); ++i)
        check(schema["items"], value[i], place + "/" + std::to_string(i));
  }

 private:
  void breach(const std::string& place, const std::string& what) { breaches.push_back(place + " " + what); }

  static bool contains(const Json& list, const Json& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  }

  static bool has_type(const Json& types, const Json& value) {
    if (types.is_array())
      return std::any_of(types.begin(), types.end(), [&](const Json& type) { return has_type(type, value); });
    const std::string type = types;
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
           (type == "null" && value.is_null());
  }

  void check_object(const Json& schema, const Json& value, const std::string& place) {
    if (schema.contains("required"))
      for (const auto& key : schema["required"])
        if (!value.contains(key.get<std::string>())) breach(place, "lacks " + key.get<std::string>());
    for (const auto& [key, part] : value.items()) {
      const bool known = schema.contains("properties") && schema["properties"].contains(key);
      if (known)
        check(schema["properties"][key], part, place + "/" + key);
      else if (const Json more = schema.value("additionalProperties", Json(true)); more.is_object())
        check(more, part, place + "/" + key);
      else if (more == false)
        breach(place, "has the unknown key " + key);
    }
  }
};

std::vector<std::string> breaches_of(const Json& value,
                                     const std::string& schema_name = "expected.schema.json") {
  const Json schema = read_json(fs::path(source_folder()) / "docs" / schema_name);
  Validator validator;
  validator.check(schema, value, "");
  return validator.breaches;
}

std::string listed(const std::vector<std::string>& breaches) {
  std::string text;
  for (const auto& breach : breaches) text += breach + "\n";
  return text;
}

TEST(ExpectedSchema, MadeRecordsAreValid) {
  static const FontBook fonts(FontBook::usual_folders(""));
  CorpusSettings settings;
  settings.axes.families = {"Laksaman"};
  for (int number = 1; number <= 100; ++number) {
    if (number > 90) settings.axes.kind = Kind::oit;  // which is never drawn
    const auto made = make_report(settings, number);
    const auto tables =
        number > 20 ? std::vector<DrawnTable>() : typeset(fonts, made.report, made.random).tables;
    const auto breaches = breaches_of(Json::parse(to_expected_json(made.report, tables)));
    EXPECT_TRUE(breaches.empty()) << made.report.name << "\n" << listed(breaches);
  }
}

TEST(ExpectedSchema, ReferenceRecordsAreValid) {
  const fs::path folder = fs::path(shared_folder()) / "seeds" / "expected";
  if (!fs::is_directory(folder)) GTEST_SKIP() << "no reference documents at " << folder;
  int read = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto breaches = breaches_of(read_json(entry.path()));
    EXPECT_TRUE(breaches.empty()) << entry.path() << "\n" << listed(breaches);
    ++read;
  }
  EXPECT_GT(read, 0);
}

TEST(PagesSchema, RecordsOfRealDocumentsAreValid) {
  const fs::path folder = fs::path(shared_folder()) / "real" / "expected";
  if (!fs::is_directory(folder)) GTEST_SKIP() << "no records of real documents at " << folder;
  int read = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto breaches = breaches_of(read_json(entry.path()), "pages.schema.json");
    EXPECT_TRUE(breaches.empty()) << entry.path() << "\n" << listed(breaches);
    ++read;
  }
  EXPECT_GT(read, 0);
}

TEST(PagesSchema, WrongRecordsAreNot) {
  const Json wrong = {{"tables", {{"2", {{1, 2}}}}}, {"name", "doc"}};
  EXPECT_EQ(breaches_of(wrong, "pages.schema.json").size(),
            4U);  // no file, two cells that are no text, a name
}

TEST(ExpectedSchema, WrongRecordsAreNot) {
  CorpusSettings settings;
  settings.axes.families = {"Laksaman"};
  Json record = Json::parse(to_expected_json(make_report(settings, 1).report));
  record["document"]["agency_type"] = "กรม";
  record["scores"] = Json::array({{{"indicator_no", 11}}});
  record["extra"] = 1;
  record.erase("checks");
  EXPECT_GE(breaches_of(record).size(), 4U);
}

}  // namespace
}  // namespace thaimemo::make
