// The one file that everything in an archive is unpacked into, one behind the other: no name from an archive ever
// becomes the name of a file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/sha256.h"
#include "extract/archive/packed_file.h"

namespace thaimemo {

struct UnpackLimits {
  // Files in an archive with all that is in it: as many as a document may have pages (ExtractSettings).
  int members_max = 20'000;
  // Of one file: three thousand scanned pages of 300 KB (docs/benchmarks.md).
  std::int64_t member_bytes_max = 1'000'000'000;
  // Of all together, on the disk at the same time: a ministry's year of some thousand scanned reports.
  std::int64_t all_bytes_max = 16'000'000'000;
  // Unpacked bytes for each packed one. PDF and scans become no smaller than 1 : 2, Thai text 1 : 15; deflate ends at
  // 1 : 1032, which only bombs come near.
  int ratio_max = 100;
  std::int64_t ratio_free_bytes = 64'000'000;  // so much may come of any archive: it harms nobody
  // Archives in archives: a ZIP of e-mails with a ZIP. Whoever packs deeper does it to hide something.
  int depth_max = 3;
};

// Of all that comes of one file, archives in it included.
class UnpackBudget {
 public:
  UnpackBudget(const UnpackLimits& limits, std::int64_t packed_bytes);

  const UnpackLimits& limits() const { return limits_; }
  // These throw Error "archive-too-large" where more than one of the limits would come out: nothing more is unpacked.
  void take_member();
  void take_bytes(std::size_t count);

 private:
  UnpackLimits limits_;
  std::int64_t bytes_max_, bytes_ = 0;
  int members_ = 0;
};

struct SpooledFile {
  FileRange range;
  std::string sha256, beginning;  // of its bytes; the first of them, kind_bytes at most
};

class MemberSpool {
 public:
  // An open file that can be written, and stays the caller's.
  explicit MemberSpool(int descriptor) : descriptor_(descriptor) {}

  // Behind what stands there. Throws what reading it throws, Error "archive-too-large" and "archive-member-too-large",
  // and "archive-no-room" where the disk is full; the spool then is as it was before.
  SpooledFile add(const PackedFile& file, UnpackBudget& budget);

 private:
  void write(std::int64_t at, std::string_view bytes);

  int descriptor_;
  std::int64_t end_ = 0;
};

}  // namespace thaimemo
