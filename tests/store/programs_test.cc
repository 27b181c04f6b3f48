// thaimemo-load, -query and -export as a user runs them.
#include <gmock/gmock.h>

#include <sys/wait.h>

#include <fstream>
#include <sstream>

#include "extract/record/page_stream.h"
#include "tests/places.h"
#include "tests/store/sample.h"
#include "tests/store/workbook/xlsx_file.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
  int code = -1;
  std::string out, err;
};

class Programs : public testing::Test {
 protected:
  void SetUp() override {
    std::ofstream lines(folder.file("records.jsonl"));
    lines << header_line() << "\n";
    for (const char* name : {"a.pdf", "b.pdf"})
      write_document({sample::document(name), to_report_line(sample::report("อบต.ทดสอบ"))},
                     [&](std::string_view line) { lines << line << "\n"; });
  }

  std::string contents(const std::string& name) const {
    std::stringstream text;
    text << std::ifstream(folder.file(name), std::ios::binary).rdbuf();
    return text.str();
  }

  Outcome run(const std::string& command) const {
    const std::string line =
        "cd " + folder.file("") + " && " + program_folder() + "/thaimemo-" + command + " > out 2> err";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents("out"), contents("err")};
  }

  sample::Folder folder;
};

// Who only asks needs no library that reads PDF or pictures.
TEST_F(Programs, LoadQueryAndExportLinkNoReaderOfDocuments) {
  for (const char* program : {"load", "query", "export"}) {
    const std::string line =
        std::string("ldd ") + program_folder() + "/thaimemo-" + program + " > " + folder.file("libraries");
    ASSERT_EQ(std::system(line.c_str()), 0) << program;
    const std::string libraries = contents("libraries");
    EXPECT_THAT(libraries, HasSubstr("libsqlite3")) << program;
    for (const char* reader : {"libpoppler", "liblept", "libtesseract", "libgumbo"})
      EXPECT_THAT(libraries, testing::Not(HasSubstr(reader))) << program;
  }
}

TEST_F(Programs, LoadThenQueryThenExport) {
  Outcome loaded = run("load reports.db records.jsonl");
  EXPECT_EQ(loaded.code, 3);  // the records hold a problem
  EXPECT_EQ(loaded.out, "");
  EXPECT_EQ(loaded.err, "2 added, 0 replaced, 0 unchanged\n");
  EXPECT_EQ(run("load --db reports.db < records.jsonl").err, "0 added, 0 replaced, 2 unchanged\n");

  const Outcome asked = run("query reports.db low-scores --indicator 9 --year 2567 --ndjson");
  EXPECT_EQ(asked.code, 0);
  EXPECT_THAT(asked.out, HasSubstr("\"score\":61.5,\"source\":\"a.pdf\""));
  EXPECT_THAT(run("query --db reports.db search ปัจจุบัน --csv").out, HasSubstr("b.pdf"));
  EXPECT_EQ(run("query reports.db --sql 'SELECT count(*) AS n FROM documents' --json").out,
            "[\n {\"n\":2}\n]\n");
  EXPECT_EQ(run("query reports.db low-scores --below 1").err, "no rows\n");

  EXPECT_THAT(run("export reports.db --view scores --ndjson").out, StartsWith("{\"as_written\""));
  EXPECT_EQ(run("export reports.db --dump").out, run("export reports.db --dump").out);
  EXPECT_EQ(run("export reports.db --out all --json").code, 0);
  EXPECT_THAT(contents("all/documents.json"), HasSubstr("อบต.ทดสอบ"));
  EXPECT_EQ(run("query reports.db low-scores --below 70 --xlsx").code, 0);
  EXPECT_EQ(read_xlsx(folder.file("out"))["sheets"][0]["rows"][1][5]["value"], 61.5);
  EXPECT_EQ(run("export reports.db --out all --xlsx").code, 0);
  EXPECT_EQ(read_xlsx(folder.file("all/documents.xlsx"))["sheets"][0]["rows"].size(), 3U);
}

TEST_F(Programs, WhatWasReplacedIsExportedByTheNameOfItsView) {
  run("load reports.db records.jsonl");
  Document changed = sample::document("a.pdf");
  changed.sha256 = std::string(64, 'c');
  std::ofstream lines(folder.file("changed.jsonl"));
  lines << header_line() << "\n";
  write_document({changed, to_report_line(sample::report("อบต.ทดสอบ"))},
                 [&](std::string_view line) { lines << line << "\n"; });
  lines.close();
  EXPECT_THAT(run("load reports.db changed.jsonl").err, HasSubstr("1 replaced"));
  EXPECT_THAT(run("export reports.db --view documents --ndjson").err, HasSubstr("2 rows"));
  const Outcome all = run("export reports.db --view all_documents --ndjson");
  EXPECT_THAT(all.err, HasSubstr("3 rows"));
  EXPECT_THAT(all.out, HasSubstr(changed.sha256));
  EXPECT_EQ(run("export reports.db --view all_versions").code, 64);
}

TEST_F(Programs, WrongUsageIs64AndSaysWhatToType) {
  run("load reports.db records.jsonl");
  for (const char* command :
       {"query", "query reports.db", "query reports.db low-score", "query reports.db summary --year 1",
        "query reports.db evidence", "query reports.db --sql 'DROP TABLE cell'",
        "query reports.db --sql 'SELECT x FROM nowhere'", "query reports.db summary --csv --json",
        "query reports.db summary more", "export reports.db", "export reports.db --view cell",
        "export reports.db --dump --view cells", "load"}) {
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.code, 64) << command << outcome.err;
    EXPECT_EQ(outcome.out, "") << command;
    EXPECT_NE(outcome.err, "") << command;
  }
  EXPECT_THAT(run("query reports.db low-score").err, HasSubstr("Near it: low-scores"));
}

TEST_F(Programs, FailuresHaveTheirExitCodes) {
  EXPECT_EQ(run("query none.db summary").code, 2);
  EXPECT_EQ(run("load reports.db none.jsonl").code, 2);
  std::ofstream(folder.file("bad.jsonl")) << "{\"format\":\"other\"}\n";
  EXPECT_THAT(run("load reports.db bad.jsonl").err, HasSubstr("[bad-record]"));
  EXPECT_THAT(run("query records.jsonl summary").err, HasSubstr("[db-damaged]"));
}

TEST_F(Programs, ALockedDatabaseIs75) {
  run("load reports.db records.jsonl");
  SQLite::Database writer = open_for_writing(folder.file("reports.db"));
  writer.exec("BEGIN IMMEDIATE; DELETE FROM document");
  std::ofstream lines(folder.file("new.jsonl"));
  lines << header_line() << "\n";
  write_document({sample::document("c.pdf"), ""}, [&](std::string_view line) { lines << line << "\n"; });
  lines.close();
  EXPECT_EQ(run("load reports.db new.jsonl").code, 75);
  EXPECT_EQ(run("query reports.db summary").code, 0);  // readers do not wait
}

TEST_F(Programs, HelpShowsAnExampleForEach) {
  for (const char* name : {"load", "query", "export"}) {
    const Outcome help = run(std::string(name) + " --help");
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, HasSubstr("Example"));
    EXPECT_EQ(run(std::string(name) + " --version").code, 0);
  }
  EXPECT_THAT(run("query --list").out, HasSubstr("low-scores\n    Scores below a limit"));
}

TEST_F(Programs, AFileTooLargeForItsLimitLeavesWhatWasLoaded) {
  run("load reports.db records.jsonl");
  const std::string before = run("export reports.db --dump").out;
  std::ofstream lines(folder.file("large.jsonl"));
  lines << header_line() << "\n";
  for (int i = 0; i < 3000; ++i)
    write_document({sample::document(std::to_string(i) + ".pdf"), to_report_line({})},
                   [&](std::string_view line) { lines << line << "\n"; });
  lines.close();
  const std::string limited = "cd " + folder.file("") + " && trap '' XFSZ && ulimit -f 2000 && " +
                              program_folder() + "/thaimemo-load reports.db large.jsonl > out 2> err";
  const int status = std::system(("bash -c \"" + limited + "\"").c_str());
  EXPECT_EQ(WEXITSTATUS(status), 75) << contents("err");
  EXPECT_EQ(run("query reports.db --sql 'SELECT count(*) AS n FROM pages' --ndjson").code, 0);
  EXPECT_EQ(run("load reports.db large.jsonl records.jsonl").code,
            3);  // with room, the same command finishes
  EXPECT_THAT(run("query reports.db --sql 'SELECT count(*) AS n FROM documents' --ndjson").out,
              "{\"n\":3002}\n");
  EXPECT_THAT(run("export reports.db --dump").out, HasSubstr("a.pdf"));
  EXPECT_NE(before, "");
}

TEST_F(Programs, ReviewListsCountsAndDraws) {
  run("load a.db records.jsonl");
  EXPECT_THAT(run("review a.db").out, HasSubstr("score-unreadable"));
  EXPECT_THAT(run("review a.db --counts --csv --exact").out, HasSubstr("score,1"));
  EXPECT_EQ(run("review a.db --audit-result").code, 2) << "nothing was drawn";
  EXPECT_THAT(run("review a.db --audit 5").err, HasSubstr("draw 1: 0 of 0 values"));
  EXPECT_EQ(run("review a.db --audit 5 --counts").code, 64);
  EXPECT_EQ(run("review none.db").code, 2);
}

}  // namespace
}  // namespace thaimemo
