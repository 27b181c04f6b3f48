#include "store/review/record.h"

#include <algorithm>
#include <set>

#include "store/correction/corrections.h"
#include "store/load/reload.h"

namespace thaimemo {
namespace {

// Makes the rows anew, or leaves them as they stood and says why.
std::string follow(SQLite::Database& db, Loader& loader, const std::string& sha256) {
  db.exec("SAVEPOINT rows");
  try {
    reload(db, loader, sha256);
    db.exec("RELEASE rows");
    return "";
  } catch (const Error& why) {
    db.exec("ROLLBACK TO rows; RELEASE rows");
    return why.what();
  }
}

bool is_known(SQLite::Database& db, const Correction& correction) {
  const auto kept = corrections_of(db, correction.sha256);
  return std::ranges::any_of(kept, [&](const Correction& one) {
    return same_place(one, correction) && one.after == correction.after &&
           one.verdict == correction.verdict && one.reviewer == correction.reviewer &&
           one.made_at == correction.made_at;
  });
}

}  // namespace

Recorded record(SQLite::Database& db, Loader& loader, const Correction& correction) try {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  Recorded recorded{append(db, correction), ""};
  recorded.waits = follow(db, loader, correction.sha256);
  transaction.commit();
  return recorded;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

RecordedMany record_all(SQLite::Database& db, Loader& loader,
                        const std::vector<Correction>& corrections) try {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  RecordedMany result;
  std::set<std::string> files;
  for (const Correction& correction : corrections) {
    if (is_known(db, correction)) {
      ++result.known;
      continue;
    }
    append(db, correction);
    ++result.added;
    files.insert(correction.sha256);
  }
  for (const std::string& file : files)
    if (const std::string why = follow(db, loader, file); why.empty())
      ++result.files;
    else
      result.waiting.push_back({"correction-waiting", Severity::warning, 0, file, why});
  transaction.commit();
  return result;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

}  // namespace thaimemo
