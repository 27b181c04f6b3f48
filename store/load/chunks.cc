#include "store/load/chunks.h"

#include "store/schema/row.h"

namespace thaimemo {
namespace {

Chunk chunk_of(SQLite::Statement& row, const std::string& plan_sha256) {
  return {plan_sha256, row.getColumn(0).getInt(), row.getColumn(1).getInt(), row.getColumn(2).getInt(),
          row.getColumn(3).getDouble()};
}

}  // namespace

void record_chunk(SQLite::Database& db, const Chunk& chunk) {
  SQLite::Statement insert(db, "INSERT INTO chunk VALUES (?, ?, ?, ?, ?)");
  (Row(insert) << chunk.plan_sha256 << chunk.number << chunk.documents << chunk.pages << chunk.seconds)
      .write();
}

std::optional<Chunk> held_chunk(SQLite::Database& db, const std::string& plan_sha256, int number) {
  SQLite::Statement select(
      db, "SELECT number, documents, pages, seconds FROM chunk WHERE plan_sha256 = ? AND number = ?");
  (Row(select) << plan_sha256 << number);
  return select.executeStep() ? std::optional(chunk_of(select, plan_sha256)) : std::nullopt;
}

std::vector<Chunk> held_chunks(SQLite::Database& db, const std::string& plan_sha256) {
  SQLite::Statement select(
      db, "SELECT number, documents, pages, seconds FROM chunk WHERE plan_sha256 = ? ORDER BY number");
  (Row(select) << plan_sha256);
  std::vector<Chunk> held;
  while (select.executeStep()) held.push_back(chunk_of(select, plan_sha256));
  return held;
}

}  // namespace thaimemo
