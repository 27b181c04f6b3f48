#include "tools/serve/review/item/place_key.h"

#include "base/sha256.h"

namespace thaimemo {
namespace {

constexpr std::size_t mark_letters = 16;  // of a hash: 64 bits

}  // namespace

QueueItem item_at(SQLite::Database& db, const std::string& key) {
  const bool is_cell_id = key.find('-') == std::string::npos;
  if (auto item = queue_item(db, is_cell_id ? "cell-" + key : key)) return *item;
  throw Error("place-missing", key, "the database has no such place", "Follow a link of the page.");
}

std::string seen_mark(const Correction& place) {
  return sha256_hex(place.before).substr(0, mark_letters);
}

}  // namespace thaimemo
