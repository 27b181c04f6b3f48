#include "store/correction/corrections.h"

#include <gmock/gmock.h>

#include "tests/store/correction/corrections_of.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string file(64, 'a');

std::string refused(Correction made) {
  SQLite::Database db = open_in_memory();
  try {
    append(db, made);
  } catch (const Error& error) {
    return error.code() + " " + error.place();
  }
  return "taken";
}

// A database in which somebody wrote without this program.
void without_triggers(SQLite::Database& db, const std::string& sql) {
  db.exec("DROP TRIGGER correction_stays; DROP TRIGGER correction_is_kept;");
  db.exec(sql);
}

void add_three(SQLite::Database& db) {
  for (const char* text : {"61.50", "61.60", "61.70"}) append(db, sample::correction(file, "๖๑.๕๐", text));
}

TEST(Corrections, ComeBackAsTheyWereMade) {
  SQLite::Database db = open_in_memory();
  Correction made = sample::correction(file, "๖๑.๕๐", "61.80");
  made.bbox = {1.254, 2, 3, 4};
  made = append(db, made);
  EXPECT_EQ(made.id, 1);
  EXPECT_EQ(made.bbox.x0, 1.25);
  EXPECT_THAT(corrections_of(db, file), ElementsAre(made));
  EXPECT_THAT(corrections_of(db, std::string(64, 'b')), IsEmpty());
  EXPECT_EQ(sample::one(db, "SELECT cell_id FROM corrections"), cell_id(file, 1, 1, 1, 1));
}

TEST(Corrections, AreNeverChangedAndNeverDeleted) {
  SQLite::Database db = open_in_memory();
  add_three(db);
  EXPECT_THROW(db.exec("UPDATE correction SET after = '99.00'"), SQLite::Exception);
  EXPECT_THROW(db.exec("DELETE FROM correction"), SQLite::Exception);
  EXPECT_THROW(db.exec("INSERT OR REPLACE INTO correction SELECT * FROM correction WHERE correction_id = 1"),
               SQLite::Exception);
  EXPECT_EQ(sample::one(db, "SELECT group_concat(after) FROM corrections"), "61.50,61.60,61.70");
  EXPECT_THAT(chain_faults(db), IsEmpty());
}

TEST(Corrections, AChangeBehindTheProgramsBackIsSeen) {
  SQLite::Database db = open_in_memory();
  add_three(db);
  without_triggers(db, "UPDATE correction SET after = '99.00' WHERE correction_id = 2");
  const auto faults = chain_faults(db);
  ASSERT_EQ(faults.size(), 1);
  EXPECT_EQ(faults[0].code + " " + faults[0].place, "correction-changed correction 2");
}

TEST(Corrections, OneThatIsMissingIsSeen) {
  SQLite::Database db = open_in_memory();
  add_three(db);
  without_triggers(db, "DELETE FROM correction WHERE correction_id = 2");
  const auto faults = chain_faults(db);
  ASSERT_EQ(faults.size(), 1);
  EXPECT_EQ(faults[0].code + " " + faults[0].place, "correction-missing correction 2");
}

TEST(Corrections, TheLastOneOfAPlaceStandsAndDoubtSaysNothing) {
  Correction first = sample::correction(file, "๖๑.๕๐", "61.60"), second = first, elsewhere = first,
             doubt = first;
  second.after = "61.70";
  elsewhere.column = 2;
  doubt.verdict = Verdict::unsure;
  EXPECT_THAT(standing({first, elsewhere, second, doubt}), ElementsAre(elsewhere, second));
}

TEST(Corrections, WhatSaysNothingIsRefused) {
  const Correction good = sample::correction(file, "๖๑.๕๐", "61.60");
  EXPECT_EQ(refused(good), "taken");
  Correction nameless = good, timeless = good, homeless = good, column = good, broken = good;
  nameless.reviewer.clear();
  timeless.made_at = "yesterday";
  homeless.page = 0;
  column.target = Target::column;
  broken.after = "\xFF";
  EXPECT_EQ(refused(nameless), "bad-correction reviewer");
  EXPECT_EQ(refused(timeless), "bad-correction made_at");
  EXPECT_EQ(refused(homeless), "bad-correction page");
  EXPECT_THAT(refused(column), HasSubstr("bad-record"));
  EXPECT_EQ(refused(broken), "bad-correction text");
}

TEST(Corrections, AFactHasAValueOfItsKind) {
  const Document document = sample::document("a.pdf");
  const auto fact = [&](const std::string& name, const std::string& value) {
    return refused(sample::fact(document, name, "", value));
  };
  EXPECT_EQ(fact("fiscal_year", "2567"), "taken");
  EXPECT_EQ(fact("fiscal_year", ""), "taken") << "the document does not tell it";
  EXPECT_EQ(fact("fiscal_year", "2024"), "bad-fact fiscal_year");
  EXPECT_EQ(fact("memo_date", "2024-12-27"), "taken");
  EXPECT_EQ(fact("memo_date", "2024-02-31"), "bad-fact memo_date");
  EXPECT_EQ(fact("overall_score", "85.32"), "taken");
  EXPECT_EQ(fact("overall_score", "185.32"), "bad-fact overall_score");
  EXPECT_EQ(fact("colour", "red"), "bad-fact colour");
}

}  // namespace
}  // namespace thaimemo
