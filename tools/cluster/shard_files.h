// Where the shard of a chunk stands, and the part it grows in. Two machines may do the same chunk at the same time: each
// has a part of its own, and the first that is done publishes it.
#pragma once

#include <memory>
#include <string>

#include "tools/cluster/plan.h"

namespace thaimemo {

// The folder of a plan's shards where none is named.
std::string default_shards(const std::string& plan_path);

class ShardFiles {
 public:
  ShardFiles(std::string folder, std::string plan_sha256);  // touches nothing

  const std::string& folder() const { return folder_; }
  std::string shard(int chunk) const;  // FOLDER/chunk-00007.db
  bool is_published(int chunk) const;

  // Takes away what is left of a chunk's parts, of every machine: once its shard is published nobody needs them. A
  // machine that is still at work on one finds its part gone when it ends, and the shard there.
  void remove_parts(int chunk) const;

 private:
  std::string folder_, plan_sha256_;
  friend class ShardPart;
};

// A part that no other process grows as long as this lives: FOLDER/chunk-00007.PLAN.MACHINE.part. One that a killed
// process left on this machine is taken over, so that its documents need not be read again.
//
// MACHINE is the start of the kernel's boot id: locks of files hold between processes of one kernel, on every kind of
// file system. What a machine left that was started anew since goes when the chunk is published.
class ShardPart {
 public:
  // Makes the folder. Throws Error "disk-full" (exit 75), "file-unwritable".
  ShardPart(const ShardFiles& files, int chunk);
  ~ShardPart();
  ShardPart(const ShardPart&) = delete;
  ShardPart& operator=(const ShardPart&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  int lock_ = -1;
};

}  // namespace thaimemo
