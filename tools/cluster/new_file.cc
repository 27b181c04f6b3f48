#include "tools/cluster/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/problem.h"

namespace thaimemo {
namespace {

class OpenFile {
 public:
  OpenFile(const std::string& path, int flags)
      : path_(path), descriptor_(open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) throw system_error(path_, errno);
  }
  ~OpenFile() { close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count < 0 && errno != EINTR) throw system_error(path_, errno);
      if (count > 0) bytes.remove_prefix(static_cast<size_t>(count));
    }
  }

  void flush() {
    if (fsync(descriptor_) != 0 && errno != EINVAL)
      throw system_error(path_, errno);  // EINVAL: it cannot be asked
  }

 private:
  const std::string path_;
  int descriptor_;
};

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

struct RemoveLater {
  const std::string path;
  ~RemoveLater() { unlink(path.c_str()); }
};

}  // namespace

bool publish_file(const std::string& finished, const std::string& name) {
  OpenFile(finished, O_RDONLY).flush();
  if (link(finished.c_str(), name.c_str()) != 0) {
    if (errno == EEXIST) return false;
    throw system_error(name, errno);
  }
  OpenFile(folder_of(name), O_RDONLY | O_DIRECTORY).flush();
  return true;
}

bool write_new_file(const std::string& name, std::string_view bytes) {
  const RemoveLater part{name + "." + std::to_string(getpid()) + ".part"};
  OpenFile(part.path, O_WRONLY | O_CREAT | O_TRUNC).write(bytes);
  return publish_file(part.path, name);
}

Error system_error(const std::string& path, int number) {
  if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    return {"disk-full", path, std::string("no room to write: ") + std::strerror(number),
            "Make room and run the same command again.", ExitCode::temporary};
  return {"file-unwritable", path, std::strerror(number), "Check that the folder exists and may be written."};
}

}  // namespace thaimemo
