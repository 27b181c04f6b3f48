// Parts of an archive that a database holds whole (docs/cluster.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/schema/database.h"

namespace thaimemo {

struct Chunk {
  std::string plan_sha256;       // of the plan's bytes
  int number = 0;                // from 1
  int documents = 0, pages = 0;  // documents: files of the plan; an archive is one
  double seconds = 0;            // by the clock, of the run that finished it
};

// Inside the caller's transaction, or in one of its own. A chunk that is held already is an SQLite::Exception.
void record_chunk(SQLite::Database& db, const Chunk& chunk);

std::optional<Chunk> held_chunk(SQLite::Database& db, const std::string& plan_sha256, int number);

// All of one plan, by number.
std::vector<Chunk> held_chunks(SQLite::Database& db, const std::string& plan_sha256);

}  // namespace thaimemo
