#include "tools/serve/http/message.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/problem.h"

namespace thaimemo {
namespace {

[[noreturn]] void refuse_file() {
  throw Error("output-failed", std::filesystem::temp_directory_path(), std::strerror(errno),
              "Free some room there, or name another folder in TMPDIR.");
}

}  // namespace

std::string Request::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

std::string Request::cookie(std::string_view name) const {
  std::string_view rest = headers.contains("cookie") ? std::string_view(headers.at("cookie")) : "";
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return std::string(pair.substr(name.size() + 1));
  }
  return "";
}

SentFile::SentFile()
    : descriptor_(
          open(std::filesystem::temp_directory_path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) refuse_file();
}

SentFile::~SentFile() {
  close(descriptor_);
}

void SentFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) refuse_file();
    if (written > 0) bytes.remove_prefix(static_cast<size_t>(written));
  }
}

std::uint64_t SentFile::size() const {
  struct stat state {};
  if (fstat(descriptor_, &state) != 0) refuse_file();
  return static_cast<std::uint64_t>(state.st_size);
}

void Response::offer_as(const std::string& file_name) {
  std::string name = file_name;
  for (char& letter : name)
    if (std::string_view("/\\\"*?<>|:").find(letter) != std::string_view::npos ||
        static_cast<unsigned char>(letter) < ' ')
      letter = '-';
  headers.emplace_back("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(name));
}

Response see_other(const Address& address) {
  Response response{.status = 303, .body = ""};
  response.headers.emplace_back("Location", address.text());
  return response;
}

}  // namespace thaimemo
