// The files that the records of an archive were read from, found again. Names come from a database that anybody
// may have made: they never lead out of the folders, and only the bytes that were read then count.
#pragma once

#include <chrono>
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
  explicit OriginalFiles(std::vector<std::string> folders, std::vector<std::string> trees = {})
      : folders_(std::move(folders)), trees_(std::move(trees)) {}

  // The path of a file whose SHA-256 this is, under one of the folders, at one of the names that the database has
  // for it ("real/2567/x.pdf", "2567/x.pdf" or "x.pdf"); nullopt where there is none. A link that leads out of its
  // folder is none. A file is read again only where its size or time has changed. Where none of these names is there, any
  // file of the same last name anywhere in one of the trees is tried, those whose folders are named alike first.
  std::optional<std::string> find(const std::string& sha256, const std::vector<std::string>& sources);

 private:
  struct Verified {
    std::uint64_t size = 0;
    std::int64_t changed_ns = 0;
    std::string sha256;
  };
  std::optional<std::string> find_in_trees(const std::string& sha256,
                                           const std::vector<std::string>& sources);
  std::vector<std::string> paths_named(const std::string& name);
  void look_through_trees();
  bool has_bytes(const std::string& path, const std::string& sha256);

  static constexpr std::size_t verified_max = 100'000;  // about 20 MB; then all are forgotten

  static constexpr std::size_t entries_max = 200'000;  // of all trees: a second of a disk's time, 30 MB
  static constexpr std::size_t tried_max = 20;         // files of one name are read for one picture
  static constexpr auto looked_through_again_after = std::chrono::minutes(1);

  std::vector<std::string> folders_, trees_;
  std::mutex trees_mutex_;
  std::multimap<std::string, std::string> by_name_;  // last name → path
  std::optional<std::chrono::steady_clock::time_point> looked_through_;
  std::mutex mutex_;
  std::map<std::string, Verified> verified_;
};

// Where the bytes of a page's file stand: in a file, or in an archive.
struct Original {
  std::string path;
  std::string member = "";  // its source as the database has it ("a.zip!/b.pdf"), where `path` is the archive
};
std::string place_of(const Original& original);  // "/archive/a.zip!/b.pdf", for people

// The ways below a folder that a source's name may mean, longest first; none for a name that would leave it.
std::vector<std::string> ways_of(const std::string& source);

}  // namespace thaimemo
