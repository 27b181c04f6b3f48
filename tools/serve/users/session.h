// Who is logged in: tokens that a browser holds as a cookie, kept in memory alone.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace thaimemo {

using SteadyTime = std::chrono::steady_clock::time_point;

struct SessionLimits {
  std::chrono::minutes idle_max{
      60};  // without a request (OWASP, "Session Management": 15 to 30, longer where little is at stake)
  std::chrono::hours age_max{12};     // a working day
  std::size_t sessions_max = 10'000;  // then the one idle for longest ends; about 200 bytes each
};

class Sessions {
 public:
  explicit Sessions(const SessionLimits& limits = {}) : limits_(limits) {}

  // `mark`: what the session stands on besides the name (the password's hash); see user_of().
  std::string open(const std::string& user, const std::string& mark, SteadyTime now);  // the token

  struct Holder {
    std::string user, mark;
  };
  // Whose token this is; the session's idle time begins anew. nullopt for one that is unknown or too old.
  std::optional<Holder> holder_of(const std::string& token, SteadyTime now);

  void close(const std::string& token);
  std::size_t size() const;

 private:
  struct Session {
    Holder holder;
    SteadyTime opened, used;
  };
  bool is_over(const Session& session, SteadyTime now) const;
  void make_room(SteadyTime now);

  SessionLimits limits_;
  mutable std::mutex mutex_;
  std::map<std::string, Session>
      sessions_;  // by the SHA-256 of the token: a search's time tells nothing of it
};

}  // namespace thaimemo
