#include "tools/thaimemo/verbs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

std::string program(const std::string& folder, const std::string& name) {
  const fs::path place = fs::path(::testing::TempDir()) / ("verbs_" + std::to_string(getpid())) / folder;
  fs::create_directories(place);
  std::ofstream(place / name) << "#!/bin/sh\n";
  fs::permissions(place / name, fs::perms::owner_all);
  return place.string();
}

TEST(Verbs, ATypingErrorFindsItsVerb) {
  EXPECT_EQ(nearest_verb("ingets"), "ingest");
  EXPECT_EQ(nearest_verb("qurey"), "query");
  EXPECT_EQ(nearest_verb("norm"), "normalize");
  EXPECT_EQ(nearest_verb("xyzzy-plugh"), "");
  EXPECT_EQ(nearest_verb(""), "");
}

TEST(Verbs, TheHelpNamesEachVerbWithAnExample) {
  for (const Verb& verb : verbs()) {
    EXPECT_THAT(verbs_help(), ::testing::HasSubstr(verb.example));
    EXPECT_THAT(verb.example, ::testing::StartsWith("thaimemo " + verb.name));
  }
}

TEST(Verbs, AProgramBesideItselfGoesBeforeOneInThePath) {
  const std::string beside = program("beside", "thaimemo-one"), in_path = program("path", "thaimemo-one");
  program("path", "thaimemo-two");
  EXPECT_EQ(program_of("one", beside, in_path), beside + "/thaimemo-one");
  EXPECT_EQ(program_of("two", beside, "/nonexistent:" + in_path), in_path + "/thaimemo-two");
  EXPECT_EQ(program_of("three", beside, in_path), "");
}

}  // namespace
}  // namespace thaimemo
