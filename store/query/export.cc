#include "store/query/export.h"

#include <filesystem>
#include <fstream>

#include "store/schema/views.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

View view_named(const std::string& name) {
  std::string names;
  for (const View& view : public_views()) {
    if (view.name == name) return view;
    names += (names.empty() ? "" : ", ") + view.name;
  }
  for (const View& view : views_of_all_versions())
    if (view.name == name) return view;
  throw Error("view-unknown", name, "there is no view of this name",
              "There are: " + names + "; all_documents and so on with what was replaced as well",
              ExitCode::usage);
}

const char* ending_of(Format format) {
  switch (format) {
    case Format::csv:
      return ".csv";
    case Format::json:
      return ".json";
    case Format::ndjson:
      return ".ndjson";
    case Format::xlsx:
      return ".xlsx";
    case Format::table:
      return ".txt";
  }
  return "";
}

[[noreturn]] void fail(const fs::path& path, const std::string& message) {
  throw Error("output-failed", path, message, "Check the folder's permissions and the room on the disk.");
}

std::int64_t export_file(SQLite::Database& db, const View& view, const fs::path& path,
                         const WriteSettings& settings) {
  const fs::path unfinished = path.string() + ".part";
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  if (!file) fail(unfinished, "cannot be written");
  const std::int64_t rows = export_view(db, view.name, settings, [&](std::string_view bytes) {
    if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
      fail(unfinished, "cannot be written");
  });
  file.close();
  std::error_code failure;
  if (file) fs::rename(unfinished, path, failure);
  if (!file || failure) fail(path, "cannot be written");
  return rows;
}

}  // namespace

std::int64_t export_view(SQLite::Database& db, const std::string& view, const WriteSettings& settings,
                         const TextSink& sink) {
  Rows rows(db, view_named(view).select());
  return write_rows(rows, settings, sink);
}

std::int64_t export_folder(SQLite::Database& db, const std::string& folder, const WriteSettings& settings) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) fail(folder, failure.message());
  SQLite::Transaction snapshot(db);
  std::int64_t rows = 0;
  for (const View& view : public_views())
    rows += export_file(db, view, fs::path(folder) / (view.name + ending_of(settings.format)), settings);
  return rows;
}

std::int64_t dump(SQLite::Database& db, const TextSink& sink) {
  SQLite::Transaction snapshot(db);
  std::int64_t count = 0;
  for (const View& view : public_views()) {
    Rows rows(db, view.select());
    for (; rows.next(); ++count)
      sink("{\"row\":" + to_json_line(rows.columns(), rows.values()) + ",\"view\":\"" + view.name + "\"}\n");
  }
  return count;
}

}  // namespace thaimemo
