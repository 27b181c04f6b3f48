#include "tools/ingest/ingest.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "base/sha256.h"
#include "normalize/means/means.h"
#include "store/correction/kept_means.h"
#include "store/load/load.h"
#include "store/load/run_log.h"
#include "tools/ingest/page_keeping.h"
#include "tools/ingest/read_document.h"
#include "tools/ingest/source_list.h"

namespace thaimemo {
namespace {

// What the database knows of a source, asked one by one: a million names need not be held.
class LoadedBefore {
 public:
  LoadedBefore(SQLite::Database& db, const Rules& rules, const IngestSettings& settings)
      : settings_(settings),
        rules_sha256_(rules.sha256()),
        select_(db,
                "SELECT sha256, status, program_version, rules_sha256 FROM documents JOIN runs USING "
                "(document_id) "
                "WHERE source = ?") {}

  // The status of a file that needs no work.
  std::optional<std::string> status(const SourceFile& file) {
    if (settings_.again) return std::nullopt;
    select_.reset();
    select_.bind(1, file.source);
    if (!select_.executeStep()) return std::nullopt;
    const std::string sha256 = select_.getColumn(0), status = select_.getColumn(1);
    const bool same_making = select_.getColumn(2).getString() == THAIMEMO_VERSION &&
                             select_.getColumn(3).getString() == rules_sha256_;
    if (!same_making || (settings_.retry && status != name_of(Status::ok))) return std::nullopt;
    return sha256 == content_sha256(file) ? std::optional(status) : std::nullopt;
  }

 private:
  const IngestSettings& settings_;
  std::string rules_sha256_;
  SQLite::Statement select_;
};

std::vector<SourceFile> still_to_do(const std::vector<SourceFile>& files, LoadedBefore& before,
                                    IngestSummary& summary) {
  std::vector<SourceFile> left;
  for (const SourceFile& file : files) {
    const std::optional<std::string> status = before.status(file);
    if (!status) {
      left.push_back(file);
      continue;
    }
    ++summary.loaded_before;
    ++summary.statuses[*status];
  }
  return left;
}

bool has_error(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.severity == Severity::error; });
}

void count(const Outcome& outcome, IngestSummary& summary) {
  ++summary.statuses[name_of(outcome.document.status)];
  summary.pages += static_cast<int>(outcome.document.pages.size());
  if (outcome.document.status == Status::ok &&
      (has_error(outcome.document.problems) || has_error(outcome.report.problems)))
    ++summary.with_errors;
}

void load(Outcome outcome, const Rules& rules, Loader& loader, IngestSummary& summary) {
  outcome.report.rules_sha256 = rules.sha256();
  loader.load(outcome.document, outcome.report);
  count(outcome, summary);
}

std::vector<std::string> own_files(const IngestSettings& settings) {
  std::vector<std::string> files{settings.database};
  if (!settings.kept_pages.empty()) files.push_back(settings.kept_pages);
  return files;
}

SourceList sources_of(const IngestSettings& settings) {
  return settings.frozen.empty() ? list_sources(settings.paths, own_files(settings))
                                 : SourceList{settings.frozen, {}};
}

// Without the option the second part of the run is none.
std::unique_ptr<PageKeeping> page_keeping(const IngestSettings& settings) {
  if (settings.kept_pages.empty()) return nullptr;
  return std::make_unique<PageKeeping>(settings.kept_pages, settings.database,
                                       KeepChoice{settings.again, settings.retry});
}

}  // namespace

IngestSummary ingest(const IngestSettings& settings, const std::function<void(const IngestState&)>& watch) {
  StopSignal stop;
  IngestSummary summary;
  const Means means = Means::from_files(settings.rules_file, "");
  const Rules& rules = means.rules();
  SourceList sources = sources_of(settings);
  summary.files = static_cast<int>(sources.files.size());
  summary.passed_over = std::move(sources.passed_over);

  const std::unique_ptr<PageKeeping> keeping = page_keeping(settings);
  SQLite::Database db = open_for_writing(settings.database);
  Loader loader(db);
  RunLog log(db, settings.run.workers);
  std::vector<SourceFile> left;
  guarded(settings.database, [&] {
    keep_means(db, means);
    LoadedBefore before(db, rules, settings);
    left = still_to_do(sources.files, before, summary);
  });
  const Stages stages{
      [&](const SourceFile& file, RecordSink& sink) { read_document(file, settings.extract, rules, sink); },
      [&](const Document& document) { return segmented(document, rules); },
      [&](const Outcome& outcome) {
        load(outcome, rules, loader, summary);
        guarded(settings.database, [&] { log.add(static_cast<int>(outcome.document.pages.size())); });
      },
      [&](int documents, int pages) {
        watch({summary.files, summary.loaded_before, documents, pages});
      }};
  summary.stopped = !run_documents(left, stages, settings.run, stop);
  guarded(settings.database, [&] { log.finish(); });
  if (keeping && !summary.stopped) {
    summary.stopped = !keeping->run(db, sources.files, settings.run, stop, watch);
    summary.kept = keeping->summary();
  }
  return summary;
}

}  // namespace thaimemo
