// One document in one process of its own: a crash, an endless loop or a memory blow-up costs this document
// alone.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "base/line_spool.h"
#include "tools/ingest/process/nursery.h"

namespace thaimemo {

// What arrived from a worker, unread: nothing in here is trusted before it is parsed. Pages wait in a file without
// a name, so that what many workers send does not fill the memory.
struct Received {
  std::string sandbox, document_line, report_line, failure;
  std::unique_ptr<LineSpool> page_lines;    // none before the first
  std::unique_ptr<LineSpool> member_lines;  // of an archive, the same
  int pages = 0;
  bool complete = false;
  bool is_container = false;  // the file is an archive, and was not read

  void each_page(const std::function<void(std::string_view line)>& take) const {
    if (page_lines) page_lines->replay(take);
  }
  void each_member(const std::function<void(std::string_view line)>& take) const {
    if (member_lines) member_lines->replay(take);
  }
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

// Throws Error "worker-failed" as Nursery::start() does, "spool-failed" where what it sent finds no room.
class Worker {
 public:
  Worker(Nursery& nursery, const Task& task, const WorkerLimits& limits);
  ~Worker();  // kills what still runs
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  int descriptor() const { return pipe_; }
  int pages() const { return received_.pages; }

  bool read_available();  // false when the worker has closed its end
  // So much time went by in which the supervisor listened. Time in which it did not, since it was busy, stopped or
  // asleep, is nobody's: the worker may have waited for it.
  void pass(std::chrono::duration<double> time);
  void check_limits();  // kills it when it is over one
  Ending ending();      // waits for its end; call once, after read_available() said false

 private:
  void take_lines();
  void take(std::string_view frame);
  void start_page_clock();
  double processor_seconds() const;
  bool over_wall_time();
  bool over_time();
  bool over_memory() const;
  bool is_stopped() const;  // as by SIGSTOP
  void stop(EndingKind why, const std::string& detail);
  EndingKind kind_of(int wait_status);

  WorkerLimits limits_;
  pid_t process_ = -1;
  int pipe_ = -1;
  bool stopped_ = false;
  Ending ending_;
  Received received_;
  std::string unread_;  // the beginning of a frame
  std::int64_t bytes_ = 0;
  double document_wall_ = 0, page_wall_ = 0;  // seconds since either began
  double page_started_processor_ = 0;
};

}  // namespace thaimemo
