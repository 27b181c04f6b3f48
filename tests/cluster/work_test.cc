// One chunk, however often and on however many machines it is done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <thread>

#include "tests/cluster/archive.h"
#include "tests/pipeline/database_dump.h"

namespace thaimemo::cluster {
namespace {

namespace fs = std::filesystem;
using pipeline::Background;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Seconds = std::chrono::duration<double>;

TEST(Work, MakesOneShardThatIsADatabaseOfItsOwn) {
  const Archive archive(6, 1);
  const Finished work = archive.work(1);
  EXPECT_EQ(work.exit_code, 3) << work.err;  // broken.pdf and empty.pdf
  EXPECT_EQ(work.out, "");
  EXPECT_THAT(work.err, HasSubstr("chunk 1 of 1: published, 8 files"));
  EXPECT_THAT(names_in(archive.plan() + ".shards"), ElementsAre("chunk-00001.db"));
  EXPECT_EQ(pipeline::difference(pipeline::dump(archive.shard(1)), archive.undivided()), "");
}

TEST(Work, AChunkThatIsDoneIsNotDoneAgain) {
  const Archive archive(6, 1);
  archive.work(1);
  const auto written = fs::last_write_time(archive.shard(1));
  const Finished again = archive.work(1);
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("there already"));
  EXPECT_EQ(fs::last_write_time(archive.shard(1)), written);
  EXPECT_THAT(names_in(archive.plan() + ".shards"), ElementsAre("chunk-00001.db"));
}

TEST(Work, ThreeAtOnceGiveOneShard) {
  const Archive archive(40, 1);
  Background first(archive.work_command(1)), second(archive.work_command(1)), third(archive.work_command(1));
  for (Background* one : {&first, &second, &third}) {
    const int code = one->exit_code();
    EXPECT_TRUE(code == 0 || code == 3) << code;
  }
  EXPECT_THAT(names_in(archive.plan() + ".shards"), ElementsAre("chunk-00001.db"));
  EXPECT_EQ(pipeline::difference(pipeline::dump(archive.shard(1)), archive.undivided()), "");
}

TEST(Work, OneThatWasKilledIsGoneOnWith) {
  const Archive archive(60, 1);
  {
    Background running(archive.work_command(1));
    while (running.running() && !fs::exists(archive.plan() + ".shards"))
      std::this_thread::sleep_for(Seconds(0.005));
    std::this_thread::sleep_for(Seconds(0.4));
    running.signal_group(SIGKILL);
  }
  EXPECT_FALSE(fs::exists(archive.shard(1)));
  const Finished work = archive.work(1);
  EXPECT_EQ(work.exit_code, 3) << work.err;
  EXPECT_THAT(names_in(archive.plan() + ".shards"), ElementsAre("chunk-00001.db"));
  EXPECT_EQ(pipeline::difference(pipeline::dump(archive.shard(1)), archive.undivided()), "");
}

TEST(Work, AStopIsToldAndTheNextCallGoesOn) {
  const Archive archive(150, 1);
  Background running(archive.work_command(1));
  while (running.running() && !fs::exists(archive.plan() + ".shards"))
    std::this_thread::sleep_for(Seconds(0.005));
  std::this_thread::sleep_for(Seconds(0.3));
  running.signal(SIGTERM);
  const int code = running.exit_code();
  EXPECT_TRUE(code == 130 || code == 3) << code;
  EXPECT_TRUE(is_done(archive.work(1)));
  EXPECT_EQ(pipeline::difference(pipeline::dump(archive.shard(1)), archive.undivided()), "");
}

// A limit on the size of files, as a quota or a full disk refuses it.
TEST(Work, NoRoomIsForNowOnly) {
  const Archive archive(60, 1);
  RunOptions small_disk;
  small_disk.file_size_limit = 600'000;
  const Finished full = archive.work(1, small_disk);
  EXPECT_EQ(full.exit_code, 75) << full.err;
  EXPECT_THAT(full.err, HasSubstr("no room"));
  EXPECT_FALSE(fs::exists(archive.shard(1)));
  EXPECT_TRUE(is_done(archive.work(1)));
  EXPECT_EQ(pipeline::difference(pipeline::dump(archive.shard(1)), archive.undivided()), "");
}

TEST(Work, ANameWithAQuoteOrABlankIsANameLikeAnother) {
  const Archive archive(3, 0);
  archive.make_plan(1, "it's a plan");
  const Finished work =
      pipeline::run({pipeline::program("thaimemo-work"), "--plan", archive.path("it's a plan"), "--chunk",
                     "1", "--shards", archive.path("sha'rds % 1")});
  EXPECT_TRUE(is_done(work)) << work.err;
  const Finished merge =
      pipeline::run({pipeline::program("thaimemo-merge"), "--plan", archive.path("it's a plan"), "--db",
                     archive.path("a.db"), "--shards", archive.path("sha'rds % 1")});
  EXPECT_EQ(merge.exit_code, 0) << merge.err;
  EXPECT_EQ(pipeline::difference(archive.dump_of("a.db"), archive.undivided()), "");
}

TEST(Work, WhatStandsInItsPlaceIsToldAndLeftAlone) {
  const Archive archive(6, 2);
  archive.scratch().write("a.plan.shards/chunk-00001.db", "something else");
  const Finished work = archive.work(1);
  EXPECT_EQ(work.exit_code, 2);
  EXPECT_THAT(work.err, HasSubstr("shard-mismatch"));
  EXPECT_EQ(pipeline::text_of(archive.shard(1)), "something else");
}

}  // namespace
}  // namespace thaimemo::cluster
