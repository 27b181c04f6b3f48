// Who saw and exported what: a file of JSON lines that only grows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace thaimemo {

struct Access {
  std::string time, user, peer, method, address;  // address: path and query as a link has them
  int status = 0;
  std::optional<std::int64_t> rows;          // of an export
  std::optional<std::int64_t> correction{};  // that was kept; of several the last
};

// {"address":…,"correction":…,"method":…,"peer":…,"rows":…,"status":…,"time":…,"user":…} on one line: whatever a stranger sends stays
// inside its quotes. Texts over 4 KB are cut with "…".
std::string to_line(const Access& access);

class AccessLog {
 public:
  explicit AccessLog(
      const std::string& path);  // made where it is missing (mode 0600); throws Error "output-failed"
  ~AccessLog();
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;

  // One write for one line, so lines of several threads do not mix. Throws Error "output-failed": what cannot be
  // logged is not shown.
  void add(const Access& access);

 private:
  std::string path_;
  int descriptor_;
};

}  // namespace thaimemo
