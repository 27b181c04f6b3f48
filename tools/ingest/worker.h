// One document in one process of its own: a crash, an endless loop or a memory blow-up costs this document
// alone.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/record/page_record.h"
#include "tools/ingest/sandbox.h"

namespace thaimemo {

// The worker's end of the pipe. A document that is sent again replaces what was sent before. A worker whose
// supervisor is gone ends here.
class RecordSink {
 public:
  explicit RecordSink(int descriptor) : descriptor_(descriptor) {}

  void document(const Document& document);  // everything but its pages
  void page(const Page& page);              // also a sign of life: the page clock starts anew
  void report(std::string_view line);       // as to_report_line() makes it
  void complete();                          // nothing is missing
  void failure(std::string_view message);
  void send(char kind, std::string_view line);  // one frame: what the others are made of

 private:
  int descriptor_;
};

// Runs in the worker. May throw: bad_alloc means out of memory, anything else a crash with its message.
using WorkerBody = std::function<void(RecordSink&)>;

// What arrived from a worker, unread: nothing in here is trusted before it is parsed.
struct Received {
  std::string sandbox, document_line, report_line, failure;
  std::vector<std::string> page_lines;
  bool complete = false;
};

enum class EndingKind {
  complete,       // everything arrived
  timeout,        // killed for its time
  out_of_memory,  // killed for its memory, or refused more of it
  crashed,        // by a signal, an exception or an exit of its own
  silent,         // ended well without having sent everything
  too_large,      // killed for what it sent
  killed          // by somebody else: not the document's fault
};

struct Ending {
  EndingKind kind = EndingKind::crashed;
  std::string detail;  // e.g. "signal 11 (Segmentation fault)"
  Received received;
};

// Throws Error "worker-failed" (exit 75) where the system gives no process or pipe.
class Worker {
 public:
  Worker(const WorkerBody& body, const WorkerLimits& limits);
  ~Worker();  // kills what still runs
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  int descriptor() const { return pipe_; }
  int pages() const { return static_cast<int>(received_.page_lines.size()); }

  bool read_available();  // false when the worker has closed its end
  void check_limits();    // kills it when it is over one
  Ending ending();        // waits for its end; call once, after read_available() said false

 private:
  using Clock = std::chrono::steady_clock;

  void take_lines();
  void take(std::string_view frame);
  void start_page_clock();
  double processor_seconds() const;
  bool over_time() const;
  bool over_memory() const;
  void stop(EndingKind why, const std::string& detail);
  EndingKind kind_of(int wait_status);

  WorkerLimits limits_;
  pid_t process_ = -1;
  int pipe_ = -1;
  bool stopped_ = false;
  Ending ending_;
  Received received_;
  std::string unread_;
  std::int64_t bytes_ = 0;
  Clock::time_point started_, page_started_;
  double page_started_processor_ = 0;
};

}  // namespace thaimemo
