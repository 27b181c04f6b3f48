// Requests that do not get in: a header or a body that trickles keeps a thread and a connection for as long as its sender
// likes, since every byte is a sign of life. Each request has one time to be in; then its connection is shut.
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace thaimemo {

class Arrivals {
 public:
  using Seconds = std::chrono::duration<double>;

  explicit Arrivals(Seconds request_seconds);
  ~Arrivals();
  Arrivals(const Arrivals&) = delete;
  Arrivals& operator=(const Arrivals&) = delete;

  // A connection begins, or may send its next request after a pause of `idle`. The socket stays open until forget().
  void expect(const void* connection, int socket, Seconds idle = Seconds(0));
  void arrived(const void* connection);  // the whole request
  void forget(const void* connection);

 private:
  using Clock = std::chrono::steady_clock;
  struct Awaited {
    int socket;
    Clock::time_point until;
  };
  void watch();
  void shut_late(Clock::time_point now);

  const Seconds request_seconds_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool ending_ = false;
  std::map<const void*, Awaited> awaited_;
  std::thread watcher_;
};

}  // namespace thaimemo
