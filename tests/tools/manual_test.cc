// What docs/ says of the code is so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/places.h"
#include "tests/tools/source_text.h"

namespace thaimemo::tree {
namespace {

using ::testing::IsEmpty;

// What the manual calls by its path stands there: files move, sentences do not move along by themselves.
TEST(Manual, PathsThatItNamesExist) {
  const fs::path root = source_folder();
  std::vector<SourceText> pages = files_in({"docs"}, std::regex(R"(.*\.md)"));
  for (const char* page : {"README.md", "CONTRIBUTING.md"}) pages.push_back({page, text_of(root / page)});
  std::vector<std::string> missing;
  for (const SourceText& page : pages)
    for (const auto& path :
         matches(page.text, R"(`((base|extract|normalize|store|corpus|tools|tests|docs)/[\w/.-]*[\w/]))"))
      if (!fs::exists(root / path[1])) missing.push_back(page.path + " names " + path[1]);
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Manual, LinksLeadToFiles) {
  const fs::path root = source_folder();
  std::vector<SourceText> pages = files_in({"docs", "extract/scan/read/model"}, std::regex(R"(.*\.md)"));
  for (const char* page : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"})
    pages.push_back({page, text_of(root / page)});
  std::vector<std::string> missing;
  for (const SourceText& page : pages)
    for (const auto& link : matches(page.text, R"(\]\(([^):#\s]+)(#[^)\s]*)?\))"))
      if (!fs::exists((root / page.path).parent_path() / link[1]))
        missing.push_back(page.path + " leads to " + link[1]);
  EXPECT_THAT(missing, IsEmpty());
}

// A row of docs/confidence.md: | 0.97 | `sure_number` | `a/file.h` | …, where "the same" is the file above.
TEST(Manual, ConfidencesAreThoseOfTheCode) {
  const fs::path root = source_folder();
  std::vector<std::string> wrong;
  std::string file;
  int rows = 0;
  for (const auto& row : matches(text_of(root / "docs/confidence.md"),
                                 R"re(\n\| ([0-9.]+) \| `(?:\w+::)?(\w+)` \| (?:`([^`]+)`|the same) \|)re")) {
    ++rows;
    if (!row[3].empty()) file = row[3];
    const auto values = matches(text_of(root / file), "\\b" + row[2] + R"(\s*=\s*([0-9.]+))");
    if (values.empty() || std::stod(values[0][1]) != std::stod(row[1]))
      wrong.push_back(row[2] + " of " + file + " is not " + row[1]);
  }
  EXPECT_GT(rows, 20);
  EXPECT_THAT(wrong, IsEmpty());
}

// It lacked the libraries of archives and e-mails: the package could not be built where only its own list was installed.
TEST(Manual, TheDebianPackageNeedsToBuildWhatToolsPackagesLists) {
  const std::string control = text_of(fs::path(source_folder()) / "debian/control");
  std::vector<std::string> missing;
  for (const auto& line : matches(text_of(fs::path(source_folder()) / "tools/packages"), R"(\nbuild (\S+))"))
    if (line[1] != "g++" && line[1] != "ccache" && control.find("\n " + line[1] + ",") == std::string::npos)
      missing.push_back(line[1]);
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Manual, TheDebianPackageHasTheVersionOfTheProgram) {
  const std::string changelog = text_of(fs::path(source_folder()) / "debian/changelog");
  EXPECT_THAT(changelog, ::testing::StartsWith(std::string("thaimemo (") + THAIMEMO_VERSION + ")"));
}

}  // namespace
}  // namespace thaimemo::tree
