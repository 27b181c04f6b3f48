// The small process that workers are forked from. It is forked itself before the supervisor lists, opens or reads
// anything, and never reads a document: every worker begins with the same few megabytes, whatever the supervisor
// holds by then, so that a limit on memory means the same for each.
#pragma once

#include <sys/types.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/ingest/process/record_sink.h"
#include "tools/ingest/process/sandbox.h"

namespace thaimemo {

// What one worker is to do.
struct Task {
  char trade = 0;                    // a key of Trades
  std::vector<std::string> files;    // that it may open
  std::string words = "";            // what else it is about
  int input = -1;                    // an open file that it needs, the caller's own; -1 for none
  std::int64_t input_bytes_max = 0;  // that it may grow to; 0: it is for reading
};
// By which a worker opens its Task::input anew, as if it were one of its files.
std::string path_of_input();
// Of files, each with a zero byte, and words together.
inline constexpr std::size_t task_bytes_max = 64 * 1024;

// Runs in the worker, where Task::input is its own. May throw: bad_alloc means out of memory, anything else a
// crash with its message.
using Trade = std::function<void(const Task& task, RecordSink& sink)>;
using Trades = std::map<char, Trade>;

// Exit codes of a worker, beside 0.
inline constexpr int exit_no_memory = 113, exit_failure = 114;

struct Newborn {
  pid_t process = -1;             // a child of the calling process
  int pipe = -1;                  // what it says, to be closed by the caller
  std::int64_t inherited_mb = 0;  // memory that is not its own and not of its limit
};

// Its members throw Error "worker-failed" (exit 75) where the system gives no process or pipe. Workers keep signals that
// the caller ignores ignored, have no environment and no open file of the caller's.
class Nursery {
 public:
  Nursery(const Trades& trades, const WorkerLimits& limits, const SandboxSettings& sandbox = {});
  ~Nursery();  // its workers are the caller's, and stay
  Nursery(const Nursery&) = delete;
  Nursery& operator=(const Nursery&) = delete;

  // A nursery that somebody killed is forked anew. It then has what the caller holds by now; workers are allowed so
  // much more.
  Newborn start(const Task& task);

  // The rings around a worker that does nothing, as it found them itself.
  Confinement confinement();

 private:
  void open();
  void close();
  std::optional<int> order(const Task& task,
                           int pipe);  // a process id or a negated errno; nothing from the dead

  const Trades trades_;
  const WorkerLimits limits_;
  const SandboxSettings sandbox_;
  std::int64_t own_mb_, inherited_mb_ = 0;
  pid_t process_ = -1;
  int socket_ = -1;
};

}  // namespace thaimemo
