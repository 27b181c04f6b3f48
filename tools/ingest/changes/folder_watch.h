// Tells that something changed in folders, by the kernel's inotify: not what, since whoever is told looks for himself. So
// an event that is lost or comes twice does no harm.
#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace thaimemo {

class FolderWatch {
 public:
  FolderWatch();
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // From now on these folders themselves are watched, not those inside them, and no others. True where one is new: what
  // came into it before is told by nothing, so look again.
  bool cover(const std::vector<std::string>& folders);

  // Whether all of them are watched. Where the kernel has no inotify, or no more watches for this user
  // (fs.inotify.max_user_watches), it is false, and only looking now and then helps. Changes that other machines make on
  // a disk of the network are never told.
  bool complete() const { return complete_; }

  // Waits so long at most. True where something changed since the last call.
  bool wait(std::chrono::milliseconds longest);

 private:
  int inotify_ = -1;
  std::set<int> watches_;
  bool complete_ = false;
};

}  // namespace thaimemo
