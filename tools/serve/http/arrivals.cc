#include "tools/serve/http/arrivals.h"

#include <sys/socket.h>

#include <iterator>

namespace thaimemo {
namespace {

constexpr auto looks_every = std::chrono::milliseconds(250);

}  // namespace

Arrivals::Arrivals(Seconds request_seconds)
    : request_seconds_(request_seconds), watcher_([this] { watch(); }) {}

Arrivals::~Arrivals() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  watcher_.join();
}

void Arrivals::expect(const void* connection, int socket, Seconds idle) {
  const auto until = Clock::now() + std::chrono::duration_cast<Clock::duration>(request_seconds_ + idle);
  const std::lock_guard lock(mutex_);
  awaited_[connection] = {socket, until};
}

void Arrivals::arrived(const void* connection) {
  forget(connection);
}

void Arrivals::forget(const void* connection) {
  const std::lock_guard lock(mutex_);
  awaited_.erase(connection);
}

void Arrivals::watch() {
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, looks_every, [this] { return ending_; })) shut_late(Clock::now());
}

// The connection's own thread then finds its socket at its end, and closes it.
void Arrivals::shut_late(Clock::time_point now) {
  for (auto at = awaited_.begin(); at != awaited_.end();) {
    const bool late = at->second.until < now;
    if (late) shutdown(at->second.socket, SHUT_RDWR);
    at = late ? awaited_.erase(at) : std::next(at);
  }
}

}  // namespace thaimemo
