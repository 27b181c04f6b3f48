// Who looks at which place just now, so that two people never correct the same one. Kept in memory alone.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace thaimemo {

struct LeaseLimits {
  std::chrono::seconds lasts{120};   // without a sign of its holder: a browser renews it every 40 seconds
  std::size_t leases_max = 100'000;  // then the oldest goes; about 200 bytes each
};

// A browser; two of one person are two.
struct LeaseHolder {
  std::string browser;  // a token that only this browser knows
  std::string name;     // of the person, for others to read
};

class Leases {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit Leases(const LeaseLimits& limits = {}) : limits_(limits) {}

  // Takes or renews it. The name of another who has it; nullopt where it is the asker's now.
  std::optional<std::string> take(const std::string& place, const LeaseHolder& asker, Time now);

  // The same without taking it.
  std::optional<std::string> held_by_other(const std::string& place, const std::string& browser, Time now);

  void release(const std::string& place, const std::string& browser);

 private:
  struct Lease {
    LeaseHolder holder;
    Time until;
  };
  std::optional<std::string> other(const std::string& place, const std::string& browser, Time now) const;
  void make_room(Time now);

  LeaseLimits limits_;
  std::mutex mutex_;
  std::map<std::string, Lease> leases_;  // by place
};

}  // namespace thaimemo
