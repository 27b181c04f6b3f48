#include "store/review/verify.h"

#include <algorithm>

#include "store/correction/corrections.h"
#include "store/correction/kept_means.h"
#include "store/correction/versions_before.h"
#include "store/load/reload.h"
#include "store/load/stored_pages.h"
#include "store/schema/views.h"

namespace thaimemo {
namespace {

Problem fault(const std::string& code, const std::string& place, const std::string& message) {
  return {code, Severity::error, 0, place, message};
}

struct KeptDocument {
  std::int64_t id = 0;
  std::string source, sha256, rules_sha256, program_version;
};

std::vector<KeptDocument> kept_documents(SQLite::Database& db) {
  SQLite::Statement select(db,
                           "SELECT document_id, source, sha256, coalesce(rules_sha256, ''), "
                           "coalesce(program_version, '') FROM documents JOIN runs USING (document_id) "
                           "ORDER BY source");
  std::vector<KeptDocument> found;
  while (select.executeStep())
    found.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString(),
                     select.getColumn(2).getString(), select.getColumn(3).getString(),
                     select.getColumn(4).getString()});
  return found;
}

std::vector<std::string> rows_of(SQLite::Database& db, const View& view, std::int64_t document_id) {
  SQLite::Statement select(db,
                           "SELECT * FROM " + view.name + " WHERE document_id = ? ORDER BY " + view.order_by);
  select.bind(1, document_id);
  std::vector<std::string> rows;
  while (select.executeStep()) {
    std::string row;
    for (int i = 0; i < select.getColumnCount(); ++i)
      row += "|" + (select.getColumn(i).isNull() ? std::string("\x01") : select.getColumn(i).getString());
    rows.push_back(std::move(row));
  }
  return rows;
}

// What no pages give.
bool is_of_history(const std::string& view) {
  return view == "corrections" || view == "audits" || view == "versions" || view == "missing_files";
}

class Verification {
 public:
  Verification(SQLite::Database& db, const VerifySettings& settings) : db_(db), settings_(settings) {}

  Verified run() {
    look_at_file();
    look_at_cells();
    look_at_corrections();
    for (const KeptDocument& document : kept_documents(db_)) look_at(document);
    return std::move(result_);
  }

 private:
  void look_at_file() {
    SQLite::Statement whole(db_, "PRAGMA integrity_check");
    while (whole.executeStep())
      if (const std::string told = whole.getColumn(0).getString(); told != "ok")
        result_.faults.push_back(fault("verify-file", "file", told));
    SQLite::Statement keys(db_, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 100");
    while (keys.executeStep())
      result_.faults.push_back(
          fault("verify-key", keys.getColumn(0).getString() + ", row " + keys.getColumn(1).getString(),
                "Belongs to a row of " + keys.getColumn(2).getString() + " that is missing."));
  }

  void look_at_cells() {
    SQLite::Statement select(db_,
                             "SELECT cell_id, sha256, page, table_no, row_no, column_no, source FROM cells "
                             "JOIN documents USING (document_id)");
    while (select.executeStep()) {
      ++result_.cells;
      const auto number = [&](int i) { return select.getColumn(i).getInt(); };
      if (select.getColumn(0).getString() !=
          cell_id(select.getColumn(1).getString(), number(2), number(3), number(4), number(5)))
        result_.faults.push_back(fault(
            "verify-cell", select.getColumn(6).getString() + ", cell " + select.getColumn(0).getString(),
            "Its address is not that of its place."));
    }
  }

  void look_at_corrections() {
    bool found = settings_.correction_hash.empty();
    const auto count = [&](const Correction&, const std::string& hash) {
      ++result_.corrections;
      result_.last_correction = hash;
      found = found || hash == settings_.correction_hash;
    };
    for (Problem& broken : chain_faults(db_, count)) result_.faults.push_back(std::move(broken));
    if (!found)
      result_.faults.push_back(
          fault("correction-missing", settings_.correction_hash,
                "No correction has this hash: it was taken away, or belongs to another file."));
  }

  void look_at(const KeptDocument& document) try {
    ++result_.documents;
    const StoredDocument stored = stored_document(db_, document.id);
    if (stored.document.sha256 != document.sha256 || stored.document.source != document.source)
      result_.faults.push_back(
          fault("verify-pages", document.source, "The stored pages are those of another file."));
    if (settings_.rows) compare_rows(document);
  } catch (const Error& broken) {
    result_.faults.push_back(fault("verify-pages", document.source, broken.what()));
  }

  void compare_rows(const KeptDocument& document) {
    const auto means = kept_means(db_, document.rules_sha256);
    if (!means || document.program_version != THAIMEMO_VERSION) {
      ++result_.others;
      return;
    }
    ++result_.compared;
    again_.exec("SAVEPOINT document");
    load_again(document, *means);
    for (const View& view : public_views())
      if (!is_of_history(view.name) && rows_of(db_, view, document.id) != rows_of(again_, view, document.id))
        result_.faults.push_back(fault("verify-rows", document.source,
                                       "The rows in " + view.name + " are not those its pages give."));
    again_.exec("ROLLBACK TO document; RELEASE document");
  }

  void load_again(const KeptDocument& document, const Means& means) {
    Reread read = reread(db_, document.id, means);
    Amended stands = amended_in(db_, read.document, read.report, means);
    read = {std::move(stands.document), std::move(stands.report), std::move(read.keepsake)};
    again_loader_.load_within(read.document, &read.report, read.keepsake);
  }

  SQLite::Database& db_;
  const VerifySettings& settings_;
  Verified result_;
  SQLite::Database again_ = open_in_memory();
  Loader again_loader_{again_};
};

}  // namespace

Verified verify(const std::string& path, const VerifySettings& settings) {
  SQLite::Database db = open_for_reading(path);
  Verified result;
  guarded(path, [&] { result = Verification(db, settings).run(); });
  return result;
}

}  // namespace thaimemo
