#include "tools/ingest/changes/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <thread>

namespace thaimemo {
namespace {

// A file that is written where it stands is told when it is closed: no need to hear of every write.
constexpr std::uint32_t changes = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                  IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

}  // namespace

FolderWatch::FolderWatch() : inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

FolderWatch::~FolderWatch() {
  if (inotify_ >= 0) close(inotify_);
}

// Asking for a folder that is watched gives the same number again; one that took its place gives another.
bool FolderWatch::cover(const std::vector<std::string>& folders) {
  std::set<int> now;
  complete_ = inotify_ >= 0;
  bool any_new = false;
  for (const std::string& folder : folders) {
    const int watch = inotify_ < 0 ? -1 : inotify_add_watch(inotify_, folder.c_str(), changes);
    complete_ = complete_ && watch >= 0;
    if (watch >= 0) any_new = now.insert(watch).second && !watches_.contains(watch) ? true : any_new;
  }
  for (const int old : watches_)
    if (!now.contains(old)) inotify_rm_watch(inotify_, old);
  watches_ = std::move(now);
  return any_new;
}

bool FolderWatch::wait(std::chrono::milliseconds longest) {
  if (inotify_ < 0) {
    std::this_thread::sleep_for(longest);
    return false;
  }
  pollfd told{inotify_, POLLIN, 0};
  if (poll(&told, 1, static_cast<int>(longest.count())) <= 0) return false;
  std::array<char, 64 * 1024> events{};
  bool any = false;
  while (read(inotify_, events.data(), events.size()) > 0) any = true;
  return any;
}

}  // namespace thaimemo
