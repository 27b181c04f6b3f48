#include "tools/doctor/checkup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/json.h"
#include "tools/thaimemo/verbs.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const Finding& named(const std::vector<Finding>& findings, const std::string& name) {
  for (const Finding& finding : findings)
    if (finding.name == name) return finding;
  throw Error("test", name, "no such finding");
}

TEST(Checkup, AnEmptyMachineIsToldWhatToInstall) {
  const std::vector<Finding> findings = checkup({"/nonexistent", {"/nonexistent"}, {"/nonexistent"}});
  EXPECT_FALSE(healthy(findings));
  EXPECT_EQ(named(findings, "program thaimemo-ingest").health, Health::bad);
  EXPECT_EQ(named(findings, "model tha").remedy, "sudo apt-get install -y tesseract-ocr-tha");
  EXPECT_EQ(named(findings, "model tha").health, Health::optional);
  EXPECT_THAT(named(findings, "fonts for Thai").remedy, HasSubstr("fonts-thai-tlwg"));
  EXPECT_THAT(to_text(findings), HasSubstr("-> sudo apt-get install -y tesseract-ocr-eng"));
}

TEST(Checkup, AsksEveryProgram) {
  const std::vector<Finding> findings = checkup({"/nonexistent", {}, {}});
  for (const Verb& verb : verbs())
    EXPECT_EQ(named(findings, "program thaimemo-" + verb.name).health, Health::bad);
}

// It said "not yet part of it", and that nothing could be read without the packaged models.
TEST(Checkup, TheOwnModelIsPartOfThePrograms) {
  const std::vector<Finding> findings = checkup({"/nonexistent", {}, {}});
  EXPECT_EQ(named(findings, "model thagov").health, Health::good);
  EXPECT_EQ(named(findings, "model thagov").detail, "comes with the programs");
}

TEST(Checkup, FindsModelsAndFontsWhereTheyAre) {
  const fs::path folder = fs::path(::testing::TempDir()) / ("checkup_" + std::to_string(getpid()));
  fs::create_directories(folder / "fonts" / "deep");
  std::ofstream(folder / "tha.traineddata") << "x";
  std::ofstream(folder / "fonts" / "deep" / "a.ttf") << "x";
  const std::vector<Finding> findings =
      checkup({"/nonexistent", {"/nonexistent", folder.string()}, {(folder / "fonts").string()}});
  EXPECT_EQ(named(findings, "model tha").detail, (folder / "tha.traineddata").string());
  EXPECT_EQ(named(findings, "fonts for Thai").health, Health::good);
}

TEST(Checkup, AProgramThatCannotStartIsShownInItsOwnWords) {
  const fs::path folder = fs::path(::testing::TempDir()) / ("checkup 'quoted' " + std::to_string(getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "thaimemo-ingest")
      << "#!/bin/sh\necho 'libpoppler.so.126: cannot open shared object file' >&2\nexit 127\n";
  fs::permissions(folder / "thaimemo-ingest", fs::perms::owner_all);
  const std::vector<Finding> findings = checkup({folder.string(), {}, {}});
  EXPECT_EQ(named(findings, "program thaimemo-ingest").health, Health::bad);
  EXPECT_THAT(named(findings, "program thaimemo-ingest").detail, HasSubstr("libpoppler.so.126"));
}

TEST(Checkup, EveryLibraryHasAVersion) {
  int libraries = 0;
  for (const Finding& finding : checkup({"/nonexistent", {}, {}})) {
    if (!finding.name.starts_with("library ")) continue;
    ++libraries;
    EXPECT_THAT(finding.detail, ::testing::MatchesRegex("[0-9].*")) << finding.name;
  }
  EXPECT_GT(libraries, 20);
}

TEST(Checkup, JsonHoldsTheSame) {
  const Json list = parse_line(to_json_text({{"a", Health::bad, "b", "c"}}), "test");
  EXPECT_EQ(list, Json::parse(R"([{"name":"a","health":"missing","detail":"b","remedy":"c"}])"));
}

}  // namespace
}  // namespace thaimemo
