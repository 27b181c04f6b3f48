#include "tools/ingest/missing_files.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/store/sample.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class MissingFilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"real/a.pdf", "real/2567/b.pdf", "real/2567/c.pdf", "other/d.pdf"}) file(name);
    for (const SourceFile& one : list({"real", "other"}).files)
      load_document(db_, sample::document(one.source), {});
  }
  void file(const std::string& name) {
    fs::create_directories(fs::path(at(name)).parent_path());
    std::ofstream(at(name)) << name;
  }
  std::string at(const std::string& name) const { return folder_.file(name); }
  SourceList list(const std::vector<std::string>& names) const {
    std::vector<std::string> paths;
    for (const std::string& name : names) paths.push_back(at(name));
    return list_sources(paths, {}, EmptyList::allowed);
  }
  std::string noted() {
    return sample::one(
        db_, "SELECT coalesce(group_concat(source), '') FROM (SELECT * FROM missing_files ORDER BY source)");
  }

  sample::Folder folder_;
  SQLite::Database db_ = open_in_memory();
};

TEST_F(MissingFilesTest, AreToldOfTheFoldersOfThisRunAndForgottenWhereTheyComeBack) {
  fs::remove(at("real/2567/b.pdf")), fs::remove(at("other/d.pdf")), file("other/e.pdf");
  EXPECT_THAT(note_missing_files(db_, list({"real"})), ElementsAre("real/2567/b.pdf"));
  EXPECT_EQ(noted(), "real/2567/b.pdf");
  EXPECT_THAT(note_missing_files(db_, list({"other"})), ElementsAre("other/d.pdf"));
  file("real/2567/b.pdf");
  EXPECT_THAT(note_missing_files(db_, list({"real"})), IsEmpty());
  EXPECT_EQ(noted(), "other/d.pdf");
  EXPECT_EQ(sample::one(db_, "SELECT count(*) FROM documents"), "4");
}

TEST_F(MissingFilesTest, WhatIsInAnArchiveGoesWithTheArchive) {
  file("real/z.zip");
  for (const char* source : {"real/z.zip", "real/z.zip!/a.pdf"})
    load_document(db_, sample::document(source), {});
  EXPECT_THAT(note_missing_files(db_, list({"real"})), IsEmpty());
  fs::remove(at("real/z.zip"));
  EXPECT_THAT(note_missing_files(db_, list({"real"})), ElementsAre("real/z.zip", "real/z.zip!/a.pdf"));
}

TEST_F(MissingFilesTest, AnEmptyFolderMayBeADiskThatIsNotThere) {
  fs::remove_all(at("real")), fs::create_directory(at("real"));
  EXPECT_THAT(note_missing_files(db_, list({"real", "other"})), IsEmpty());
}

TEST_F(MissingFilesTest, NothingIsSaidOfAFolderThatCannotBeListed) {
  SourceList told = list({"real"});
  std::erase_if(told.files, [](const SourceFile& one) { return one.source.starts_with("real/2567/"); });
  told.unlisted = {"real/2567/"};
  EXPECT_THAT(note_missing_files(db_, told), IsEmpty());
  if (geteuid() == 0) return;  // root lists every folder
  fs::permissions(at("real/2567"), fs::perms::none);
  const SourceList hidden = list({"real"});
  fs::permissions(at("real/2567"), fs::perms::owner_all);
  EXPECT_THAT(hidden.unlisted, ElementsAre("real/2567/"));
  EXPECT_THAT(note_missing_files(db_, hidden), IsEmpty());
}

// They go by the name of the folder that was named first.
TEST_F(MissingFilesTest, NothingIsSaidOfAFolderWhoseFilesGoByAnotherName) {
  load_document(db_, sample::document("2567/b.pdf"), {});
  EXPECT_THAT(note_missing_files(db_, list({"real", "real/2567"})), IsEmpty());
}

TEST_F(MissingFilesTest, SinceLeavesOutWhatIsOlderWithoutCallingItMissing) {
  SourceList files = list({"real"});
  const std::chrono::sys_seconds day = std::chrono::sys_days(std::chrono::year(2020) / 1 / 1);
  fs::last_write_time(at("real/a.pdf"), fs::file_time_type::clock::from_sys(day));
  EXPECT_THAT(note_missing_files(db_, files), IsEmpty());
  EXPECT_EQ(leave_out_older(files.files, day), 0);
  EXPECT_EQ(leave_out_older(files.files, day + std::chrono::seconds(1)), 1);
  EXPECT_EQ(files.files.size(), 2U);
}

}  // namespace
}  // namespace thaimemo
