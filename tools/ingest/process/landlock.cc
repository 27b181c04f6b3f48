#include "tools/ingest/process/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace thaimemo {
namespace {

// Rights that are younger than the kernel's headers of Debian 12, by the version that brought them.
constexpr std::uint64_t may_truncate = 1ULL << 14, may_control_devices = 1ULL << 15;
constexpr int version_of_refer = 2, version_of_truncate = 3, version_of_devices = 5;

int version() {
  return static_cast<int>(syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

// All that this kernel can refuse.
std::uint64_t rights_known(int version) {
  std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // of the first version
  if (version >= version_of_refer) rights |= LANDLOCK_ACCESS_FS_MAKE_SYM << 1;
  if (version >= version_of_truncate) rights |= may_truncate;
  if (version >= version_of_devices) rights |= may_control_devices;
  return rights;
}

bool allow(int rules, const std::string& path) {
  landlock_path_beneath_attr rule{};
  rule.parent_fd = open(path.c_str(), O_PATH | O_CLOEXEC);
  if (rule.parent_fd < 0) return true;
  struct stat state {};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
  if (fstat(rule.parent_fd, &state) == 0 && S_ISDIR(state.st_mode))
    rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
  const bool added = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  close(rule.parent_fd);
  return added;
}

}  // namespace

bool landlock_available() {
  return version() >= 1;
}

bool confine_files(const std::vector<std::string>& readable) {
  const int known = version();
  if (known < 1) return false;
  landlock_ruleset_attr wanted{};
  wanted.handled_access_fs = rights_known(known);
  const int rules =
      static_cast<int>(syscall(SYS_landlock_create_ruleset, &wanted, sizeof wanted.handled_access_fs, 0));
  if (rules < 0) return false;
  bool done = true;
  for (const std::string& path : readable) done = allow(rules, path) && done;
  done = done && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  close(rules);
  return done;
}

}  // namespace thaimemo
