#include "tools/ingest/worker.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fstream>
#include <new>

#include "base/problem.h"
#include "extract/record/page_stream.h"

namespace thaimemo {
namespace {

constexpr int exit_no_memory = 113, exit_failure = 114;
constexpr int worker_pipe = 3;
constexpr std::chrono::seconds closing_time{1};  // from the end of the pipe, the last thing a process closes

// Libraries written in C abort when malloc gives nothing, and malloc leaves its reason behind.
void on_abort(int) {
  if (errno == ENOMEM) _exit(exit_no_memory);
}

void set_signals() {
  sigset_t none;
  sigemptyset(&none);
  std::signal(SIGINT, SIG_IGN);  // Ctrl-C goes to the whole group; the supervisor decides
  for (const int one : {SIGTERM, SIGHUP, SIGPIPE}) std::signal(one, SIG_DFL);
  std::signal(SIGABRT, on_abort);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

// 0, 1, 2 lead nowhere, 3 is the pipe, everything else of the parent is closed.
void set_descriptors(int pipe) {
  const int nowhere = open("/dev/null", O_RDWR), out_of_the_way = fcntl(pipe, F_DUPFD, 10);
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
  if (!address_sanitized()) dup2(nowhere, STDERR_FILENO);
  dup2(out_of_the_way, worker_pipe);
  close_range(worker_pipe + 1, ~0U, 0);
}

int run_body(const WorkerBody& body, RecordSink& sink) {
  try {
    body(sink);
    return 0;
  } catch (const std::bad_alloc&) {
    return exit_no_memory;
  } catch (const Error& error) {
    sink.failure(to_text(error));
  } catch (const std::exception& error) {
    sink.failure(error.what());
  } catch (...) {
    sink.failure("an exception without a message");
  }
  return exit_failure;
}

[[noreturn]] void be_worker(const WorkerBody& body, const WorkerLimits& limits, int pipe, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(exit_failure);
  set_signals();
  set_descriptors(pipe);
  RecordSink sink(worker_pipe);
  sink.send('S', name_of(enter_sandbox(limits)));
  _exit(run_body(body, sink));  // no destructors, no exit handlers: they belong to the parent
}

void write_fully(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) _exit(exit_failure);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

}  // namespace

void RecordSink::send(char kind, std::string_view line) {
  write_fully(descriptor_, std::string_view(&kind, 1));
  write_fully(descriptor_, line);
  write_fully(descriptor_, "\n");
}

void RecordSink::document(const Document& document) {
  send('D', to_document_line(document));
}
void RecordSink::page(const Page& page) {
  send('P', to_page_line(page));
}
void RecordSink::report(std::string_view line) {
  send('R', line);
}
void RecordSink::complete() {
  send('E', "");
}

void RecordSink::failure(std::string_view message) {
  std::string line(message.substr(0, 1000));
  for (char& letter : line)
    if (letter == '\n') letter = ' ';
  send('F', line);
}

Worker::Worker(const WorkerBody& body, const WorkerLimits& limits) : limits_(limits) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    throw Error("worker-failed", "pipe", std::strerror(errno), "Try again with a smaller -j.",
                ExitCode::temporary);
  const pid_t parent = getpid();
  process_ = fork();
  if (process_ == 0) be_worker(body, limits, ends[1], parent);
  close(ends[1]);
  pipe_ = ends[0];
  if (process_ < 0) {
    close(pipe_);
    throw Error("worker-failed", "fork", std::strerror(errno), "Try again with a smaller -j.",
                ExitCode::temporary);
  }
  fcntl(pipe_, F_SETFL, O_NONBLOCK);
  started_ = Clock::now();
  start_page_clock();
}

Worker::~Worker() {
  if (pipe_ >= 0) close(pipe_);
  if (process_ <= 0) return;
  kill(process_, SIGKILL);
  while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool Worker::read_available() {
  std::array<char, 65536> buffer;
  for (int turn = 0; turn < 64; ++turn) {  // then the other workers are looked at
    const ssize_t got = read(pipe_, buffer.data(), buffer.size());
    if (got == 0) return false;
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    bytes_ += got;
    unread_.append(buffer.data(), static_cast<size_t>(got));
    take_lines();
    if (bytes_ > limits_.record_mb * 1024 * 1024)
      stop(EndingKind::too_large, "more than " + std::to_string(limits_.record_mb) + " MB");
    if (stopped_) unread_.clear();
  }
  return true;
}

void Worker::take_lines() {
  size_t start = 0;
  for (size_t end; (end = unread_.find('\n', start)) != std::string::npos; start = end + 1)
    take(std::string_view(unread_).substr(start, end - start));
  unread_.erase(0, start);
}

void Worker::take(std::string_view frame) {
  if (frame.empty() || stopped_) return;
  const std::string line(frame.substr(1));
  switch (frame.front()) {
    case 'S':
      received_.sandbox = line;
      break;
    case 'D':
      received_.document_line = line;
      break;
    case 'P':
      received_.page_lines.push_back(line);
      break;
    case 'R':
      received_.report_line = line;
      break;
    case 'E':
      received_.complete = true;
      break;
    case 'F':
      received_.failure = line;
      break;
    default:
      return;
  }
  start_page_clock();
}

void Worker::start_page_clock() {
  page_started_ = Clock::now();
  page_started_processor_ = processor_seconds();
}

double Worker::processor_seconds() const {
  clockid_t clock{};
  timespec time{};
  if (clock_getcpuclockid(process_, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

bool Worker::over_time() const {
  const auto wall = [](Clock::time_point since) {
    return std::chrono::duration<double>(Clock::now() - since).count();
  };
  const double processor = processor_seconds();
  return processor - page_started_processor_ > limits_.page_seconds || processor > limits_.document_seconds ||
         wall(page_started_) > limits_.page_seconds * limits_.wall_factor ||
         wall(started_) > limits_.document_seconds * limits_.wall_factor;
}

bool Worker::over_memory() const {
  std::ifstream file("/proc/" + std::to_string(process_) + "/statm");
  std::int64_t all = 0, resident = 0;
  if (!(file >> all >> resident)) return false;
  return resident * sysconf(_SC_PAGESIZE) > limits_.memory_mb * 1024 * 1024;
}

void Worker::check_limits() {
  if (stopped_) return;
  if (over_time()) return stop(EndingKind::timeout, "");
  if (over_memory()) stop(EndingKind::out_of_memory, "");
}

void Worker::stop(EndingKind why, const std::string& detail) {
  if (stopped_) return;
  stopped_ = true;
  ending_.kind = why;
  ending_.detail = detail;
  kill(process_, SIGKILL);
}

Ending Worker::ending() {
  const Clock::time_point closed = Clock::now();
  int status = 0;
  pid_t ended = 0;
  while ((ended = waitpid(process_, &status, WNOHANG)) == 0) {
    if (Clock::now() - closed > closing_time) stop(EndingKind::crashed, "it closed its pipe and went on");
    poll(nullptr, 0, 1);
  }
  process_ = -1;
  if (!stopped_) ending_.kind = ended < 0 ? EndingKind::killed : kind_of(status);
  ending_.received = std::move(received_);
  return std::move(ending_);
}

EndingKind Worker::kind_of(int wait_status) {
  if (WIFSIGNALED(wait_status)) {
    const int signal = WTERMSIG(wait_status);
    ending_.detail = "signal " + std::to_string(signal) + " (" + strsignal(signal) + ")";
    if (signal == SIGXCPU) return EndingKind::timeout;
    const bool from_outside = signal == SIGKILL || signal == SIGTERM || signal == SIGHUP || signal == SIGINT;
    return from_outside ? EndingKind::killed : EndingKind::crashed;
  }
  const int code = WEXITSTATUS(wait_status);
  if (code == exit_no_memory) return EndingKind::out_of_memory;
  if (code == 0) return received_.complete ? EndingKind::complete : EndingKind::silent;
  ending_.detail = code == exit_failure ? received_.failure : "exit code " + std::to_string(code);
  return EndingKind::crashed;
}

}  // namespace thaimemo
