#include "store/review/audit.h"

#include <gmock/gmock.h>

#include <set>

#include "store/review/places.h"
#include "store/review/queue.h"
#include "store/review/record.h"
#include "tests/store/review/doubtful_reports.h"

namespace thaimemo {
namespace {

using sample::one;

class Audit : public testing::Test {
 protected:
  Audit() { sample::ingest_doubtful(db_, loader_, 20, 3); }

  std::vector<QueueItem> open_audits() { return queue_after(db_, {.kind = "audit"}, "", 10'000); }

  void answer(const QueueItem& item, const std::string& text, Verdict verdict) {
    Correction made = cell_to_correct(db_, item.key.substr(5));
    made.after = text;
    made.verdict = verdict;
    made.reviewer = "สมหญิง";
    made.made_at = "2026-01-31T08:15:00Z";
    made.program_version = "0.1.0";
    record(db_, loader_, made);
  }

  SQLite::Database db_ = open_in_memory();
  Loader loader_{db_};
};

TEST_F(Audit, DrawsSureValuesThatNobodyDoubtsEachOnce) {
  const Draw draw = draw_audit(db_, {.count = 60, .seed = 5});
  EXPECT_EQ(draw.drawn, 60);
  EXPECT_GT(draw.population, 200);
  std::set<std::string> keys, doubted;
  for (const QueueItem& item : queue_after(db_, {}, "", 100'000)) doubted.insert(item.key);
  for (const QueueItem& item : open_audits()) {
    EXPECT_TRUE(keys.insert(item.key).second) << item.key;
    EXPECT_FALSE(doubted.contains(item.key)) << item.key;
    EXPECT_EQ(item.kind, "audit");
    EXPECT_NE(item.place.before, "");
  }
  EXPECT_EQ(keys.size(), 60U);
}

TEST_F(Audit, TheSameSeedDrawsTheSameAndAnotherOthers) {
  const auto drawn = [&](int draw) {
    return one(db_, "SELECT group_concat(cell_id) FROM (SELECT cell_id FROM audits WHERE draw = " +
                        std::to_string(draw) + " ORDER BY seq)");
  };
  draw_audit(db_, {.count = 40, .seed = 5});
  draw_audit(db_, {.count = 40, .seed = 5});
  draw_audit(db_, {.count = 40, .seed = 6});
  EXPECT_EQ(drawn(1), drawn(2));
  EXPECT_NE(drawn(1), drawn(3));
}

TEST_F(Audit, EveryStratumGivesOneAndTheLargeOnesMore) {
  draw_audit(db_, {.count = 60, .seed = 5});
  const Audited audited = audit_result(db_);
  EXPECT_GT(audited.strata.size(), 1U);
  for (const AuditedStratum& stratum : audited.strata) {
    EXPECT_GE(stratum.drawn, 1);
    EXPECT_LE(stratum.drawn, stratum.size);
    for (const AuditedStratum& other : audited.strata) {
      if (stratum.size > 2 * other.size && other.drawn > 2) {
        EXPECT_GT(stratum.drawn, other.drawn);
      }
    }
  }
}

TEST_F(Audit, FewValuesComeFromFewStrata) {
  EXPECT_LE(draw_audit(db_, {.count = 4}).strata, 2);
}

TEST_F(Audit, MoreThanThereAreDrawsAll) {
  const Draw draw = draw_audit(db_, {.count = 100'000});
  EXPECT_EQ(draw.drawn, draw.population);
}

TEST_F(Audit, OutcomesAreWhatPeopleSaid) {
  draw_audit(db_, {.count = 40});
  const auto items = open_audits();
  answer(items[0], items[0].place.before, Verdict::confirmed);
  answer(items[1], "๑๒.๓๔", Verdict::corrected);
  answer(items[2], "", Verdict::illegible);
  answer(items[3], "", Verdict::unsure);
  const auto outcome = [&](const QueueItem& item) {
    return one(db_, "SELECT outcome FROM audits WHERE cell_id = '" + item.key.substr(5) + "'");
  };
  EXPECT_EQ(outcome(items[0]), "right");
  EXPECT_EQ(outcome(items[1]), "wrong");
  EXPECT_EQ(outcome(items[2]), "wrong");
  EXPECT_EQ(outcome(items[3]), "open");
  EXPECT_EQ(one(db_, "SELECT sum(correct) || '/' || count(correct) FROM audits WHERE confidence > 0.8"),
            "1/3");
  EXPECT_EQ(open_audits().size(), 37U);
  EXPECT_EQ(queue_counts(db_, {})["audit"], 37);
  EXPECT_EQ(queue_after(db_, {.kind = "audit", .reviewer = "สมหญิง"}, "", 100).size(), 36U);
}

TEST_F(Audit, PagesOfOpenAuditsNeitherSkipNorRepeat) {
  draw_audit(db_, {.count = 30});
  std::vector<std::string> all, paged;
  for (const QueueItem& item : open_audits()) all.push_back(item.key);
  for (std::string after;;) {
    const auto page = queue_after(db_, {.kind = "audit"}, after, 7);
    for (const QueueItem& item : page) paged.push_back(item.key);
    if (page.size() < 7) break;
    after = paged.back();
  }
  EXPECT_EQ(paged, all);
}

TEST_F(Audit, WhatIsSettledIsNotDrawn) {
  draw_audit(db_, {.count = 100'000});
  const auto before = open_audits();
  answer(before[0], before[0].place.before, Verdict::confirmed);
  EXPECT_EQ(draw_audit(db_, {.count = 100'000}).population, static_cast<std::int64_t>(before.size()) - 1);
}

TEST_F(Audit, AllRightIsSureOnlyAsFarAsTheSampleGoes) {
  draw_audit(db_, {.count = 30});
  for (const QueueItem& item : open_audits()) answer(item, item.place.before, Verdict::confirmed);
  const AuditedStratum whole = audit_result(db_).whole;
  EXPECT_EQ(whole.right, 30);
  EXPECT_DOUBLE_EQ(whole.precision, 1);
  EXPECT_LT(whole.interval.low, 0.92);
  EXPECT_DOUBLE_EQ(whole.interval.high, 1);
}

TEST_F(Audit, BeforeAnybodyLookedNothingIsKnown) {
  draw_audit(db_, {.count = 30});
  EXPECT_EQ(audit_result(db_).whole.interval, (Interval{0, 1}));
}

TEST_F(Audit, WithoutADrawThereIsNoResult) {
  EXPECT_THROW(audit_result(db_), Error);
}

}  // namespace
}  // namespace thaimemo
