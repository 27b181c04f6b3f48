#include "corpus/make/engine/dev_tools.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace thaimemo::make {

namespace {

[[noreturn]] void fail(const std::string& method, const std::string& why) {
  throw Error("printer-failed", "chromium, " + method, why);
}

void close_if_open(int& descriptor) {
  if (descriptor >= 0) ::close(descriptor);
  descriptor = -1;
}

}  // namespace

DevTools::DevTools() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw Error("printer-failed", "socketpair", std::strerror(errno));
  own_end_ = ends[0];
  browser_end_ = ends[1];
}

DevTools::~DevTools() {
  close();
}

void DevTools::close_browser_end() {
  close_if_open(browser_end_);
}

void DevTools::close() {
  close_if_open(own_end_);
  close_if_open(browser_end_);
}

Json DevTools::call(const std::string& method, const Json& parameters, double seconds_max) {
  Json message = {{"id", ++last_call_}, {"method", method}, {"params", parameters}};
  if (!session_.empty()) message["sessionId"] = session_;
  const auto limit = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds_max));
  const auto until = Clock::now() + limit;
  send(method, to_line(message));
  while (true) {
    Json reply = receive(method, until);
    if (reply.value("id", 0) != last_call_) continue;  // an event
    if (reply.contains("error")) fail(method, to_line(reply["error"]));
    return std::move(reply["result"]);
  }
}

// The zero byte at a string's end closes the message.
void DevTools::send(const std::string& method, const std::string& message) {
  const char* next = message.c_str();
  for (std::size_t left = message.size() + 1; left > 0;) {
    const ssize_t sent = ::send(own_end_, next, left, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) fail(method, "the browser went away");
    next += sent;
    left -= static_cast<std::size_t>(sent);
  }
}

Json DevTools::receive(const std::string& method, Clock::time_point until) {
  std::array<char, 65536> buffer;
  std::size_t searched = 0, end = 0;
  while ((end = unread_.find('\0', searched)) == std::string::npos) {
    searched = unread_.size();
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd ready{own_end_, POLLIN, 0};
    const int polled =
        left <= 0 ? 0 : poll(&ready, 1, static_cast<int>(std::min<long long>(left, 1'000'000)));
    if (polled < 0 && errno == EINTR) continue;
    if (polled == 0)
      throw Error("printer-timeout", "chromium, " + method,
                  "the browser did not answer in time and was stopped");
    const ssize_t got = recv(own_end_, buffer.data(), buffer.size(), 0);
    if (got <= 0) fail(method, "the browser went away");
    unread_.append(buffer.data(), static_cast<std::size_t>(got));
  }
  Json message = parse_line(std::string_view(unread_).substr(0, end), "chromium, " + method);
  unread_.erase(0, end + 1);
  return message;
}

}  // namespace thaimemo::make
