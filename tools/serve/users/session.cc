#include "tools/serve/users/session.h"

#include <algorithm>

#include "base/sha256.h"
#include "tools/serve/users/password.h"

namespace thaimemo {

std::string Sessions::open(const std::string& user, const std::string& mark, SteadyTime now) {
  const std::string token = random_token();
  const std::lock_guard lock(mutex_);
  make_room(now);
  sessions_[sha256_hex(token)] = {{user, mark}, now, now};
  return token;
}

std::optional<Sessions::Holder> Sessions::holder_of(const std::string& token, SteadyTime now) {
  if (token.empty()) return std::nullopt;
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(sha256_hex(token));
  if (found == sessions_.end()) return std::nullopt;
  if (is_over(found->second, now)) {
    sessions_.erase(found);
    return std::nullopt;
  }
  found->second.used = now;
  return found->second.holder;
}

void Sessions::close(const std::string& token) {
  const std::lock_guard lock(mutex_);
  sessions_.erase(sha256_hex(token));
}

std::size_t Sessions::size() const {
  const std::lock_guard lock(mutex_);
  return sessions_.size();
}

bool Sessions::is_over(const Session& session, SteadyTime now) const {
  return now - session.used > limits_.idle_max || now - session.opened > limits_.age_max;
}

void Sessions::make_room(SteadyTime now) {
  if (sessions_.size() < limits_.sessions_max) return;
  std::erase_if(sessions_, [&](const auto& entry) { return is_over(entry.second, now); });
  if (sessions_.size() < limits_.sessions_max) return;
  sessions_.erase(std::min_element(sessions_.begin(), sessions_.end(), [](const auto& a, const auto& b) {
    return a.second.used < b.second.used;
  }));
}

}  // namespace thaimemo
