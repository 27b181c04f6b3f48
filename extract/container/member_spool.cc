#include "extract/container/member_spool.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/problem.h"
#include "extract/container/container_kind.h"

namespace thaimemo {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Error("archive-too-large", "", "the archive was not unpacked to its end: " + why,
              "What came before is read. Unpack it yourself and ingest what is needed.");
}

}  // namespace

UnpackBudget::UnpackBudget(const UnpackLimits& limits, std::int64_t packed_bytes) : limits_(limits) {
  const std::int64_t packed_max = limits.all_bytes_max / limits.ratio_max;
  bytes_max_ = packed_bytes > packed_max
                   ? limits.all_bytes_max
                   : std::min(limits.all_bytes_max,
                              std::max(packed_bytes * limits.ratio_max, limits.ratio_free_bytes));
}

void UnpackBudget::take_member() {
  if (++members_ > limits_.members_max)
    refuse("it holds more than " + std::to_string(limits_.members_max) + " files");
}

void UnpackBudget::take_bytes(std::size_t count) {
  bytes_ += static_cast<std::int64_t>(count);
  if (bytes_ > bytes_max_)
    refuse("more than " + std::to_string(bytes_max_ / 1'000'000) +
           " MB come out of it, far more than reports of its size are");
}

// Whoever reads an archive inside reads from the same open file, and moves its place. (The sandbox knows no pwrite.)
void MemberSpool::write(std::int64_t at, std::string_view bytes) {
  lseek(descriptor_, at, SEEK_SET);
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0)
      throw Error(
          "archive-no-room", "", std::string("it could not be unpacked: ") + std::strerror(errno),
          "Make room in the temporary folder, or name another in TMPDIR, and run again with --retry.");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// What failed stays behind the end, and the next file is written over it.
SpooledFile MemberSpool::add(const PackedFile& file, UnpackBudget& budget) {
  SpooledFile added{{descriptor_, end_, 0}, "", ""};
  Sha256 sha256;
  file.read([&](std::string_view bytes) {
    budget.take_bytes(bytes.size());
    added.range.size += static_cast<std::int64_t>(bytes.size());
    if (added.range.size > budget.limits().member_bytes_max)
      throw Error("archive-member-too-large", file.name,
                  "it has more than " + std::to_string(budget.limits().member_bytes_max / 1'000'000) + " MB",
                  "Unpack it yourself, split it, and ingest its parts.");
    added.beginning += bytes.substr(0, kind_bytes - std::min(kind_bytes, added.beginning.size()));
    sha256.add(bytes);
    write(end_ + added.range.size - static_cast<std::int64_t>(bytes.size()), bytes);
  });
  added.sha256 = sha256.hex();
  end_ += added.range.size;
  return added;
}

}  // namespace thaimemo
