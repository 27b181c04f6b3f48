#include "tools/ingest/load_batch.h"

namespace thaimemo {
namespace {

// Enough to share the pages of indexes that they change; what a killed run loses is read again in a moment, and other
// writers wait no second.
constexpr std::size_t pages_max = 200, documents_max = 100;
constexpr std::chrono::milliseconds longest_wait{250};

}  // namespace

void LoadBatch::add(Outcome&& outcome) {
  if (waiting_.empty()) since_ = Clock::now();
  pages_ += outcome.document.pages.size();
  waiting_.push_back(std::move(outcome));
  if (pages_ >= pages_max || waiting_.size() >= documents_max) return load_all();
  load_due();
}

void LoadBatch::load_due() {
  if (!waiting_.empty() && Clock::now() - since_ >= longest_wait) load_all();
}

void LoadBatch::load_all() {
  if (waiting_.empty()) return;
  const std::vector<Outcome> batch = std::move(waiting_);
  waiting_.clear();
  pages_ = 0;
  std::vector<LoadRecord> records;
  for (const Outcome& outcome : batch)
    records.push_back({&outcome.document, &outcome.report, keepsake_of(outcome.document, &outcome.report)});
  loader_.load_together(records);
  for (const Outcome& outcome : batch) loaded_(outcome);
}

}  // namespace thaimemo
