#include "tools/ingest/changes/settling.h"

namespace thaimemo {

bool Settling::is_settled(const std::string& path, const FileStamp& stamp, Clock::time_point now,
                          std::chrono::system_clock::time_point time_of_day) {
  const std::chrono::nanoseconds since_changed =
      time_of_day.time_since_epoch() - std::chrono::nanoseconds(stamp.changed_ns);
  const auto [seen, is_new] = waiting_.try_emplace(path, Seen{stamp, now, now});
  if (!(seen->second.stamp == stamp)) seen->second = {stamp, now, now};
  seen->second.last = now;
  const bool settled = since_changed >= quiet_ || now - seen->second.since >= quiet_;
  if (settled) waiting_.erase(seen);
  return settled;
}

bool Settling::any_waiting(Clock::time_point now) {
  std::erase_if(waiting_, [&](const auto& one) { return one.second.last != now; });
  return !waiting_.empty();
}

}  // namespace thaimemo
