// The way through the queue: which items a visitor means, and which comes next.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/review/queue.h"
#include "tools/serve/review/reviewing.h"

namespace thaimemo {

// /review with those fields of an address or a form that say which part of the queue is meant: kind, year, province,
// doc (beginning of a SHA-256) and page.
Address walk_address(const Address& asked);

// The same as a filter. Throws Error "page-missing" for a document that the archive does not have.
QueueFilter filter_of(const Visit& visit, const Address& asked, const std::string& reviewer);

// The next `count` items behind `after` ("" for the first) that no other browser has; they are the asker's now. Fewer
// at the end of the queue.
std::vector<QueueItem> next_items(SQLite::Database& db, Reviewing& reviewing, const QueueFilter& filter,
                                  const LeaseHolder& holder, const std::string& after, int count);

}  // namespace thaimemo
