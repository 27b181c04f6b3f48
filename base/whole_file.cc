#include "base/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/problem.h"

namespace thaimemo {

namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error("file-unreadable", path, why, "Check the path and its permissions.");
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

int open_plain_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) refuse(path, std::strerror(errno));
  struct stat state {};
  if (fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode)) return descriptor;
  close(descriptor);
  refuse(path, "this is no plain file, but a folder, pipe or device");
}

std::string whole_file(const std::string& path, std::size_t bytes_max) {
  const std::unique_ptr<std::FILE, CloseFile> file(fdopen(open_plain_file(path), "rb"));
  if (!file) refuse(path, std::strerror(errno));
  std::string bytes;
  std::array<char, 65536> part;
  while (bytes.size() < bytes_max) {
    const std::size_t count =
        std::fread(part.data(), 1, std::min(part.size(), bytes_max - bytes.size()), file.get());
    if (count == 0) break;
    bytes.append(part.data(), count);
  }
  if (std::ferror(file.get()) != 0) refuse(path, std::strerror(errno));
  return bytes;
}

std::string written_file(const std::string& path) {
  constexpr std::size_t bytes_max = 16 * 1024 * 1024;
  std::string bytes = whole_file(path, bytes_max + 1);
  if (bytes.size() > bytes_max)
    throw Error("file-unreadable", path, "the file is larger than 16 MB",
                "Name a file that was written by hand.");
  return bytes;
}

}  // namespace thaimemo
