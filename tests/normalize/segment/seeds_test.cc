// The five reference documents give exactly the records that stand beside them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "base/json.h"
#include "normalize/text/folded.h"
#include "tests/normalize/segment/report_of.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

const std::filesystem::path seeds = std::filesystem::path(shared_folder()) / "seeds";

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string without_tags(const std::string& text) {
  static const Pattern tag("</?[a-zA-Z][^>]*>");
  std::string result;
  size_t from = 0;
  for (const Match& match : tag.find_all(text)) {
    result += text.substr(from, match.begin - from);
    from = match.end;
  }
  return result + text.substr(from);
}

std::string compared(const std::string& text) {
  return fold_form(normalize_text(without_tags(text), Origin::text_file).text);
}

std::vector<std::string> names() {
  std::vector<std::string> found;
  if (!std::filesystem::exists(seeds)) return {"absent"};
  for (const auto& entry : std::filesystem::directory_iterator(seeds / "expected"))
    found.push_back(entry.path().stem());
  std::sort(found.begin(), found.end());
  return found;
}

class Seeds : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(seeds)) GTEST_SKIP() << "the reference documents are not at " << seeds;
    expected_ = Json::parse(content_of(seeds / "expected" / (GetParam() + ".json")));
    report_ = report_of(content_of(seeds / (GetParam() + ".txt")));
  }

  Json expected_;
  Report report_;
};

std::string text_or_null(const std::optional<std::string>& value) {
  return value ? compared(*value) : "null";
}

TEST_P(Seeds, HaveTheirFacts) {
  const Json& want = expected_["document"];
  const auto text = [&](const char* key) {
    return want[key].is_null() ? "null" : compared(want[key].get<std::string>());
  };
  const auto year = [&](const char* key) { return want[key].is_null() ? 0 : want[key].get<int>(); };
  const Facts& facts = report_.facts;
  EXPECT_EQ(text_or_null(facts.agency), text("agency"));
  EXPECT_EQ(text_or_null(facts.agency_type), text("agency_type"));
  EXPECT_EQ(text_or_null(facts.district), text("district"));
  EXPECT_EQ(text_or_null(facts.province), text("province"));
  EXPECT_EQ(text_or_null(facts.overall_grade), text("overall_grade"));
  EXPECT_EQ(text_or_null(facts.memo_number), text("memo_number"));
  EXPECT_EQ(text_or_null(facts.memo_date), text("memo_date"));
  EXPECT_EQ(text_or_null(facts.subject), text("subject"));
  EXPECT_EQ(facts.fiscal_year.value_or(0), year("fiscal_year"));
  EXPECT_EQ(facts.assessment_year.value_or(0), year("assessment_year"));
  EXPECT_EQ(facts.overall_score.has_value(), !want["overall_score"].is_null());
  const double overall =
      want["overall_score"].is_null() ? -1 : std::stod(want["overall_score"].get<std::string>());
  EXPECT_DOUBLE_EQ(facts.overall_score.value_or(-1), overall);
}

TEST_P(Seeds, HaveTheirScores) {
  ASSERT_EQ(report_.scores.size(), expected_["scores"].size());
  for (size_t i = 0; i < report_.scores.size(); ++i) {
    const Json& want = expected_["scores"][i];
    const Score& score = report_.scores[i];
    EXPECT_EQ(score.indicator_no, want["indicator_no"].get<int>()) << i;
    EXPECT_DOUBLE_EQ(score.score.value_or(-1), std::stod(want["score"].get<std::string>())) << i;
    EXPECT_EQ(score.source, want["source"].get<std::string>()) << i;
    EXPECT_EQ(score.year.value_or(0), want["year"].get<int>()) << i;
    EXPECT_EQ(compared(score.as_written), compared(want["as_written"].get<std::string>())) << i;
  }
}

TEST_P(Seeds, HaveTheirMeasures) {
  ASSERT_EQ(report_.measures.size(), expected_["measures"].size());
  for (size_t i = 0; i < report_.measures.size(); ++i) {
    const Json& want = expected_["measures"][i];
    const Measure& measure = report_.measures[i];
    EXPECT_EQ(text_or_null(measure.section),
              want["section"].is_null() ? "null" : compared(want["section"].get<std::string>()));
    EXPECT_EQ(measure.indicator_no.value_or(0),
              want["indicator_no"].is_null() ? 0 : want["indicator_no"].get<int>());
    EXPECT_EQ(measure.fields.size(), want["fields"].size()) << i;
    for (const auto& [name, text] : want["fields"].items())
      EXPECT_EQ(compared(field_of(measure, field_named(name))), compared(text.get<std::string>()))
          << i << " " << name;
  }
}

TEST_P(Seeds, HaveTheirFindings) {
  ASSERT_EQ(report_.findings.size(), expected_["findings"].size());
  for (size_t i = 0; i < report_.findings.size(); ++i) {
    const Json& want = expected_["findings"][i];
    const Finding& finding = report_.findings[i];
    EXPECT_EQ(finding.indicator_no.value_or(0), want["indicator_no"].get<int>()) << i;
    EXPECT_EQ(finding.kind, want["kind"].get<std::string>()) << i;
    EXPECT_EQ(finding.code.value_or("null"),
              want["code"].is_null() ? "null" : want["code"].get<std::string>())
        << i;
    EXPECT_EQ(compared(finding.text), compared(want["text"].get<std::string>())) << i;
  }
}

TEST_P(Seeds, HaveTheirChecksAndNoOthers) {
  std::map<std::string, long> want, optional;
  for (const Json& check : expected_["checks"]) ++want[check["code"].get<std::string>()];
  if (expected_.contains("optional_checks"))
    for (const Json& check : expected_["optional_checks"]) ++optional[check["code"].get<std::string>()];
  std::map<std::string, long> have;
  for (const Check& check : report_.checks) ++have[check.code];
  for (const auto& [code, count] : want) EXPECT_GE(have[code], count) << code;
  for (const auto& [code, count] : have) EXPECT_LE(count, want[code] + optional[code]) << code;
}

INSTANTIATE_TEST_SUITE_P(All, Seeds, testing::ValuesIn(names()),
                         [](const auto& name) { return "Document" + name.param.substr(0, 3); });

}  // namespace
}  // namespace thaimemo
