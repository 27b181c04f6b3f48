#include "tools/ingest/page_keeping.h"

#include <filesystem>
#include <map>

#include "tools/ingest/archive_rows.h"
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
  guarded(reports.getFilename(), [&] { look_for_wanted(reports, sources); });
  std::vector<std::string> paths;
  std::vector<DocumentToKeep> left;
  for (const DocumentToKeep& document : wanted_) paths.push_back(document.path);
  const bool hashed = hash_files(
      nursery, paths, settings, stop,
      [&](std::size_t at, const std::string& sha256) { take_unchanged(wanted_[at], sha256, left); });
  if (!hashed) return false;
  std::size_t files = left.size() + static_cast<std::size_t>(summary_.kept_before);
  for (const ArchiveToKeep& archive : archives_) files += archive.documents.size();
  const auto keep = [&](const std::vector<DocumentToKeep>& documents) {
    const KeptSummary before = summary_;
    const KeepStages stages{
        [&](const DocumentToKeep& document, const DocumentImages& images) { store(document, images); },
        [&](int done, int pages) {
          watch({static_cast<int>(files), before.kept_before, before.documents + done, before.pages + pages,
                 true});
        }};
    return keep_images(nursery, documents, stages, {settings, {}}, stop);
  };
  if (!keep(left)) return false;
  for (const ArchiveToKeep& archive : archives_) {
    const auto inside = unpack_apart(nursery, archive.file.path, archive.file.source, settings.limits, stop);
    if (!inside || !keep(found_in(archive, *inside))) return false;
  }
  return true;
}

void PageKeeping::look_for_wanted(SQLite::Database& reports, const std::vector<SourceFile>& sources) {
  SQLite::Statement select(reports, "SELECT sha256 FROM documents WHERE source = ?");
  for (const SourceFile& source : sources) {
    select.reset();
    select.bind(1, source.source);
    if (!select.executeStep()) continue;
    const std::string sha256 = select.getColumn(0);
    if (is_wanted(sha256)) wanted_.push_back({source.path, source.source, sha256});
    look_into_archive(reports, source);
  }
}

void PageKeeping::look_into_archive(SQLite::Database& reports, const SourceFile& source) {
  ArchiveToKeep archive{source, {}};
  for (const auto& [inside, sha256] : documents_in_archive(reports, source.source))
    if (is_wanted(sha256)) archive.documents.push_back({source.path, inside, sha256});
  if (!archive.documents.empty()) archives_.push_back(std::move(archive));
}

bool PageKeeping::is_wanted(const std::string& sha256) {
  if (sha256.empty() || !seen_.insert(sha256).second) return false;
  const bool kept = is_kept(sha256);
  summary_.kept_before += kept ? 1 : 0;
  return !kept;
}

std::vector<DocumentToKeep> PageKeeping::found_in(const ArchiveToKeep& archive,
                                                  const std::vector<PackedBytes>& files) {
  std::map<std::string, const PackedBytes*> by_source;
  for (const PackedBytes& file : files) by_source[file.member.source] = &file;
  std::vector<DocumentToKeep> left;
  for (DocumentToKeep document : archive.documents) {
    const auto found = by_source.find(document.source);
    if (found != by_source.end()) document.packed = *found->second;
    take_unchanged(document, found == by_source.end() ? "" : found->second->member.sha256, left);
  }
  return left;
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
