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
