// The files that the records of an archive were read from, found again. Names come from a database that anybody
// may have made: they never lead out of the folders, and only the bytes that were read then count.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace thaimemo {

class OriginalFiles {
 public:
  // Folders that are not there are none: they may come later.
  explicit OriginalFiles(std::vector<std::string> folders) : folders_(std::move(folders)) {}

  // The path of a file whose SHA-256 this is, under one of the folders, at one of the names that the database has
  // for it ("real/2567/x.pdf", "2567/x.pdf" or "x.pdf"); nullopt where there is none. A link that leads out of its
  // folder is none. A file is read again only where its size or time has changed.
  std::optional<std::string> find(const std::string& sha256, const std::vector<std::string>& sources);

 private:
  struct Verified {
    std::uint64_t size = 0;
    std::int64_t changed_ns = 0;
    std::string sha256;
  };
  bool has_bytes(const std::string& path, const std::string& sha256);

  static constexpr std::size_t verified_max = 100'000;  // about 20 MB; then all are forgotten

  std::vector<std::string> folders_;
  std::mutex mutex_;
  std::map<std::string, Verified> verified_;
};

// The ways below a folder that a source's name may mean, longest first; none for a name that would leave it.
std::vector<std::string> ways_of(const std::string& source);

}  // namespace thaimemo
