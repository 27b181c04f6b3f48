-- The first schema. Tables are named in the singular and are ours to change; users read the views.
-- Boxes are kept as whole hundredths of a point: exact, and two or three bytes each.

-- What produced documents: many documents share one row. The id is made of the content.
CREATE TABLE provenance (
  provenance_id INTEGER PRIMARY KEY,
  produced_by TEXT NOT NULL              -- JSON object, name → version
) STRICT;

CREATE TABLE document (
  document_id INTEGER PRIMARY KEY,       -- made of the source: the same on every machine, in any order of loading
  source TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  fingerprint TEXT NOT NULL,             -- of all records this document was loaded from
  pages INTEGER NOT NULL,
  status TEXT NOT NULL,
  title TEXT,
  agency TEXT,
  agency_type TEXT,
  district TEXT,
  province TEXT,
  fiscal_year INTEGER,
  assessment_year INTEGER,
  overall_score REAL,
  overall_grade TEXT,
  memo_number TEXT,
  memo_date TEXT,
  subject TEXT,
  rules_sha256 TEXT,
  provenance_id INTEGER NOT NULL REFERENCES provenance (provenance_id)
) STRICT;

-- The records of extraction, compressed, so that rules can be applied again without the file.
CREATE TABLE page_record (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  chunk INTEGER NOT NULL,                -- 0, 1, …: joined in this order they give the lines
  lines BLOB NOT NULL,                   -- zstd
  PRIMARY KEY (document_id, chunk)
) STRICT;

CREATE TABLE page (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  rotation INTEGER NOT NULL,
  skew_deg REAL NOT NULL,
  origin TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT, WITHOUT ROWID;

-- One drawn grid.
CREATE TABLE grid (
  document_id INTEGER NOT NULL,
  page INTEGER NOT NULL,
  number INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  columns INTEGER NOT NULL,
  ruled INTEGER NOT NULL,
  x0 INTEGER NOT NULL, y0 INTEGER NOT NULL, x1 INTEGER NOT NULL, y1 INTEGER NOT NULL,
  PRIMARY KEY (document_id, page, number),
  FOREIGN KEY (document_id, page) REFERENCES page (document_id, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- text is NULL where it equals raw.
CREATE TABLE cell (
  cell_key INTEGER PRIMARY KEY,          -- of this file only; never shown
  cell_id TEXT NOT NULL,                 -- made of content and place; twice where one file came under two names
  document_id INTEGER NOT NULL,
  page INTEGER NOT NULL,
  table_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  column_no INTEGER NOT NULL,
  row_span INTEGER NOT NULL,
  column_span INTEGER NOT NULL,
  header TEXT,
  field TEXT,
  raw TEXT NOT NULL,
  text TEXT,
  edits TEXT,                            -- JSON [[rule_id, position, before, after], …]; NULL for none
  x0 INTEGER NOT NULL, y0 INTEGER NOT NULL, x1 INTEGER NOT NULL, y1 INTEGER NOT NULL,
  confidence REAL NOT NULL,
  UNIQUE (document_id, page, table_no, row_no, column_no),
  FOREIGN KEY (document_id, page, table_no) REFERENCES grid (document_id, page, number) ON DELETE CASCADE
) STRICT;
CREATE INDEX cell_by_id ON cell (cell_id);

CREATE TABLE score (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  year INTEGER,
  instrument TEXT NOT NULL,
  indicator_no INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  as_written TEXT NOT NULL,
  score REAL,
  score_text TEXT NOT NULL,
  source TEXT NOT NULL,
  page INTEGER, table_no INTEGER, row_no INTEGER, column_no INTEGER, cell_id TEXT,
  x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER,
  confidence REAL NOT NULL,
  needs_review INTEGER NOT NULL,
  PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_by_value ON score (indicator_no, year, score);

CREATE TABLE measure (
  measure_key INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  section TEXT,
  indicator_no INTEGER,
  indicator TEXT,
  indicator_as_written TEXT,
  score TEXT,
  issue TEXT,
  measure TEXT,
  steps TEXT,
  responsible TEXT,
  period TEXT,
  result TEXT,
  outcome TEXT,
  follow_up TEXT,
  other TEXT,                            -- JSON object, header → text
  page_first INTEGER,
  page_last INTEGER,
  confidence REAL NOT NULL,
  needs_review INTEGER NOT NULL,
  UNIQUE (document_id, seq)
) STRICT;
CREATE INDEX measure_by_indicator ON measure (indicator_no);

CREATE TABLE measure_place (
  document_id INTEGER NOT NULL,
  measure_seq INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  field TEXT NOT NULL,
  page INTEGER, table_no INTEGER, row_no INTEGER, column_no INTEGER, cell_id TEXT,
  x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER,
  PRIMARY KEY (document_id, measure_seq, seq),
  FOREIGN KEY (document_id, measure_seq) REFERENCES measure (document_id, seq) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  item_key INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  measure_seq INTEGER NOT NULL,
  seq INTEGER NOT NULL,                  -- among all items of the measure
  field TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (document_id, measure_seq, seq),
  FOREIGN KEY (document_id, measure_seq) REFERENCES measure (document_id, seq) ON DELETE CASCADE
) STRICT;

CREATE TABLE finding (
  finding_key INTEGER PRIMARY KEY,       -- of this file only; never shown
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  indicator_no INTEGER,
  kind TEXT NOT NULL,
  code TEXT,
  text TEXT NOT NULL,
  page INTEGER, table_no INTEGER, row_no INTEGER, column_no INTEGER, cell_id TEXT,
  x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER,
  UNIQUE (document_id, seq)
) STRICT;

CREATE TABLE "check" (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  detail TEXT,
  page INTEGER,
  PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  page INTEGER,
  place TEXT NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;

-- Trigrams of folded(text), nothing else: every hit is compared with the text itself, so the index may be small.
CREATE VIRTUAL TABLE cell_search USING fts5 (
  folded, content = '', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);
CREATE VIRTUAL TABLE finding_search USING fts5 (
  folded, content = '', tokenize = 'trigram case_sensitive 1', detail = 'none', columnsize = 0);
