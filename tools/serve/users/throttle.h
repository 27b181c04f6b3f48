// Slows down whoever guesses passwords, in bounded memory.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

#include "tools/serve/users/session.h"

namespace thaimemo {

struct ThrottleLimits {
  int free_failures = 5;                     // a person mistypes a few times
  std::chrono::seconds first_wait{2};        // doubles with every further failure
  std::chrono::seconds longest_wait{60};     // a stranger cannot lock a user out for longer
  std::chrono::minutes forgotten_after{15};  // without a failure
  std::size_t keys_max = 10'000;             // then the oldest is forgotten; about 150 bytes each
};

// Counts failures by key: a user's name, or the address that asks.
class Throttle {
 public:
  explicit Throttle(const ThrottleLimits& limits = {}) : limits_(limits) {}

  // How long this key has to wait; zero where it may try.
  std::chrono::seconds wait_of(const std::string& key, SteadyTime now);
  void failed(const std::string& key, SteadyTime now);
  void succeeded(const std::string& key);
  std::size_t size() const;

 private:
  struct Failures {
    int count = 0;
    SteadyTime last{};
  };
  std::chrono::seconds pause_after(int failures) const;
  void make_room(SteadyTime now);

  ThrottleLimits limits_;
  mutable std::mutex mutex_;
  std::map<std::string, Failures> failures_;  // by the SHA-256 of the key: names may be long
};

}  // namespace thaimemo
