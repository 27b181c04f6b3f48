#include "store/review/queue.h"

#include <gmock/gmock.h>

#include <set>

#include "store/review/places.h"
#include "store/review/record.h"
#include "tests/store/correction/corrections_of.h"
#include "tests/store/review/doubtful_reports.h"

namespace thaimemo {
namespace {

using sample::one;
using sample::said;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

std::vector<QueueItem> whole_queue(SQLite::Database& db, int page_size = 10'000,
                                   const QueueFilter& filter = {}) {
  std::vector<QueueItem> all;
  for (std::string after;; after = all.back().key) {
    const auto page = queue_after(db, filter, after, page_size);
    all.insert(all.end(), page.begin(), page.end());
    if (static_cast<int>(page.size()) < page_size) return all;
  }
}

std::vector<std::string> keys_of(const std::vector<QueueItem>& items) {
  std::vector<std::string> keys;
  for (const QueueItem& item : items) keys.push_back(item.key);
  return keys;
}

class Queue : public testing::Test {
 protected:
  Queue() { sample::ingest_doubtful(db_, loader_, 12, 7); }

  SQLite::Database db_ = open_in_memory();
  Loader loader_{db_};
};

TEST_F(Queue, EveryScoreThatNeedsReviewIsInIt) {
  const auto keys = keys_of(whole_queue(db_));
  SQLite::Statement flagged(
      db_,
      "SELECT coalesce('cell-' || cell_id, 'line-' || substr(sha256, 1, 12) || '-' || page || '-' "
      "|| CAST(round(x0 * 100) AS INTEGER) || '-' || CAST(round(y0 * 100) AS INTEGER) || '-' || "
      "CAST(round(x1 * 100) AS INTEGER) || '-' || CAST(round(y1 * 100) AS INTEGER)) "
      "FROM scores JOIN documents USING (document_id) WHERE scores.needs_review");
  int count = 0;
  for (; flagged.executeStep(); ++count) EXPECT_THAT(keys, Contains(flagged.getColumn(0).getString()));
  EXPECT_GT(count, 50);
}

TEST_F(Queue, EveryDocumentWithFactsInDoubtHasOneInIt) {
  std::set<std::string> sources;
  for (const QueueItem& item : whole_queue(db_))
    if (item.kind == "fact") sources.insert(item.source);
  SQLite::Statement doubtful(db_, "SELECT source FROM documents WHERE needs_review");
  int count = 0;
  for (; doubtful.executeStep(); ++count) EXPECT_THAT(sources, Contains(doubtful.getColumn(0).getString()));
  EXPECT_GT(count, 2);
}

TEST_F(Queue, EveryTextThatWasNotSurelyReadIsInIt) {
  const auto keys = keys_of(whole_queue(db_));
  SQLite::Statement unsure(db_, "SELECT 'cell-' || cell_id FROM cells WHERE confidence < 0.8");
  while (unsure.executeStep()) EXPECT_THAT(keys, Contains(unsure.getColumn(0).getString()));
}

TEST_F(Queue, TheWorstComesFirstAndTheOrderIsTotal) {
  const auto queue = whole_queue(db_);
  ASSERT_GT(queue.size(), 100U);
  for (std::size_t i = 1; i < queue.size(); ++i)
    EXPECT_TRUE(queue[i - 1].harm > queue[i].harm ||
                (queue[i - 1].harm == queue[i].harm && queue[i - 1].key < queue[i].key))
        << queue[i].key;
  EXPECT_EQ(queue.front().kind, "score");
  EXPECT_EQ(queue.back().kind, "text");
}

TEST_F(Queue, PagesOfAnySizeGiveTheSameQueue) {
  const auto keys = keys_of(whole_queue(db_));
  for (const int size : {1, 3, 7, 50}) EXPECT_EQ(keys_of(whole_queue(db_, size)), keys);
}

TEST_F(Queue, ComesInTheSameOrderWhateverTheOrderOfLoading) {
  SQLite::Database other = open_in_memory();
  Loader loader(other);
  keep_means(other, Means::built_in());
  sample::Doubtful made(7);
  std::vector<Document> documents;
  for (int i = 0; i < 12; ++i) documents.push_back(made.document("report-" + std::to_string(i) + ".pdf"));
  for (auto document = documents.rbegin(); document != documents.rend(); ++document) {
    const Document read = sample::as_read(*document);
    loader.load(read, Means::built_in().report(read));
  }
  EXPECT_EQ(keys_of(whole_queue(other)), keys_of(whole_queue(db_)));
}

// Each tenth place is settled on the way, and the rows of its document change behind the one who walks.
TEST_F(Queue, NothingSettledIsInItAndOneGoesOnBehindIt) {
  const std::array verdicts{Verdict::corrected, Verdict::confirmed, Verdict::illegible};
  const auto before = keys_of(whole_queue(db_));
  std::vector<std::string> seen, settled;
  for (std::string after;;) {
    const auto page = queue_after(db_, {}, after, 1);
    if (page.empty()) break;
    after = page[0].key;
    EXPECT_THAT(settled, Not(Contains(after)));
    seen.push_back(after);
    if (seen.size() % 10 != 0 || page[0].place.target == Target::column) continue;
    const Verdict verdict = verdicts[settled.size() % verdicts.size()];
    const bool number = page[0].place.name == "fiscal_year" || page[0].place.name == "assessment_year";
    const std::string value = verdict == Verdict::corrected && !number ? "77.77" : page[0].place.before;
    record(db_, loader_, said(queue_item(db_, after)->place, value, verdict));
    settled.push_back(after);
  }
  EXPECT_GT(settled.size(), 10U);
  const auto left = keys_of(whole_queue(db_));
  for (const std::string& key : settled) EXPECT_THAT(left, Not(Contains(key)));
  for (const std::string& key : before)
    if (std::ranges::find(left, key) != left.end()) {
      EXPECT_THAT(seen, Contains(key));
    }
}

TEST_F(Queue, WhoWasUnsureIsNotAskedAgainAndOthersAre) {
  const QueueItem first = queue_after(db_, {}, "", 1).at(0);
  record(db_, loader_, said(queue_item(db_, first.key)->place, "", Verdict::unsure));
  EXPECT_THAT(keys_of(whole_queue(db_)), Contains(first.key));
  EXPECT_THAT(keys_of(whole_queue(db_, 10'000, {.reviewer = "สมหญิง"})), Not(Contains(first.key)));
  EXPECT_THAT(keys_of(whole_queue(db_, 10'000, {.reviewer = "สมชาย"})), Contains(first.key));
}

TEST_F(Queue, EveryPlaceIsThatWhichACorrectionWouldHave) {
  for (const QueueItem& item : whole_queue(db_)) {
    const auto exactly = queue_item(db_, item.key);
    ASSERT_TRUE(exactly) << item.key;
    EXPECT_EQ(item.place, exactly->place) << item.key;
    EXPECT_EQ(item.message, exactly->message);
    EXPECT_NE(item.code, "");
    EXPECT_NE(item.message, "");
  }
}

TEST_F(Queue, CandidatesHoldWhatStandsThereAndWhatElseItMayBe) {
  int with_others = 0;
  for (const QueueItem& item : whole_queue(db_)) {
    const auto stands = [&](const Reading& reading) { return reading.text == item.place.before; };
    EXPECT_EQ(std::ranges::count_if(item.candidates, stands), 1) << item.key;
    with_others += item.candidates.size() > 1 ? 1 : 0;
  }
  EXPECT_GT(with_others, 20);
}

TEST_F(Queue, FiltersLeaveTheOthersOut) {
  const auto numbers = whole_queue(db_, 10'000, {.kind = "score"});
  const std::string sha256 = numbers.at(0).place.sha256;
  for (const QueueItem& item : whole_queue(db_, 10'000, {.sha256 = sha256, .kind = "score"})) {
    EXPECT_EQ(item.place.sha256, sha256);
    EXPECT_EQ(item.kind, "score");
  }
  EXPECT_TRUE(whole_queue(db_, 10'000, {.year = 2599}).empty());
  EXPECT_TRUE(whole_queue(db_, 10'000, {.province = "สมมุติบุรี"}).empty());
  EXPECT_EQ(whole_queue(db_, 10'000, {.year = 2567}).size(), whole_queue(db_).size());
}

TEST_F(Queue, CountsAreThoseOfTheQueue) {
  std::map<std::string, int> counted;
  for (const QueueItem& item : whole_queue(db_)) ++counted[item.kind];
  EXPECT_EQ(queue_counts(db_, {}), counted);
}

TEST_F(Queue, AnyPlaceHasAnItem) {
  const std::string sure =
      one(db_, "SELECT cell_id FROM cells WHERE confidence > 0.9 AND field = 'measure' LIMIT 1");
  const auto item = queue_item(db_, "cell-" + sure);
  ASSERT_TRUE(item);
  EXPECT_EQ(item->place, cell_to_correct(db_, sure));
  EXPECT_EQ(item->kind + item->code, "");
  const std::string file = item->place.sha256.substr(0, 12);
  EXPECT_EQ(queue_item(db_, "fact-" + file + "-agency")->place.before, "องค์การบริหารส่วนตำบลทดสอบ");
  EXPECT_TRUE(queue_item(db_, "column-" + sure));
}

TEST_F(Queue, WhatIsNoPlaceHasNone) {
  for (const char* key : {"", "cell-0123456789abcdef", "cell-x", "fact-0123456789ab-agency",
                          "line-0123456789ab-1-0-0-1-1", "correction-7", "'; DROP TABLE doubt"})
    EXPECT_FALSE(queue_item(db_, key)) << key;
}

TEST_F(Queue, AFileUnderTwoNamesIsAskedForOnce) {
  const auto before = keys_of(whole_queue(db_));
  Document again = sample::as_read(sample::Doubtful(7).document("report-0.pdf"));
  again.source = "z/copy.pdf";
  loader_.load(again, Means::built_in().report(again));
  EXPECT_EQ(keys_of(whole_queue(db_)), before);
}

// The machine reads another number than when a person looked.
TEST_F(Queue, CorrectionsToBeLookedAtAgainComeFirst) {
  const std::string key = queue_after(db_, {.kind = "score"}, "", 1).at(0).key;
  const QueueItem item = *queue_item(db_, key);
  record(db_, loader_, said(item.place, "55.55", Verdict::corrected));
  sample::Doubtful made(8);  // other numbers
  for (int i = 0; i < 12; ++i) {
    const Document read = sample::as_read(made.document("report-" + std::to_string(i) + ".pdf"));
    loader_.load(read, Means::built_in().report(read));
  }
  const QueueItem first = queue_after(db_, {}, "", 1).at(0);
  EXPECT_EQ(first.key + first.kind + first.code, key + "recheck" + "correction-recheck");
  EXPECT_EQ(first.place.before, "55.55");
  EXPECT_THAT(first.message, testing::HasSubstr("55.55"));
  EXPECT_GT(first.candidates.size(), 1U) << "what the machine reads now";
}

TEST_F(Queue, ACorrectionWithoutAPlaceIsInItUntilItIsReverted) {
  const QueueItem item = queue_after(db_, {.kind = "score"}, "", 1).at(0);
  record(db_, loader_, said(queue_item(db_, item.key)->place, "55.55", Verdict::corrected));
  Document empty = sample::Doubtful(9).document(item.source);
  empty.pages[0].blocks.resize(2);
  empty = sample::as_read(empty);
  loader_.load(empty, Means::built_in().report(empty));
  const QueueItem first = queue_after(db_, {}, "", 1).at(0);
  EXPECT_EQ(first.key + "/" + first.code + "/" + first.place.before,
            "correction-1/correction-unplaced/55.55");
  record(db_, loader_, said(first.place, "", Verdict::reverted));
  EXPECT_EQ(queue_counts(db_, {.kind = "recheck"}).size(), 0U);
}

}  // namespace
}  // namespace thaimemo
