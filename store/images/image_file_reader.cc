#include "store/images/image_file_reader.h"

#include "store/schema/read_only.h"

namespace thaimemo {
namespace {

// A row by its key takes a millisecond; tables that are views of a stranger's may take for ever.
constexpr ReadLimits limits{.seconds = 2, .value_bytes = static_cast<int>(image_bytes_max)};

[[noreturn]] void refuse_row(const std::string& path, const std::string& why) {
  throw Error("kept-page-damaged", path, "the kept page cannot be read: " + why,
              "Name the folder of the original with --files, or make the file of kept pages again.");
}

// Runs `take` on the row of a statement by document and page, where there is one.
void read_row(SQLite::Database& db, const std::string& path, const char* sql, const std::string& sha256,
              int page, const std::function<void(SQLite::Statement& row)>& take) {
  const ReadOnlyGuard guard(db, limits);
  try {
    SQLite::Statement statement(db, sql);
    SQLite::bind(statement, sha256, page);
    if (statement.executeStep()) take(statement);
  } catch (const SQLite::Exception& failure) {
    const Error error = guard.error_of(failure);
    if (error.code() == "db-locked") throw Error(error);
    refuse_row(path, error.what());
  }
}

}  // namespace

ImageFileReader::ImageFileReader(const std::string& path) : path_(path), db_(open_images_for_reading(path)) {}

std::optional<PageImage> ImageFileReader::image(const std::string& sha256, int page) {
  const std::lock_guard lock(mutex_);
  std::optional<PageImage> found;
  read_row(db_, path_, "SELECT dpi, turned, image FROM images WHERE sha256 = ? AND page = ?", sha256, page,
           [&](SQLite::Statement& row) {
             found = PageImage{page, row.getColumn(0).getDouble(), row.getColumn(1).getInt(),
                               row.getColumn(2).getString()};
           });
  if (found && !is_sound(*found)) refuse_row(path_, "its numbers or its size are wrong");
  return found;
}

std::string ImageFileReader::reason(const std::string& sha256, int page) {
  const std::lock_guard lock(mutex_);
  std::string reason;
  read_row(db_, path_,
           "SELECT message FROM problems WHERE sha256 = ? AND page IN (0, ?) ORDER BY page DESC LIMIT 1",
           sha256, page, [&](SQLite::Statement& row) { reason = row.getColumn(0).getString(); });
  return reason;
}

}  // namespace thaimemo
