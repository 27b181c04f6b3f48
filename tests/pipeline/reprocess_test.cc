// thaimemo reprocess from outside: the same rows as reading the files again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/schema/database.h"
#include "tests/pipeline/database_dump.h"
#include "tests/pipeline/run.h"
#include "tests/pipeline/sample_reports.h"
#include "tests/places.h"

namespace thaimemo::pipeline {
namespace {

using ::testing::HasSubstr;

class Reprocess : public testing::Test {
 protected:
  void SetUp() override {
    const std::string folder = write_reports(scratch, "good", 5);
    ASSERT_EQ(run({program("thaimemo-ingest"), folder, "--db", database}).exit_code, 0);
  }

  Finished reprocess(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{program("thaimemo-reprocess"), "--db", database};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }

  // The built-in rules, but a column of units counts for nothing.
  std::string other_rules() {
    std::string rules = text_of(source_folder() + "/normalize/rules/ita.toml");
    const std::string known = "field = \"responsible\"";
    for (size_t at = rules.find(known); at != std::string::npos; at = rules.find(known))
      rules.replace(at, known.size(), "field = \"other\"");
    return scratch.write("other.toml", rules);
  }

  Scratch scratch;
  const std::string database = scratch.path("a.db");
};

TEST_F(Reprocess, WithTheSameRulesChangesNothing) {
  const std::string before = dump(database);
  const Finished done = reprocess();
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(done.err, HasSubstr("5 documents, 0 with other rows"));
  EXPECT_EQ(difference(dump(database), before), "");
}

TEST_F(Reprocess, WithOtherRulesAndBackGivesTheOldRowsWhateverTheThreads) {
  const std::string before = dump(database);
  ASSERT_EQ(reprocess({"--rules", other_rules(), "-j", "3"}).exit_code, 0);
  EXPECT_EQ(ask(database, "SELECT count(responsible) FROM measures").front(), "0");
  ASSERT_EQ(reprocess({"-j", "1"}).exit_code, 0);
  EXPECT_EQ(difference(dump(database), before), "");
}

// Text files are read by others: phrases may be learned from them and leave them as they are.
TEST_F(Reprocess, PhrasesComeFromTheArchiveAndChangeNoTextThatOthersRead) {
  const std::vector<std::string> before = ask(database, "SELECT group_concat(text) FROM cells");
  const Finished learned = run({program("thaimemo-phrases"), database});
  ASSERT_EQ(learned.exit_code, 0) << learned.err;
  EXPECT_THAT(learned.out, HasSubstr("\tการใช้งบประมาณ\n"));
  ASSERT_EQ(reprocess({"--phrases", scratch.write("phrases.tsv", learned.out)}).exit_code, 0);
  EXPECT_EQ(ask(database, "SELECT group_concat(text) FROM cells"), before);
  EXPECT_THAT(reprocess({"--phrases", scratch.write("other.tsv", "no phrases")}).err,
              HasSubstr("bad-phrases"));
}

TEST_F(Reprocess, LeavesADocumentAloneWhosePagesAreDamaged) {
  SQLite::Database(database, SQLite::OPEN_READWRITE)
      .exec(
          "UPDATE page_record SET lines = x'00' WHERE document_id = (SELECT min(document_id) FROM document)");
  const std::string before = dump(database);
  const Finished done = reprocess();
  EXPECT_EQ(done.exit_code, 3);
  EXPECT_THAT(done.err, HasSubstr("1 could not be read"));
  EXPECT_EQ(difference(dump(database), before), "");
}

TEST_F(Reprocess, RulesAreTriedOutBefore) {
  const std::string rules = other_rules();
  const Finished tried = run({program("thaimemo-rules"), "check", rules, "--db", database});
  EXPECT_THAT(tried.out, HasSubstr("\tresponsible\tother\n"));
  const std::string built_in = source_folder() + "/normalize/rules/ita.toml";
  const Finished same = run({program("thaimemo-rules"), "check", built_in, "--db", database});
  EXPECT_EQ(same.exit_code, 0) << same.err;
  EXPECT_EQ(same.out, "");
}

TEST(ReprocessCommand, NeedsADatabaseThatIsThere) {
  const Scratch scratch;
  const Finished done = run({program("thaimemo-reprocess"), "--db", scratch.path("none.db")});
  EXPECT_EQ(done.exit_code, 2);
  EXPECT_THAT(done.err, HasSubstr("db-missing"));
}

}  // namespace
}  // namespace thaimemo::pipeline
