// A file in an archive as its reader finds it, before anybody decides about it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace thaimemo {

// A part of an open file: an archive on the disk, or one that was itself in an archive.
struct FileRange {
  int descriptor = -1;
  std::int64_t begin = 0, size = 0;  // bytes
};

enum class PackedKind {
  file,
  folder,
  link,    // to a file, elsewhere or not
  device,  // a pipe, a socket
  letter   // an e-mail's own text
};

using ByteTaker = std::function<void(std::string_view bytes)>;

struct PackedFile {
  std::string name;  // bytes, as the archive has them; may be empty, hold "..", or be there twice
  PackedKind kind = PackedKind::file;
  bool encrypted = false;
  // Of a file: all of its bytes, in pieces. While its taker runs only. Throws Error "archive-member-damaged" where they break off
  // or do not have the check sum that the archive says; what was given before is then worth nothing.
  std::function<void(const ByteTaker& take)> read;
};

// False: the files behind this one are not wanted.
using PackedFileTaker = std::function<bool(const PackedFile& file)>;

}  // namespace thaimemo
