#include "tools/serve/users/access_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/json.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

constexpr std::size_t text_bytes_max = 4096;  // more than the longest statement that is not pasted

[[noreturn]] void refuse(const std::string& path, int reason) {
  throw Error("output-failed", path, std::strerror(reason),
              "Make room for the log, or name another with --log.");
}

std::string shortened(const std::string& text) {
  if (text.size() <= text_bytes_max) return text;
  std::u32string letters = decode_utf8(std::string_view(text).substr(0, text_bytes_max));
  return encode_utf8(letters) + "…";
}

}  // namespace

std::string to_line(const Access& access) {
  Json line{{"time", access.time},     {"user", shortened(access.user)},       {"peer", access.peer},
            {"method", access.method}, {"address", shortened(access.address)}, {"status", access.status}};
  if (access.rows) line["rows"] = *access.rows;
  if (access.correction) line["correction"] = *access.correction;
  return to_line(line);
}

AccessLog::AccessLog(const std::string& path)
    : path_(path), descriptor_(open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) refuse(path, errno);
}

AccessLog::~AccessLog() {
  close(descriptor_);
}

void AccessLog::add(const Access& access) {
  const std::string line = to_line(access) + "\n";
  const ssize_t written = write(descriptor_, line.data(), line.size());
  if (written != static_cast<ssize_t>(line.size())) refuse(path_, written < 0 ? errno : ENOSPC);
}

}  // namespace thaimemo
