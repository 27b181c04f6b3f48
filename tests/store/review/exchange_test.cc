#include "store/review/exchange.h"

#include <gmock/gmock.h>

#include <sstream>

#include "store/correction/corrections.h"
#include "store/review/record.h"
#include "tests/store/review/ingested.h"

namespace thaimemo {
namespace {

using sample::one;
using testing::HasSubstr;

const std::string file(64, 'a');

RecordedMany import(SQLite::Database& db, const std::string& lines) {
  Loader loader(db);
  std::istringstream input(lines);
  return record_all(db, loader, read_corrections(input, db));
}

std::string exported(SQLite::Database& db) {
  std::string lines;
  export_corrections(db, [&](std::string_view line) { (lines += line) += "\n"; });
  return lines;
}

SQLite::Database ingested_database() {
  SQLite::Database db = open_in_memory();
  Loader loader(db);
  sample::ingested(db, loader);
  return db;
}

const std::string of_number = R"({"cell_id":")" + cell_id(file, 1, 1, 1, 1) +
                              R"(","text":"67.89","reviewer":"สมหญิง","at":"2026-01-31T08:15:00Z"})";
const std::string of_year =
    R"({"source":"a.pdf","fact":"fiscal_year","text":"2567","reviewer":"สมชาย","at":"2026-01-31T08:16:00Z"})";

TEST(Exchange, AShortLineIsEnoughForACellAndAFact) {
  SQLite::Database db = ingested_database();
  const RecordedMany result = import(db, of_number + "\n\n" + of_year + "\n");
  EXPECT_EQ(result.added, 2);
  EXPECT_EQ(result.files, 1);
  EXPECT_EQ(one(db, "SELECT score || '/' || fiscal_year FROM scores JOIN documents USING (document_id)"),
            "67.89/2567");
}

TEST(Exchange, AGridGoesFromOneDatabaseToAnother) {
  SQLite::Database from = ingested_database(), to = ingested_database();
  const std::string shape = R"({"columns":[10,200],"rows":[20,30.75,300]})";
  import(from, R"({"target":"grid","source":"a.pdf","page":1,"text":)" + shape +
                   R"(,"reviewer":"สมหญิง","at":"2026-01-31T08:15:00Z"})");
  EXPECT_EQ(one(from, "SELECT rows || ' × ' || columns FROM tables"), "2 × 1");
  EXPECT_EQ(import(to, exported(from)).added, 1);
  EXPECT_EQ(exported(to), exported(from));
  EXPECT_EQ(one(to, "SELECT rows || ' × ' || columns FROM tables"), "2 × 1");
  EXPECT_EQ(import(to, exported(from)).known, 1);
}

TEST(Exchange, WhatIsThereAlreadyIsNotAddedAgain) {
  SQLite::Database db = ingested_database();
  import(db, of_number);
  EXPECT_EQ(import(db, exported(db)).known, 1);
  EXPECT_EQ(one(db, "SELECT count(*) FROM corrections"), "1");
}

TEST(Exchange, CorrectionsMoveToADatabaseThatReadsTheFileLater) {
  SQLite::Database from = ingested_database(), to = open_in_memory();
  import(from, of_number + "\n" + of_year);
  EXPECT_EQ(import(to, exported(from)).waiting.size(), 1) << "there is no such document yet";
  EXPECT_EQ(exported(to), exported(from));
  Loader loader(to);
  sample::ingested(to, loader);
  EXPECT_EQ(sample::dump(to), sample::dump(from));
}

// Two databases that were reviewed apart give the same rows whichever is put into the other.
TEST(Exchange, OfTwoReviewsTheLaterHoldsInEitherOrder) {
  std::string later = of_number;
  later.replace(later.find("67.89"), 5, "68.00");
  later.replace(later.find("08:15"), 5, "09:00");
  SQLite::Database forth = ingested_database(), back = ingested_database();
  import(forth, of_number + "\n" + later);
  import(back, later + "\n" + of_number);
  EXPECT_EQ(one(forth, "SELECT score FROM scores"), "68.0");
  EXPECT_EQ(one(back, "SELECT score FROM scores"), "68.0");
}

TEST(Exchange, AWrongLineIsNamedAndNothingIsImported) {
  for (const std::string& wrong :
       {std::string("{"), std::string(R"({"text":"1"})"), std::string(R"({"cell_id":"0","text":"1"})"),
        std::string(
            R"({"source":"b.pdf","fact":"agency","text":"x","reviewer":"x","at":"2026-01-31T08:15:00Z"})"),
        of_year.substr(0, of_year.find("2567")) + R"(67","reviewer":"x","at":"2026-01-31T08:15:00Z"})"}) {
    SQLite::Database db = ingested_database();
    try {
      import(db, of_number + "\n" + wrong);
      ADD_FAILURE() << wrong << " was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.code() + " " + error.place(), "bad-correction line 2") << wrong;
    }
    EXPECT_EQ(one(db, "SELECT count(*) FROM corrections"), "0");
  }
}

}  // namespace
}  // namespace thaimemo
