#include "tools/ingest/source_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/problem.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

class SourceListTest : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(::testing::TempDir()) / ("source_list_" + std::to_string(getpid()));
    fs::remove_all(root_);
  }
  std::string file(const std::string& name) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << name;
    return (root_ / name).string();
  }
  std::string at(const std::string& name) const { return (root_ / name).string(); }

  static std::vector<std::string> names(const SourceList& list) {
    std::vector<std::string> result;
    for (const SourceFile& one : list.files) result.push_back(one.source);
    return result;
  }

  fs::path root_;
};

TEST_F(SourceListTest, NamesAFolderFromItselfOnAndAFileByItsName) {
  file("real/b.pdf"), file("real/2567/a.pdf"), file("real/.hidden"), file("one.txt");
  EXPECT_THAT(names(list_sources({at("real"), at("one.txt")})),
              ElementsAre("one.txt", "real/.hidden", "real/2567/a.pdf", "real/b.pdf"));
  EXPECT_THAT(names(list_sources({at("real/2567/..") + "/"})),
              ElementsAre("real/.hidden", "real/2567/a.pdf", "real/b.pdf"));
}

TEST_F(SourceListTest, ClashingNamesGrowByParentFolders) {
  file("2566/real/a.pdf"), file("2567/real/a.pdf"), file("other/b.pdf");
  EXPECT_THAT(names(list_sources({at("2566/real"), at("2567/real"), at("other")})),
              ElementsAre("2566/real/a.pdf", "2567/real/a.pdf", "other/b.pdf"));
  EXPECT_THAT(names(list_sources({at("2566/real/a.pdf"), at("2567/real/a.pdf")})),
              ElementsAre("2566/real/a.pdf", "2567/real/a.pdf"));
}

TEST_F(SourceListTest, AFileReachedTwiceCountsOnce) {
  const std::string path = file("real/a.pdf");
  EXPECT_THAT(names(list_sources({at("real"), path, at("real")})), ElementsAre("real/a.pdf"));
}

TEST_F(SourceListTest, LinksInsideAFolderAreNotFollowedButTold) {
  file("real/a.pdf"), file("secret.txt");
  fs::create_symlink(at("secret.txt"), at("real/link.txt"));
  fs::create_directory_symlink(at("real"), at("real/loop"));
  const SourceList list = list_sources({at("real")});
  EXPECT_THAT(names(list), ElementsAre("real/a.pdf"));
  EXPECT_EQ(list.passed_over.size(), 2U);
}

TEST_F(SourceListTest, BytesThatAreNotUtf8AreEscaped) {
  file("real/\xA1\xA2.pdf");
  EXPECT_THAT(names(list_sources({at("real")})), ElementsAre("real/%A1%A2.pdf"));
}

TEST_F(SourceListTest, AMissingPathIsWrongUsage) {
  try {
    list_sources({at("nothing")});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "input-missing");
    EXPECT_EQ(error.exit_code(), ExitCode::usage);
  }
}

TEST_F(SourceListTest, AnEmptyFolderIsAnError) {
  fs::create_directories(at("empty"));
  EXPECT_THROW(list_sources({at("empty")}), Error);
}

TEST_F(SourceListTest, TheDatabasesOfTheRunAreNoDocumentsAndNorAreTheirLogs) {
  for (const char* name :
       {"in/a.pdf", "in/reports.db", "in/reports.db-wal", "in/reports.db-shm", "in/reports.db.pdf"})
    file(name);
  const SourceList list = list_sources({at("in")}, {at("in/../in/reports.db"), at("in/not-yet.db")});
  EXPECT_THAT(names(list), ElementsAre("in/a.pdf", "in/reports.db.pdf"));
  EXPECT_EQ(list.passed_over.size(), 3U);
}

}  // namespace
}  // namespace thaimemo
