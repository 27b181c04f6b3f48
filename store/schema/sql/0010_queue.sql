-- What people should look at, worst first: made with a document's rows, so that the queue of a large archive is there at
-- once.

-- Where the corrections that stand hold in a document as it is read now (store/correction/settle.h).
CREATE TABLE settled (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  correction_id INTEGER NOT NULL,
  target TEXT NOT NULL,
  name TEXT NOT NULL,
  page INTEGER NOT NULL, table_no INTEGER NOT NULL, row_no INTEGER NOT NULL, column_no INTEGER NOT NULL,
  x0 INTEGER NOT NULL, y0 INTEGER NOT NULL, x1 INTEGER NOT NULL, y1 INTEGER NOT NULL,
  outcome TEXT NOT NULL,                 -- stands, recheck, unplaced
  PRIMARY KEY (document_id, correction_id)
) STRICT, WITHOUT ROWID;

-- What it costs where a wrong value of this kind goes unseen, in wrong texts: a wrong score is worst, since rankings and
-- averages are made of it. By judgement; docs/review.md says in which order people look.
CREATE TABLE harm (
  kind TEXT PRIMARY KEY,
  cost REAL NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO harm VALUES ('recheck', 1000), ('score', 100), ('check', 20), ('fact', 10), ('text', 1),
  ('cell', 0.3);  -- a text that no row of the report is made of

-- How often a value that a problem speaks of is wrong. Counted on 180 made scans (tests/bench/measure_review; another 54
-- gave like figures) where there were ten or more of a kind, else by eye.
CREATE TABLE doubt_chance (
  code TEXT PRIMARY KEY,
  chance REAL NOT NULL                   -- from 0 to 1
) STRICT, WITHOUT ROWID;
INSERT INTO doubt_chance VALUES
  ('agency-doubtful', 0.4), ('agency-uncertain', 0.25), ('agency-unknown', 1),
  ('column-doubtful', 0.4), ('column-guessed', 0.1), ('column-unknown', 0.4),
  ('memo-date-respelled', 0.1), ('memo-date-uncertain', 0.1), ('memo-date-unread', 1),
  ('memo-number-uncertain', 0.35), ('memo-number-unread', 1),
  ('memo-subject-uncertain', 0.75), ('memo-subject-unread', 1),
  ('overall-uncertain', 0.2), ('place-respelled', 0.05), ('place-uncertain', 0.2), ('place-unlikely', 0.1),
  ('place-unread', 1), ('score-column-guessed', 0.1), ('score-conflict', 0.1), ('score-guessed', 0.35),
  ('score-reread', 0.2), ('score-sum', 0.25), ('score-uncertain', 0.1), ('score-unreadable', 1),
  ('score-year-unknown', 0.05), ('year-uncertain', 0.07);

-- Places whose value is in doubt, with the reason that weighs most.
CREATE TABLE doubt (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  key TEXT NOT NULL,                     -- made of content and place (store/review/queue.h)
  kind TEXT NOT NULL,
  harm REAL NOT NULL,                    -- chance times what kind costs
  chance REAL NOT NULL,                  -- that the value is wrong
  target TEXT NOT NULL,
  name TEXT NOT NULL,                    -- of a fact
  page INTEGER NOT NULL, table_no INTEGER NOT NULL, row_no INTEGER NOT NULL, column_no INTEGER NOT NULL,
  x0 INTEGER NOT NULL, y0 INTEGER NOT NULL, x1 INTEGER NOT NULL, y1 INTEGER NOT NULL,
  correction_id INTEGER,                 -- of kind recheck: what stands there
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (document_id, key)
) STRICT, WITHOUT ROWID;
-- Where places stood that are doubted no more, so that one who walks the queue goes on behind them.
CREATE TABLE doubt_past (
  key TEXT PRIMARY KEY,
  harm REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX doubt_by_key ON doubt (key);
CREATE INDEX doubt_by_harm ON doubt (harm DESC, key);
CREATE INDEX doubt_by_kind ON doubt (kind, harm DESC, key);

-- Every place that something speaks against, once for each reason. `chance` is from 0 to 1.
CREATE VIEW doubt_reason AS
-- Corrections that have to be looked at again.
SELECT s.document_id, 'recheck' AS kind, 1.0 AS chance, s.target, s.name, s.page, s.table_no, s.row_no, s.column_no,
       s.x0, s.y0, s.x1, s.y1, s.correction_id, 'correction-' || s.outcome AS code,
       coalesce((SELECT p.message FROM problem p
                 WHERE p.document_id = s.document_id AND p.code = 'correction-' || s.outcome
                   AND instr(p.message, c.after) > 0
                   AND coalesce(p.page, 0) = c.page
                 ORDER BY p.seq LIMIT 1), '') AS message
FROM settled s JOIN correction c USING (correction_id)
WHERE s.outcome <> 'stands'
UNION ALL
-- Scores that need review: by the problem that speaks of them, or else by what differs elsewhere in the document.
SELECT s.document_id, 'score',
       max(0.6 * (1 - s.confidence), -- readings of numbers are wrong so often; counted as above
           coalesce(d.chance, (SELECT chance FROM doubt_chance
                               WHERE code = CASE WHEN s.score IS NULL THEN 'score-unreadable'
                                           WHEN s.differs THEN 'score-conflict' ELSE 'score-sum' END))),
       CASE WHEN s.cell_id IS NULL THEN 'line' ELSE 'cell' END, '', coalesce(s.page, 1),
       coalesce(s.table_no, 0), coalesce(s.row_no, -1), coalesce(s.column_no, -1),
       coalesce(s.x0, 0), coalesce(s.y0, 0), coalesce(s.x1, 0), coalesce(s.y1, 0), NULL,
       coalesce(p.code, CASE WHEN s.score IS NULL THEN 'score-unreadable'
                             WHEN s.differs THEN 'score-conflict' ELSE 'score-sum' END),
       coalesce(p.message,
                CASE WHEN s.score IS NULL THEN 'A score should stand here, and it is no number from 0 to 100.'
                     WHEN s.differs
                     THEN 'Indicator ' || s.indicator_no || ' has another score elsewhere in the document.'
                     ELSE 'The overall score is not the weighted mean of the ten indicators'' scores.' END)
FROM (SELECT *,
             (SELECT q.seq FROM problem q
              WHERE q.document_id = score.document_id AND q.code GLOB 'score-*' AND q.page = score.page
                AND (q.place = 'table ' || table_no || ', row ' || (row_no + 1) || ', column ' || (column_no + 1)
                     OR (q.place = '' AND instr(q.message, score_text) > 0)
                     OR q.place = 'table ' || table_no)
              ORDER BY q.code IN ('score-year-unknown', 'score-reread'), q.seq LIMIT 1) AS problem_seq,
             EXISTS (SELECT 1 FROM score other
                     WHERE other.document_id = score.document_id AND other.indicator_no = score.indicator_no
                       AND other.year IS score.year AND other.score <> score.score) AS differs
      FROM score WHERE needs_review) s
LEFT JOIN problem p ON p.document_id = s.document_id AND p.seq = s.problem_seq
LEFT JOIN doubt_chance d ON d.code = p.code
UNION ALL
-- Numbers in columns of scores that were not surely read.
SELECT c.document_id, 'score', 0.6 * (1 - c.confidence), 'cell', '', c.page, c.table_no, c.row_no, c.column_no,
       c.x0, c.y0, c.x1, c.y1, NULL, 'score-uncertain', 'The recognition of this number is not sure.'
FROM cell c
WHERE c.field = 'score' AND c.confidence < 0.8
UNION ALL
-- What checks rest on: a check vanishes or appears where such a place was read wrong.
SELECT k.document_id, 'check',
       max(0.02, coalesce((SELECT 1 - c.confidence FROM cell c
                           WHERE c.document_id = k.document_id AND c.page = place.value ->> '$.page'
                             AND c.table_no = place.value ->> '$.table_no' AND c.row_no = place.value ->> '$.row_no'
                             AND c.column_no = place.value ->> '$.column_no'), 0.02)),
       CASE WHEN place.value ->> '$.cell_id' IS NULL THEN 'line' ELSE 'cell' END, '',
       place.value ->> '$.page', coalesce(place.value ->> '$.table_no', 0), coalesce(place.value ->> '$.row_no', -1),
       coalesce(place.value ->> '$.column_no', -1),
       CAST(round(coalesce(place.value ->> '$.box[0]', 0) * 100) AS INTEGER),
       CAST(round(coalesce(place.value ->> '$.box[1]', 0) * 100) AS INTEGER),
       CAST(round(coalesce(place.value ->> '$.box[2]', 0) * 100) AS INTEGER),
       CAST(round(coalesce(place.value ->> '$.box[3]', 0) * 100) AS INTEGER), NULL, k.code, k.message
FROM "check" k, json_each(k.detail, '$.places') AS place
WHERE place.value ->> '$.page' IS NOT NULL
  AND (place.value ->> '$.cell_id' IS NOT NULL OR place.value ->> '$.box' IS NOT NULL)
UNION ALL
-- Facts, by the problems that doubt them.
SELECT p.document_id, 'fact', d.chance, 'fact',
       CASE WHEN p.code GLOB 'agency-*' THEN 'agency'
            WHEN p.code GLOB 'memo-number-*' THEN 'memo_number'
            WHEN p.code GLOB 'memo-date-*' THEN 'memo_date'
            WHEN p.code GLOB 'memo-subject-*' THEN 'subject'
            WHEN p.code = 'overall-uncertain' THEN 'overall_score'
            WHEN p.code = 'year-uncertain' THEN
              CASE WHEN instr(p.message, 'fiscal') > 0 THEN 'fiscal_year' ELSE 'assessment_year' END
            WHEN instr(p.message, '''' || f.province || '''') > 0 THEN 'province'
            WHEN p.code = 'place-unread' AND f.province IS NULL THEN 'province'
            ELSE 'district' END,
       0, 0, -1, -1, 0, 0, 0, 0, NULL, p.code, p.message
FROM problem p
JOIN document f ON f.document_id = p.document_id
JOIN doubt_chance d ON d.code = p.code
WHERE p.severity <> 'info'
  AND (p.code GLOB 'agency-*' OR p.code GLOB 'place-*' OR p.code GLOB 'memo-*'
       OR p.code IN ('year-uncertain', 'overall-uncertain'))
UNION ALL
-- What a column means.
SELECT p.document_id, 'text', d.chance, 'column', '', c.page, c.table_no, min(c.row_no), c.column_no,
       c.x0, c.y0, c.x1, c.y1, NULL, p.code, p.message
FROM problem p
JOIN doubt_chance d ON d.code = p.code
JOIN cell c ON c.document_id = p.document_id AND c.page = p.page AND 'table ' || c.table_no = p.place
           AND length(c.header) > 0 AND instr(p.message, '''' || c.header || '''') > 0
WHERE p.code IN ('column-doubtful', 'column-guessed', 'column-unknown')
GROUP BY p.document_id, p.seq, c.column_no
UNION ALL
-- Texts that were not surely read.
SELECT c.document_id, 'text', 1 - c.confidence, 'cell', '', c.page, c.table_no, c.row_no, c.column_no,
       c.x0, c.y0, c.x1, c.y1, NULL, 'text-uncertain', 'The recognition of this text is not sure.'
FROM cell c
WHERE c.field IS NOT 'score' AND c.confidence < 0.8
UNION ALL
-- Measures that need review although each of their texts was surely read.
SELECT m.document_id, 'text', 0.1, 'cell', '', l.page, l.table_no, l.row_no, l.column_no,
       l.x0, l.y0, l.x1, l.y1, NULL, coalesce(p.code, 'text-uncertain'),
       coalesce(p.message, 'Part of this row is in doubt.')
FROM (SELECT document_id, seq FROM measure WHERE needs_review) m
JOIN measure_place l ON l.document_id = m.document_id AND l.measure_seq = m.seq AND l.seq = 1
LEFT JOIN problem p ON p.document_id = m.document_id
  AND p.seq = (SELECT q.seq FROM problem q
               WHERE q.document_id = m.document_id AND q.page = l.page AND q.code NOT GLOB 'score-*'
                 AND (q.place = 'table ' || l.table_no
                      OR q.place GLOB 'table ' || l.table_no || ', row ' || (l.row_no + 1) || '*')
               ORDER BY q.seq LIMIT 1)
WHERE l.cell_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM measure_place o
                  JOIN cell c ON c.document_id = o.document_id AND c.page = o.page AND c.table_no = o.table_no
                             AND c.row_no = o.row_no AND c.column_no = o.column_no
                  WHERE o.document_id = m.document_id AND o.measure_seq = m.seq AND c.confidence < 0.8);

-- The same as rows of doubt: with keys and harm, without what people have settled.
CREATE VIEW doubt_of_place AS
SELECT r.document_id,
       CASE r.target
         WHEN 'fact' THEN 'fact-' || substr(f.sha256, 1, 12) || '-' || r.name
         WHEN 'line' THEN 'line-' || substr(f.sha256, 1, 12) || '-' || r.page || '-' || r.x0 || '-' || r.y0 || '-' || r.x1
                          || '-' || r.y1
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
       r.x0, r.y0, r.x1, r.y1, r.correction_id, r.code, r.message
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

INSERT OR IGNORE INTO doubt
SELECT document_id, key, kind, harm, chance, target, name, page, table_no, row_no, column_no, x0, y0, x1, y1, correction_id,
       code, message
FROM doubt_of_place
WHERE key IS NOT NULL
ORDER BY harm DESC, code;

-- Samples of the values that were surely read, drawn to be compared with their pages.
CREATE TABLE audit_draw (
  draw INTEGER PRIMARY KEY,              -- 1, 2, 3, …
  seed INTEGER NOT NULL,
  population INTEGER NOT NULL            -- values there were to draw from
) STRICT;

CREATE TABLE audit_stratum (
  draw INTEGER NOT NULL REFERENCES audit_draw (draw) ON DELETE CASCADE,
  stratum INTEGER NOT NULL,              -- 1, 2, 3, …
  origin TEXT NOT NULL,                  -- kind of scan, as in view pages; '' where strata were joined, as the next three
  reason TEXT NOT NULL,
  field TEXT NOT NULL,
  confidence_from REAL,
  size INTEGER NOT NULL,                 -- values there were in it
  PRIMARY KEY (draw, stratum)
) STRICT, WITHOUT ROWID;

-- They belong to a file's content, as corrections do.
CREATE TABLE audit (
  draw INTEGER NOT NULL REFERENCES audit_draw (draw) ON DELETE CASCADE,
  seq INTEGER NOT NULL,                  -- 1, 2, 3, … in the order they are offered
  stratum INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  page INTEGER NOT NULL, table_no INTEGER NOT NULL, row_no INTEGER NOT NULL, column_no INTEGER NOT NULL,
  cell_id TEXT NOT NULL,
  text TEXT NOT NULL,                    -- what stood there when it was drawn
  confidence REAL NOT NULL,              -- of it
  PRIMARY KEY (draw, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_by_cell ON audit (cell_id);

CREATE VIEW audits AS
SELECT *, CASE outcome WHEN 'right' THEN 1 WHEN 'wrong' THEN 0 END AS correct
FROM (
SELECT a.draw, a.seq, t.stratum, t.origin, t.reason, t.field, t.confidence_from, t.size AS stratum_size,
       (SELECT document_id FROM document WHERE document.sha256 = a.sha256 ORDER BY source LIMIT 1) AS document_id,
       a.sha256, a.page, a.table_no, a.row_no, a.column_no, a.cell_id, a.text, a.confidence,
       coalesce((SELECT CASE verdict WHEN 'confirmed' THEN CASE WHEN after = a.text THEN 'right' ELSE 'wrong' END
                                     WHEN 'corrected' THEN CASE WHEN after = a.text THEN 'right' ELSE 'wrong' END
                                     WHEN 'illegible' THEN 'wrong'
                                     ELSE 'open' END
                 FROM correction c
                 WHERE c.sha256 = a.sha256 AND c.target = 'cell' AND c.page = a.page AND c.table_no = a.table_no
                   AND c.row_no = a.row_no AND c.column_no = a.column_no AND c.verdict <> 'unsure'
                 ORDER BY c.made_at DESC, c.correction_id DESC LIMIT 1), 'open') AS outcome
FROM audit a
JOIN audit_stratum t USING (draw, stratum));
