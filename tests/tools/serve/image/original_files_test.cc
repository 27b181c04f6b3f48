#include "tools/serve/image/original_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/sha256.h"
#include "tests/base/scratch_folder.h"

namespace thaimemo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;
namespace fs = std::filesystem;

class OriginalFilesTest : public ::testing::Test {
 protected:
  std::optional<std::string> find(const std::string& source, const std::string& bytes = "the report") {
    return OriginalFiles({scratch_.path("archive")}).find(sha256_hex(bytes), {source});
  }

  ScratchFolder scratch_;
};

TEST_F(OriginalFilesTest, FoundAtItsNameUnderAFolderAtAnyDepth) {
  const std::string path = scratch_.write("archive/2567/a.pdf", "the report");
  EXPECT_THAT(find("2567/a.pdf"), Optional(path));
  EXPECT_THAT(find("archive/2567/a.pdf"), Optional(path));
  EXPECT_EQ(find("2567/b.pdf"), std::nullopt);
}

TEST_F(OriginalFilesTest, AFolderWhoseNameEndsWithAnExclamationMarkIsFound) {
  const std::string path = scratch_.write("archive/urgent!/a.pdf", "the report");
  EXPECT_THAT(find("urgent%21/a.pdf"), Optional(path));
}

TEST_F(OriginalFilesTest, FoundAnywhereInATreeByItsLastName) {
  scratch_.write("archive/north/2566/a.pdf", "another report");
  const std::string path = scratch_.write("archive/north/2567/reports/a.pdf", "the report");
  const std::string outside = scratch_.write("elsewhere/b.pdf", "outside");
  fs::create_directory_symlink(scratch_.path("elsewhere"), scratch_.path("archive/link"));
  OriginalFiles files({}, {scratch_.path("archive")});
  for (const char* source : {"a.pdf", "reports/a.pdf", "other/place/a.pdf"})
    EXPECT_THAT(files.find(sha256_hex("the report"), {source}), Optional(path)) << source;
  EXPECT_EQ(files.find(sha256_hex("the report"), {"../a.pdf"}), std::nullopt);
  EXPECT_EQ(files.find(sha256_hex("no report"), {"a.pdf"}), std::nullopt);
  EXPECT_EQ(files.find(sha256_hex("outside"), {"b.pdf"}), std::nullopt);
}

TEST_F(OriginalFilesTest, FewOfManyFilesOfOneNameAreReadTheLikeliestFirst) {
  for (int i = 0; i < 50; ++i) scratch_.write("archive/" + std::to_string(i) + "/a.pdf", std::to_string(i));
  OriginalFiles files({}, {scratch_.path("archive")});
  EXPECT_THAT(files.find(sha256_hex("37"), {"somewhere/37/a.pdf"}),
              Optional(scratch_.path("archive/37/a.pdf")));
  int found = 0;
  for (int i = 0; i < 50; ++i) found += files.find(sha256_hex(std::to_string(i)), {"a.pdf"}) ? 1 : 0;
  EXPECT_EQ(found, 20);
}

TEST_F(OriginalFilesTest, OtherBytesUnderTheSameNameAreRefused) {
  scratch_.write("archive/a.pdf", "another report");
  EXPECT_EQ(find("a.pdf"), std::nullopt);
}

TEST_F(OriginalFilesTest, BytesThatChangeLaterAreRefused) {
  const std::string path = scratch_.write("archive/a.pdf", "the report");
  OriginalFiles files({scratch_.path("archive")});
  ASSERT_TRUE(files.find(sha256_hex("the report"), {"a.pdf"}));
  scratch_.write("archive/a.pdf", "the report, changed");
  EXPECT_EQ(files.find(sha256_hex("the report"), {"a.pdf"}), std::nullopt);
  scratch_.write("archive/a.pdf", "the report");
  EXPECT_TRUE(files.find(sha256_hex("the report"), {"a.pdf"}));
}

TEST_F(OriginalFilesTest, NamesThatLeaveTheFolderAreRefused) {
  const std::string outside = scratch_.write("secret.pdf", "the report");
  scratch_.write("archive/2567/x.txt", "");
  for (const std::string& name : {std::string("../secret.pdf"), std::string("2567/../../secret.pdf"), outside,
                                  std::string("./../secret.pdf"), std::string("..")})
    EXPECT_EQ(find(name), std::nullopt) << name;
}

TEST_F(OriginalFilesTest, LinksOutOfTheFolderAreRefusedAndThoseInsideAreNot) {
  const std::string outside = scratch_.write("secret.pdf", "the report");
  const std::string inside = scratch_.write("archive/a.pdf", "the report");
  fs::create_symlink(outside, scratch_.path("archive/out.pdf"));
  fs::create_directory_symlink(scratch_.path(), scratch_.path("archive/up"));
  fs::create_symlink(inside, scratch_.path("archive/in.pdf"));
  EXPECT_EQ(find("out.pdf"), std::nullopt);
  EXPECT_THAT(ways_of("up/secret.pdf"), ElementsAre("up/secret.pdf", "secret.pdf"));
  EXPECT_EQ(find("up/secret.pdf"), std::nullopt);
  EXPECT_THAT(find("in.pdf"), Optional(inside));
}

TEST_F(OriginalFilesTest, NamesThatAreNoUtf8AreFoundAgain) {
  const std::string path = scratch_.write("archive/\xA1\xA2.pdf", "the report");
  EXPECT_THAT(find("%A1%A2.pdf"), Optional(path));
}

TEST_F(OriginalFilesTest, FoldersPipesAndMissingFoldersAreNoFiles) {
  fs::create_directories(scratch_.path("archive/a.pdf"));
  EXPECT_EQ(find("a.pdf"), std::nullopt);
  ASSERT_EQ(mkfifo(scratch_.path("archive/pipe.pdf").c_str(), 0600), 0);
  EXPECT_EQ(find("pipe.pdf"), std::nullopt);
  EXPECT_EQ(OriginalFiles({scratch_.path("nowhere")}).find(sha256_hex(""), {"a.pdf"}), std::nullopt);
  EXPECT_THAT(ways_of(std::string("a\0b", 3)), IsEmpty());
}

}  // namespace
}  // namespace thaimemo
