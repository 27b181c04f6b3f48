// Documents on their way from the threads that segment them to the one that writes.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "extract/record/page_record.h"
#include "normalize/record/report_record.h"
#include "store/load/load.h"

namespace thaimemo {

struct ReadyDocument {
  Document document;
  Report report;
  Keepsake keepsake;
  std::optional<Problem> failure;  // then the three above are empty
};

// Holds a few documents only, so that memory stays flat where writing is slower.
class DocumentQueue {
 public:
  explicit DocumentQueue(size_t room) : room_(room) {}

  // Waits for room; false where nobody takes documents any more.
  bool put(ReadyDocument ready) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || waiting_.size() < room_; });
    if (closed_) return false;
    waiting_.push_back(std::move(ready));
    changed_.notify_all();
    return true;
  }

  ReadyDocument take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !waiting_.empty(); });
    ReadyDocument ready = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return ready;
  }

  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 private:
  const size_t room_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ReadyDocument> waiting_;
  bool closed_ = false;
};

}  // namespace thaimemo
