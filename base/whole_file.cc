#include "base/whole_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/plain_file.h"
#include "base/problem.h"

namespace thaimemo {

namespace {

[[noreturn]] void throw_unreadable(const std::string& path) {
  throw Error("file-unreadable", path, std::strerror(errno), "Check the path and its permissions.");
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string whole_file(const std::string& path, std::size_t bytes_max) {
  const std::unique_ptr<std::FILE, CloseFile> file(fdopen(open_plain_file(path), "rb"));
  if (!file) throw_unreadable(path);
  std::string bytes;
  std::array<char, 65536> part;
  while (bytes.size() < bytes_max) {
    const std::size_t count =
        std::fread(part.data(), 1, std::min(part.size(), bytes_max - bytes.size()), file.get());
    if (count == 0) break;
    bytes.append(part.data(), count);
  }
  if (std::ferror(file.get()) != 0) throw_unreadable(path);
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
