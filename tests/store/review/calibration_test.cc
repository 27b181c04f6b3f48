#include "store/review/calibration.h"

#include <gmock/gmock.h>

#include "store/correction/corrections.h"
#include "store/review/audit_growth.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

// A draw of one stratum for each text; what people said of the values is written beside.
struct Audit {
  Audit() : db(open_in_memory()) { db.exec("INSERT INTO audit_draw VALUES (1, 1, 1000)"); }

  void value(int stratum, double confidence, bool right) {
    const std::string row = std::to_string(++rows), at = std::to_string(stratum);
    db.exec("INSERT OR IGNORE INTO audit_stratum VALUES (1, " + at + ", 'ocr', 'image only', '', NULL, " +
            std::to_string(100 * stratum) + ")");
    db.exec("INSERT INTO audit VALUES (1, " + row + ", " + at + ", '" + std::string(64, 'a') + "', 1, 1, " +
            row + ", 1, 'c" + row + "', 'text', " + std::to_string(confidence) + ")");
    Correction said = sample::correction(std::string(64, 'a'), "text", right ? "text" : "other");
    said.row = rows;
    said.verdict = right ? Verdict::confirmed : Verdict::corrected;
    append(db, said);
  }

  SQLite::Database db;
  int rows = 0;
};

TEST(Calibration, TellsWhatAStatedConfidenceIsWorth) {
  Audit audit;
  for (const bool right : {true, true, true, false}) audit.value(1, 0.85, right);
  for (const bool right : {true, true}) audit.value(1, 0.99, right);
  const auto bands = calibration(audit.db);
  ASSERT_THAT(bands, SizeIs(4)) << "two of all kinds, two of scans";
  EXPECT_EQ(bands[0].origin, "all");
  EXPECT_EQ(bands[2].origin + "/" + bands[2].reason, "ocr/image only");
  EXPECT_EQ(bands[2].from, 0);
  EXPECT_EQ(bands[2].to, 0.9);
  EXPECT_DOUBLE_EQ(bands[2].stated, 0.85);
  EXPECT_DOUBLE_EQ(bands[2].precision, 0.75);
  EXPECT_LT(bands[2].interval.low, 0.35);
  EXPECT_DOUBLE_EQ(bands[3].fitted, 1);
}

// Of a stratum of 100 and one of 200, each half looked at twice: the second counts twice.
TEST(Calibration, WeighsStrataByWhatTheyStandFor) {
  Audit audit;
  audit.value(1, 0.95, true);
  audit.value(2, 0.95, false);
  EXPECT_DOUBLE_EQ(calibration(audit.db)[0].precision, 100.0 / 300);
}

TEST(Calibration, FitsWhatNeverFalls) {
  EXPECT_THAT(never_falling({0.5, 0.9, 0.7, 0.8}, {1, 1, 1, 1}), ElementsAre(0.5, 0.8, 0.8, 0.8));
  EXPECT_THAT(never_falling({0.9, 0.5}, {3, 1}), ElementsAre(0.8, 0.8));
  EXPECT_THAT(never_falling({}, {}), ElementsAre());
}

TEST(Calibration, OfNothingIsAnError) {
  SQLite::Database db = open_in_memory();
  EXPECT_THROW(calibration(db), Error);
}

TEST(AuditGrowth, EndsWithTheResultAsItStands) {
  Audit audit;
  for (int i = 0; i < 30; ++i) audit.value(1 + i % 3, 0.95, i % 7 != 0);
  const auto steps = audit_growth(audit.db, 0, 10);
  ASSERT_THAT(steps, SizeIs(10));
  EXPECT_EQ(steps.back().looked_at, 30);
  const AuditedStratum whole = audit_result(audit.db).whole;
  EXPECT_DOUBLE_EQ(steps.back().precision, whole.precision);
  EXPECT_EQ(steps.back().interval, whole.interval);
  EXPECT_GT(steps.front().interval.width(), steps.back().interval.width());
}

}  // namespace
}  // namespace thaimemo
