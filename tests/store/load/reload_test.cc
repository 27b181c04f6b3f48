#include "store/load/reload.h"

#include <gmock/gmock.h>

#include "store/correction/corrections.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/review/ingested.h"

namespace thaimemo {
namespace {

using sample::ingested;
using sample::one;

Correction of_score(const Document& document, const std::string& after) {
  return sample::correction_of(document, std::get<Table>(document.pages[0].blocks[0]).cells[4], after);
}

constexpr const char* score = "SELECT score || '/' || needs_review FROM scores WHERE indicator_no = 9";

TEST(Reload, RowsFollowACorrectionAtOnceAndAfterEveryLaterRun) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  const Document document = ingested(db, loader);
  append(db, of_score(document, "67.89"));
  reload(db, loader, document.sha256);
  EXPECT_EQ(one(db, score), "67.89/0");
  EXPECT_EQ(
      one(db,
          "SELECT text || '<' || machine_text || '<' || raw FROM cells WHERE row_no = 1 AND column_no = 1"),
      "67.89<๖๑.๕๐<๖๑.๕๐");
  const std::string settled = sample::dump(db);
  EXPECT_EQ(loader.load(document, Means::built_in().report(document)), LoadResult::unchanged)
      << "ingest again";
  EXPECT_EQ(sample::dump(db), settled);
  ingested(db, loader, "copy.pdf");
  EXPECT_EQ(one(db, "SELECT count(*) FROM scores WHERE score = 67.89"), "2") << "the same file, another name";
}

TEST(Reload, SearchFindsTheCorrectedText) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  const Document document = ingested(db, loader);
  append(db, of_score(document, "67.89"));
  reload(db, loader, document.sha256);
  EXPECT_EQ(one(db, R"(SELECT count(*) FROM cell_search WHERE cell_search MATCH '"67."')"), "1");
  EXPECT_EQ(one(db, R"(SELECT count(*) FROM cell_search WHERE cell_search MATCH '"61."')"), "0");
  db.exec("INSERT INTO cell_search (cell_search) VALUES ('integrity-check')");
}

TEST(Reload, CorrectionsOfAFileThatOthersUnderstoodWait) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  const Document document = sample::document("a.pdf");
  append(db, of_score(document, "67.89"));
  loader.load(document, sample::report("อบต.ทดสอบ"));  // by rules nobody knows
  EXPECT_EQ(one(db, "SELECT count(*) FROM problems WHERE code = 'correction-waiting'"), "1");
  EXPECT_EQ(one(db, "SELECT score FROM scores WHERE seq = 1"), "61.5");
  EXPECT_THROW(reload(db, loader, document.sha256), Error);
}

TEST(Reload, KeptMeansAreTheSameMeans) {
  SQLite::Database db = open_in_memory();
  const std::string rules = std::string(Means::built_in().text().rules) + "\n# another file\n";
  const Means means = Means::from_text({rules, "12\tองค์การบริหารส่วนตำบล\n"}, "test");
  keep_means(db, means);
  keep_means(db, means);
  const auto kept = kept_means(db, means.sha256());
  ASSERT_NE(kept, nullptr);
  EXPECT_EQ(kept->text().phrases, means.text().phrases);
  EXPECT_EQ(kept_means(db, std::string(64, '0')), nullptr);
}

}  // namespace
}  // namespace thaimemo
