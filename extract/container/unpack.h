// An archive or an e-mail into the files that are in it, and what is in those.
#pragma once

#include <functional>
#include <string>

#include "extract/container/member_spool.h"
#include "extract/record/page_record.h"

namespace thaimemo {

// A file that is a document of its own, as every file in a folder is, whatever its type.
struct Member {
  std::string source;                // see MemberNames
  std::string sha256;                // of its bytes
  std::int64_t begin = 0, size = 0;  // where they stand in the spool

  bool operator==(const Member&) const = default;
};

struct UnpackTaker {
  std::function<void(const Member& member)> member;
  // An archive inside, with its own problems, behind all members that came of it.
  std::function<void(const Document& container)> container;
  std::function<void()> alive = [] {};  // something was unpacked: nothing hangs
};

struct UnpackSettings {
  UnpackLimits limits;
  std::string only;  // the source of the one member that is wanted; "" for all
};

// The record of the archive itself, without pages. Each file in it is either given to `taker`, or a problem of this
// record, or of that of an archive inside, names it in its place: "archive-member-…". "archive-read" counts both.
// `spool`: an open empty file for what is unpacked. Each archive is read once, from its beginning to its end. Never
// throws for what is in a file; a status other than ok or partial means that nothing came of it.
Document unpack(const std::string& path, const std::string& source, int spool, const UnpackTaker& taker,
                const UnpackSettings& settings = {});

}  // namespace thaimemo
