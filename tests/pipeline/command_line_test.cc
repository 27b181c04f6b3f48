// Every executable, as a user meets it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/pipeline/run.h"
#include "tests/places.h"
#include "tools/thaimemo/verbs.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::vector<std::string> all_programs() {
  std::vector<std::string> names{"thaimemo"};
  for (const Verb& verb : verbs()) names.push_back("thaimemo-" + verb.name);
  return names;
}

class EveryProgram : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryProgram, HelpHasAnExampleAndNothingGoesToStandardError) {
  const Finished help = run({program(GetParam()), "--help"});
  EXPECT_EQ(help.exit_code, 0) << help.err;
  EXPECT_THAT(help.out, HasSubstr("Example"));
  EXPECT_THAT(help.out, HasSubstr("thaimemo"));
  EXPECT_EQ(help.err, "");
}

// It showed "--db TEXT REQUIRED" beside a positional database.
TEST_P(EveryProgram, HelpNamesTheDatabaseOnce) {
  const std::string help = run({program(GetParam()), "--help"}).out;
  const bool by_place = help.find("\n  db ") != std::string::npos;
  const bool by_name = help.find("\n  --db ") != std::string::npos;
  EXPECT_FALSE(by_place && by_name) << help;
}

TEST_P(EveryProgram, VersionIsOneLine) {
  const Finished version = run({program(GetParam()), "--version"});
  EXPECT_EQ(version.exit_code, 0);
  EXPECT_EQ(version.out, std::string("thaimemo ") + THAIMEMO_VERSION + "\n");
}

TEST_P(EveryProgram, AnUnknownOptionIsWrongUsage) {
  const Finished wrong = run({program(GetParam()), "--no-such-option"});
  EXPECT_EQ(wrong.exit_code, 64) << wrong.err;
  EXPECT_EQ(wrong.out, "");
  EXPECT_NE(wrong.err, "");
}

INSTANTIATE_TEST_SUITE_P(Programs, EveryProgram, ::testing::ValuesIn(all_programs()), [](const auto& one) {
  std::string name = one.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Thaimemo, EveryProgramIsAVerb) {
  std::vector<std::string> built;
  for (const auto& entry : std::filesystem::directory_iterator(program_folder()))
    if (entry.path().filename().string().starts_with("thaimemo"))
      built.push_back(entry.path().filename().string());
  std::vector<std::string> known = all_programs();
  known.emplace_back("thaimemo-page-image");  // a hand of serve, which nobody else calls
  EXPECT_THAT(built, ::testing::UnorderedElementsAreArray(known));
}

TEST(Thaimemo, AVerbBecomesItsProgram) {
  EXPECT_EQ(run({program("thaimemo"), "doctor", "--help"}).out,
            run({program("thaimemo-doctor"), "--help"}).out);
  EXPECT_EQ(run({program("thaimemo"), "help", "doctor"}).out,
            run({program("thaimemo-doctor"), "--help"}).out);
  EXPECT_EQ(run({program("thaimemo"), "doctor", "--no-such-option"}).exit_code, 64);
}

TEST(Thaimemo, AnUnknownVerbIsAnsweredWithTheNearest) {
  const Finished wrong = run({program("thaimemo"), "docter"});
  EXPECT_EQ(wrong.exit_code, 64);
  EXPECT_EQ(wrong.out, "");
  EXPECT_THAT(wrong.err, HasSubstr("thaimemo doctor"));
  EXPECT_EQ(run({program("thaimemo")}).exit_code, 64);
  EXPECT_EQ(run({program("thaimemo"), "../doctor"}).exit_code, 64);
}

TEST(Thaimemo, SpeaksThaiWhereTheEnvironmentAsks) {
  RunOptions thai;
  thai.environment = {{"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"LANG", "th_TH.UTF-8"}};
  EXPECT_EQ(run({program("thaimemo"), "query", "none.db"}, thai).err,
            "thaimemo: none.db: ไม่มีไฟล์นี้ [db-missing]\n  สร้างได้ด้วย thaimemo ingest PATH… --db none.db\n");
  EXPECT_EQ(run({program("thaimemo"), "serve", "none.db", "--prot", "1"}, thai).err,
            "ไม่รู้จักอาร์กิวเมนต์เหล่านี้: 1 --prot\nดูวิธีใช้ได้ด้วย --help\nหมายถึง --port แทน --prot หรือไม่\n");
  EXPECT_THAT(run({program("thaimemo"), "review", "--help"}, thai).out, HasSubstr("วิธีใช้: thaimemo-review"));
}

TEST(Doctor, SaysWhatIsThereAndInJsonTheSame) {
  const Finished text = run({program("thaimemo-doctor")}), json = run({program("thaimemo-doctor"), "--json"});
  EXPECT_THAT(text.out, HasSubstr("model tha"));
  EXPECT_THAT(json.out, StartsWith("[{"));
  EXPECT_EQ(text.exit_code, json.exit_code);
}

TEST(Doctor, AFullDiskIsAnError) {
  RunOptions options;
  options.out_file = "/dev/full";
  const Finished full = run({program("thaimemo-doctor")}, options);
  EXPECT_EQ(full.exit_code, 2);
  EXPECT_THAT(full.err, HasSubstr("output-failed"));
}

}  // namespace
}  // namespace thaimemo::pipeline
