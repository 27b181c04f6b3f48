// Kept pages into their file, a document at a time.
#pragma once

#include "store/images/image_tables.h"

namespace thaimemo {

class ImageFileWriter {
 public:
  // `db` must outlive it.
  explicit ImageFileWriter(SQLite::Database& db);

  enum class Held { nothing, whole, with_problems };
  Held held(const std::string& sha256);

  // In one transaction, in place of what was there of this document. Throws Error as database_error() names it; the
  // document then stands as it stood before.
  void store(const DocumentImages& document);

 private:
  SQLite::Database& db_;
  SQLite::Statement held_, remove_, document_, image_, problem_;
};

}  // namespace thaimemo
