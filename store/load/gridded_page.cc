#include "store/load/gridded_page.h"

#include "store/correction/corrections.h"
#include "store/correction/settle_grids.h"
#include "store/load/stored_pages.h"

namespace thaimemo {
namespace {

// The file's SHA-256 where people drew tables of the page; most pages have none.
std::optional<std::string> drawn_file(SQLite::Database& db, std::int64_t document_id, int number) {
  SQLite::Statement select(db,
                           "SELECT sha256 FROM document JOIN settled USING (document_id) "
                           "WHERE document_id = ? AND target = 'grid' AND settled.page = ? LIMIT 1");
  select.bind(1, document_id);
  select.bind(2, number);
  if (!select.executeStep()) return std::nullopt;
  return select.getColumn(0).getString();
}

}  // namespace

std::optional<Page> gridded_page(SQLite::Database& db, std::int64_t document_id, int number) {
  auto page = stored_page(db, document_id, number);
  if (!page) return page;
  if (const auto file = drawn_file(db, document_id, number))
    draw_grids(*page, standing(corrections_of(db, *file)));
  return page;
}

}  // namespace thaimemo
