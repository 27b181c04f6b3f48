#include "tools/reprocess/reprocess.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "store/correction/kept_means.h"
#include "store/load/reload.h"
#include "store/load/stored_pages.h"
#include "tools/reprocess/document_queue.h"

namespace thaimemo {
namespace {

ReadyDocument failed(std::int64_t id, const char* code, const std::string& why) {
  return {{}, {}, {}, Problem{code, Severity::error, 0, "document " + std::to_string(id), why}};
}

ReadyDocument processed(SQLite::Database& db, std::int64_t id, const Means& means) try {
  Reread read = reread(db, id, means);
  return {std::move(read.document), std::move(read.report), std::move(read.keepsake), std::nullopt};
} catch (const Error& error) {
  return failed(id, "stored-pages-unreadable", error.what());
} catch (const std::exception& error) {
  return failed(id, "stored-pages-unreadable", error.what());
}

// Threads that take one document after another; the writer takes exactly as many as there are ids.
class Readers {
 public:
  Readers(const ReprocessSettings& settings, const Means& means, const std::vector<std::int64_t>& ids)
      : database_(settings.database), means_(means), ids_(ids) {
    for (int i = 0; i < settings.jobs; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Readers() {
    queue_.close();
    for (std::thread& thread : threads_) thread.join();
  }
  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  ReadyDocument next() { return queue_.take(); }

 private:
  static constexpr size_t documents_waiting_max = 16;

  void work() {
    std::optional<SQLite::Database> db;
    for (size_t i = next_++; i < ids_.size(); i = next_++) {
      ReadyDocument ready;
      try {
        if (!db) db.emplace(open_for_reading(database_));
        ready = processed(*db, ids_[i], means_);
      } catch (const Error& error) {
        ready = failed(ids_[i], "stored-pages-unreadable", error.what());
      }
      if (!queue_.put(std::move(ready))) return;
    }
  }

  const std::string database_;
  const Means& means_;
  const std::vector<std::int64_t>& ids_;
  std::atomic<size_t> next_{0};
  DocumentQueue queue_{documents_waiting_max};
  std::vector<std::thread> threads_;
};

// A missing file is an error here, not a new database; an older one is brought up to date.
SQLite::Database existing(const std::string& path) {
  try {
    open_for_reading(path);
  } catch (const Error& error) {
    if (error.code() != "db-older") throw;
  }
  return open_for_writing(path);
}

}  // namespace

ReprocessSummary reprocess(const ReprocessSettings& settings,
                           const std::function<void(int done, int all)>& watch) {
  const Means means = Means::from_files(settings.rules_file, settings.phrases_file);
  SQLite::Database db = existing(settings.database);
  std::vector<std::int64_t> ids;
  guarded(settings.database, [&] {
    keep_means(db, means);
    ids = stored_document_ids(db);
  });
  Loader loader(db);
  Readers readers(settings, means, ids);
  ReprocessSummary summary;
  while (summary.documents < static_cast<int>(ids.size())) {
    const ReadyDocument ready = readers.next();
    if (ready.failure)
      summary.failed.push_back(*ready.failure);
    else if (loader.load(ready.document, &ready.report, ready.keepsake) != LoadResult::unchanged)
      ++summary.changed;
    watch(++summary.documents, static_cast<int>(ids.size()));
  }
  std::sort(summary.failed.begin(), summary.failed.end(),
            [](const Problem& a, const Problem& b) { return a.place < b.place; });
  return summary;
}

}  // namespace thaimemo
