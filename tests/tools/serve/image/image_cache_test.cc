#include "tools/serve/image/image_cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "base/problem.h"
#include "tests/base/scratch_folder.h"

namespace thaimemo {
namespace {

using ::testing::Optional;
namespace fs = std::filesystem;

std::size_t files_in(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

// As if the last use of everything in the folder had been an hour earlier.
void age(const std::string& folder) {
  for (const auto& entry : fs::directory_iterator(folder))
    fs::last_write_time(entry.path(), entry.last_write_time() - std::chrono::hours(1));
}

TEST(ImageCache, GivesBackWhatItKeeps) {
  const ScratchFolder scratch;
  ImageCache cache(scratch.path("new/cache"), 1000);
  EXPECT_EQ(cache.find("../../a"), std::nullopt);
  cache.keep("../../a", "bytes");
  EXPECT_THAT(cache.find("../../a"), Optional(std::string("bytes")));
  EXPECT_EQ(files_in(scratch.path("new/cache")), 1U);
  EXPECT_THAT(ImageCache(scratch.path("new/cache"), 1000).find("../../a"), Optional(std::string("bytes")));
}

TEST(ImageCache, LeastRecentlyUsedGoesFirstAtTheLimit) {
  const ScratchFolder scratch;
  ImageCache cache(scratch.path(), 1000);
  for (const char* key : {"first", "second", "third"}) {
    cache.keep(key, std::string(300, 'x'));
    age(scratch.path());
  }
  ASSERT_TRUE(cache.find("first"));
  cache.keep("fourth", std::string(300, 'x'));
  EXPECT_TRUE(cache.find("first"));
  EXPECT_FALSE(cache.find("second"));
  EXPECT_TRUE(cache.find("fourth"));
  EXPECT_LE(cache.bytes(), 1000U);
}

TEST(ImageCache, CountsWhatStoodThereAndLeavesOtherFilesAlone) {
  const ScratchFolder scratch;
  ImageCache(scratch.path(), 1000).keep("old", std::string(900, 'x'));
  age(scratch.path());
  scratch.write("letter.txt", std::string(5000, 'x'));
  ImageCache cache(scratch.path(), 1000);
  EXPECT_EQ(cache.bytes(), 900U);
  cache.keep("new", std::string(500, 'x'));
  EXPECT_FALSE(cache.find("old"));
  EXPECT_TRUE(cache.find("new"));
  EXPECT_TRUE(fs::exists(scratch.path("letter.txt")));
}

TEST(ImageCache, APictureLargerThanTheLimitIsNotKept) {
  const ScratchFolder scratch;
  ImageCache cache(scratch.path(), 100);
  cache.keep("large", std::string(101, 'x'));
  EXPECT_FALSE(cache.find("large"));
  EXPECT_EQ(files_in(scratch.path()), 0U);
}

TEST(ImageCache, AFolderThatCannotBeMadeIsRefused) {
  const ScratchFolder scratch;
  const std::string file = scratch.write("file", "");
  try {
    ImageCache(file + "/cache", 100);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "cache-unwritable");
  }
}

}  // namespace
}  // namespace thaimemo
