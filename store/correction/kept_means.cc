#include "store/correction/kept_means.h"

#include "store/schema/row.h"

namespace thaimemo {

void keep_means(SQLite::Database& db, const Means& means) {
  SQLite::Statement insert(db, "INSERT OR IGNORE INTO means VALUES (?, ?, ?)");
  (Row(insert) << means.sha256() << means.text().rules << means.text().phrases).write();
}

std::shared_ptr<const Means> kept_means(SQLite::Database& db, const std::string& sha256) {
  SQLite::Statement select(db, "SELECT rules, phrases FROM means WHERE sha256 = ?");
  select.bind(1, sha256);
  if (!select.executeStep())
    return sha256 == Means::built_in().sha256() ? std::make_shared<Means>(Means::built_in()) : nullptr;
  auto means = std::make_shared<Means>(
      Means::from_text({select.getColumn(0).getString(), select.getColumn(1).getString()}, "kept rules"));
  // Rules that add to the built-in ones mean something else in a program with other built-in rules.
  return means->sha256() == sha256 ? means : nullptr;
}

Error means_missing(const std::string& file_sha256) {
  return {"means-missing", file_sha256, "the database does not hold the rules that made this document's rows",
          "Run thaimemo reprocess with these rules; it keeps them."};
}

}  // namespace thaimemo
