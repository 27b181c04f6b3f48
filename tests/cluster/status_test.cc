// thaimemo status: what is done, failed and left.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "tests/cluster/archive.h"

namespace thaimemo::cluster {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Finished status(const std::vector<std::string>& arguments) {
  std::vector<std::string> command{pipeline::program("thaimemo-status")};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return pipeline::run(command);
}

TEST(Status, OfAFolderNamesWhatFailedWhyAndWhatIsLeft) {
  const Archive archive(5, 0);
  archive.undivided();
  archive.scratch().write("reports/later.txt", "later");
  const std::string database = archive.path("undivided.db");
  const Finished told = status({database, archive.folder()});
  EXPECT_EQ(told.exit_code, 3) << told.err;
  EXPECT_THAT(told.out, HasSubstr("7 documents, 5 pages\n"));
  EXPECT_THAT(told.out, HasSubstr("  ok             5\n"));
  EXPECT_THAT(told.out, HasSubstr("Left: 1 of 8 files\n"));
  EXPECT_THAT(told.out, HasSubstr("7 documents, 5 pages in "));
  EXPECT_THAT(told.out, HasSubstr("documents a second"));
  EXPECT_THAT(told.out, HasSubstr("Causes"));
  EXPECT_THAT(told.out, HasSubstr("  reports/broken.pdf: damaged: "));
  EXPECT_THAT(told.out, HasSubstr("Next: thaimemo ingest " + archive.folder() + " --db " + database + "\n"));
  EXPECT_THAT(told.out, HasSubstr("problems --severity error"));
}

TEST(Status, WhereAllIsReadAndOkItIsZeroAndNamesAQuestion) {
  const Archive archive(2, 0);
  const std::string database = archive.path("a.db"), report = archive.folder() + "/report_001.txt";
  pipeline::run({pipeline::program("thaimemo-ingest"), report, "--db", database});
  const Finished told = status({database, report});
  EXPECT_EQ(told.exit_code, 0) << told.out;
  EXPECT_THAT(told.out, HasSubstr("Left: 0 of 1 file\n"));
  EXPECT_THAT(told.out, HasSubstr("Next: thaimemo query " + database + " summary\n"));
  EXPECT_THAT(told.out, Not(HasSubstr("Causes")));
}

TEST(Status, OfAPlanNamesTheChunks) {
  const Archive archive(8, 4);
  for (const int chunk : {1, 3}) archive.work(chunk);
  archive.merge();
  archive.work(4);
  const Finished told = status({archive.path("merged.db"), "--plan", archive.plan()});
  EXPECT_EQ(told.exit_code, 3);
  EXPECT_THAT(told.out, HasSubstr("4 chunks: 2 merged"));
  EXPECT_THAT(told.out, HasSubstr("to merge       4\n"));
  EXPECT_THAT(told.out, HasSubstr("without shard  2\n"));
  EXPECT_THAT(told.out, HasSubstr("thaimemo work --plan " + archive.plan() + " --chunk 2"));
  EXPECT_THAT(told.out, HasSubstr("thaimemo merge --plan " + archive.plan()));
}

TEST(Status, InJsonIsOneObjectWithTheSameKeysAlways) {
  const Archive archive(3, 1);
  archive.undivided();
  archive.work(1);
  archive.merge();
  const Json alone = parse_line(status({archive.path("undivided.db"), "--json"}).out, "status");
  const Json planned =
      parse_line(status({archive.path("merged.db"), "--plan", archive.plan(), "--json"}).out, "status");
  EXPECT_EQ(alone["documents"], 5);
  EXPECT_EQ(alone["statuses"]["ok"], 3);
  EXPECT_TRUE(alone["left"].is_null());
  EXPECT_TRUE(alone["plan"].is_null());
  EXPECT_EQ(alone["last_run"]["documents"], 5);
  EXPECT_EQ(planned["left"], 0);
  EXPECT_EQ(planned["plan"]["merged"], 1);
  EXPECT_TRUE(planned["last_run"].is_null());
  for (const auto& [key, value] : alone.items()) EXPECT_TRUE(planned.contains(key)) << key;
  EXPECT_EQ(alone.size(), planned.size());
}

TEST(Status, ADatabaseThatIsNotThereIsToldSo) {
  const Finished told = status({"/nonexistent/a.db"});
  EXPECT_EQ(told.exit_code, 2);
  EXPECT_THAT(told.err, HasSubstr("db-missing"));
}

}  // namespace
}  // namespace thaimemo::cluster
