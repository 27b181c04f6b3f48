#include "tools/serve/image/original_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "base/problem.h"
#include "base/sha256.h"
#include "base/source_name.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

int digit_of(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
}

// ingest writes bytes of a name that are no UTF-8 as %FF: those from 80 on are that byte again. So is %21 at the end of a
// folder's name.
std::string with_own_bytes(const std::string& name) {
  std::string bytes;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool escaped =
        name[i] == '%' && i + 2 < name.size() &&
        ((digit_of(name[i + 1]) >= 8 && digit_of(name[i + 2]) >= 0) || name.compare(i, 4, "%21/") == 0);
    bytes += escaped ? static_cast<char>(digit_of(name[i + 1]) * 16 + digit_of(name[i + 2])) : name[i];
    if (escaped) i += 2;
  }
  return bytes;
}

bool leads_away(const fs::path& name) {
  if (name.empty() || name.has_root_path() || name.native().find('\0') != std::string::npos) return true;
  for (const fs::path& part : name)
    if (part == ".." || part == "." || part.empty()) return true;
  return false;
}

// The real path, where it is a regular file below the real folder.
std::optional<std::string> file_below(const std::string& folder, const std::string& way) {
  std::error_code failed;
  const fs::path root = fs::canonical(folder.empty() ? "." : folder, failed);
  if (failed) return std::nullopt;
  const fs::path path = fs::canonical(root / way, failed);
  if (failed || !fs::is_regular_file(path, failed)) return std::nullopt;
  const fs::path inside = path.lexically_relative(root);
  return leads_away(inside) ? std::nullopt : std::optional(path.string());
}

std::size_t common_end(const std::string& a, const std::string& b) {
  const auto differ = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  return static_cast<std::size_t>(differ.first - a.rbegin());
}

}  // namespace

std::string place_of(const Original& original) {
  const std::size_t inside = original.member.find(inside_mark);
  return original.path + (inside == std::string::npos ? "" : original.member.substr(inside));
}

std::vector<std::string> ways_of(const std::string& source) {
  if (leads_away(source)) return {};
  std::vector<std::string> ways{source};
  for (std::size_t slash = source.find('/'); slash != std::string::npos; slash = source.find('/', slash + 1))
    ways.push_back(source.substr(slash + 1));
  const std::string own = with_own_bytes(source);
  if (own == source) return ways;
  const std::vector<std::string> others = ways_of(own);
  ways.insert(ways.end(), others.begin(), others.end());
  return ways;
}

bool OriginalFiles::has_bytes(const std::string& path, const std::string& sha256) {
  struct stat state {};
  if (stat(path.c_str(), &state) != 0) return false;
  const auto size = static_cast<std::uint64_t>(state.st_size);
  const std::int64_t changed_ns = state.st_mtim.tv_sec * 1'000'000'000 + state.st_mtim.tv_nsec;
  {
    const std::lock_guard lock(mutex_);
    const auto known = verified_.find(path);
    if (known != verified_.end() && known->second.size == size && known->second.changed_ns == changed_ns)
      return known->second.sha256 == sha256;
  }
  std::string found;
  try {
    found = sha256_hex_of_file(path);
  } catch (const Error&) {
    return false;  // as a file that is not there
  }
  const std::lock_guard lock(mutex_);
  if (verified_.size() >= verified_max) verified_.clear();
  verified_[path] = {size, changed_ns, found};
  return found == sha256;
}

std::optional<std::string> OriginalFiles::find(const std::string& sha256,
                                               const std::vector<std::string>& sources) {
  for (const std::string& source : sources)
    for (const std::string& way : ways_of(source))
      for (const std::string& folder : folders_)
        if (const auto path = file_below(folder, way); path && has_bytes(*path, sha256)) return path;
  return find_in_trees(sha256, sources);
}

// Links are not followed, so nothing leads out of a tree or round in circles.
void OriginalFiles::look_through_trees() {
  by_name_.clear();
  std::size_t entries = 0;
  for (const std::string& tree : trees_) {
    std::error_code failed;
    const fs::path root = fs::canonical(tree, failed);
    if (failed) continue;
    fs::recursive_directory_iterator at(root, fs::directory_options::skip_permission_denied, failed), end;
    for (; !failed && at != end && ++entries <= entries_max; at.increment(failed)) {
      std::error_code unknown;
      if (fs::is_regular_file(at->symlink_status(unknown)))
        by_name_.emplace(at->path().filename().string(), at->path().string());
    }
  }
  looked_through_ = std::chrono::steady_clock::now();
}

std::vector<std::string> OriginalFiles::paths_named(const std::string& name) {
  const std::lock_guard lock(trees_mutex_);
  const auto now = std::chrono::steady_clock::now();
  const bool stale = !looked_through_ || now - *looked_through_ > looked_through_again_after;
  if (!by_name_.contains(name) && stale) look_through_trees();
  std::vector<std::string> paths;
  for (auto [at, end] = by_name_.equal_range(name); at != end; ++at) paths.push_back(at->second);
  return paths;
}

std::optional<std::string> OriginalFiles::find_in_trees(const std::string& sha256,
                                                        const std::vector<std::string>& sources) {
  if (trees_.empty()) return std::nullopt;
  std::size_t tried = 0;
  for (const std::string& source : sources) {
    const std::string own = with_own_bytes(source);
    if (leads_away(own)) continue;
    std::vector<std::string> paths = paths_named(fs::path(own).filename().string());
    std::stable_sort(paths.begin(), paths.end(), [&](const std::string& a, const std::string& b) {
      return common_end(a, own) > common_end(b, own);
    });
    for (const std::string& path : paths)
      if (++tried > tried_max)
        return std::nullopt;
      else if (has_bytes(path, sha256))
        return path;
  }
  return std::nullopt;
}

}  // namespace thaimemo
