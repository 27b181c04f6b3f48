// By what a file's change is noticed without reading it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace thaimemo {

// Times in nanoseconds since 1970, by the clock of the machine that has the disk. `modified` is what programs that copy may
// set to what they like; `changed` moves with every write, and with every renaming, and cannot be set.
struct FileStamp {
  std::int64_t size = 0, modified_ns = 0, changed_ns = 0;

  bool operator==(const FileStamp&) const = default;
};

// Of a plain file; links are not followed. nullopt where there is none.
std::optional<FileStamp> stamp_of(const std::string& path);

}  // namespace thaimemo
