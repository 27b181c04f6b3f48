#include "store/schema/address_indexes.h"

#include <array>
#include <string>

namespace thaimemo {
namespace {

struct Index {
  const char *name, *columns;
};

constexpr std::array indexes{Index{"cell_by_id", "cell (cell_id)"}, Index{"score_by_cell", "score (cell_id)"},
                             Index{"measure_place_by_cell", "measure_place (cell_id)"},
                             Index{"finding_by_cell", "finding (cell_id)"}};

}  // namespace

void drop_address_indexes(SQLite::Database& db) {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  for (const Index& index : indexes) db.exec(std::string("DROP INDEX IF EXISTS ") + index.name);
  transaction.commit();
}

void make_address_indexes(SQLite::Database& db) {
  for (const Index& index : indexes)
    db.exec(std::string("CREATE INDEX IF NOT EXISTS ") + index.name + " ON " + index.columns);
}

}  // namespace thaimemo
