// The one connection of a site that writes, and who may use it.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/review/record.h"
#include "tools/serve/review/leases.h"
#include "tools/serve/review/said.h"
#include "tools/serve/site/visit.h"

namespace thaimemo {

struct ReviewSettings {
  std::string reviewer;  // who sits at this machine; "" where people log in, and have names of their own
  int busy_timeout_ms = 5'000;  // of one try, while ingest or another program writes
  int tries = 3;                // then "db-locked" is told, and nothing was kept
  std::function<Leases::Time()> steady_clock = [] { return std::chrono::steady_clock::now(); };
  LeaseLimits leases{};
};

class Reviewing {
 public:
  // Opens the file for writing at once. Throws Error as open_for_reading() and open_for_writing() do: a file that is
  // missing or older is left as it is; "db-unwritable" where nothing can be kept in it.
  Reviewing(std::string database, const ReviewSettings& settings);
  ~Reviewing();

  // Under whose name this visitor corrects, and when. Throws Error "review-forbidden" for somebody who may not.
  Speaker speaker(const Visit& visit) const;

  // What `said` makes of the database as it stands, kept on the disk when this returns. Throws Error as record() and
  // `said` do, "db-locked" where others write too long; then nothing was kept.
  Recorded keep(const std::function<Correction(SQLite::Database&)>& said);
  RecordedMany keep_all(const std::function<std::vector<Correction>(SQLite::Database&)>& said);

  // The browser of this visit, known by a cookie; one that has none yet is given one with remember().
  LeaseHolder holder(const Visit& visit) const;
  static void remember(const Visit& visit, const LeaseHolder& holder, Response& response);

  // Who has this place, where it is not this browser; otherwise it is this browser's now.
  std::optional<std::string> take(const std::string& place, const LeaseHolder& holder);
  void release(const std::string& place, const LeaseHolder& holder);

  // Throws Error "review-taken" where another browser has the place.
  void refuse_taken(const std::string& place, const LeaseHolder& holder);

 private:
  struct Writer;
  template <typename Work>
  auto attempt(const Work& work);

  std::string database_;
  ReviewSettings settings_;
  std::timed_mutex writing_;
  std::unique_ptr<Writer> writer_;
  Leases leases_;
};

}  // namespace thaimemo
