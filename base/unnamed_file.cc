#include "base/unnamed_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/problem.h"

namespace thaimemo {
namespace {

constexpr std::size_t block_bytes = 64 * 1024;

[[noreturn]] void refuse_file() {
  throw Error("output-failed", std::filesystem::temp_directory_path(), std::strerror(errno),
              "Free some room there, or name another folder in TMPDIR.");
}

}  // namespace

UnnamedFile::UnnamedFile()
    : descriptor_(
          open(std::filesystem::temp_directory_path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) refuse_file();
}

UnnamedFile::~UnnamedFile() {
  close(descriptor_);
}

std::string UnnamedFile::path() const {
  return "/proc/self/fd/" + std::to_string(descriptor_);
}

void UnnamedFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) refuse_file();
    if (written > 0) bytes.remove_prefix(static_cast<size_t>(written));
  }
}

std::uint64_t UnnamedFile::size() const {
  struct stat state {};
  if (fstat(descriptor_, &state) != 0) refuse_file();
  return static_cast<std::uint64_t>(state.st_size);
}

void UnnamedFile::read(const std::function<void(std::string_view bytes)>& take) const {
  read(0, size(), take);
}

void UnnamedFile::read(std::uint64_t begin, std::uint64_t count,
                       const std::function<void(std::string_view bytes)>& take) const {
  std::string block(block_bytes, '\0');
  while (count > 0) {
    const ssize_t got = pread(descriptor_, block.data(), std::min<std::uint64_t>(block.size(), count),
                              static_cast<off_t>(begin));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse_file();
    if (got == 0) return;
    take(std::string_view(block).substr(0, static_cast<size_t>(got)));
    begin += static_cast<std::uint64_t>(got);
    count -= static_cast<std::uint64_t>(got);
  }
}

}  // namespace thaimemo
