#include "tools/serve/image/image_cache.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/problem.h"
#include "base/sha256.h"
#include "base/whole_file.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".page";
constexpr double kept_share = 0.9;  // of the limit, once it was passed: not every picture sweeps

struct Kept {
  fs::path path;
  fs::file_time_type used;
  std::uint64_t bytes = 0;
};

// Only our own files: the folder may be one that holds others.
std::vector<Kept> kept_files(const std::string& folder) {
  std::vector<Kept> files;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
    if (entry.path().extension() != ending || !entry.is_regular_file(failed)) continue;
    const auto used = entry.last_write_time(failed);
    const auto bytes = entry.file_size(failed);
    if (!failed) files.push_back({entry.path(), used, bytes});
  }
  return files;
}

std::uint64_t bytes_of(const std::vector<Kept>& files) {
  std::uint64_t bytes = 0;
  for (const Kept& file : files) bytes += file.bytes;
  return bytes;
}

bool write_whole(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return static_cast<bool>(file);
}

}  // namespace

ImageCache::ImageCache(std::string folder, std::uint64_t bytes_max)
    : folder_(std::move(folder)), bytes_max_(bytes_max) {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  if (failed || access(folder_.c_str(), W_OK | X_OK) != 0)
    throw Error("cache-unwritable", folder_, "pictures of pages cannot be kept in this folder",
                "Name another one with --cache.", ExitCode::usage);
  bytes_ = bytes_of(kept_files(folder_));
}

std::string ImageCache::path_of(const std::string& key) const {
  return (fs::path(folder_) / (sha256_hex(key) + ending)).string();
}

std::optional<std::string> ImageCache::find(const std::string& key) {
  const std::string path = path_of(key);
  std::error_code failed;
  fs::last_write_time(path, fs::file_time_type::clock::now(), failed);
  if (failed) return std::nullopt;
  try {
    return whole_file(path);
  } catch (const Error&) {
    return std::nullopt;  // somebody else made room
  }
}

void ImageCache::keep(const std::string& key, const std::string& bytes) {
  const std::lock_guard lock(mutex_);
  const std::string path = path_of(key);
  const std::string unfinished = path + "." + std::to_string(getpid()) + "." + std::to_string(++written_);
  std::error_code failed;
  const std::uint64_t before = fs::exists(path, failed) ? fs::file_size(path, failed) : 0;
  if (bytes.size() > bytes_max_ || !write_whole(unfinished, bytes)) {
    fs::remove(unfinished, failed);
    return;
  }
  fs::rename(unfinished, path, failed);
  if (!failed) bytes_ = bytes_ - std::min(before, bytes_) + bytes.size();
  if (bytes_ > bytes_max_) make_room();
}

void ImageCache::make_room() {
  std::vector<Kept> files = kept_files(folder_);
  std::sort(files.begin(), files.end(), [](const Kept& a, const Kept& b) { return a.used < b.used; });
  bytes_ = bytes_of(files);
  for (const Kept& file : files) {
    if (static_cast<double>(bytes_) <= kept_share * static_cast<double>(bytes_max_)) return;
    std::error_code failed;
    if (fs::remove(file.path, failed)) bytes_ -= file.bytes;
  }
}

std::uint64_t ImageCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace thaimemo
