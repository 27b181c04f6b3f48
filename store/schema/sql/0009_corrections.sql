-- What people put right. Rows are added, never changed and never taken away; each holds the hash of the one before, so
-- that one that was tampered with or lost is noticed (thaimemo verify). They belong to a file's content, not to a row
-- of document: those come and go with every run.

CREATE TABLE correction (
  correction_id INTEGER PRIMARY KEY,     -- 1, 2, 3, … without a gap
  sha256 TEXT NOT NULL,                  -- of the file
  target TEXT NOT NULL CHECK (target IN ('cell', 'line', 'column', 'fact')),
  name TEXT NOT NULL,                    -- of the fact; '' for places
  page INTEGER NOT NULL, table_no INTEGER NOT NULL, row_no INTEGER NOT NULL, column_no INTEGER NOT NULL,
  cell_id TEXT,                          -- of a cell; of a column its topmost
  x0 INTEGER NOT NULL, y0 INTEGER NOT NULL, x1 INTEGER NOT NULL, y1 INTEGER NOT NULL,
  raw TEXT NOT NULL,                     -- what the machine had read there
  before TEXT NOT NULL,                  -- what stood there
  after TEXT NOT NULL,                   -- what stands there now
  verdict TEXT NOT NULL CHECK (verdict IN ('corrected', 'confirmed', 'illegible', 'unsure', 'reverted')),
  reason TEXT NOT NULL,
  reviewer TEXT NOT NULL CHECK (reviewer <> ''),
  made_at TEXT NOT NULL,                 -- ISO 8601, UTC
  program_version TEXT NOT NULL,
  previous TEXT NOT NULL,                -- hash of the row before
  hash TEXT NOT NULL UNIQUE              -- SHA-256 of all of the above (store/correction/correction.h)
) STRICT;
CREATE INDEX correction_by_file ON correction (sha256, correction_id);

CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never changed: add another one'); END;
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted: add another one'); END;
CREATE TRIGGER correction_follows BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE correction_id >= NEW.correction_id)
BEGIN SELECT RAISE(ABORT, 'a correction is added behind the last one'); END;

-- The rules and phrases that documents were understood by, so that one can be understood again alone.
CREATE TABLE means (
  sha256 TEXT PRIMARY KEY,               -- as document.rules_sha256
  rules TEXT NOT NULL,                   -- TOML
  phrases TEXT NOT NULL                  -- '' for none
) STRICT, WITHOUT ROWID;

CREATE VIEW corrections AS
SELECT correction_id,
       (SELECT document_id FROM document WHERE document.sha256 = correction.sha256 ORDER BY source LIMIT 1) AS document_id,
       sha256, target, nullif(name, '') AS name, nullif(page, 0) AS page,
       CASE WHEN table_no > 0 THEN table_no END AS table_no, CASE WHEN row_no >= 0 THEN row_no END AS row_no,
       CASE WHEN column_no >= 0 THEN column_no END AS column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1,
       raw, before, after, verdict, reason, reviewer, made_at, program_version, hash
FROM correction;

-- What the machine made of a cell stands beside what holds now. Where a cell comes from is looked up for rows that show it,
-- no longer for every row that is counted or compared.
DROP VIEW cells;
CREATE VIEW cells AS
SELECT cell.cell_id, cell.document_id, cell.page, cell.table_no, cell.row_no, cell.column_no, cell.row_span,
       cell.column_span, cell.header, cell.field, cell.raw, coalesce(cell.text, cell.raw) AS text,
       cell.x0 / 100.0 AS x0, cell.y0 / 100.0 AS y0, cell.x1 / 100.0 AS x1, cell.y1 / 100.0 AS y1,
       coalesce((SELECT grid.origin FROM grid
                 WHERE grid.document_id = cell.document_id AND grid.page = cell.page AND grid.number = cell.table_no),
                (SELECT page.origin FROM page
                 WHERE page.document_id = cell.document_id AND page.number = cell.page)) AS origin,
       cell.confidence, coalesce(cell.lines, cell.raw) AS lines,
       CASE WHEN cell.edits ->> '$[#-1][0]' = 'correction' THEN cell.edits ->> '$[#-1][2]'
            ELSE coalesce(cell.text, cell.raw) END AS machine_text
FROM cell;

-- A fact that was corrected and has to be looked at again is a fact in doubt.
DROP VIEW documents;
CREATE VIEW documents AS
SELECT document_id, source, sha256, pages, status, title, agency, agency_type, district, province, fiscal_year,
       assessment_year, overall_score, overall_grade, memo_number, memo_date, subject, numbers_proven,
       EXISTS (SELECT 1 FROM problem
               WHERE problem.document_id = document.document_id AND severity <> 'info'
                 AND (code GLOB 'agency-*' OR code GLOB 'place-*' OR code GLOB 'memo-*'
                      OR code IN ('year-uncertain', 'overall-uncertain', 'correction-waiting')
                      OR (code GLOB 'correction-*' AND place GLOB 'fact *'))) AS needs_review
FROM document;
