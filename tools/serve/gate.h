// The door of a site: who may enter, and what is written down about it.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "tools/serve/site/visit.h"
#include "tools/serve/users/access_log.h"
#include "tools/serve/users/session.h"
#include "tools/serve/users/throttle.h"
#include "tools/serve/users/user_file.h"

namespace thaimemo {

using Clock = std::function<std::chrono::sys_seconds()>;
using SteadyClock = std::function<SteadyTime()>;

struct GateSettings {
  std::string users_file, log_file;
  bool encrypted = false;  // browsers come by https: they send the session nowhere else
  SteadyClock steady_clock{};
  SessionLimits sessions{};
  ThrottleLimits throttle{};
};

class Gate {
 public:
  // Throws as read_users() and AccessLog do, and Error "users-empty" where nobody could enter.
  explicit Gate(const GateSettings& settings);

  // /login, /logout and /assets are open; everything else only reaches `next`, with Visit::user set, for those who are
  // logged in. Every answer but an asset is logged.
  Response answer(const Visit& visit, const std::function<Response(const Visit&)>& next);

 private:
  Response answer_known(const Visit& visit, std::string& user,
                        const std::function<Response(const Visit&)>& next);
  Response log_in(const Visit& visit, std::string& user);
  Response log_out(const Visit& visit);
  Response refused_try(const Visit& visit, const std::string& name, const std::string& to);
  Response entrance(const Visit& visit, const User& user, const std::string& to);
  std::optional<User> visitor(const Request& request);
  std::vector<User> users();
  void note(const Visit& visit, const std::string& user, const Response& response);

  GateSettings settings_;
  AccessLog log_;
  Sessions sessions_;
  Throttle throttle_;
  std::mutex users_mutex_;
  std::string users_state_;
  std::vector<User> users_;
  std::timed_mutex tries_;  // one password at a time: each needs 64 MiB
  std::string
      nobodys_hash_;  // what the password of an unknown user is compared with, so that both take as long
};

}  // namespace thaimemo
