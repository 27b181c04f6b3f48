// How a run tells people where it stands, on standard error.
#pragma once

#include <chrono>
#include <string>

#include "tools/ingest/ingest.h"

namespace thaimemo {

// "[####......] 120 of 800 documents, 1200 pages, 12.5 pages/s, 0:05:10 left"
std::string progress_bar(const IngestState& state, double seconds, int width = 20);
// The same without the bar.
std::string progress_line(const IngestState& state, double seconds);

// What was done, as several lines: a count for each status, adding up to the number of files, and what to do
// next.
std::string to_text(const IngestSummary& summary, const std::string& database);

// Of a batch of `ingest --watch`, one line: "12 files: 11 ok, 1 damaged, 340 pages in 12.5 s".
std::string batch_line(const IngestSummary& batch, double seconds);

// A bar that is drawn over where standard error is a terminal, otherwise a line now and then.
class Progress {
 public:
  Progress();
  ~Progress();  // clears the bar
  void show(const IngestState& state);

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_, drawn_ = false;
  Clock::time_point started_, shown_;
};

}  // namespace thaimemo
