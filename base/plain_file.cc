#include "base/plain_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/problem.h"

namespace thaimemo {
namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error("file-unreadable", path, why, "Check the path and its permissions.");
}

}  // namespace

int open_plain_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) refuse(path, std::strerror(errno));
  struct stat state {};
  if (fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode)) return descriptor;
  close(descriptor);
  refuse(path, "this is no plain file, but a folder, pipe or device");
}

}  // namespace thaimemo
