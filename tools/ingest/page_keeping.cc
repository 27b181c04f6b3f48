#include "tools/ingest/page_keeping.h"

#include <filesystem>
#include <set>

#include "tools/ingest/hash_files.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

SQLite::Database opened(const std::string& file, const std::string& database) {
  std::error_code wrong;
  if (!file.empty() && fs::weakly_canonical(file, wrong) == fs::weakly_canonical(database, wrong))
    throw Error("db-unnamed", file, "the database of the reports cannot keep the pages as well",
                "Name another file behind --keep-pages.", ExitCode::usage);
  return open_images_for_writing(file);
}

}  // namespace

PageKeeping::PageKeeping(const std::string& file, const std::string& database, const KeepChoice& choice)
    : choice_(choice), db_(opened(file, database)), writer_(db_) {}

bool PageKeeping::run(Nursery& nursery, SQLite::Database& reports, const std::vector<SourceFile>& sources,
                      const RunSettings& settings, StopSignal& stop,
                      const std::function<void(const IngestState&)>& watch) {
  std::vector<DocumentToKeep> wanted, left;
  guarded(reports.getFilename(), [&] { wanted = not_kept_yet(reports, sources); });
  std::vector<std::string> paths;
  for (const DocumentToKeep& document : wanted) paths.push_back(document.path);
  const bool hashed = hash_files(
      nursery, paths, settings, stop,
      [&](std::size_t at, const std::string& sha256) { take_unchanged(wanted[at], sha256, left); });
  if (!hashed) return false;
  const int files = static_cast<int>(left.size()) + summary_.kept_before;
  const KeepStages stages{
      [&](const DocumentToKeep& document, const DocumentImages& images) { store(document, images); },
      [&](int documents, int pages) {
        watch({files, summary_.kept_before, documents, pages, true});
      }};
  return keep_images(nursery, left, stages, {settings, {}}, stop);
}

std::vector<DocumentToKeep> PageKeeping::not_kept_yet(SQLite::Database& reports,
                                                      const std::vector<SourceFile>& sources) {
  std::vector<DocumentToKeep> wanted;
  std::set<std::string> seen;
  SQLite::Statement select(reports, "SELECT sha256 FROM documents WHERE source = ?");
  for (const SourceFile& source : sources) {
    select.reset();
    select.bind(1, source.source);
    if (!select.executeStep()) continue;
    const std::string sha256 = select.getColumn(0);
    if (sha256.empty() || !seen.insert(sha256).second) continue;
    if (is_kept(sha256))
      ++summary_.kept_before;
    else
      wanted.push_back({source.path, source.source, sha256});
  }
  return wanted;
}

void PageKeeping::take_unchanged(const DocumentToKeep& document, const std::string& sha256,
                                 std::vector<DocumentToKeep>& left) {
  if (sha256 == document.sha256) return left.push_back(document);
  summary_.problems.push_back(document.source + ": it changed since it was read; the same command takes it");
}

bool PageKeeping::is_kept(const std::string& sha256) {
  if (choice_.again) return false;
  const ImageFileWriter::Held held = writer_.held(sha256);
  return held == ImageFileWriter::Held::whole ||
         (held == ImageFileWriter::Held::with_problems && !choice_.retry);
}

void PageKeeping::store(const DocumentToKeep& document, const DocumentImages& images) {
  writer_.store(images);
  ++summary_.documents;
  summary_.pages += static_cast<int>(images.images.size());
  for (const Problem& problem : images.problems)
    summary_.problems.push_back(document.source + ", page " + std::to_string(problem.page) + ": " +
                                problem.message);
}

}  // namespace thaimemo
