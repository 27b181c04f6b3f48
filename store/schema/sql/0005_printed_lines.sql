-- Text that flows: what a cell says as its lines are printed stands beside it.

ALTER TABLE cell ADD COLUMN lines TEXT;  -- NULL: as raw
UPDATE cell SET lines = text;            -- no text flowed before

DROP VIEW cells;
CREATE VIEW cells AS
SELECT cell.cell_id, cell.document_id, cell.page, cell.table_no, cell.row_no, cell.column_no, cell.row_span,
       cell.column_span, cell.header, cell.field, cell.raw, coalesce(cell.text, cell.raw) AS text,
       cell.x0 / 100.0 AS x0, cell.y0 / 100.0 AS y0, cell.x1 / 100.0 AS x1, cell.y1 / 100.0 AS y1,
       coalesce(grid.origin, page.origin) AS origin, cell.confidence,
       coalesce(cell.lines, cell.raw) AS lines
FROM cell
JOIN page ON page.document_id = cell.document_id AND page.number = cell.page
JOIN grid ON grid.document_id = cell.document_id AND grid.page = cell.page AND grid.number = cell.table_no;
