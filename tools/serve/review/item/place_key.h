// Places that can be corrected, as addresses name them: by the keys of the queue (store/review/queue.h), which are there
// for every place, also for one that nobody doubts.
#pragma once

#include <string>

#include "store/correction/correction.h"
#include "store/review/queue.h"

namespace thaimemo {

// `key` may be a cell_id alone. Throws Error "place-missing" for what names no place of this database.
QueueItem item_at(SQLite::Database& db, const std::string& key);

// Names what stood at the place when somebody looked at it, without repeating it.
std::string seen_mark(const Correction& place);

}  // namespace thaimemo
