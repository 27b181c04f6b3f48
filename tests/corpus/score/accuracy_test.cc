#include "corpus/score/accuracy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/json.h"
#include "store/load/load.h"

namespace thaimemo::score {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// A document with one good and one wrong of everything, and the record that tells.
constexpr const char* truth = R"({"name":"doc","document":{"agency":"เทศบาลตำบลดอนแก้ว","fiscal_year":2567,
  "overall_score":"88.50","memo_number":null},
 "scores":[{"indicator_no":1,"score":"90.00","source":"table"},{"indicator_no":2,"score":"80.25","source":"table"}],
 "measures":[{"section":null,"indicator_no":1,"fields":{"measure":"จัดทำคู่มือการให้บริการประชาชน","steps":"๑. ประชุม","score":"๙๐"}},
             {"section":null,"indicator_no":2,"fields":{"measure":"เผยแพร่แผนการใช้จ่ายเงินประจำปีให้ทราบ"}}],
 "findings":[{"indicator_no":3,"kind":"strength","code":"i1","text":"เจ้าหน้าที่ให้บริการด้วยความเท่าเทียม"}],
 "checks":[{"code":"score-sum","detail":{}},{"code":"empty-result","detail":{}}],
 "optional_checks":[{"code":"foreign-agency","detail":{}}]})";

Score score(int indicator, double value, bool review) {
  Score made;
  made.indicator_no = indicator;
  made.score = value;
  made.source = "table";
  made.needs_review = review;
  made.confidence = review ? 0.4 : 0.97;
  return made;
}

Report imperfect_report() {
  Report report;
  report.facts.agency = "เทศบาลตำบลดอนแก้ว";
  report.facts.fiscal_year = 2566;
  report.facts.overall_score = 88.5;
  report.scores = {score(1, 90, false), score(2, 80.52, false), score(2, 8, true)};
  Measure measure;
  measure.indicator_no = 1;
  measure.fields = {
      {Field::score, "90.0"}, {Field::measure, "จัดทำคู่มือการให้บริการประชาซน"}, {Field::steps, "1. ประชุม"}};
  report.measures.push_back(measure);
  Finding finding;
  finding.indicator_no = 3;
  finding.kind = "strength";
  finding.code = "i1";
  finding.text = "เจ้าหน้าที่ให้บริการด้วยความเท่าเทียม";
  report.findings = {finding, finding};
  report.checks = {{"score-sum", Severity::warning, "", "{}", 1},
                   {"number-mismatch", Severity::warning, "", "{}", 1},
                   {"foreign-agency", Severity::warning, "", "{}", 1}};
  return report;
}

class AccuracyTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(::testing::TempDir()) / ("accuracy_" + std::to_string(getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "expected");
    std::ofstream(folder_ / "expected" / "doc.json") << truth;
    SQLite::Database db = open_for_writing(db_path());
    Document document;
    document.source = "in/doc.pdf";
    document.sha256 = std::string(64, 'a');
    load_document(db, document, imperfect_report());
  }
  std::string db_path() const { return folder_ / "test.db"; }
  Accuracy measure() const { return measure_accuracy(db_path(), folder_ / "expected"); }
  fs::path folder_;
};

TEST_F(AccuracyTest, CountsWhatIsRightWrongAndSilent) {
  Accuracy accuracy = measure();
  Tally& tally = accuracy.total;
  EXPECT_EQ(tally["docfield_hit"], 2);
  EXPECT_EQ(tally["docfield_gold"], 3);
  EXPECT_EQ(tally["score_hit"], 1);
  EXPECT_EQ(tally["score_silent"], 1);  // 80.52; the 8 is wrong too, but flagged
  EXPECT_EQ(tally["row_hit"], 1);
  EXPECT_EQ(tally["check_got"], 2);  // the optional one does not count
  EXPECT_EQ(tally["finding_hit"], 1);
  EXPECT_EQ((tally.confusions[{U'ช', U'ซ'}]), 1);
}

TEST_F(AccuracyTest, AgreesWithTheReferenceScorerToTheLastDigit) {
  const std::string scorer = std::string(THAIMEMO_SHARED_DIR) + "/check/score.py";
  if (!fs::exists(scorer)) GTEST_SKIP() << "no reference scorer at ../shared/check/score.py";
  const std::string out = folder_ / "reference.json";
  const std::string command = "python3 '" + scorer + "' --json --db '" + db_path() + "' --expected '" +
                              (folder_ / "expected").string() + "' > '" + out + "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  std::ifstream file(out);
  const Json reference = Json::parse(file);
  for (const auto& [name, value] : figures_of(measure().total)) {
    if (!reference.contains(name)) continue;  // figures of ours alone
    ASSERT_EQ(value.has_value(), !reference[name].is_null()) << name;
    if (value) {
      EXPECT_EQ(*value, reference[name].get<double>()) << name;
    }
  }
}

TEST_F(AccuracyTest, HtmlIsOneFileThatShowsWantAndGot) {
  const std::string html = to_html(measure());
  EXPECT_THAT(html, HasSubstr("<del>ช</del><ins>ซ</ins>"));
  EXPECT_EQ(html.find("http"), std::string::npos);
}

TEST_F(AccuracyTest, WrongFoldersAndRecordsAreNamed) {
  EXPECT_THROW(measure_accuracy(db_path(), folder_ / "nowhere"), Error);
  std::ofstream(folder_ / "expected" / "doc.json") << "{\"name\":\"doc\"}";
  try {
    measure();
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "bad-expected");
    EXPECT_EQ(error.place(), "doc.json");
  }
}

}  // namespace
}  // namespace thaimemo::score
