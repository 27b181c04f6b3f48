#include "store/review/verify.h"

#include <gmock/gmock.h>

#include "store/review/places.h"
#include "store/review/record.h"
#include "tests/store/review/ingested.h"

namespace thaimemo {
namespace {

using testing::Contains;
using testing::Field;
using testing::IsEmpty;

// A database of two documents and one correction, changed by somebody.
struct Tampered {
  explicit Tampered(const std::string& sql) {
    SQLite::Database db = open_for_writing(folder.file("a.db"));
    Loader loader(db);
    sample::ingested(db, loader);
    sample::ingested(db, loader, "b.pdf");
    Correction made = cell_to_correct(db, cell_id(std::string(64, 'a'), 1, 1, 1, 1));
    made.after = "67.89";
    made.reviewer = "สมหญิง";
    made.made_at = "2026-01-31T08:15:00Z";
    record(db, loader, made);
    db.exec("PRAGMA foreign_keys = OFF; DROP TRIGGER correction_stays; DROP TRIGGER correction_is_kept; " +
            sql);
  }
  Verified verified(bool rows = false, const std::string& hash = "") {
    return verify(folder.file("a.db"), {rows, hash});
  }
  std::vector<std::string> codes(bool rows = false, const std::string& hash = "") {
    std::vector<std::string> list;
    for (const Problem& fault : verified(rows, hash).faults) list.push_back(fault.code);
    return list;
  }

  sample::Folder folder;
};

TEST(Verify, AWholeDatabaseHasNoFault) {
  Tampered whole("");
  const Verified result = whole.verified(true);
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_EQ(result.documents, 2);
  EXPECT_EQ(result.cells, 12);
  EXPECT_EQ(result.corrections, 1);
  EXPECT_EQ(result.compared, 2);
  EXPECT_THAT(whole.codes(false, result.last_correction), IsEmpty());
}

TEST(Verify, RowsOfATableThatAPersonDrewAreThoseOfItsPages) {
  Tampered whole("");
  {
    SQLite::Database db = open_for_writing(whole.folder.file("a.db"));
    Loader loader(db);
    Correction made = grid_to_correct(db, std::string(64, 'a'), 1, {10, 20, 200, 300});
    made.after = R"({"columns":[10.0,200.0],"merged":[],"rows":[20.0,30.75,300.0]})";
    made.reviewer = "สมหญิง";
    made.made_at = "2026-01-31T08:16:00Z";
    record(db, loader, made);
    ASSERT_EQ(sample::one(db, "SELECT columns FROM tables"), "1");
  }
  const Verified result = whole.verified(true);
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_EQ(result.compared, 2);
}

TEST(Verify, EveryKindOfChangeIsSeen) {
  EXPECT_THAT(Tampered("UPDATE correction SET after = '99.99'").codes(), Contains("correction-changed"));
  EXPECT_THAT(Tampered("UPDATE cell SET row_no = 7 WHERE row_no = 0 AND column_no = 0").codes(),
              Contains("verify-cell"));
  EXPECT_THAT(Tampered("DELETE FROM grid").codes(), Contains("verify-key"));
  EXPECT_THAT(Tampered("DELETE FROM page_record WHERE chunk = 0").codes(), Contains("verify-pages"));
  EXPECT_THAT(Tampered("UPDATE document SET sha256 = replace(sha256, 'a', 'b')").codes(),
              Contains("verify-pages"));
  EXPECT_THAT(Tampered("UPDATE score SET score = 99.99").codes(), IsEmpty()) << "only a new run can tell";
  EXPECT_THAT(Tampered("UPDATE score SET score = 99.99").codes(true), Contains("verify-rows"));
}

TEST(Verify, TheLastCorrectionTakenAwayIsSeenByItsHash) {
  const std::string hash = Tampered("").verified().last_correction;
  ASSERT_NE(hash, "");
  Tampered cut("DELETE FROM correction");
  EXPECT_THAT(cut.codes(), IsEmpty());
  EXPECT_THAT(cut.codes(false, hash), Contains("correction-missing"));
}

}  // namespace
}  // namespace thaimemo
