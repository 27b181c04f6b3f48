#include "tools/ingest/page_keeping.h"

#include <filesystem>
#include <set>

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

bool PageKeeping::run(SQLite::Database& reports, const std::vector<SourceFile>& sources,
                      const RunSettings& settings, StopSignal& stop,
                      const std::function<void(const IngestState&)>& watch) {
  std::vector<DocumentToKeep> left;
  guarded(reports.getFilename(), [&] { left = still_to_keep(reports, sources); });
  const KeepRunSettings run_settings{settings, {}};
  const int files = static_cast<int>(left.size()) + summary_.kept_before;
  const KeepStages stages{
      [&](const DocumentToKeep& document, int first, RecordSink& sink) {
        send_images(document.path, first, run_settings.pictures, sink);
      },
      [&](const DocumentToKeep& document, const DocumentImages& images) { store(document, images); },
      [&](int documents, int pages) {
        watch({files, summary_.kept_before, documents, pages, true});
      }};
  return keep_images(left, stages, run_settings, stop);
}

std::vector<DocumentToKeep> PageKeeping::still_to_keep(SQLite::Database& reports,
                                                       const std::vector<SourceFile>& sources) {
  std::vector<DocumentToKeep> left;
  std::set<std::string> seen;
  SQLite::Statement select(reports, "SELECT sha256 FROM documents WHERE source = ?");
  for (const SourceFile& source : sources) {
    select.reset();
    select.bind(1, source.source);
    if (!select.executeStep()) continue;
    const std::string sha256 = select.getColumn(0);
    if (!seen.insert(sha256).second) continue;
    if (is_kept(sha256))
      ++summary_.kept_before;
    else if (content_sha256(source) == sha256)
      left.push_back({source.path, source.source, sha256});
    else
      summary_.problems.push_back(source.source +
                                  ": it changed since it was read; the same command takes it");
  }
  return left;
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
