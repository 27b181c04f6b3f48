// Which files are whole, and which somebody may still be writing.
#pragma once

#include <chrono>
#include <map>
#include <string>

#include "tools/ingest/changes/file_stamp.h"

namespace thaimemo {

class Settling {
 public:
  using Clock = std::chrono::steady_clock;

  // A file is settled once nothing of its stamp has moved for so long.
  explicit Settling(std::chrono::duration<double> quiet) : quiet_(quiet) {}

  // `time_of_day` tells most files at the first look: those whose last change is long ago. What is younger, or comes from
  // a machine whose clock runs ahead, is settled when a later look finds it unchanged.
  bool is_settled(const std::string& path, const FileStamp& stamp, Clock::time_point now,
                  std::chrono::system_clock::time_point time_of_day);

  // Whether there are any that were not settled when they were looked at last; forgets those that went away. Ends a look.
  bool any_waiting(Clock::time_point now);

 private:
  struct Seen {
    FileStamp stamp;
    Clock::time_point since, last;
  };
  std::chrono::duration<double> quiet_;
  std::map<std::string, Seen> waiting_;
};

}  // namespace thaimemo
