-- Where rows and columns lie can be corrected, too: 'grid' is a target of its own. A check of a column cannot be changed, so the
-- rows move into a new table, each with its hash; triggers come behind them.
CREATE TABLE kept AS SELECT * FROM correction ORDER BY correction_id;
DROP TABLE correction;
CREATE TABLE correction (
  correction_id INTEGER PRIMARY KEY,     -- 1, 2, 3, … without a gap
  sha256 TEXT NOT NULL,                  -- of the file
  target TEXT NOT NULL CHECK (target IN ('cell', 'line', 'column', 'fact', 'grid')),
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
INSERT INTO correction SELECT * FROM kept ORDER BY correction_id;
DROP TABLE kept;
CREATE INDEX correction_by_file ON correction (sha256, correction_id);

CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never changed: add another one'); END;
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted: add another one'); END;
CREATE TRIGGER correction_follows BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE correction_id >= NEW.correction_id)
BEGIN SELECT RAISE(ABORT, 'a correction is added behind the last one'); END;

-- Grids are asked for by their place on the page.
DROP VIEW doubt_of_place;
CREATE VIEW doubt_of_place AS
SELECT r.document_id,
       CASE r.target
         WHEN 'fact' THEN 'fact-' || substr(f.sha256, 1, 12) || '-' || r.name
         WHEN 'line' THEN 'line-' || substr(f.sha256, 1, 12) || '-' || r.page || '-' || r.x0 || '-' || r.y0 || '-' || r.x1
                          || '-' || r.y1
         WHEN 'grid' THEN CASE r.code
                            WHEN 'correction-unplaced' THEN 'correction-' || r.correction_id
                            ELSE 'grid-' || substr(f.sha256, 1, 12) || '-' || r.page || '-' || r.x0 || '-' || r.y0 || '-'
                                 || r.x1 || '-' || r.y1 END
         ELSE coalesce((SELECT r.target || '-' || c.cell_id FROM cell c
                        WHERE c.document_id = r.document_id AND c.page = r.page AND c.table_no = r.table_no
                          AND c.row_no = r.row_no AND c.column_no = r.column_no AND r.code <> 'correction-unplaced'),
                       'correction-' || r.correction_id) END AS key,
       r.kind,
       r.chance * CASE WHEN r.code = 'text-uncertain'
                        AND EXISTS (SELECT 1 FROM cell c
                                    WHERE c.document_id = r.document_id AND c.page = r.page AND c.table_no = r.table_no
                                      AND c.row_no = r.row_no AND c.column_no = r.column_no
                                      AND coalesce(c.field, 'other') = 'other')
                       THEN (SELECT cost FROM harm WHERE kind = 'cell') ELSE h.cost END AS harm,
       r.chance, r.target, r.name, r.page, r.table_no, r.row_no, r.column_no,
       r.x0, r.y0, r.x1, r.y1, r.correction_id, r.code,
       -- What was drawn is no text that a message could repeat, so its message is known by its table.
       CASE WHEN r.target = 'grid'
            THEN coalesce((SELECT p.message FROM problem p
                           WHERE p.document_id = r.document_id AND p.code = r.code AND p.page = r.page
                             AND p.place = 'table ' || r.table_no ORDER BY p.seq LIMIT 1), '')
            ELSE r.message END AS message
FROM doubt_reason r
JOIN document f ON f.document_id = r.document_id
JOIN harm h ON h.kind = r.kind
WHERE r.kind = 'recheck'
   OR NOT EXISTS (SELECT 1 FROM settled s
                  WHERE s.document_id = r.document_id AND s.outcome = 'stands' AND s.target = r.target
                    AND s.page = r.page AND s.name = r.name
                    AND CASE r.target
                          WHEN 'cell' THEN s.table_no = r.table_no AND s.row_no = r.row_no AND s.column_no = r.column_no
                          WHEN 'column' THEN s.table_no = r.table_no AND s.column_no = r.column_no
                          WHEN 'line' THEN s.x0 < r.x1 AND r.x0 < s.x1 AND s.y0 < r.y1 AND r.y0 < s.y1
                          ELSE 1 END);
