// The program as a script meets it: exit codes, and rows that a program reads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>

#include "base/whole_file.h"
#include "tests/places.h"
#include "tests/store/sample.h"

namespace thaimemo::diff {
namespace {

class DiffCommand : public ::testing::Test {
 protected:
  DiffCommand() {
    for (const char* name : {"old.db", "new.db"}) {
      SQLite::Database db = open_for_writing(folder.file(name));
      load_document(db, sample::document("a.pdf"), sample::report("เทศบาลตำบลสมมุติ"));
    }
  }

  // The exit code; what the program wrote is in `output`.
  int run(const std::string& arguments) {
    const std::string command = program_folder() + "/thaimemo-corpus diff " + arguments + " > " +
                                folder.file("output") + " 2> /dev/null";
    const int status = std::system(command.c_str());
    output = whole_file(folder.file("output"));
    return WEXITSTATUS(status);
  }

  sample::Folder folder;
  const std::string both = folder.file("old.db") + " " + folder.file("new.db");
  std::string output;
};

TEST_F(DiffCommand, NothingChangedIsExitZero) {
  EXPECT_EQ(run(both), 0);
  EXPECT_EQ(output, "");
  EXPECT_EQ(run(both + " --json"), 0);
  EXPECT_EQ(output, "[]\n");
}

TEST_F(DiffCommand, AChangeIsExitThreeAndOneRow) {
  open_for_writing(folder.file("new.db")).exec("UPDATE score SET score = 99 WHERE indicator_no = 9");
  EXPECT_EQ(run(both + " --ndjson"), 3);
  EXPECT_EQ(
      output,
      "{\"after\":99.0,\"before\":61.5,\"column\":\"score\",\"kind\":\"score-changed\",\"page\":1,"
      "\"place\":\"table 1, row 1, column 1\",\"source\":\"a.pdf\",\"what\":\"9 การเปิดเผยข้อมูล 2567\"}\n");
  EXPECT_EQ(run(both), 3);
  EXPECT_THAT(output, ::testing::HasSubstr("neither needs review"));
  EXPECT_EQ(run(both + " --totals --csv --exact"), 3);
  EXPECT_THAT(output, ::testing::HasSubstr("score-changed,1,1,"));
}

TEST_F(DiffCommand, AMissingFileIsAnError) {
  EXPECT_EQ(run(folder.file("old.db") + " " + folder.file("none.db")), 2);
  EXPECT_EQ(run(folder.file("old.db")), 64);
}

}  // namespace
}  // namespace thaimemo::diff
