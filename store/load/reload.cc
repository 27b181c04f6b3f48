#include "store/load/reload.h"

#include "store/correction/kept_means.h"
#include "store/load/stored_pages.h"

namespace thaimemo {
namespace {

struct Understood {
  std::int64_t document_id = 0;
  std::string rules_sha256;  // "" where it was not segmented
};

std::vector<Understood> documents_with(SQLite::Database& db, const std::string& sha256) {
  SQLite::Statement select(
      db,
      "SELECT document_id, coalesce(rules_sha256, '') FROM document WHERE replaced_by IS NULL AND (sha256 = "
      "?1 "
      "OR document_id IN (SELECT replaced_by FROM document WHERE sha256 = ?1)) ORDER BY source");
  select.bind(1, sha256);
  std::vector<Understood> found;
  while (select.executeStep())
    found.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString()});
  return found;
}

}  // namespace

Reread reread(SQLite::Database& db, std::int64_t document_id, const Means& means) {
  StoredDocument stored = stored_document(db, document_id);
  means.read(stored.document);
  Report report = means.report(stored.document);
  Keepsake keepsake = keepsake_of(std::move(stored.lines), stored.document, &report);
  return {std::move(stored.document), std::move(report), std::move(keepsake)};
}

void reload(SQLite::Database& db, Loader& loader, const std::string& sha256) {
  const auto documents = documents_with(db, sha256);
  if (documents.empty())
    throw Error("document-missing", sha256, "the database has no document with this content");
  for (const auto& [id, rules_sha256] : documents) {
    const Means* means = loader.means_named(rules_sha256);
    if (means == nullptr) throw means_missing(sha256);
    const Reread read = reread(db, id, *means);
    loader.load_within(read.document, &read.report, read.keepsake);
  }
}

}  // namespace thaimemo
