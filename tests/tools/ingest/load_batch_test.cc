#include "tools/ingest/load_batch.h"

#include <gtest/gtest.h>

#include "base/problem.h"
#include "tests/store/sample.h"

namespace thaimemo {
namespace {

Outcome outcome(const std::string& source, int pages = 1) {
  Outcome made{sample::document(source), sample::report("อบต.ทดสอบ")};
  const Page page = made.document.pages.front();
  made.document.pages.assign(static_cast<std::size_t>(pages), page);
  for (int i = 0; i < pages; ++i) made.document.pages[static_cast<std::size_t>(i)].number = i + 1;
  return made;
}

class LoadBatchTest : public ::testing::Test {
 protected:
  int documents() { return db_.execAndGet("SELECT count(*) FROM document").getInt(); }

  SQLite::Database db_ = open_in_memory();
  Loader loader_{db_};
  int told_ = 0;
  LoadBatch batch_{loader_, [this](const Outcome&) { ++told_; }};
};

TEST_F(LoadBatchTest, WhatWaitsIsLoadedTogether) {
  for (const char* source : {"a.pdf", "b.pdf"}) batch_.add(outcome(source));
  batch_.load_all();
  EXPECT_EQ(documents(), 2);
  EXPECT_EQ(told_, 2);
  batch_.load_all();
  EXPECT_EQ(told_, 2);
}

TEST_F(LoadBatchTest, ManyPagesAreEnough) {
  batch_.add(outcome("a.pdf", 200));
  EXPECT_EQ(documents(), 1);
}

TEST_F(LoadBatchTest, AllOfThemOrNone) {
  db_.exec(
      "CREATE TRIGGER full BEFORE INSERT ON document WHEN new.source = 'b.pdf' BEGIN SELECT RAISE(ABORT, "
      "'no'); END");
  for (const char* source : {"a.pdf", "b.pdf"}) batch_.add(outcome(source));
  EXPECT_THROW(batch_.load_all(), Error);
  EXPECT_EQ(documents(), 0);
  EXPECT_EQ(told_, 0);
}

}  // namespace
}  // namespace thaimemo
