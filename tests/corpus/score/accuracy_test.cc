#include "corpus/score/accuracy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/json.h"
#include "store/load/load.h"
#include "tests/places.h"

namespace thaimemo::score {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// A document with one good and one wrong of everything, and the record that tells.
constexpr const char* truth = R"({"name":"doc","document":{"agency":"เทศบาลตำบลดอนแก้ว","fiscal_year":2567,
  "overall_score":"88.50","memo_number":null},
 "scores":[{"indicator_no":1,"score":"90.00","source":"table"},{"indicator_no":2,"score":"80.25","source":"table"}],
 "measures":[{"section":null,"indicator_no":1,"fields":{"measure":"จัดทำคู่มือการให้บริการประชาชน","steps":"๑. ประชุม ครั้งที่ ๒\n- อบรม  งาน","result":"แล้ว เสร็จ","score":"๙๐"}},
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
  measure.fields = {{Field::score, "90.0"},
                    {Field::measure, "จัดทำคู่มือการให้บริการประชาซน"},
                    {Field::steps, "1. ประชุม ครั้งที่ 2 - อบรม งาน"},
                    {Field::result, "แล้วเสร็จ"}};
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

// What a shared script says of the same database; null where the script is absent.
Json said_by_script(const std::string& name, const std::string& db, const fs::path& folder) {
  const std::string script = shared_folder() + "/check/" + name;
  if (!fs::exists(script)) return nullptr;
  const std::string out = folder / (name + ".json");
  const std::string command = "python3 '" + script + "' --json --db '" + db + "' --expected '" +
                              (folder / "expected").string() + "' > '" + out + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::ifstream file(out);
  return Json::parse(file);
}

// Every figure that both know; returns how many.
int expect_same(const Json& reference, const Tally& tally) {
  int both = 0;
  for (const auto& [name, value] : figures_of(tally)) {
    const std::string key = name == "flow_fields" ? "fields" : name;
    if (!reference.contains(key)) continue;  // figures of ours alone
    ++both;
    EXPECT_EQ(value.has_value(), !reference[key].is_null()) << name;
    if (value && reference[key].is_number()) {
      EXPECT_EQ(*value, reference[key].get<double>()) << name;
    }
  }
  return both;
}

// Columns that a rules file names: of four values one is wrong and told of nowhere, one has no column.
TEST_F(AccuracyTest, CountsTheValuesOfNamedColumns) {
  std::ofstream(folder_ / "expected" / "doc.json")
      << R"({"name":"doc","document":{},"scores":[],"findings":[],"checks":[],
 "measures":[{"section":null,"indicator_no":null,"fields":{"measure":"โครงสร้าง"},
              "other":{"item":"O1","address":"https://a.go.th/x","remark":"แล้ว","site":"a"}}]})";
  Measure measure;
  measure.fields = {{Field::measure, "โครงสร้าง"}};
  measure.other = {{"item", "O1"}, {"address", "https://a.go.th/y"}, {"remark", "แล้ว"}};
  Report report;
  report.measures = {measure};
  Document document;
  document.source = "in/doc.pdf";
  document.sha256 = std::string(64, 'a');
  SQLite::Database db = open_for_writing(db_path());
  load_document(db, document, report);
  Tally tally = measure_accuracy(db_path(), folder_ / "expected").total;
  EXPECT_EQ(tally["named_gold"], 4);
  EXPECT_EQ(tally["named_hit"], 2);
  EXPECT_EQ(tally["named_silent_wrong"], 2);
}

TEST_F(AccuracyTest, AgreesWithTheReferenceScorerToTheLastDigit) {
  const Json reference = said_by_script("score.py", db_path(), folder_);
  if (reference.is_null()) GTEST_SKIP() << "no reference scorer at ../shared/check/score.py";
  EXPECT_EQ(expect_same(reference, measure().total), 11);
}

TEST_F(AccuracyTest, AgreesWithTheReferenceOfFlowToTheLastDigit) {
  const Json reference = said_by_script("flow.py", db_path(), folder_);
  if (reference.is_null()) GTEST_SKIP() << "no reference of flow at ../shared/check/flow.py";
  EXPECT_EQ(expect_same(reference, measure().total), 4);
  EXPECT_GT(measure().total["flow_fields"], 0);
}

TEST_F(AccuracyTest, RecordsOfPagesReadByEyeJudgeFactsAndPagesOnly) {
  fs::remove(folder_ / "expected" / "doc.json");
  std::ofstream(folder_ / "expected" / "real.json")
      << R"({"file":"doc.pdf","note":"by eye","document":{"agency":"เทศบาลตำบลดอนแก้ว","memo_date":null},
             "tables":{"1":[["หัวข้อ","ผล"],["ก","ข"]]}})";
  Accuracy accuracy = measure();
  EXPECT_EQ(accuracy.total["docfield_gold"], 1);
  EXPECT_EQ(accuracy.total["docfield_hit"], 1);
  EXPECT_EQ(accuracy.total["page_cells"], 4);
  for (const auto& [name, value] : figures_of(accuracy.total))
    if (name != "score_silent_wrong" &&
        (name.starts_with("score_") || name == "row_f1" || name == "silent_losses")) {
      EXPECT_EQ(value, std::nullopt) << name;
    }
  EXPECT_EQ(accuracy.total["score_silent"], 0);
}

TEST_F(AccuracyTest, AxesAreTextsAndSizesAreKnown) {
  fs::remove(folder_ / "expected" / "doc.json");
  std::ofstream(folder_ / "expected" / "real.json")
      << R"({"file":"doc.pdf","axes":{"rules":"thin","scan":null,"stamp":true,"size":14.5,"padding":"6"}})";
  const Axes axes = measure().documents.at(0).axes;
  EXPECT_EQ(axes.at("rules").text, "thin");
  EXPECT_EQ(axes.at("scan").text, "none");
  EXPECT_EQ(axes.at("stamp").text, "true");
  EXPECT_EQ(axes.at("size").text, "14.5");
  EXPECT_TRUE(axes.at("size").numeric && axes.at("padding").numeric);
  EXPECT_FALSE(axes.at("rules").numeric || axes.at("stamp").numeric);
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
