#include "tools/ingest/process/nursery.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <new>

#include "base/problem.h"
#include "tools/ingest/process/orders.h"

namespace thaimemo {
namespace {

constexpr char no_trade = 0;     // of a worker that only tells how it is confined
constexpr int attempts_max = 3;  // of a nursery, where somebody kills it again and again
constexpr int first_own = 3;     // descriptors of nursery and worker begin behind standard error
constexpr int own_input = first_own + 1;

// Libraries written in C abort when malloc gives nothing, and malloc leaves its reason behind.
void on_abort(int) {
  if (errno == ENOMEM) _exit(exit_no_memory);
}

// What the caller ignores stays ignored (nohup).
void set_signals() {
  sigset_t none;
  sigemptyset(&none);
  std::signal(SIGINT, SIG_IGN);  // Ctrl-C goes to the whole group; the supervisor decides
  for (const int one : {SIGTERM, SIGPIPE, SIGXFSZ}) std::signal(one, SIG_DFL);
  std::signal(SIGABRT, on_abort);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

// 0, 1, 2 lead nowhere; then come these, in their order; everything else of the parent is closed.
void set_descriptors(std::initializer_list<int> kept) {
  const int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
  if (!address_sanitized()) dup2(nowhere, STDERR_FILENO);
  std::array<int, 2> out_of_the_way{};
  unsigned count = 0;
  for (const int one : kept)
    if (one >= 0) out_of_the_way[count++] = fcntl(one, F_DUPFD, 10);
  for (unsigned i = 0; i < count; ++i) dup2(out_of_the_way[i], first_own + static_cast<int>(i));
  close_range(first_own + count, ~0U, 0);
}

int worked(const Trades& trades, const Task& task, RecordSink& sink) {
  try {
    if (task.trade != no_trade) trades.at(task.trade)(task, sink);
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

void die_with(pid_t supervisor) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != supervisor) _exit(exit_failure);
}

// What workers know from their birth.
struct Upbringing {
  const Trades& trades;
  WorkerLimits limits;
  const SandboxSettings& sandbox;
  pid_t supervisor;
};

[[noreturn]] void be_worker(Order order, const Upbringing& known) {
  die_with(known.supervisor);
  set_descriptors({order.pipe, order.task.input});
  if (order.task.input >= 0) order.task.input = own_input;
  RecordSink sink(first_own);
  WorkerLimits limits = known.limits;
  limits.output_bytes = order.task.input_bytes_max;
  const Confinement rings = enter_sandbox(limits, known.sandbox, order.task.files);
  sink.send('S', name_of(rings));
  if (known.sandbox.demand == SandboxDemand::require && !rings.complete()) _exit(exit_failure);
  _exit(
      worked(known.trades, order.task, sink));  // no destructors, no exit handlers: they belong to the parent
}

// A fork whose child is the supervisor's own, which alone may wait for it. Nothing but the calling thread is there
// to be forked, so the C library has nothing to put right.
int forked_for_the_supervisor() {
  const long child = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
  return child < 0 ? -errno : static_cast<int>(child);
}

[[noreturn]] void be_nursery(int socket, const Upbringing& known) {
  die_with(known.supervisor);
  set_signals();
  set_descriptors({socket});
  clearenv();
  while (const std::optional<Order> order = receive_order(first_own)) {
    const int child = forked_for_the_supervisor();
    if (child == 0) be_worker(*order, known);
    close(order->pipe);
    if (order->task.input >= 0) close(order->task.input);
    if (!send_answer(first_own, child)) break;
  }
  _exit(0);
}

std::int64_t address_space_mb() {
  std::int64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * sysconf(_SC_PAGESIZE) >> 20;
}

[[noreturn]] void fail(const char* what, int reason) {
  throw Error("worker-failed", what, std::strerror(reason), "Try again with a smaller -j.",
              ExitCode::temporary);
}

}  // namespace

std::string path_of_input() {
  return "/proc/self/fd/" + std::to_string(own_input);
}

Nursery::Nursery(const Trades& trades, const WorkerLimits& limits, const SandboxSettings& sandbox)
    : trades_(trades), limits_(limits), sandbox_(sandbox), own_mb_(address_space_mb()) {
  open();
}

Nursery::~Nursery() {
  close();
}

void Nursery::open() {
  const auto sockets = order_sockets();
  if (!sockets) fail("socket", errno);
  inherited_mb_ = std::max<std::int64_t>(0, address_space_mb() - own_mb_);
  Upbringing known{trades_, limits_, sandbox_, getpid()};
  known.limits.memory_mb += inherited_mb_;
  process_ = fork();
  if (process_ == 0) be_nursery(sockets->nursery, known);
  const int reason = errno;
  ::close(sockets->nursery);
  socket_ = sockets->supervisor;
  if (process_ < 0) close(), fail("fork", reason);
}

void Nursery::close() {
  ::close(socket_);
  while (process_ > 0 && waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

std::optional<int> Nursery::order(const Task& task, int pipe) {
  if (send_order(socket_, {task, pipe})) return receive_answer(socket_);
  return errno == EPIPE || errno == ECONNRESET ? std::nullopt : std::optional(-errno);
}

Newborn Nursery::start(const Task& task) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe", errno);
  std::optional<int> answer;
  for (int attempt = 0; attempt < attempts_max && !answer; ++attempt) {
    if (attempt > 0) close(), open();
    answer = order(task, ends[1]);
  }
  ::close(ends[1]);
  if (answer && *answer > 0) return {*answer, ends[0], inherited_mb_};
  ::close(ends[0]);
  fail("fork", answer ? -*answer : EAGAIN);
}

Confinement Nursery::confinement() {
  const Newborn newborn = start({no_trade, {}});
  std::string frame;
  std::array<char, 256> part;
  for (ssize_t got; (got = read(newborn.pipe, part.data(), part.size())) > 0 || (got < 0 && errno == EINTR);)
    frame.append(part.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  ::close(newborn.pipe);
  while (waitpid(newborn.process, nullptr, 0) < 0 && errno == EINTR) {
  }
  for (const Confinement rings : {Confinement{true, true}, {true, false}, {false, true}})
    if (frame == 'S' + name_of(rings) + '\n') return rings;
  return {};
}

}  // namespace thaimemo
