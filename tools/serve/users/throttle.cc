#include "tools/serve/users/throttle.h"

#include <algorithm>

#include "base/sha256.h"

namespace thaimemo {

std::chrono::seconds Throttle::wait_of(const std::string& key, SteadyTime now) {
  const std::lock_guard lock(mutex_);
  const auto found = failures_.find(sha256_hex(key));
  if (found == failures_.end()) return std::chrono::seconds(0);
  const auto end = found->second.last + pause_after(found->second.count);
  return end <= now ? std::chrono::seconds(0) : std::chrono::ceil<std::chrono::seconds>(end - now);
}

void Throttle::failed(const std::string& key, SteadyTime now) {
  const std::lock_guard lock(mutex_);
  make_room(now);
  Failures& failures = failures_[sha256_hex(key)];
  if (now - failures.last > limits_.forgotten_after) failures.count = 0;
  ++failures.count;
  failures.last = now;
}

void Throttle::succeeded(const std::string& key) {
  const std::lock_guard lock(mutex_);
  failures_.erase(sha256_hex(key));
}

std::size_t Throttle::size() const {
  const std::lock_guard lock(mutex_);
  return failures_.size();
}

std::chrono::seconds Throttle::pause_after(int failures) const {
  if (failures < limits_.free_failures) return std::chrono::seconds(0);
  const int doublings = std::min(failures - limits_.free_failures, 20);
  return std::min(limits_.first_wait * (1 << doublings), limits_.longest_wait);
}

void Throttle::make_room(SteadyTime now) {
  if (failures_.size() < limits_.keys_max) return;
  std::erase_if(failures_,
                [&](const auto& entry) { return now - entry.second.last > limits_.forgotten_after; });
  if (failures_.size() < limits_.keys_max) return;
  failures_.erase(std::min_element(failures_.begin(), failures_.end(), [](const auto& a, const auto& b) {
    return a.second.last < b.second.last;
  }));
}

}  // namespace thaimemo
