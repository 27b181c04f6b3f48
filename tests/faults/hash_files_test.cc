// Files that cannot be hashed: each costs its own fingerprint, no other's, and never the run.
#include "tools/ingest/hash_files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "base/sha256.h"
#include "tests/base/scratch_folder.h"

namespace thaimemo::faults {
namespace {

class HashFiles : public ::testing::Test {
 protected:
  HashFiles() {
    settings_.workers = 2;
    settings_.limits.page_seconds = 0.3;
    settings_.limits.memory_mb = 512;
  }
  std::string file(const std::string& name, const std::string& content) {
    std::ofstream(folder_.file(name), std::ios::binary) << content;
    return folder_.file(name);
  }
  std::vector<std::string> hashes(const std::vector<std::string>& paths) {
    std::vector<std::string> found(paths.size(), "never taken");
    Trades trades;
    add_hashing(trades);
    Nursery nursery(trades, settings_.limits);
    StopSignal stop;
    EXPECT_TRUE(hash_files(nursery, paths, settings_, stop,
                           [&](std::size_t at, const std::string& sha256) { found.at(at) = sha256; }));
    return found;
  }

  ScratchFolder folder_;
  RunSettings settings_;
};

TEST_F(HashFiles, EachPathGetsItsOwn) {
  std::vector<std::string> paths, wanted;
  for (int i = 0; i < 500; ++i) {
    paths.push_back(file(std::to_string(i) + ".txt", std::to_string(i)));
    wanted.push_back(sha256_hex(std::to_string(i)));
  }
  EXPECT_EQ(hashes(paths), wanted);
  EXPECT_TRUE(hashes({}).empty());
}

TEST_F(HashFiles, SparseFileBlocksRun) {
  const std::string before = file("a.txt", "a"), disk = file("disk.img", ""), behind = file("z.txt", "z");
  std::filesystem::resize_file(disk, std::uintmax_t{60} << 30);
  EXPECT_EQ(hashes({before, disk, behind}), (std::vector<std::string>{sha256_hex("a"), "", sha256_hex("z")}));
}

TEST_F(HashFiles, FifoAfterListing) {
  const std::string pipe = folder_.file("pipe.txt"), behind = file("z.txt", "z");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(hashes({pipe, folder_.file("gone"), "/dev/zero", behind}),
            (std::vector<std::string>{"", "", "", sha256_hex("z")}));
}

}  // namespace
}  // namespace thaimemo::faults
