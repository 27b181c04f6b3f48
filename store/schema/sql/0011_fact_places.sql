-- Where a document states its facts. Documents of before have no rows here until they are read again (reprocess).

CREATE TABLE fact_place (
  document_id INTEGER NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
  field TEXT NOT NULL,                   -- a column of view documents
  page INTEGER, table_no INTEGER, row_no INTEGER, column_no INTEGER, cell_id TEXT,
  x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER,
  text TEXT NOT NULL,                    -- what stands there
  PRIMARY KEY (document_id, field)
) STRICT, WITHOUT ROWID;

CREATE VIEW fact_places AS
SELECT document_id, field, page, table_no, row_no, column_no, cell_id,
       x0 / 100.0 AS x0, y0 / 100.0 AS y0, x1 / 100.0 AS x1, y1 / 100.0 AS y1, text
FROM fact_place;
