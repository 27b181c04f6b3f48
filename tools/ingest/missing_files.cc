#include "tools/ingest/missing_files.h"

#include <algorithm>

#include "base/source_name.h"
#include "store/schema/row.h"

namespace thaimemo {
namespace {

struct Known {
  std::int64_t id = 0;
  std::string source;
  bool noted = false;  // as missing
};

// The texts that begin so are those from it up to this one: the prefix ends with a slash, and 0 is the next sign.
std::string behind(const std::string& folder) {
  return folder.substr(0, folder.size() - 1) + "0";
}

std::vector<Known> documents_in(SQLite::Database& db, const std::string& folder) {
  SQLite::Statement select(
      db,
      "SELECT document_id, source, document_id IN (SELECT document_id FROM missing_file) "
      "FROM documents WHERE source >= ? AND source < ? ORDER BY source");
  Row(select) << folder << behind(folder);
  std::vector<Known> found;
  while (select.executeStep())
    found.push_back(
        {select.getColumn(0).getInt64(), select.getColumn(1).getString(), select.getColumn(2).getInt() != 0});
  return found;
}

// What is in an archive is there where the archive is; the list has no more of it.
bool is_listed(const SourceList& list, const std::string& source) {
  const std::string file = source.substr(0, source.find(inside_mark));
  return std::ranges::binary_search(list.files, file, {}, &SourceFile::source);
}

bool may_be_there(const SourceList& list, const std::string& source) {
  return is_listed(list, source) || std::ranges::any_of(list.unlisted, [&](const std::string& folder) {
           return source.starts_with(folder);
         });
}

void note(SQLite::Database& db, const std::vector<Known>& changed) {
  if (changed.empty()) return;
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  SQLite::Statement add(db, "INSERT OR IGNORE INTO missing_file VALUES (?)"),
      forget(db, "DELETE FROM missing_file WHERE document_id = ?");
  for (const Known& one : changed) (Row(one.noted ? forget : add) << one.id).write();
  transaction.commit();
}

}  // namespace

std::vector<std::string> note_missing_files(SQLite::Database& db, const SourceList& list) try {
  std::vector<std::string> missing;
  std::vector<Known> changed;
  for (const std::string& folder : list.whole_folders)
    for (Known& known : documents_in(db, folder)) {
      const bool is_missing =
          known.noted ? !is_listed(list, known.source) : !may_be_there(list, known.source);
      if (is_missing != known.noted) changed.push_back(known);
      if (is_missing) missing.push_back(std::move(known.source));
    }
  note(db, changed);
  std::ranges::sort(missing);
  return missing;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

}  // namespace thaimemo
