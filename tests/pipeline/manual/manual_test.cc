// The manual that tools/manual makes of the programs' help: the page in docs, the pages of man, what shells complete.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/pipeline/run.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::HasSubstr;

// A line of shell in a folder.
Finished there(const std::string& line, const std::string& folder) {
  RunOptions options;
  options.folder = folder;
  return shell(line, options);
}

Finished make(const std::string& what, const std::string& folder = "") {
  return shell("python3 '" + source_folder() + "/tools/manual/make' " + what + " " + folder + " --bin '" +
               program_folder() + "'");
}

TEST(Manual, ThePageOfCommandsIsWhatTheProgramsSay) {
  const Finished made = make("commands");
  ASSERT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(made.out, text_of(source_folder() + "/docs/commands.md"))
      << "tools/manual/make commands > docs/commands.md";
}

TEST(Manual, GroffFindsNoFaultInAPage) {
  const Scratch scratch;
  ASSERT_EQ(make("man", scratch.path("man")).exit_code, 0);
  const Finished shown = there("cat *.1 | groff -k -man -Tutf8 -P-cbou -ww", scratch.path("man"));
  EXPECT_EQ(shown.exit_code, 0);
  EXPECT_EQ(shown.err, "");
  EXPECT_THAT(shown.out, HasSubstr("EXIT STATUS"));
}

// What bash offers for the last of `words`.
std::string completed(const std::string& file, const std::string& words) {
  const std::string script = ". '" + file + "'; COMP_WORDS=(" + words +
                             "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _thaimemo; echo \"${COMPREPLY[*]}\"";
  return run({"/bin/bash", "-c", script}).out;
}

TEST(Manual, BashCompletesVerbsOptionsAndTheirValues) {
  const Scratch scratch;
  ASSERT_EQ(make("completion", scratch.path("c")).exit_code, 0);
  const std::string file = scratch.path("c/bash/thaimemo");
  EXPECT_EQ(completed(file, "thaimemo ing"), "ingest\n");
  EXPECT_EQ(completed(file, "thaimemo ingest --ke"), "--keep-pages\n");
  EXPECT_EQ(completed(file, "thaimemo ingest --sandbox ''"), "require try off\n");
  EXPECT_EQ(completed(file, "thaimemo corpus di"), "diff\n");
  EXPECT_EQ(completed(file, "thaimemo corpus make --scan-file ly"), "lying\n");
  EXPECT_EQ(completed(file, "thaimemo help corr"), "corrections\n");
}

TEST(Manual, OtherShellsTakeTheirFiles) {
  const Scratch scratch;
  ASSERT_EQ(make("completion", scratch.path("c")).exit_code, 0);
  for (const std::string check : {"zsh -n zsh/_thaimemo", "fish --no-execute fish/thaimemo.fish"}) {
    const std::string program = check.substr(0, check.find(' '));
    if (shell("command -v " + program).exit_code != 0) GTEST_SKIP() << program << " is not installed";
    const Finished taken = there(check, scratch.path("c"));
    EXPECT_EQ(taken.exit_code, 0) << check << "\n" << taken.err;
  }
}

// Exposure as systemd counts it, from 0 to 100: below 20 is what it calls OK with room.
TEST(Manual, UnitsOfSystemdAreHardened) {
  if (shell("command -v systemd-analyze").exit_code != 0) GTEST_SKIP() << "systemd-analyze is not installed";
  for (const char* unit : {"thaimemo-serve.service", "thaimemo-ingest.service"}) {
    const Finished judged = shell("systemd-analyze security --no-pager --offline=true --threshold=20 '" +
                                  source_folder() + "/docs/systemd/" + unit + "'");
    EXPECT_EQ(judged.exit_code, 0) << judged.out << judged.err;
  }
}

}  // namespace
}  // namespace thaimemo::pipeline
