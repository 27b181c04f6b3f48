#include "tools/serve/review/walk.h"

#include <cstdlib>

#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr const char* walk_fields[] = {"kind", "year", "province", "doc", "page"};

constexpr std::size_t more_looked_at = 4;  // items that others hold are stepped over

}  // namespace

Address walk_address(const Address& asked) {
  Address walk({"review"});
  for (const char* name : walk_fields) walk = walk.with(name, asked.field(name));
  return walk;
}

QueueFilter filter_of(const Visit& visit, const Address& asked, const std::string& reviewer) {
  QueueFilter filter;
  if (const int year = std::atoi(asked.field("year").c_str()); year > 0) filter.year = year;
  filter.province = asked.field("province");
  filter.kind = asked.field("kind");
  filter.page = std::atoi(asked.field("page").c_str());
  filter.reviewer = reviewer;
  if (!asked.field("doc").empty()) filter.sha256 = document_named(visit, asked.field("doc")).text("sha256");
  return filter;
}

std::vector<QueueItem> next_items(SQLite::Database& db, Reviewing& reviewing, const QueueFilter& filter,
                                  const LeaseHolder& holder, const std::string& after, int count) {
  const std::size_t looked_at = static_cast<std::size_t>(count) + more_looked_at;
  std::vector<QueueItem> taken;
  for (std::string last = after; static_cast<int>(taken.size()) < count;) {
    const std::vector<QueueItem> found = queue_after(db, filter, last, static_cast<int>(looked_at));
    for (const QueueItem& item : found) {
      last = item.key;
      if (reviewing.take(item.key, holder)) continue;
      taken.push_back(item);
      if (static_cast<int>(taken.size()) == count) break;
    }
    if (found.size() < looked_at) break;
  }
  return taken;
}

}  // namespace thaimemo
