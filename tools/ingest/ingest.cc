#include "tools/ingest/ingest.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "normalize/means/means.h"
#include "store/correction/kept_means.h"
#include "store/load/load.h"
#include "store/load/run_log.h"
#include "tools/ingest/archive_rows.h"
#include "tools/ingest/changes/file_stamp.h"
#include "tools/ingest/hash_files.h"
#include "tools/ingest/load_batch.h"
#include "tools/ingest/missing_files.h"
#include "tools/ingest/page_keeping.h"
#include "tools/ingest/read_document.h"
#include "tools/ingest/source_list.h"

namespace thaimemo {
namespace {

// What the database knows of a source, asked one by one: a million names need not be held.
class LoadedBefore {
 public:
  LoadedBefore(SQLite::Database& db, const Rules& rules, const IngestSettings& settings)
      : db_(db),
        settings_(settings),
        rules_sha256_(rules.sha256()),
        select_(db,
                "SELECT sha256, status, program_version, rules_sha256 FROM documents JOIN runs USING "
                "(document_id) "
                "WHERE source = ?") {}

  // What was made of a file that needs no work unless its bytes changed.
  struct Known {
    std::string sha256, status;
  };
  std::optional<Known> of(const SourceFile& file) {
    if (settings_.again) return std::nullopt;
    select_.reset();
    select_.bind(1, file.source);
    if (!select_.executeStep()) return std::nullopt;
    const Known known{select_.getColumn(0), select_.getColumn(1)};
    const bool same_making = select_.getColumn(2).getString() == THAIMEMO_VERSION &&
                             select_.getColumn(3).getString() == rules_sha256_;
    select_.reset();  // it holds nothing open while others write
    if (!same_making || (settings_.retry && !all_ok(file, known.status))) return std::nullopt;
    return known;
  }
  // Of what is in a file, where that is an archive.
  std::map<std::string, int> inside(const SourceFile& file) {
    std::map<std::string, int> statuses;
    guarded(settings_.database, [&] { statuses = statuses_in_archive(db_, file.source); });
    return statuses;
  }

 private:
  bool all_ok(const SourceFile& file, const std::string& status) {
    const std::string ok = name_of(Status::ok);
    if (status != ok) return false;
    for (const auto& [one, number] : inside(file))
      if (one != ok) return false;
    return true;
  }

  SQLite::Database& db_;
  const IngestSettings& settings_;
  std::string rules_sha256_;
  SQLite::Statement select_;
};

void count_before(const std::string& status, int number, IngestSummary& summary) {
  summary.loaded_before += number;
  summary.statuses[status] += number;
}

// The files of a run, parted into those that are to be read and those that need it no more.
class Sifting {
 public:
  Sifting(const std::vector<SourceFile>& files, LoadedBefore& before) : before_(before) {
    for (const SourceFile& file : files) {
      auto known = before.of(file);
      if (!known)
        left_.push_back(file);
      else
        perhaps_.emplace_back(file, std::move(*known));
    }
  }

  // False where it was stopped.
  bool finish(Nursery& nursery, const RunSettings& settings, StopSignal& stop, IngestSummary& summary) {
    std::vector<std::string> paths;
    for (const auto& [file, known] : perhaps_) paths.push_back(file.path);
    return hash_files(nursery, paths, settings, stop, [&](size_t at, const std::string& sha256) {
      const auto& [file, known] = perhaps_[at];
      const bool is_gone = sha256.empty() && !stamp_of(file.path);  // since it was listed
      if (sha256 != known.sha256 && !is_gone) return left_.push_back(file);
      count_before(known.status, 1, summary);
      for (const auto& [status, number] : before_.inside(file)) {
        summary.files += number;
        count_before(status, number, summary);
      }
    });
  }
  const std::vector<SourceFile>& left() const { return left_; }

 private:
  LoadedBefore& before_;
  std::vector<SourceFile> left_;
  std::vector<std::pair<SourceFile, LoadedBefore::Known>> perhaps_;
};

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

// Of a file in an archive, whose bytes were hashed when it was unpacked.
bool loaded_before(const SourceFile& file, const std::string& sha256, LoadedBefore& before,
                   const std::string& database, IngestSummary& summary) {
  std::optional<LoadedBefore::Known> known;
  guarded(database, [&] { known = before.of(file); });
  if (!known || known->sha256 != sha256) return false;
  count_before(known->status, 1, summary);
  return true;
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

SandboxSettings sandbox_of(const IngestSettings& settings) {
  SandboxSettings sandbox = settings.sandbox;
  if (!settings.extract.tessdata_dir.empty()) sandbox.readable.push_back(settings.extract.tessdata_dir);
  return sandbox;
}

// Asks a worker, not the kernel: what is promised and what holds may differ.
Confinement confinement_of(Nursery& nursery, SandboxDemand demand) {
  const Confinement rings = nursery.confinement();
  if (demand == SandboxDemand::require && !rings.complete())
    throw Error(
        "sandbox-incomplete", "", "workers would be confined by " + name_of(rings) + " only",
        "Use a kernel with seccomp and Landlock (5.13 or newer, both switched on), or --sandbox try.");
  return rings;
}

// All that the run's workers know.
Trades trades_of(const IngestSettings& settings, const Rules& rules) {
  Trades trades;
  add_hashing(trades);
  add_reading(trades, {[&](const SourceFile& file, RecordSink& sink) {
                         read_document(file, settings.extract, rules, sink);
                       },
                       [&](const Document& document) { return segmented(document, rules); }});
  add_drawing(trades, [](const std::string& path, int first, RecordSink& sink) {
    send_images(path, first, KeepSettings{}, sink);
  });
  return trades;
}

}  // namespace

IngestSummary ingest(const IngestSettings& settings, const std::function<void(const IngestState&)>& watch) {
  const Means means = Means::from_files(settings.rules_file, "");
  const Rules& rules = means.rules();
  Nursery nursery(trades_of(settings, rules), settings.run.limits, sandbox_of(settings));
  StopSignal stop;
  IngestSummary summary;
  summary.sandbox = confinement_of(nursery, settings.sandbox.demand);
  summary.sandbox_wanted = settings.sandbox.demand != SandboxDemand::off;
  SourceList sources = sources_of(settings);
  summary.passed_over = std::move(sources.passed_over);

  const std::unique_ptr<PageKeeping> keeping = page_keeping(settings);
  SQLite::Database db = open_for_writing(settings.database);
  summary.missing = note_missing_files(db, sources);
  if (settings.since) summary.older = leave_out_older(sources.files, *settings.since);
  summary.files = static_cast<int>(sources.files.size());
  Loader loader(db);
  RunLog log(db, settings.run.workers);
  std::optional<LoadedBefore> before;
  std::optional<Sifting> sifting;
  guarded(settings.database, [&] {
    keep_means(db, means);
    before.emplace(db, rules, settings);
    sifting.emplace(sources.files, *before);
  });
  LoadBatch batch(loader, [&](const Outcome& outcome) {
    count(outcome, summary);
    guarded(settings.database, [&] { log.add(static_cast<int>(outcome.document.pages.size())); });
  });
  const Stages stages{[&](Outcome&& outcome) {
                        outcome.report.rules_sha256 = rules.sha256();
                        batch.add(std::move(outcome));
                      },
                      [&](int documents, int pages) {
                        batch.load_due();
                        watch({summary.files, summary.loaded_before, documents, pages});
                      },
                      [&](int files) { summary.files += files; },
                      [&](const SourceFile& file, const std::string& sha256) {
                        return loaded_before(file, sha256, *before, settings.database, summary);
                      }};
  summary.stopped = !sifting->finish(nursery, settings.run, stop, summary) ||
                    !run_documents(nursery, sifting->left(), stages, settings.run, stop);
  batch.load_all();
  guarded(settings.database, [&] { log.finish(); });
  if (keeping && !summary.stopped) {
    summary.stopped = !keeping->run(nursery, db, sources.files, settings.run, stop, watch);
    summary.kept = keeping->summary();
  }
  return summary;
}

}  // namespace thaimemo
