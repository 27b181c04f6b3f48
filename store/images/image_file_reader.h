// Kept pages out of a file that anybody may have made.
#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "store/images/image_tables.h"

namespace thaimemo {

// May be asked by several threads.
class ImageFileReader {
 public:
  // Throws as open_images_for_reading().
  explicit ImageFileReader(const std::string& path);

  const std::string& path() const { return path_; }

  // nullopt where this page is not kept. Throws Error "kept-page-damaged" where the file's tables or this row are not
  // what we write, and as database_error() names it. What the bytes hold is for the sandbox to find out.
  std::optional<PageImage> image(const std::string& sha256, int page);

  // Why a page was not kept: the message of its problem; "" without one. Throws the same.
  std::string reason(const std::string& sha256, int page);

 private:
  std::string path_;
  std::mutex mutex_;
  SQLite::Database db_;
};

}  // namespace thaimemo
