-- The public views: the contract. Columns are added, never removed or given another meaning. See docs/database.md.
-- This is step 1 and stays as it is: a new column goes into a new step (store/schema/migrate.h).

CREATE VIEW documents AS
SELECT document_id, source, sha256, pages, status, title, agency, agency_type, district, province, fiscal_year,
       assessment_year, overall_score, overall_grade, memo_number, memo_date, subject
FROM document;

CREATE VIEW pages AS
SELECT document_id, number AS page, width, height, rotation, skew_deg, origin, reason
FROM page;

CREATE VIEW tables AS
SELECT document_id, page, number AS table_no, rows, columns, ruled,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM grid;

CREATE VIEW scores AS
SELECT document_id, seq, year, instrument, indicator_no, indicator, as_written, score, score_text, source,
       page, table_no, row_no, column_no, cell_id, confidence, needs_review,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM score;

CREATE VIEW measures AS
SELECT document_id, seq, section, indicator_no, indicator, indicator_as_written, score, issue, measure, steps,
       responsible, period, result, outcome, follow_up, other, page_first, page_last, confidence, needs_review
FROM measure;

CREATE VIEW measure_places AS
SELECT document_id, measure_seq, seq, field, page, table_no, row_no, column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM measure_place;

CREATE VIEW items AS
SELECT document_id, measure_seq, seq, field, ordinal, label, text
FROM item;

CREATE VIEW findings AS
SELECT document_id, seq, indicator_no, kind, code, text, page, table_no, row_no, column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1
FROM finding;

CREATE VIEW checks AS
SELECT document_id, seq, code, severity, message, detail, page
FROM "check";

CREATE VIEW cells AS
SELECT cell.cell_id, cell.document_id, cell.page, cell.table_no, cell.row_no, cell.column_no, cell.row_span,
       cell.column_span, cell.header, cell.field, cell.raw, coalesce(cell.text, cell.raw) AS text,
       cell.x0 / 100.0 AS x0, cell.y0 / 100.0 AS y0, cell.x1 / 100.0 AS x1, cell.y1 / 100.0 AS y1,
       page.origin, cell.confidence
FROM cell
JOIN page ON page.document_id = cell.document_id AND page.number = cell.page;

CREATE VIEW edits AS
SELECT cell.cell_id, edit.key + 1 AS ordinal, edit.value ->> 0 AS rule_id, edit.value ->> 1 AS position,
       edit.value ->> 2 AS before, edit.value ->> 3 AS after, cell.document_id
FROM cell, json_each(cell.edits) AS edit;

CREATE VIEW problems AS
SELECT document_id, seq, page, place, code, severity, message
FROM problem;

-- Names of models begin with "model "; what has no column of its own is a library.
CREATE VIEW runs AS
SELECT document.document_id, provenance.produced_by ->> '$.thaimemo' AS program_version, document.rules_sha256,
       (SELECT nullif(json_group_object(substr(part.key, 7), part.value), '{}')
        FROM json_each(provenance.produced_by) AS part WHERE part.key LIKE 'model %') AS models,
       provenance.produced_by ->> '$.sandbox' AS sandbox,
       (SELECT json_group_object(part.key, part.value)
        FROM json_each(provenance.produced_by) AS part
        WHERE part.key NOT LIKE 'model %' AND part.key NOT IN ('thaimemo', 'sandbox')) AS libraries
FROM document
JOIN provenance USING (provenance_id);
