#include "store/review/record.h"

#include <gmock/gmock.h>

#include "store/correction/corrections.h"
#include "store/review/places.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/review/ingested.h"

namespace thaimemo {
namespace {

using sample::one;
using sample::said;

const std::string number_cell = cell_id(std::string(64, 'a'), 1, 1, 1, 1);

TEST(Record, WhatIsSavedIsInTheRows) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  sample::ingested(db, loader);
  const Recorded saved = record(db, loader, said(cell_to_correct(db, number_cell), "67.89"));
  EXPECT_EQ(saved.correction.id, 1);
  EXPECT_EQ(saved.waits, "");
  EXPECT_EQ(one(db, "SELECT score || '/' || needs_review FROM scores"), "67.89/0");
}

TEST(Record, WhatStoodThereIsKnownToTheNextCorrection) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  sample::ingested(db, loader);
  record(db, loader, said(cell_to_correct(db, number_cell), "67.89"));
  const Correction next = cell_to_correct(db, number_cell);
  EXPECT_EQ(next.raw + " " + next.before, "๖๑.๕๐ 67.89");
  record(db, loader, said(next, "", Verdict::reverted));
  EXPECT_EQ(one(db, "SELECT score FROM scores"), "61.5");
}

TEST(Record, IsKeptWhereTheRowsCannotFollow) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  loader.load(sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));  // by rules that are not kept
  const std::string before = one(db, "SELECT score FROM scores");
  const Recorded saved = record(db, loader, said(cell_to_correct(db, number_cell), "67.89"));
  EXPECT_NE(saved.waits, "");
  EXPECT_EQ(one(db, "SELECT after FROM corrections"), "67.89");
  EXPECT_EQ(one(db, "SELECT score FROM scores"), before);
}

TEST(Record, AFactFollowsAtOnce) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  sample::ingested(db, loader);
  record(db, loader, said(fact_to_correct(db, std::string(64, 'a'), "fiscal_year"), "2567"));
  EXPECT_EQ(one(db, "SELECT fiscal_year FROM documents"), "2567");
  const Correction next = fact_to_correct(db, std::string(64, 'a'), "fiscal_year");
  EXPECT_EQ(next.raw + "/" + next.before, "/2567");
}

TEST(Record, AColumnIsNamedByAnyOfItsCells) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  sample::ingested(db, loader);
  const Correction place = column_to_correct(db, cell_id(std::string(64, 'a'), 1, 1, 1, 2));
  EXPECT_EQ(place.before + std::to_string(place.row), "measure0");
  record(db, loader, said(place, "issue"));
  EXPECT_EQ(one(db, "SELECT field FROM cells WHERE row_no = 1 AND column_no = 2"), "issue");
}

TEST(Record, APageIsAllItsCellsAsEachIsLookedUpAlone) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  sample::ingested(db, loader);
  record(db, loader, said(cell_to_correct(db, number_cell), "67.89"));
  const std::vector<Correction> places = page_to_correct(db, std::string(64, 'a'), 1);
  ASSERT_EQ(places.size(), 6U);
  EXPECT_EQ(places[4], cell_to_correct(db, number_cell));
  EXPECT_TRUE(page_to_correct(db, std::string(64, 'a'), 9).empty());
}

TEST(Record, AConfirmedCellIsSureInItsRowThoughItsTextStays) {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  sample::ingested(db, loader);
  const Correction place = cell_to_correct(db, number_cell);
  record(db, loader, said(place, place.before, Verdict::confirmed));
  EXPECT_EQ(one(db, "SELECT confidence FROM cells WHERE row_no = 1 AND column_no = 1"), "1.0");
}

TEST(Record, APlaceThatIsNoneIsRefused) {
  SQLite::Database db = open_in_memory();
  EXPECT_THROW(cell_to_correct(db, "0123456789abcdef"), Error);
  EXPECT_THROW(fact_to_correct(db, std::string(64, 'a'), "agency"), Error);
}

}  // namespace
}  // namespace thaimemo
