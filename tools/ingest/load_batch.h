// Documents on their way into the database: some at a time in one transaction, so that a page of an index that many of them
// change is written once.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "store/load/load.h"
#include "tools/ingest/outcome.h"

namespace thaimemo {

class LoadBatch {
 public:
  // `loaded` hears of each document once it is in the database, within the same transaction's time.
  LoadBatch(Loader& loader, std::function<void(const Outcome& outcome)> loaded)
      : loader_(loader), loaded_(std::move(loaded)) {}

  // Loads all that waits where it is enough. The database is locked while it writes, and not while it waits. Throws Error as
  // Loader::load(); then none of those that waited is loaded.
  void add(Outcome&& outcome);
  void load_due();  // where the first has waited long enough
  void load_all();

 private:
  using Clock = std::chrono::steady_clock;

  Loader& loader_;
  const std::function<void(const Outcome& outcome)> loaded_;
  std::vector<Outcome> waiting_;
  std::size_t pages_ = 0;  // of those that wait
  Clock::time_point since_;
};

}  // namespace thaimemo
