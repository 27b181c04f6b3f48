// Drawn pages on the disk: the least recently used go first where there is no more room.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

namespace thaimemo {

class ImageCache {
 public:
  // Makes the folder; files that stand there already count. Throws Error "cache-unwritable" (exit 64).
  ImageCache(std::string folder, std::uint64_t bytes_max);

  // Also marks it as used just now.
  std::optional<std::string> find(const std::string& key);

  // Appears whole or not at all, under a name made of the key. A disk without room keeps nothing: that is no error.
  void keep(const std::string& key, const std::string& bytes);

  std::uint64_t bytes() const;

 private:
  std::string path_of(const std::string& key) const;
  void make_room();

  std::string folder_;
  std::uint64_t bytes_max_;
  mutable std::mutex mutex_;
  std::uint64_t bytes_ = 0;
  std::uint64_t written_ = 0;  // makes the names of unfinished files differ
};

}  // namespace thaimemo
