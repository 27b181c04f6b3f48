#include "store/load/take_documents.h"

#include <optional>
#include <utility>
#include <vector>

#include "store/correction/kept_means.h"
#include "store/load/doubt_rows.h"
#include "store/load/load.h"
#include "store/load/reload.h"
#include "store/load/search_rows.h"
#include "store/load/versions.h"

namespace thaimemo {
namespace {

// The other file as `shard` of the connection. Outside of transactions only.
class Attached {
 public:
  Attached(SQLite::Database& db, const std::string& path) : db_(db) {
    SQLite::Statement attach(db, "ATTACH ? AS shard");
    attach.bind(1, path);
    attach.exec();
  }
  ~Attached() { db_.tryExec("DETACH shard"); }
  Attached(const Attached&) = delete;
  Attached& operator=(const Attached&) = delete;

 private:
  SQLite::Database& db_;
};

std::string columns_in_sql(SQLite::Database& db, const std::string& table) {
  std::string columns;
  for (const std::string& name : columns_of_table(db, table)) columns += (columns.empty() ? "" : ", ") + name;
  return columns;
}

struct Shown {
  std::int64_t id = 0;
  std::string fingerprint, rules_sha256, source, sha256;
};

class DocumentCopies {
 public:
  explicit DocumentCopies(SQLite::Database& db)
      : doubts_(db),
        search_(db),
        versions_(db, search_, doubts_),
        stored_(db, "SELECT fingerprint FROM main.document WHERE document_id = ?"),
        forget_(db, "DELETE FROM main.document WHERE document_id = ?") {
    for (const std::string& table : tables_of_documents(db)) {
      const std::string columns = columns_in_sql(db, table);
      copies_.emplace_back(db, "INSERT INTO main." + table + " (" + columns + ") SELECT " + columns +
                                   " FROM shard." + table + " WHERE document_id = ?");
    }
  }

  LoadResult take(const Shown& shown) {
    const std::optional<std::string> stored = stored_fingerprint(shown.id);
    if (stored == shown.fingerprint) return LoadResult::unchanged;
    doubts_.keep_past(shown.id);
    if (!versions_.make_way(shown.source, shown.sha256) && stored) forget(shown.id);
    for (SQLite::Statement& copy : copies_) (Row(copy) << shown.id).write();
    search_.index_cells(shown.id);
    search_.index_findings(shown.id);
    doubts_.write(shown.id, {});
    return stored ? LoadResult::replaced : LoadResult::added;
  }

 private:
  std::optional<std::string> stored_fingerprint(std::int64_t id) {
    (Row(stored_) << id);
    std::optional<std::string> found;
    if (stored_.executeStep()) found = stored_.getColumn(0).getString();
    stored_.reset();
    return found;
  }

  void forget(std::int64_t id) {
    search_.forget_cells(id);
    search_.forget_findings(id);
    (Row(forget_) << id).write();
  }

  DoubtRows doubts_;
  SearchRows search_;
  Versions versions_;
  SQLite::Statement stored_, forget_;
  std::vector<SQLite::Statement> copies_;
};

// Files that people corrected in this database, or another version of: few of many, and their rows are made anew.
class CorrectedCopies {
 public:
  CorrectedCopies(SQLite::Database& db, std::string other_path)
      : db_(db), other_path_(std::move(other_path)) {}

  LoadResult take(const Shown& shown) {
    if (!other_) open();
    const Means* means = loader_->means_named(shown.rules_sha256);
    if (means == nullptr) throw means_missing(shown.sha256);
    const Reread read = reread(*other_, shown.id, *means);
    return loader_->load_within(read.document, &read.report, read.keepsake);
  }

 private:
  void open() {
    other_.emplace(open_for_reading(other_path_));
    loader_.emplace(db_);
  }

  SQLite::Database& db_;
  const std::string other_path_;
  std::optional<SQLite::Database> other_;
  std::optional<Loader> loader_;
};

void count(LoadResult result, TakenDocuments& taken) {
  switch (result) {
    case LoadResult::added:
      ++taken.added;
      return;
    case LoadResult::replaced:
      ++taken.replaced;
      return;
    case LoadResult::unchanged:
      ++taken.unchanged;
  }
}

TakenDocuments take_all(SQLite::Database& db, const std::string& other_path) {
  db.exec("INSERT OR IGNORE INTO main.provenance SELECT * FROM shard.provenance");
  db.exec("INSERT OR IGNORE INTO main.means SELECT * FROM shard.means");
  DocumentCopies copies(db);
  CorrectedCopies corrected(db, other_path);
  SQLite::Statement each(
      db,
      "SELECT document_id, fingerprint, coalesce(rules_sha256, ''), source, sha256, EXISTS "
      "(SELECT 1 FROM main.correction c WHERE c.sha256 = d.sha256 OR c.sha256 IN (SELECT "
      "o.sha256 FROM main.document o WHERE o.document_id = d.document_id OR o.replaced_by "
      "= d.document_id)) FROM shard.document d WHERE d.replaced_by IS NULL ORDER BY source");
  TakenDocuments taken;
  while (each.executeStep()) {
    const auto text = [&](int column) { return each.getColumn(column).getString(); };
    const Shown shown{each.getColumn(0).getInt64(), text(1), text(2), text(3), text(4)};
    const bool by_people = each.getColumn(5).getInt() != 0;
    count(by_people ? corrected.take(shown) : copies.take(shown), taken);
  }
  return taken;
}

}  // namespace

std::optional<TakenDocuments> take_documents(SQLite::Database& db, const std::string& other_path,
                                             const Chunk& chunk) try {
  const Attached attached(db, other_path);
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  if (held_chunk(db, chunk.plan_sha256, chunk.number)) return std::nullopt;
  const TakenDocuments taken = take_all(db, other_path);
  record_chunk(db, chunk);
  transaction.commit();
  return taken;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

}  // namespace thaimemo
