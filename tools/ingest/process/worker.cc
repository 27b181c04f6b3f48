#include "tools/ingest/process/worker.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>

namespace thaimemo {
namespace {

constexpr std::chrono::seconds closing_time{1};  // from the end of the pipe, the last thing a process closes
constexpr std::int64_t megabyte = 1024 * 1024;

}  // namespace

Worker::Worker(Nursery& nursery, const Task& task, const WorkerLimits& limits) : limits_(limits) {
  const Newborn newborn = nursery.start(task);
  process_ = newborn.process;
  pipe_ = newborn.pipe;
  limits_.memory_mb += newborn.inherited_mb;
  fcntl(pipe_, F_SETFL, O_NONBLOCK);
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
    if (stopped_) continue;
    bytes_ += got;
    unread_.append(buffer.data(), static_cast<size_t>(got));
    if (std::memchr(buffer.data(), '\n', static_cast<size_t>(got)) != nullptr) take_lines();
    if (bytes_ > limits_.record_mb * megabyte)
      stop(EndingKind::too_large, "more than " + std::to_string(limits_.record_mb) + " MB");
    if (static_cast<std::int64_t>(unread_.size()) > limits_.frame_mb * megabyte)
      stop(EndingKind::too_large, "more than " + std::to_string(limits_.frame_mb) + " MB for one page");
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
  const std::string_view line = frame.substr(1);
  switch (frame.front()) {
    case 'S':
      received_.sandbox = line;
      break;
    case 'D':
      received_.document_line = line;
      break;
    case 'P':
      if (!received_.page_lines) received_.page_lines = std::make_unique<LineSpool>();
      received_.page_lines->write_line(line);
      ++received_.pages;
      break;
    case 'A':
      received_.is_container = true;
      break;
    case 'M':
      if (!received_.member_lines) received_.member_lines = std::make_unique<LineSpool>();
      received_.member_lines->write_line(line);
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
  page_wall_ = 0;
  page_started_processor_ = processor_seconds();
}

void Worker::pass(std::chrono::duration<double> time) {
  document_wall_ += time.count();
  page_wall_ += time.count();
}

double Worker::processor_seconds() const {
  clockid_t clock{};
  timespec time{};
  if (clock_getcpuclockid(process_, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// A worker that somebody stopped does not use its time.
bool Worker::over_wall_time() {
  const bool over = page_wall_ > limits_.page_seconds * limits_.wall_factor ||
                    document_wall_ > limits_.document_seconds * limits_.wall_factor;
  if (!over || !is_stopped()) return over;
  page_wall_ = document_wall_ = 0;
  return false;
}

bool Worker::is_stopped() const {
  std::ifstream file("/proc/" + std::to_string(process_) + "/stat");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const size_t name_end = text.rfind(") ");  // the state stands behind the name, which may hold anything
  return name_end != std::string::npos && text.substr(name_end + 2, 1) == "T";
}

bool Worker::over_time() {
  const double processor = processor_seconds();
  return processor - page_started_processor_ > limits_.page_seconds || processor > limits_.document_seconds ||
         over_wall_time();
}

bool Worker::over_memory() const {
  std::ifstream file("/proc/" + std::to_string(process_) + "/statm");
  std::int64_t all = 0, resident = 0;
  if (!(file >> all >> resident)) return false;
  return resident * sysconf(_SC_PAGESIZE) > limits_.memory_mb * megabyte;
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
  unread_.clear();
  kill(process_, SIGKILL);
}

Ending Worker::ending() {
  using Clock = std::chrono::steady_clock;
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
