// What people corrected outlives runs of every kind: none is lost, and none is applied to another value unseen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/extract/pdf/small_pdf.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr int reports = 4, runs = 20;

// A page with a table of five rows, one border more than a person will leave.
std::string ruled_table() {
  std::string content;
  for (int y = 20; y <= 120; y += 20)
    content += "10 " + std::to_string(y) + " m 190 " + std::to_string(y) + " l S\n";
  for (const int x : {10, 100, 190})
    content += std::to_string(x) + " 20 m " + std::to_string(x) + " 120 l S\n";
  for (int row = 0; row < 5; ++row)
    for (const int x : {15, 105})
      content += "BT /F1 8 Tf " + std::to_string(x) + " " + std::to_string(107 - 20 * row) + " Td (word " +
                 std::string(1, static_cast<char>('A' + row)) + std::to_string(x) + ") Tj ET\n";
  return small_pdf({{content, "0 0 200 140"}});
}

class Reruns : public testing::Test {
 protected:
  void SetUp() override {
    write_reports(scratch, "reports", reports);
    scratch.write("reports/table.pdf", ruled_table());
    ASSERT_EQ(ingest("reports", 2), 0);
    correct();
  }

  int ingest(const std::string& folder, int jobs) {
    return run({program("thaimemo-ingest"), scratch.path(folder), "--db", database, "-j",
                std::to_string(jobs)})
        .exit_code;
  }

  // In every report a score, a text and a column's meaning, and a fact; the last fact is confirmed.
  void correct() {
    std::string lines;
    const auto add = [&](const std::string& what) {
      lines += "{" + what + R"(,"reviewer":"สมหญิง","at":"2026-01-31T08:15:00Z"})" + "\n";
    };
    const auto cells = [&](const std::string& condition) {
      return ask(database, "SELECT cell_id FROM cells WHERE " + condition + " ORDER BY document_id");
    };
    for (const std::string& id : cells("row_no = 3 AND field = 'score'"))
      add(R"("text":"12.34","cell_id":")" + id + "\"");
    for (const std::string& id : cells("row_no = 2 AND field = 'measure'"))
      add(R"("text":"จัดอบรมใหม่ทั้งหมด","cell_id":")" + id + "\"");
    for (const std::string& id : cells("row_no = 0 AND text LIKE 'ผู้รับ%'"))
      add(R"("text":"result","target":"column","cell_id":")" + id + "\"");
    for (const std::string& source : ask(database, "SELECT source FROM documents"))
      add(R"("text":"พิษณุโลก","fact":"province","source":")" + source + "\"");
    add(R"("target":"grid","source":"reports/table.pdf","page":1,"text":{"columns":[10,100,190],"rows":[20,40,60,80,120]})");
    RunOptions input;
    input.in = lines;
    const Finished done = run({program("thaimemo-corrections"), "import", "--db", database}, input);
    ASSERT_EQ(done.exit_code, 0) << done.err;
    kept = ask(database, "SELECT hash FROM corrections");
    ASSERT_GE(kept.size(), 3U * reports);
    ASSERT_THAT(ask(database, "SELECT target FROM corrections WHERE target = 'grid'"), testing::SizeIs(1));
  }

  // Each statement finds the corrections that got lost in one way.
  void expect_all_there(const std::string& after) {
    const auto none = [&](const char* what, const std::string& sql) {
      EXPECT_THAT(ask(database, sql), testing::IsEmpty()) << what << " after " << after;
    };
    EXPECT_EQ(ask(database, "SELECT hash FROM corrections"), kept) << after;
    none("lost",
         "SELECT correction_id FROM corrections c JOIN documents d USING (sha256) WHERE NOT EXISTS "
         "(SELECT 1 FROM settled s WHERE s.document_id = d.document_id AND s.correction_id = "
         "c.correction_id)");
    none("stands with another text",
         "SELECT correction_id FROM settled s JOIN corrections c USING (correction_id) JOIN cells l "
         "ON l.document_id = s.document_id AND l.page = s.page AND l.table_no = s.table_no AND l.row_no = "
         "s.row_no "
         "AND l.column_no = s.column_no WHERE s.target = 'cell' AND s.outcome <> 'unplaced' AND l.text <> "
         "c.after");
    none("a fact that is another",
         "SELECT correction_id FROM settled s JOIN corrections c USING (correction_id) JOIN documents d "
         "ON d.document_id = s.document_id WHERE s.target = 'fact' AND d.province IS NOT c.after");
    none("a table that is drawn otherwise",
         "SELECT correction_id FROM settled s WHERE s.target = 'grid' AND s.outcome <> 'unplaced' AND NOT "
         "EXISTS "
         "(SELECT 1 FROM tables t WHERE t.document_id = s.document_id AND t.page = s.page AND t.table_no = "
         "s.table_no "
         "AND t.rows = 4 AND t.columns = 2)");
    none(
        "silently waits",
        "SELECT correction_id FROM settled s WHERE outcome <> 'stands' AND NOT EXISTS (SELECT 1 FROM doubt d "
        "WHERE d.document_id = s.document_id AND d.correction_id = s.correction_id AND d.kind = 'recheck' "
        "AND d.message <> '')");
    none("applied elsewhere",
         "SELECT cell_id FROM edits e JOIN cells l USING (document_id, cell_id) WHERE e.rule_id = "
         "'correction' AND NOT "
         "EXISTS (SELECT 1 FROM settled s WHERE s.document_id = l.document_id AND s.page = l.page AND "
         "s.table_no = l.table_no AND s.row_no = l.row_no AND s.column_no = l.column_no AND s.target = "
         "'cell')");
    const Finished verified = run({program("thaimemo-verify"), database});
    EXPECT_EQ(verified.exit_code, 0) << after << "\n" << verified.out << verified.err;
  }

  // The built-in rules, but one field counts for nothing: another one in each run.
  void reprocess(int number) {
    static const std::vector<std::string> fields{"responsible", "period", "measure", "steps"};
    std::string rules = text_of(source_folder() + "/normalize/rules/ita.toml");
    const std::string known = "field = \"" + fields[static_cast<std::size_t>(number) % fields.size()] + "\"";
    for (std::size_t at = rules.find(known); at != std::string::npos; at = rules.find(known))
      rules.replace(at, known.size(), "field = \"other\"");
    const std::string file = scratch.write("rules.toml", rules);
    const std::string jobs = std::to_string(1 + number % 3);
    ASSERT_EQ(run({program("thaimemo-reprocess"), "--db", database, "--rules", file, "-j", jobs}).exit_code,
              0);
  }

  // As another model would: the corrected numbers otherwise, or a row more above them, or no table at all.
  void read_otherwise(int number) {
    static const std::vector<std::string> changes{
        R"(s/"raw":"[78][0-9]\.00"/"raw":"61.11"/g)",
        R"(s/"row":3,/"row":13,/g; s/"row":2,/"row":12,/g; s/"rows":[0-9]+/"rows":14/g)",
        R"(/"type":"page"/s/"blocks":\[.*\],"height"/"blocks":[],"height"/)"};
    const std::string line = "for file in '" + scratch.path("reports") +
                             "'/*.*; do thaimemo-extract \"$file\" --source reports/${file##*/} | sed -E '" +
                             changes[static_cast<std::size_t>(number) % changes.size()] +
                             "' | thaimemo-normalize | thaimemo-segment | thaimemo-load '" + database +
                             "'; done";
    const Finished done = shell(line);
    ASSERT_THAT(done.exit_code, testing::AnyOf(0, 3)) << line << "\n" << done.err;
  }

  void move_files(int number) {
    const std::string folder = "moved-" + std::to_string(number);
    fs::create_directories(scratch.path(folder));
    for (const auto& file : fs::directory_iterator(scratch.path("reports")))
      fs::copy_file(file.path(), scratch.path(folder + "/new name " + file.path().filename().string()));
    ASSERT_EQ(ingest(folder, 1 + number % 3), 0);
  }

  Scratch scratch;
  const std::string database = scratch.path("a.db");
  std::vector<std::string> kept;
};

TEST_F(Reruns, EveryCorrectionStandsOrIsInTheQueueWithItsReason) {
  expect_all_there("the corrections");
  int rechecked = 0;
  for (int number = 0; number < runs; ++number) {
    const int kind = number % 4;
    if (kind == 0) reprocess(number / 4);
    if (kind == 1) read_otherwise(number / 4);
    if (kind == 2) {
      ASSERT_EQ(ingest("reports", 1 + number % 3), 0);
    }
    if (kind == 3) move_files(number);
    expect_all_there("run " + std::to_string(number));
    rechecked += std::stoi(ask(database, "SELECT count(*) FROM settled WHERE outcome <> 'stands'").front());
  }
  EXPECT_GT(rechecked, 0) << "other readings were not noticed";
}

}  // namespace
}  // namespace thaimemo::pipeline
