// thaimemo-extract as a user runs it.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <fstream>
#include <sstream>

#include "extract/record/page_stream.h"
#include "tests/extract/pdf/small_pdf.h"
#include "tests/places.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
  int code = -1;
  std::string out, err;
};

std::string contents(const std::string& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

Outcome run(const std::string& arguments) {
  const std::string out = test_file("out", ""), err = test_file("err", "");
  const std::string line = program_folder() + "/thaimemo-extract " + arguments + " > " + out + " 2> " + err;
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(out), contents(err)};
}

std::string good_file() {
  return test_file("good.pdf", small_pdf({{"BT /F1 10 Tf 20 70 Td (Hello) Tj ET"}}));
}

TEST(ExtractProgram, WritesRecordsThatReadBack) {
  const Outcome outcome = run(good_file() + " --source archive/good.pdf");
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  std::istringstream input(outcome.out);
  DocumentReader reader(input, "records");
  const auto record = reader.next();
  ASSERT_TRUE(record);
  EXPECT_EQ(record->document.source, "archive/good.pdf");
  EXPECT_EQ(std::get<Line>(record->document.pages.at(0).blocks.at(0)).raw, "Hello");
  EXPECT_FALSE(reader.next());
}

TEST(ExtractProgram, RecordsHoldNoPlaceOfThisMachine) {
  const Outcome outcome = run(good_file() + " " + test_file("bad.pdf", "no pdf") + " /no/such/file.pdf");
  EXPECT_THAT(outcome.out, testing::Not(HasSubstr(testing::TempDir())));
  EXPECT_THAT(outcome.out, testing::Not(HasSubstr("/no/such")));
  EXPECT_THAT(outcome.out, HasSubstr("good.pdf"));
}

TEST(ExtractProgram, ExitCodes) {
  const std::string scan = test_file("scan.pdf", small_pdf({{"q 200 0 0 100 0 0 cm /Im Do Q"}}));
  EXPECT_EQ(run(good_file() + " --no-ocr").code, 0);
  EXPECT_EQ(run(scan + " --no-ocr").code, 3);
  EXPECT_EQ(run(good_file() + " /no/such/file.pdf").code, 3);
  EXPECT_EQ(run("/no/such/file.pdf").code, 2);
  EXPECT_EQ(run("").code, 64);
  EXPECT_EQ(run(good_file() + " --wrong").code, 64);
  EXPECT_EQ(run(good_file() + " " + scan + " --source one.pdf").code, 64);
}

TEST(ExtractProgram, HelpShowsAnExample) {
  const Outcome outcome = run("--help");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Example:\n  thaimemo-extract report.pdf"));
  EXPECT_THAT(run("--version").out, StartsWith("thaimemo "));
}

}  // namespace
}  // namespace thaimemo
