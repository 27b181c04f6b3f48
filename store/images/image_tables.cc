#include "store/images/image_tables.h"

#include "store/schema/migrate.h"

namespace thaimemo {
namespace {

constexpr double dpi_max =
    100'000;  // more has no file; the rest of a wrong number is refused when it is drawn

constexpr const char* tables = R"(
CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  pages INTEGER NOT NULL CHECK (pages >= 0)
) STRICT;
CREATE TABLE images (
  sha256 TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  page INTEGER NOT NULL CHECK (page >= 1),
  dpi REAL NOT NULL,
  turned INTEGER NOT NULL CHECK (turned IN (0, 90, 180, 270)),
  image BLOB NOT NULL,
  PRIMARY KEY (sha256, page)
) STRICT;
CREATE TABLE problems (
  sha256 TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  page INTEGER NOT NULL CHECK (page >= 0),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (sha256, page)
) STRICT;
)";

}  // namespace

bool is_sound(const PageImage& image) {
  return image.page >= 1 && image.dpi >= 1 && image.dpi <= dpi_max && image.turned >= 0 &&
         image.turned < 360 && image.turned % 90 == 0 && !image.bytes.empty() &&
         image.bytes.size() <= image_bytes_max;
}

SQLite::Database open_images_for_writing(const std::string& path) {
  SQLite::Database db = open_file_for_writing(path, image_format);
  guarded(path, [&] { migrate(db, {{image_format.version, tables}}, image_format.application_id); });
  return db;
}

SQLite::Database open_images_for_reading(const std::string& path) {
  return open_file_for_reading(path, image_format);
}

}  // namespace thaimemo
