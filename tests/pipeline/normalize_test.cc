// thaimemo-normalize as its users meet it: records in, the same records with text out, errors with their
// code.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "tests/places.h"

namespace {

struct ProgramRun {
  int exit_code = -1;
  std::string output;
};

ProgramRun run(const std::string& arguments) {
  const std::string command = thaimemo::program_folder() + "/thaimemo-normalize " + arguments;
  ProgramRun result;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return result;
  char buffer[4096];
  for (size_t count; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    result.output.append(buffer, count);
  const int status = pclose(pipe);
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

std::string written(const std::string& name, const std::string& bytes) {
  const std::string path = testing::TempDir() + std::to_string(getpid()) + "-" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

const char* const header = "{\"format\":\"thaimemo.records\",\"version\":1}\n";

TEST(NormalizeProgram, SaysHowItIsUsed) {
  EXPECT_EQ(run("--help").exit_code, 0);
  EXPECT_NE(run("--help").output.find("Example"), std::string::npos);
  EXPECT_EQ(run("--no-such-option 2>/dev/null").exit_code, 64);
}

TEST(NormalizeProgram, FillsTextAndNothingElse) {
  const std::string cell_free_page =
      R"({"asides":[],"blocks":[{"bbox":[0,0,3,1],"bold":false,"confidence":1,"edits":[],"font_size_pt":0,"heading_level":0,)"
      R"("kind":"line","raw":"ท่ี","text":"","words":[]}],"height":1,"number":1,"origin":"text-file","reason":"",)"
      R"("paper":[],"rotation":0,"rules":[],"skew_deg":0,"type":"page","width":3})";
  const std::string document =
      R"({"page_count":1,"problems":[],"produced_by":{},"sha256":"00","source":"a","status":"ok","title":"","type":"document"})";
  const std::string file = written(
      "in.jsonl", header + document + "\n" + cell_free_page + "\n" + R"({"source":"a","type":"end"})" + "\n");
  const ProgramRun result = run(file);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.output.rfind(header + document + "\n", 0), 0U) << result.output;
  EXPECT_NE(result.output.find(R"("text":"ที่")"), std::string::npos) << result.output;
  EXPECT_NE(result.output.find(R"("rule_id":"mark-order")"), std::string::npos);
  EXPECT_EQ(run("< " + file).output, result.output);
  const ProgramRun twice = run(file + " | " + thaimemo::program_folder() + "/thaimemo-normalize");
  EXPECT_EQ(twice.output, result.output) << "text that is clean already must stay";
}

TEST(NormalizeProgram, RefusesWhatIsNoRecordStream) {
  EXPECT_EQ(run(written("rubbish.jsonl", "rubbish\n") + " 2>/dev/null").exit_code, 2);
  EXPECT_NE(run(written("rubbish.jsonl", "rubbish\n") + " 2>&1").output.find("[bad-record]"),
            std::string::npos);
  EXPECT_EQ(run(testing::TempDir() + "no-such-file 2>/dev/null").exit_code, 2);
}

}  // namespace
