// A disk that is full for everything, not for one file alone. Needs root: mounts a small file system of memory.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>

#include "tests/cluster/archive.h"
#include "tests/pipeline/database_dump.h"

namespace thaimemo::cluster {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class SmallDisk {
 public:
  explicit SmallDisk(const std::string& path) : path_(path) {
    fs::create_directories(path);
    mounted_ = mount("tmpfs", path.c_str(), "tmpfs", 0, "size=2m") == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount(path_.c_str());
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool mounted() const { return mounted_; }
  void grow() const { mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT, "size=100m"); }

 private:
  const std::string path_;
  bool mounted_;
};

TEST(FullDisk, EndsWithSeventyFiveAndTheSameCommandsGoOn) {
  const Archive archive(90, 2);
  const SmallDisk disk(archive.path("disk"));
  if (!disk.mounted()) GTEST_SKIP() << "no file system may be mounted here";
  const auto command = [&](const std::string& verb, const std::vector<std::string>& more) {
    std::vector<std::string> words{pipeline::program("thaimemo-" + verb), "--plan", archive.plan(),
                                   "--shards", archive.path("disk/shards")};
    words.insert(words.end(), more.begin(), more.end());
    return pipeline::run(words);
  };
  const Finished full = command("work", {"--chunk", "1", "-j", "2"});
  EXPECT_EQ(full.exit_code, 75) << full.err;
  EXPECT_THAT(full.err, HasSubstr("no room"));
  EXPECT_FALSE(fs::exists(archive.path("disk/shards/chunk-00001.db")));
  disk.grow();
  for (const char* chunk : {"1", "2"}) EXPECT_TRUE(is_done(command("work", {"--chunk", chunk, "-j", "2"})));
  const Finished merge = command("merge", {"--db", archive.path("disk/merged.db")});
  EXPECT_EQ(merge.exit_code, 0) << merge.err;
  EXPECT_EQ(pipeline::difference(archive.dump_of("disk/merged.db"), archive.undivided()), "");
}

}  // namespace
}  // namespace thaimemo::cluster
