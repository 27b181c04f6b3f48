#include "tools/serve/review/item/shown_item.h"

#include <algorithm>

#include "tools/serve/site/links.h"
#include "tools/serve/site/names.h"

namespace thaimemo {
namespace {

// The page of the place, or the next one that could be read.
std::optional<PageFacts> page_of(const Visit& visit, const Record& document, int wanted) {
  const auto page = record_of(visit.db,
                              "SELECT page FROM pages WHERE document_id = :document "
                              "ORDER BY page < :page, page LIMIT 1",
                              {{"document", document.value("document_id")}, {"page", std::int64_t{wanted}}});
  if (!page) return std::nullopt;
  return page_facts(visit, document, static_cast<int>(page->whole("page")));
}

std::optional<Record> cell_of(const Visit& visit, const Record& document, const Correction& place) {
  if (place.table == 0) return std::nullopt;
  return record_of(visit.db,
                   "SELECT * FROM cells WHERE document_id = :document AND page = :page AND table_no = :table "
                   "AND row_no = :row AND column_no = :column",
                   {{"document", document.value("document_id")},
                    {"page", std::int64_t{place.page}},
                    {"table", std::int64_t{place.table}},
                    {"row", std::int64_t{place.row}},
                    {"column", std::int64_t{place.column}}});
}

}  // namespace

ShownItem shown_item(const Visit& visit, const QueueItem& item, const Address& walk) {
  const Record document = document_named(visit, item.place.sha256);
  return {visit,
          item,
          walk,
          document,
          page_of(visit, document, std::max(item.place.page, 1)),
          cell_of(visit, document, item.place)};
}

std::string asked_for(const ShownItem& shown) {
  const Visit& visit = shown.visit;
  switch (shown.item.place.target) {
    case Target::column:
      return visit.say("คอลัมน์นี้คืออะไร", "What this column means");
    case Target::fact:
      return column_title(visit, shown.item.place.name);
    case Target::line:
      return visit.say("ข้อความในบรรทัดนี้", "Text of this line");
    case Target::grid:
      return shown.visit.say("แถวและคอลัมน์ของตาราง", "Rows and columns of the table");
    case Target::cell:
      break;
  }
  const std::string field = shown.cell ? shown.cell->text("field") : "";
  return field.empty() ? visit.say("ข้อความในช่องนี้", "Text of this cell") : column_title(visit, field);
}

}  // namespace thaimemo
