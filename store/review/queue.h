// What people should look at, worst first. The rows behind it are made when a document is loaded
// (store/load/doubt_rows.h), so that the queue of a large archive is there at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/correction/correction.h"
#include "store/schema/database.h"

namespace thaimemo {

// Empty or 0: all.
struct QueueFilter {
  std::optional<int> year{};                 // of the report or of the assessment, Buddhist era
  std::string province{}, sha256{}, kind{};  // kind: as in QueueItem
  int page = 0;
  std::string reviewer{};  // leaves out what this person was unsure of
};

struct QueueItem {
  // The same in every run, for addresses on screen: "cell-CELL_ID", "column-CELL_ID", "fact-FILE-NAME",
  // "line-FILE-PAGE-X0-Y0-X1-Y1" in hundredths of a point, "grid-FILE-PAGE-X0-Y0-X1-Y1" of a table, "correction-ID" of
  // one that has no place any more. FILE: the
  // first 12 digits of the file's SHA-256. Letters a to z, digits, "_" and "-" only.
  std::string key;
  std::string
      kind;  // "recheck", "score", "check", "fact", "text"; "audit": drawn at random (store/review/audit.h)
  double harm = 0;    // the chance that it is wrong times what that costs (tables harm and doubt_chance)
  double chance = 0;  // that it is wrong
  Correction place;   // as store/review/places.h fills it; of a correction without a place as it was made
  std::string source, agency;  // of the document; agency "" where it tells none
  std::vector<Reading>
      candidates;  // best first, what stands there included; their confidences are probabilities
  std::int64_t correction_id = 0;  // of kind recheck
  std::string code, message;       // why: the problem's or check's, "" where nothing speaks against the place
};

// Audits are apart: only a filter of kind "audit" gives them, in the order they were drawn, while they are open.
//
// Up to `count` behind `after_key`, in the order of harm, then of keys: "" begins with the worst. A place that was
// settled meanwhile is still known by its key; one whose harm changed since, because something else of its document was
// settled, is gone on from where it stands now. A file that came under two names is in it once. Throws Error as the
// database does.
std::vector<QueueItem> queue_after(SQLite::Database& db, const QueueFilter& filter,
                                   const std::string& after_key, int count);

// The key of a place, also of one that nobody doubts.
std::string place_key(const Correction& place);

// The place of a key, also one that is settled or that nothing speaks against; kind and code are "" then. nullopt where
// the database has none.
std::optional<QueueItem> queue_item(SQLite::Database& db, const std::string& key);

// How many there are of each kind, open audits too; kinds without any are left out.
std::map<std::string, int> queue_counts(SQLite::Database& db, const QueueFilter& filter);

}  // namespace thaimemo
