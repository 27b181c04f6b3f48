// Standard output carries data only, even where the libraries underneath print.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A page with an HTML table, which the noisy library in front of the HTML parser makes a noise about.
std::string html_report() {
  return "<p>รายงาน</p><table><tr><td>ตัวชี้วัด</td><td>คะแนน</td></tr><tr><td>การใช้อำนาจ</td><td>88.10</td></"
         "tr></table>\n";
}

RunOptions with_noise() {
  RunOptions options;
  options.environment = {{"LD_PRELOAD", THAIMEMO_NOISY_LIBRARY},
                         {"ASAN_OPTIONS", "verify_asan_link_order=0"}};
  return options;
}

TEST(StandardOutput, ANoisyParserDoesNotReachTheRecords) {
  const Scratch scratch;
  const std::string file = scratch.write("a.html", html_report());
  const Finished quiet = run({program("thaimemo-extract"), file});
  const Finished noisy = run({program("thaimemo-extract"), file}, with_noise());
  EXPECT_EQ(noisy.exit_code, 0) << noisy.err;
  EXPECT_EQ(noisy.out, quiet.out);
  EXPECT_THAT(noisy.err, HasSubstr("NOISE from a library"));
  EXPECT_THAT(noisy.err, HasSubstr("NOISE to descriptor 1"));
}

TEST(StandardOutput, ANoisyDatabaseDoesNotReachTheRows) {
  const Scratch scratch;
  run({program("thaimemo-ingest"), write_reports(scratch, "good", 1), "--db", scratch.path("a.db")});
  const std::vector<std::string> query{
      program("thaimemo-query"),     "--db", scratch.path("a.db"), "--csv", "--sql",
      "SELECT source FROM documents"};
  const Finished noisy = run(query, with_noise());
  EXPECT_EQ(noisy.out, run(query).out);
  EXPECT_THAT(noisy.out, HasSubstr("good/report_001.txt"));
  EXPECT_THAT(noisy.err, HasSubstr("NOISE"));
}

TEST(StandardOutput, TheStagesMakeOnePipe) {
  const Scratch scratch;
  scratch.write("a.txt", sample_report(1));
  RunOptions here;
  here.folder = scratch.path();
  const Finished piped =
      shell("thaimemo extract a.txt | thaimemo normalize | thaimemo segment | thaimemo load piped.db", here);
  EXPECT_EQ(piped.exit_code, 0) << piped.err;
  EXPECT_EQ(piped.out, "");
  const std::string question = " --csv --sql 'SELECT indicator_no, score FROM scores ORDER BY 1'";
  shell("thaimemo ingest a.txt --db ingested.db", here);
  EXPECT_EQ(shell("thaimemo query --db piped.db" + question, here).out,
            shell("thaimemo query --db ingested.db" + question, here).out);
}

TEST(StandardOutput, AReaderThatLeavesEndsTheWorkWithoutACrash) {
  const Scratch scratch;
  for (int number = 0; number < 40; ++number)
    scratch.write("r" + std::to_string(number) + ".txt", sample_report(number));
  RunOptions here;
  here.folder = scratch.path();
  const Finished left = shell("(thaimemo extract r*.txt; echo code $? >&2) | head -c 100", here);
  EXPECT_EQ(left.out.size(), 100U);
  EXPECT_THAT(left.err, HasSubstr("output-closed"));
  EXPECT_THAT(left.err, HasSubstr("code 2"));
}

TEST(StandardOutput, AFullDiskIsAnErrorOfEveryStage) {
  const Scratch scratch;
  const std::string file = scratch.write("a.txt", sample_report(1));
  RunOptions full;
  full.out_file = "/dev/full";
  EXPECT_EQ(run({program("thaimemo-extract"), file}, full).exit_code, 2);
  const std::string records = run({program("thaimemo-extract"), file}).out;
  full.in = records;
  EXPECT_EQ(run({program("thaimemo-normalize")}, full).exit_code, 2);
  EXPECT_EQ(run({program("thaimemo-segment")}, full).exit_code, 2);
}

TEST(StandardOutput, HalfAStreamIsRefused) {
  const Scratch scratch;
  const std::string records =
      run({program("thaimemo-extract"), scratch.write("a.txt", sample_report(1))}).out;
  RunOptions half;
  half.in = records.substr(0, records.size() / 2);
  for (const std::string stage : {"thaimemo-normalize", "thaimemo-segment"}) {
    const Finished refused = run({program(stage)}, half);
    EXPECT_EQ(refused.exit_code, 2) << stage;
    EXPECT_THAT(refused.err, HasSubstr("bad-record")) << stage;
    EXPECT_THAT(refused.out, Not(HasSubstr("\"type\":\"end\""))) << stage;
  }
}

}  // namespace
}  // namespace thaimemo::pipeline
