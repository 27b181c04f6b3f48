#include "corpus/diff/diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/sha256.h"
#include "corpus/diff/change_kinds.h"
#include "tests/store/sample.h"

namespace thaimemo::diff {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// Two databases of the same three documents, and what is done to the second.
class DiffTest : public ::testing::Test {
 protected:
  DiffTest() {
    for (const std::string& path : {old_path, new_path}) {
      SQLite::Database db = open_for_writing(path);
      for (const char* source : {"a.pdf", "b.pdf", "c.pdf"})
        load(db, source, sample::report("เทศบาลตำบลสมมุติ"));
    }
  }

  // Each document has bytes of its own, and so have its cells.
  static void load(SQLite::Database& db, const std::string& source, const Report& report) {
    Document document = sample::document(source);
    document.sha256 = sha256_hex(source);
    load_document(db, document, report);
  }

  void change(const std::string& sql) {
    SQLite::Database db = open_for_writing(new_path);
    db.exec(sql);
  }

  // "kind source column: before > after" of every change, worst first.
  std::vector<std::string> changes(std::int64_t limit = 0) {
    std::vector<std::string> told;
    found = compare_databases(old_path, new_path, [&](Changes& all, const Difference&) {
      Rows rows = all.rows(limit, false);
      while (rows.next()) {
        const auto& row = rows.values();
        told.push_back(to_text(row[0]) + " " + to_text(row[1]) + " " + to_text(row[5]) + ": " +
                       to_text(row[6]) + " > " + to_text(row[7]));
      }
    });
    return told;
  }

  sample::Folder folder;
  const std::string old_path = folder.file("old.db"), new_path = folder.file("new.db");
  Difference found;
};

TEST_F(DiffTest, EqualDatabasesHaveNoChanges) {
  EXPECT_THAT(changes(), IsEmpty());
  EXPECT_EQ(found.documents, 3);
  EXPECT_EQ(found.moved, 0);
  EXPECT_EQ(found.other_runs, 0);
}

TEST_F(DiffTest, OneLetterInOneCellIsFound) {
  change(
      "UPDATE cell SET text = 'จัดอบรมเจ้าหน้าที่ปีละสองครัง' WHERE row_no = 1 AND column_no = 2 "
      "AND document_id = (SELECT document_id FROM document WHERE source = 'b.pdf')");
  EXPECT_THAT(changes(),
              ElementsAre("cell-text b.pdf text: จัดอบรมเจ้าหน้าที่ปีละสองครั้ง > จัดอบรมเจ้าหน้าที่ปีละสองครัง"));
}

TEST_F(DiffTest, ChangesComeWorstFirst) {
  change(
      "UPDATE \"check\" SET message = 'x'; UPDATE measure SET result = 'x'; UPDATE document SET province = "
      "'x';"
      "UPDATE score SET score = 62.5 WHERE indicator_no = 9; UPDATE score SET score = 50 WHERE indicator_no "
      "= 10;"
      "UPDATE document SET status = 'partial'; UPDATE finding SET text = 'x'; DELETE FROM problem;"
      "UPDATE cell SET field = 'issue' WHERE field = 'score'");
  std::vector<std::string> kinds;
  for (const std::string& told : changes()) kinds.push_back(told.substr(0, told.find(' ')));
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  EXPECT_THAT(kinds,
              ElementsAre("score-changed", "score-changed-flagged", "fact", "status", "measure-changed",
                          "finding-changed", "cell-changed", "check-changed", "problem-lost"));
}

TEST_F(DiffTest, ScoresThatDifferMostComeFirst) {
  change(
      "UPDATE score SET score = score + CASE document_id WHEN (SELECT document_id FROM document "
      "WHERE source = 'c.pdf') THEN 20 ELSE 1 END WHERE indicator_no = 9");
  EXPECT_THAT(changes(1), ElementsAre("score-changed c.pdf score: 61.5 > 81.5"));
  EXPECT_EQ(found.changes, 3);
}

TEST_F(DiffTest, AFlagThatFellIsToldThoughTheScoreIsTheSame) {
  change("UPDATE score SET needs_review = 0 WHERE indicator_no = 10");
  EXPECT_EQ(changes().front(), "score-flag a.pdf needs_review: 1 > 0");
}

TEST_F(DiffTest, AnInsertedRowMovesOthersWithoutChangingThem) {
  Report report = sample::report("เทศบาลตำบลสมมุติ");
  Measure first = report.measures[0];
  first.fields.front().second = "เผยแพร่ข้อมูลทางเว็บไซต์";
  first.places.clear();
  first.items.clear();
  report.measures.insert(report.measures.begin(), first);
  report.scores.insert(report.scores.begin(), sample::score(1, "การปฏิบัติหน้าที่", 90));
  SQLite::Database db = open_for_writing(new_path);
  load(db, "b.pdf", report);
  EXPECT_THAT(changes(), UnorderedElementsAre("score-gained b.pdf :  > 90.0",
                                              "measure-gained b.pdf :  > เผยแพร่ข้อมูลทางเว็บไซต์"));
  EXPECT_EQ(found.moved, 5);  // two scores, a measure, its item and its place
}

TEST_F(DiffTest, ARowInsertedIntoATableMovesTheCellsBelow) {
  change(
      "UPDATE cell SET row_no = 2, cell_id = 'moved ' || cell_key WHERE row_no = 1;"
      "INSERT INTO cell SELECT NULL, 'new ' || cell_key, document_id, page, table_no, 1, column_no, 1, 1, "
      "NULL, NULL,"
      "'ใหม่', NULL, NULL, 0, 0, 0, 0, 1, NULL FROM cell WHERE row_no = 0 AND column_no = 1");
  EXPECT_THAT(changes(),
              ::testing::AllOf(::testing::SizeIs(3), ::testing::Each(::testing::StartsWith("cell-gained"))));
}

TEST_F(DiffTest, ValuesThatChangedPlacesAreTold) {
  change(
      "UPDATE cell SET text = CASE column_no WHEN 0 THEN 'มาตรการ' ELSE 'ตัวชี้วัด' END "
      "WHERE row_no = 0 AND column_no <> 1");
  EXPECT_EQ(changes().size(), 6U);
}

TEST_F(DiffTest, TextsThatLookLikeNumbersStayTexts) {
  change(
      "UPDATE score SET score_text = '061.5' WHERE indicator_no = 9 "
      "AND document_id = (SELECT document_id FROM document WHERE source = 'b.pdf')");
  EXPECT_THAT(changes(), ElementsAre("score-wording b.pdf score_text: 61.50 > 061.5"));
}

TEST_F(DiffTest, ADocumentThatIsMissingOrNewIsOneChange) {
  change("DELETE FROM document WHERE source = 'a.pdf'");
  SQLite::Database db = open_for_writing(new_path);
  load(db, "d.pdf", sample::report("เทศบาลตำบลสมมุติ"));
  EXPECT_THAT(changes(), ElementsAre("document-lost a.pdf :  > ", "document-gained d.pdf :  > "));
  EXPECT_EQ(found.documents, 4);
}

TEST_F(DiffTest, ARenamedFileIsItselfByItsBytes) {
  change("UPDATE document SET source = 'z/a.pdf' WHERE source = 'a.pdf'");
  EXPECT_THAT(changes(), ElementsAre("file z/a.pdf source: a.pdf > z/a.pdf"));
}

TEST_F(DiffTest, AnotherVersionIsCountedAndNoChange) {
  change("UPDATE document SET rules_sha256 = 'x' WHERE source <> 'a.pdf'");
  EXPECT_THAT(changes(), IsEmpty());
  EXPECT_EQ(found.other_runs, 2);
}

TEST_F(DiffTest, TotalsCountKindsAndDocuments) {
  change("UPDATE score SET score = 1, score_text = '1' WHERE indicator_no = 9");
  std::vector<std::string> totals;
  compare_databases(old_path, new_path, [&](Changes& all, const Difference&) {
    Rows rows = all.totals();
    while (rows.next())
      totals.push_back(to_text(rows.values()[0]) + " " + to_text(rows.values()[1]) + " " +
                       to_text(rows.values()[2]));
  });
  EXPECT_THAT(totals, ElementsAre("score-changed 3 3", "score-wording 3 3"));
}

TEST_F(DiffTest, EveryColumnOfEveryViewIsComparedOrAPlace) {
  SQLite::Database db = open_for_reading(new_path);
  for (const ViewPlan& plan : view_plans()) {
    const ViewRows rows = rows_of(db, plan, 0);
    for (const std::string& column : columns_of(db, plan.view.name))
      EXPECT_GE(rows.index_of(column), 0) << column;
    for (const Columns& columns : {plan.identity, plan.label, Columns{plan.content}})
      for (const std::string& column : columns)
        EXPECT_GE(rows.index_of(column), 0) << plan.view.name << "." << column;
    for (const Columns& key : plan.keys)
      for (const std::string& column : key)
        EXPECT_GE(rows.index_of(column), 0) << plan.view.name << "." << column;
  }
}

TEST_F(DiffTest, FilesThatAreNoDatabasesGetTheUsualErrors) {
  std::ofstream(folder.file("text.db"))
      << "this is no database, but a text that is long enough to be read as one";
  for (const auto& [path, code] :
       {std::pair{folder.file("none.db"), "db-missing"}, {folder.file("text.db"), "db-damaged"}})
    try {
      compare_databases(old_path, path, [](Changes&, const Difference&) {});
      ADD_FAILURE() << path;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), code);
    }
}

TEST(FromFirstDifference, ShowsWhereLongTextsDiffer) {
  EXPECT_EQ(from_first_difference("abc", "abd"), std::pair(std::string("abc"), std::string("abd")));
  const auto [before, after] = from_first_difference("0123456789 0123456789 x", "0123456789 0123456789 y");
  EXPECT_EQ(before, "… 0123456789 x");
  EXPECT_EQ(after, "… 0123456789 y");
}

TEST(ChangeKinds, EveryKindThatCanBeMadeHasItsRank) {
  const auto known = static_cast<int>(change_kinds().size());
  for (const ViewPlan& plan : view_plans())
    for (const RowFate fate : {RowFate::lost, RowFate::gained, RowFate::changed})
      if (plan.view.name != "scores" || fate != RowFate::changed) {
        EXPECT_LT(rank_of(kind_of(plan.view.name, fate)), known) << kind_of(plan.view.name, fate);
      }
  for (const char* column : {"score", "needs_review", "as_written", "confidence"})
    for (const bool flagged : {true, false}) EXPECT_LT(rank_of(kind_of("scores", column, flagged)), known);
  for (const char* column : {"status", "source", "agency"})
    EXPECT_LT(rank_of(kind_of("documents", column, false)), known);
}

}  // namespace
}  // namespace thaimemo::diff
