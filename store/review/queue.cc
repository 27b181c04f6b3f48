#include "store/review/queue.h"

#include "store/review/candidates.h"
#include "store/review/queue_place.h"

namespace thaimemo {
namespace {

// Of files that came under several names the first one stands for all.
constexpr const char* first_of_its_content =
    " AND NOT EXISTS (SELECT 1 FROM document o WHERE o.sha256 = f.sha256 AND o.source < f.source AND "
    "o.replaced_by IS NULL)";

// Audits that nobody has looked at yet and whose cell is there, in the form of doubts; their order is that of drawing.
constexpr const char* audits =
    " FROM (SELECT 'cell-' || a.cell_id AS key, 'audit' AS kind, 0.0 AS harm, 0.0 AS chance, 'audit' AS "
    "code, "
    "'Drawn at random from what was surely read. Does the page say so?' AS message, a.draw, a.seq, a.sha256, "
    "'cell' AS target, '' AS name, a.page, a.table_no, a.row_no, a.column_no, 0 AS x0, 0 AS y0, 0 AS x1, 0 "
    "AS y1, NULL AS correction_id "
    "FROM audits a WHERE a.outcome = 'open' "
    "AND EXISTS (SELECT 1 FROM cell WHERE cell.cell_id = a.cell_id) "
    "AND NOT EXISTS (SELECT 1 FROM audit b WHERE b.cell_id = a.cell_id AND b.draw < a.draw)) d "
    "JOIN document f USING (sha256) WHERE f.replaced_by IS NULL";

// What the person could not tell at the very place.
constexpr const char* not_unsure_of =
    " AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.sha256 = f.sha256 AND c.verdict = 'unsure' AND "
    "c.reviewer = :reviewer AND c.target = d.target AND c.name = d.name AND c.page = d.page AND "
    "CASE d.target WHEN 'line' THEN c.x0 < d.x1 AND d.x0 < c.x1 AND c.y0 < d.y1 AND d.y0 < c.y1 "
    "ELSE c.table_no = d.table_no AND c.column_no = d.column_no AND "
    "(c.row_no = d.row_no OR d.target = 'column') END)";

std::string condition_of(const QueueFilter& filter) {
  std::string where = first_of_its_content;
  if (filter.year) where += " AND (f.fiscal_year = :year OR f.assessment_year = :year)";
  if (!filter.province.empty()) where += " AND f.province = :province";
  if (!filter.sha256.empty()) where += " AND f.sha256 = :sha256";
  if (!filter.kind.empty()) where += " AND d.kind = :kind";
  if (filter.page > 0) where += " AND d.page = :page";
  if (!filter.reviewer.empty()) where += not_unsure_of;
  return where;
}

void bind(SQLite::Statement& select, const QueueFilter& filter) {
  if (filter.year) select.bind(":year", *filter.year);
  if (!filter.province.empty()) select.bind(":province", filter.province);
  if (!filter.sha256.empty()) select.bind(":sha256", filter.sha256);
  if (!filter.kind.empty()) select.bind(":kind", filter.kind);
  if (filter.page > 0) select.bind(":page", filter.page);
  if (!filter.reviewer.empty()) select.bind(":reviewer", filter.reviewer);
}

constexpr const char* columns = "SELECT d.key, d.kind, d.harm, d.chance, d.code, d.message, d.correction_id";
constexpr double said_before_holds = 0.9;  // by judgement: a new version repeats most of the old one
constexpr const char* tables = " FROM doubt d JOIN document f USING (document_id) WHERE 1";

QueueItem item_in(const SQLite::Statement& row) {
  QueueItem item;
  item.key = row.getColumn(0).getString();
  item.kind = row.getColumn(1).getString();
  item.harm = row.getColumn(2).getDouble();
  item.chance = row.getColumn(3).getDouble();
  item.code = row.getColumn(4).getString();
  item.message = row.getColumn(5).getString();
  item.correction_id = row.getColumn(6).getInt64();
  return item;
}

// What a person wrote where the machine read the same in a version before.
void add_said_before(SQLite::Database& db, QueueItem& item) {
  if (item.code != "correction-older") return;
  SQLite::Statement select(db, "SELECT after FROM correction WHERE correction_id = ?");
  select.bind(1, item.correction_id);
  if (!select.executeStep()) return;
  const std::string said = select.getColumn(0).getString();
  std::erase_if(item.candidates, [&](const Reading& reading) { return reading.text == said; });
  item.candidates.insert(item.candidates.begin(), {said, said_before_holds});
  if (item.candidates.size() > candidates_max) item.candidates.pop_back();
}

// The harm of a place that stands in the queue, or stood there.
std::optional<double> harm_at(SQLite::Database& db, const std::string& key) {
  SQLite::Statement select(db,
                           "SELECT max(harm) FROM (SELECT harm FROM doubt WHERE key = ?1 "
                           "UNION ALL SELECT harm FROM doubt_past WHERE key = ?1)");
  select.bind(1, key);
  if (!select.executeStep() || select.getColumn(0).isNull()) return std::nullopt;
  return select.getColumn(0).getDouble();
}

std::vector<QueueItem> rows_after(SQLite::Database& db, const QueueFilter& filter,
                                  const std::string& after_key, int count) {
  const auto harm = after_key.empty() ? std::nullopt : harm_at(db, after_key);
  const char* behind = harm ? " AND d.harm <= :harm AND (d.harm < :harm OR d.key > :key)" : "";
  SQLite::Statement select(db, std::string(columns) + tables + behind + condition_of(filter) +
                                   " ORDER BY d.harm DESC, d.key LIMIT :count");
  bind(select, filter);
  if (harm) select.bind(":harm", *harm);
  if (harm) select.bind(":key", after_key);
  select.bind(":count", count);
  std::vector<QueueItem> items;
  while (select.executeStep()) items.push_back(item_in(select));
  return items;
}

std::vector<QueueItem> audits_after(SQLite::Database& db, const QueueFilter& filter,
                                    const std::string& after_key, int count) {
  const char* behind =
      " AND (d.draw, d.seq) > (SELECT draw, seq FROM audit WHERE 'cell-' || cell_id = :key "
      "UNION ALL SELECT 0, 0 ORDER BY 1 DESC LIMIT 1)";
  SQLite::Statement select(db, std::string(columns) + audits + behind + condition_of(filter) +
                                   " ORDER BY d.draw, d.seq LIMIT :count");
  bind(select, filter);
  select.bind(":key", after_key);
  select.bind(":count", count);
  std::vector<QueueItem> items;
  while (select.executeStep()) items.push_back(item_in(select));
  return items;
}

void add_counts(SQLite::Database& db, const QueueFilter& filter, const char* from,
                std::map<std::string, int>& counts) {
  SQLite::Statement select(
      db, std::string("SELECT d.kind, count(*)") + from + condition_of(filter) + " GROUP BY d.kind");
  bind(select, filter);
  while (select.executeStep()) counts[select.getColumn(0).getString()] = select.getColumn(1);
}

}  // namespace

std::vector<QueueItem> queue_after(SQLite::Database& db, const QueueFilter& filter,
                                   const std::string& after_key, int count) try {
  std::vector<QueueItem> items = filter.kind == "audit" ? audits_after(db, filter, after_key, count)
                                                        : rows_after(db, filter, after_key, count);
  QueuePlaces places(db);
  for (QueueItem& item : items) {
    places.fill(item, place_of_key(item.key).value());
    add_said_before(db, item);
  }
  return items;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

std::optional<QueueItem> queue_item(SQLite::Database& db, const std::string& key) try {
  const auto place = place_of_key(key);
  if (!place) return std::nullopt;
  SQLite::Statement select(db, std::string(columns) + tables + first_of_its_content + " AND d.key = :key");
  select.bind(":key", key);
  QueueItem item;
  SQLite::Statement audit(db, std::string(columns) + audits + first_of_its_content + " AND d.key = :key");
  audit.bind(":key", key);
  if (select.executeStep())
    item = item_in(select);
  else if (audit.executeStep())
    item = item_in(audit);
  item.key = key;
  QueuePlaces(db).fill_exactly(item, *place);
  add_said_before(db, item);
  return item;
} catch (const Error& missing) {
  if (missing.code() == "place-missing" || missing.code() == "bad-fact") return std::nullopt;
  throw;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

std::map<std::string, int> queue_counts(SQLite::Database& db, const QueueFilter& filter) try {
  std::map<std::string, int> counts;
  add_counts(db, filter, tables, counts);
  add_counts(db, filter, audits, counts);
  return counts;
} catch (const SQLite::Exception& failure) {
  throw database_error(failure, db.getFilename());
}

}  // namespace thaimemo
