#include "tools/serve/review/place_key.h"

#include <algorithm>
#include <cmath>

#include "base/sha256.h"
#include "extract/record/page_record.h"
#include "tools/serve/site/links.h"

namespace thaimemo {
namespace {

constexpr std::size_t mark_letters = 16;  // of a hash: 64 bits

std::string cell_of(const Correction& place) {
  return cell_id(place.sha256, place.page, place.table, std::max(place.row, 0), place.column);
}

}  // namespace

std::string place_key(const Correction& place) {
  const std::string file = place.sha256.substr(0, sha_letters);
  if (place.target == Target::fact) return "fact-" + file + "-" + place.name;
  if (place.target == Target::cell) return "cell-" + cell_of(place);
  if (place.target == Target::column) return "column-" + cell_of(place);
  std::string key = "line-" + file + "-" + std::to_string(place.page);
  for (const double side : {place.bbox.x0, place.bbox.y0, place.bbox.x1, place.bbox.y1})
    key += "-" + std::to_string(std::llround(side * 100));
  return key;
}

QueueItem item_at(SQLite::Database& db, const std::string& key) {
  const bool is_cell_id = key.find('-') == std::string::npos;
  if (auto item = queue_item(db, is_cell_id ? "cell-" + key : key)) return *item;
  throw Error("place-missing", key, "the database has no such place", "Follow a link of the page.");
}

std::string seen_mark(const Correction& place) {
  return sha256_hex(place.before).substr(0, mark_letters);
}

}  // namespace thaimemo
