// The DevTools protocol over a channel: calls with their replies, as JSON with a zero byte behind each
// (https://chromedevtools.github.io/devtools-protocol/, "remote debugging pipe").
#pragma once

#include <chrono>
#include <string>

#include "base/json.h"

namespace thaimemo::make {

class DevTools {
 public:
  // The two ends of a new channel.
  DevTools();
  ~DevTools();
  DevTools(const DevTools&) = delete;
  DevTools& operator=(const DevTools&) = delete;

  int browser_end() const { return browser_end_; }
  void close_browser_end();  // once the browser has it
  void close();              // a browser whose channel is closed ends

  // The result. Throws Error "printer-timeout" after so many seconds, "printer-failed" where the browser refuses
  // or went away.
  Json call(const std::string& method, const Json& parameters, double seconds_max);

  // Further calls go to this session (of a page) and no longer to the browser.
  void use_session(const std::string& session) { session_ = session; }

 private:
  using Clock = std::chrono::steady_clock;
  void send(const std::string& method, const std::string& message);
  Json receive(const std::string& method, Clock::time_point until);

  int own_end_ = -1, browser_end_ = -1;
  int last_call_ = 0;
  std::string session_, unread_;
};

}  // namespace thaimemo::make
