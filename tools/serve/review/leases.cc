#include "tools/serve/review/leases.h"

#include <algorithm>

namespace thaimemo {

std::optional<std::string> Leases::other(const std::string& place, const std::string& browser,
                                         Time now) const {
  const auto found = leases_.find(place);
  if (found == leases_.end() || found->second.until <= now || found->second.holder.browser == browser)
    return std::nullopt;
  return found->second.holder.name;
}

std::optional<std::string> Leases::take(const std::string& place, const LeaseHolder& asker, Time now) {
  const std::lock_guard lock(mutex_);
  if (auto name = other(place, asker.browser, now)) return name;
  if (leases_.size() >= limits_.leases_max) make_room(now);
  leases_[place] = {asker, now + limits_.lasts};
  return std::nullopt;
}

std::optional<std::string> Leases::held_by_other(const std::string& place, const std::string& browser,
                                                 Time now) {
  const std::lock_guard lock(mutex_);
  return other(place, browser, now);
}

void Leases::release(const std::string& place, const std::string& browser) {
  const std::lock_guard lock(mutex_);
  const auto found = leases_.find(place);
  if (found != leases_.end() && found->second.holder.browser == browser) leases_.erase(found);
}

void Leases::make_room(Time now) {
  std::erase_if(leases_, [&](const auto& lease) { return lease.second.until <= now; });
  if (leases_.size() < limits_.leases_max) return;
  leases_.erase(std::min_element(leases_.begin(), leases_.end(), [](const auto& a, const auto& b) {
    return a.second.until < b.second.until;
  }));
}

}  // namespace thaimemo
