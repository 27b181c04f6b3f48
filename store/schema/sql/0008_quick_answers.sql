-- Whole archives are sorted, filtered and counted: what kept that slow.

-- Where a cell comes from is looked up for rows that show it, no longer for every row that is counted or compared.
DROP VIEW cells;
CREATE VIEW cells AS
SELECT cell.cell_id, cell.document_id, cell.page, cell.table_no, cell.row_no, cell.column_no, cell.row_span,
       cell.column_span, cell.header, cell.field, cell.raw, coalesce(cell.text, cell.raw) AS text,
       cell.x0 / 100.0 AS x0, cell.y0 / 100.0 AS y0, cell.x1 / 100.0 AS x1, cell.y1 / 100.0 AS y1,
       coalesce((SELECT grid.origin FROM grid
                 WHERE grid.document_id = cell.document_id AND grid.page = cell.page AND grid.number = cell.table_no),
                (SELECT page.origin FROM page
                 WHERE page.document_id = cell.document_id AND page.number = cell.page)) AS origin,
       cell.confidence, coalesce(cell.lines, cell.raw) AS lines
FROM cell;

-- Which indicators a document sets measures for.
CREATE INDEX measure_by_document ON measure (document_id, indicator_no);

-- What each text of a report is compared by when copies are looked for (store/schema/copied_text.h).
CREATE TABLE text_print (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  field TEXT NOT NULL,                   -- issue, measure, steps, result or outcome of a measure; finding
  seq INTEGER NOT NULL,                  -- of the measure or the finding
  print BLOB NOT NULL,
  PRIMARY KEY (document_id, field, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO text_print
SELECT document_id, 'issue', seq, copy_print(issue) FROM measure WHERE issue IS NOT NULL
UNION ALL SELECT document_id, 'measure', seq, copy_print(measure) FROM measure WHERE measure IS NOT NULL
UNION ALL SELECT document_id, 'steps', seq, copy_print(steps) FROM measure WHERE steps IS NOT NULL
UNION ALL SELECT document_id, 'result', seq, copy_print(result) FROM measure WHERE result IS NOT NULL
UNION ALL SELECT document_id, 'outcome', seq, copy_print(outcome) FROM measure WHERE outcome IS NOT NULL
UNION ALL SELECT document_id, 'finding', seq, copy_print(text) FROM finding;
