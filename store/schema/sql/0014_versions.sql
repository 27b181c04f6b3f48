-- A file may change: what was read of it before stays, as a document of its own that is told apart by `replaced_by`. Views
-- show the documents that count; the same views under all_… show the others as well.

ALTER TABLE document ADD COLUMN replaced_by INTEGER;  -- the document that counts now; NULL: this one does
-- 1, 2, 3, … of one source in the order they were replaced. The source of such a document is kept as /SHA-256/SOURCE,
-- which no source is: they never begin with a slash (store/load/versions.h).
ALTER TABLE document ADD COLUMN replaced_no INTEGER;
CREATE INDEX document_replaced ON document (replaced_by) WHERE replaced_by IS NOT NULL;

-- Documents whose file was not there any more when its folder was read last. No key: rows of a document come and go.
CREATE TABLE missing_file (document_id INTEGER PRIMARY KEY) STRICT;

CREATE VIEW replaced AS SELECT document_id FROM document WHERE replaced_by IS NOT NULL;

CREATE VIEW all_documents AS
SELECT document_id,
       CASE WHEN replaced_by IS NULL THEN source ELSE substr(source, length(sha256) + 3) END AS source,
       sha256, pages, status, title, agency, agency_type, district, province, fiscal_year, assessment_year,
       overall_score, overall_grade, memo_number, memo_date, subject, numbers_proven,
       EXISTS (SELECT 1 FROM problem
               WHERE problem.document_id = document.document_id AND severity <> 'info'
                 AND (code GLOB 'agency-*' OR code GLOB 'place-*' OR code GLOB 'memo-*'
                      OR code IN ('year-uncertain', 'overall-uncertain', 'correction-waiting')
                      OR (code GLOB 'correction-*' AND place GLOB 'fact *'))) AS needs_review,
       replaced_by
FROM document;
DROP VIEW documents;
-- Not of all_documents: sources are looked up and sorted by their index. Ids stand in every index, so none is left for asking.
CREATE VIEW documents AS
SELECT document_id, source, sha256, pages, status, title, agency, agency_type, district, province, fiscal_year,
       assessment_year, overall_score, overall_grade, memo_number, memo_date, subject, numbers_proven,
       EXISTS (SELECT 1 FROM problem
               WHERE problem.document_id = document.document_id AND severity <> 'info'
                 AND (code GLOB 'agency-*' OR code GLOB 'place-*' OR code GLOB 'memo-*'
                      OR code IN ('year-uncertain', 'overall-uncertain', 'correction-waiting')
                      OR (code GLOB 'correction-*' AND place GLOB 'fact *'))) AS needs_review
FROM document
WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_fact_places AS
SELECT document_id, field, page, table_no, row_no, column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1, text
FROM fact_place;
DROP VIEW fact_places;
CREATE VIEW fact_places AS SELECT * FROM all_fact_places WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_scores AS
SELECT document_id, seq, year, instrument, indicator_no, indicator, as_written, score, score_text, source,
       page, table_no, row_no, column_no, cell_id, confidence, needs_review,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM score;
DROP VIEW scores;
CREATE VIEW scores AS SELECT * FROM all_scores WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_measures AS
SELECT document_id, seq, section, indicator_no, indicator, indicator_as_written, score, issue, measure, steps,
       responsible, period, result, outcome, follow_up, other, page_first, page_last, confidence, needs_review,
       period_from, period_to, responsible_main, responsible_supporting
FROM measure;
DROP VIEW measures;
CREATE VIEW measures AS SELECT * FROM all_measures WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_measure_places AS
SELECT document_id, measure_seq, seq, field, page, table_no, row_no, column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM measure_place;
DROP VIEW measure_places;
CREATE VIEW measure_places AS SELECT * FROM all_measure_places WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_items AS
SELECT document_id, measure_seq, seq, field, ordinal, label, text
FROM item;
DROP VIEW items;
CREATE VIEW items AS SELECT * FROM all_items WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_findings AS
SELECT document_id, seq, indicator_no, kind, code, text, page, table_no, row_no, column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM finding;
DROP VIEW findings;
CREATE VIEW findings AS SELECT * FROM all_findings WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_checks AS
SELECT document_id, seq, code, severity, message, detail, page, message_th
FROM "check";
DROP VIEW checks;
CREATE VIEW checks AS SELECT * FROM all_checks WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_cells AS
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
DROP VIEW cells;
CREATE VIEW cells AS SELECT * FROM all_cells WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_edits AS
SELECT cell.cell_id, edit.key + 1 AS ordinal, edit.value ->> 0 AS rule_id, edit.value ->> 1 AS position,
       edit.value ->> 2 AS before, edit.value ->> 3 AS after, cell.document_id
FROM cell, json_each(cell.edits) AS edit;
DROP VIEW edits;
CREATE VIEW edits AS SELECT * FROM all_edits WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_suggestions AS
SELECT document_id, seq, cell_id, position, before, after, evidence
FROM suggestion;
DROP VIEW suggestions;
CREATE VIEW suggestions AS SELECT * FROM all_suggestions WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_problems AS
SELECT document_id, seq, page, place, code, severity, message
FROM problem;
DROP VIEW problems;
CREATE VIEW problems AS SELECT * FROM all_problems WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_pages AS
SELECT document_id, number AS page, width, height, rotation, skew_deg, origin, reason
FROM page;
DROP VIEW pages;
CREATE VIEW pages AS SELECT * FROM all_pages WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_tables AS
SELECT document_id, page, number AS table_no, rows, columns, ruled,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM grid;
DROP VIEW tables;
CREATE VIEW tables AS SELECT * FROM all_tables WHERE document_id NOT IN (SELECT document_id FROM replaced);

CREATE VIEW all_runs AS
SELECT document.document_id, provenance.produced_by ->> '$.thaimemo' AS program_version, document.rules_sha256,
       (SELECT nullif(json_group_object(substr(part.key, 7), part.value), '{}')
        FROM json_each(provenance.produced_by) AS part WHERE part.key LIKE 'model %') AS models,
       provenance.produced_by ->> '$.sandbox' AS sandbox,
       (SELECT json_group_object(part.key, part.value)
        FROM json_each(provenance.produced_by) AS part
        WHERE part.key NOT LIKE 'model %' AND part.key NOT IN ('thaimemo', 'sandbox')) AS libraries
FROM document
JOIN provenance USING (provenance_id);
DROP VIEW runs;
CREATE VIEW runs AS SELECT * FROM all_runs WHERE document_id NOT IN (SELECT document_id FROM replaced);

DROP VIEW corrections;
CREATE VIEW corrections AS
SELECT correction_id,
       (SELECT document_id FROM document WHERE document.sha256 = correction.sha256
        ORDER BY replaced_by IS NOT NULL, source LIMIT 1) AS document_id,
       sha256, target, nullif(name, '') AS name, nullif(page, 0) AS page,
       CASE WHEN table_no > 0 THEN table_no END AS table_no, CASE WHEN row_no >= 0 THEN row_no END AS row_no,
       CASE WHEN column_no >= 0 THEN column_no END AS column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1,
       raw, before, after, verdict, reason, reviewer, made_at, program_version, hash
FROM correction;

DROP VIEW audits;
CREATE VIEW audits AS
SELECT *, CASE outcome WHEN 'right' THEN 1 WHEN 'wrong' THEN 0 END AS correct
FROM (
SELECT a.draw, a.seq, t.stratum, t.origin, t.reason, t.field, t.confidence_from, t.size AS stratum_size,
       (SELECT document_id FROM document WHERE document.sha256 = a.sha256 ORDER BY replaced_by IS NOT NULL, source LIMIT 1) AS document_id,
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

-- Every content that was read under a name.
CREATE VIEW versions AS
SELECT document_id, source, sha256,
       coalesce(replaced_no, 1 + (SELECT coalesce(max(old.replaced_no), 0) FROM document old
                                  WHERE old.replaced_by = f.document_id)) AS version,
       replaced_by
FROM (SELECT document_id, replaced_by, replaced_no, sha256,
             CASE WHEN replaced_by IS NULL THEN source ELSE substr(source, length(sha256) + 3) END AS source
      FROM document) f;

CREATE VIEW missing_files AS
SELECT document_id, source FROM documents WHERE document_id IN (SELECT document_id FROM missing_file);
