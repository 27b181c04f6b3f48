-- An archive may be read in parts, on many machines (docs/cluster.md). Which parts this file holds whole: a shard holds
-- one, what they are merged into holds each once.
CREATE TABLE chunk (
  plan_sha256 TEXT NOT NULL,             -- of the plan's bytes: they name files, rules and version
  number INTEGER NOT NULL,               -- 1, 2, 3, … of the plan
  documents INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  seconds REAL NOT NULL,                 -- by the clock, of the run that finished it
  PRIMARY KEY (plan_sha256, number)
) STRICT, WITHOUT ROWID;

-- What runs of ingest took, for thaimemo status: of this file alone, and no part of what two databases are compared by.
CREATE TABLE ingest_run (
  run_id INTEGER PRIMARY KEY,
  began_at TEXT NOT NULL,                -- ISO 8601, UTC
  seconds REAL NOT NULL,                 -- by the clock, as far as it got
  workers INTEGER NOT NULL,
  documents INTEGER NOT NULL,            -- loaded in it
  pages INTEGER NOT NULL
) STRICT;
