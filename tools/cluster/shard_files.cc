#include "tools/cluster/shard_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/problem.h"
#include "tools/cluster/new_file.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

constexpr size_t name_letters = 8;  // of a hash or an id: enough that nobody meets two alike in one folder

std::string stem_of(int chunk) {
  char stem[32];
  std::snprintf(stem, sizeof stem, "chunk-%05d", chunk);
  return stem;
}

std::string boot_id() {
  std::string id = "00000000";
  std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
  return id.substr(0, name_letters);
}

// The descriptor of a file that is locked for this process alone; -1 where another has it. Such a lock goes with its
// process, and workers do not inherit it.
int locked(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) throw system_error(path, errno);
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  if (fcntl(descriptor, F_SETLK, &whole) == 0) return descriptor;
  const int reason = errno;
  close(descriptor);
  if (reason == EACCES || reason == EAGAIN) return -1;
  throw system_error(path, reason);
}

void make_folder(const std::string& folder) {
  std::error_code wrong;
  fs::create_directories(folder, wrong);
  if (wrong) throw system_error(folder, wrong.value());
}

}  // namespace

std::string default_shards(const std::string& plan_path) {
  return plan_path + ".shards";
}

ShardFiles::ShardFiles(std::string folder, std::string plan_sha256)
    : folder_(std::move(folder)), plan_sha256_(std::move(plan_sha256)) {}

std::string ShardFiles::shard(int chunk) const {
  return (fs::path(folder_) / (stem_of(chunk) + ".db")).string();
}

bool ShardFiles::is_published(int chunk) const {
  return access(shard(chunk).c_str(), F_OK) == 0;
}

void ShardFiles::remove_parts(int chunk) const {
  const std::string start = stem_of(chunk) + "." + plan_sha256_.substr(0, name_letters) + ".";
  std::error_code ignored;
  std::vector<fs::path> parts;
  for (fs::directory_iterator entry(folder_, ignored), end; entry != end; entry.increment(ignored))
    if (entry->path().filename().string().starts_with(start)) parts.push_back(entry->path());
  for (const fs::path& part : parts) fs::remove(part, ignored);
}

ShardPart::ShardPart(const ShardFiles& files, int chunk) {
  make_folder(files.folder_);
  const std::string start = (fs::path(files.folder_) / stem_of(chunk)).string() + "." +
                            files.plan_sha256_.substr(0, name_letters) + "." + boot_id();
  for (int turn = 1; lock_ < 0; ++turn) {
    path_ = start + (turn == 1 ? "" : "-" + std::to_string(turn)) + ".part";
    lock_ = locked(path_ + ".lock");
  }
}

ShardPart::~ShardPart() {
  close(lock_);
}

}  // namespace thaimemo
